using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(Acquit.Store.Tests.PostgresCluster))]

namespace Acquit.Store.Tests;

/// <summary>
/// A PostgreSQL of the tests' own, thrown away at the end. PostgreSQL refuses to run as root: then the user
/// <c>postgres</c> of the package runs it.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly Lazy<string> _start;
    private readonly string _folder = Path.Combine(Path.GetTempPath(),
        "acquit-pg-" + Guid.NewGuid().ToString("N")[..12]);
    private int _databases;

    public PostgresCluster() => _start = new(Start);

    /// <summary>The address of a new, empty database.</summary>
    public string NewDatabase() => Create("");

    /// <summary>
    /// The address of a new database with all that another holds; nobody else may be working on that one.
    /// </summary>
    public string CopyOf(string address)
    {
        using (var db = Database.At(address).Open())
        {
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }

        return Create($" TEMPLATE {new NpgsqlConnectionStringBuilder(address).Database} STRATEGY file_copy");
    }

    private string Create(string template)
    {
        var server = _start.Value;
        var name = $"acquit_{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name}{template}";
        create.ExecuteNonQuery();
        return $"{server};Database={name};Include Error Detail=true";
    }

    public void Dispose()
    {
        if (_start.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Data => Path.Combine(_folder, "data");

    private static string Binaries =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb"))) ?? throw Missing()
            : throw Missing();

    private static InvalidOperationException Missing() =>
        new("PostgreSQL is not installed: apt-get install postgresql (test.sh does it). "
            + "Nothing was found under /usr/lib/postgresql.");

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private string Start()
    {
        _ = Binaries;
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            Execute("chown", ["postgres:postgres", _folder]);
        }

        var port = FreePort();
        Run("initdb", "-D", Data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var settings = $"-p {port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off"
            + " -c full_page_writes=off -c max_connections=400";
        Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", settings, "start");
        return $"Host=127.0.0.1;Port={port};Username=app";
    }

    private void Run(string program, params string[] arguments)
    {
        var binary = Path.Combine(Binaries, program);
        if (IsRoot)
        {
            Execute("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", binary, .. arguments]);
        }
        else
        {
            Execute(binary, arguments);
        }
    }

    private void Execute(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder };
        start.Environment["LC_ALL"] = "C.UTF-8";
        // the server inherits the pipes of pg_ctl: reading them to the end would wait for the server to stop
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}; see {_folder}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

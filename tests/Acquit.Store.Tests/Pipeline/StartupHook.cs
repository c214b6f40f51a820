using System.Diagnostics;
using System.Globalization;

/// <summary>
/// Runs inside a program under test before its own first line: counts its operations on the database, and has the
/// system kill it (SIGKILL) at one of them or a moment later. The program itself knows nothing of it.
/// </summary>
internal static class StartupHook
{
    /// <summary>1 = first operation; the program dies there.</summary>
    public const string DieAt = "TEST_DIE_AT";

    /// <summary>
    /// Microseconds between that operation and the death: it falls between or inside writes to files.
    /// </summary>
    public const string DieLater = "TEST_DIE_LATER";

    /// <summary>Where a program that lives to its end writes how many operations it made.</summary>
    public const string CountInto = "TEST_COUNT_INTO";

    private static int _operations;

    public static void Initialize()
    {
        DiagnosticListener.AllListeners.Subscribe(new Watcher());
        if (Environment.GetEnvironmentVariable(CountInto) is { Length: > 0 } path)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                File.WriteAllText(path, _operations.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var read) ? read : 0;

    private static void Count()
    {
        if (Interlocked.Increment(ref _operations) != Number(DieAt))
        {
            return;
        }

        if (Number(DieLater) is var later and > 0)
        {
            new Thread(() => DieIn(TimeSpan.FromMicroseconds(later))).Start();
            return;
        }

        Process.GetCurrentProcess().Kill();
    }

    private static void DieIn(TimeSpan later)
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < later)
        {
            Thread.SpinWait(20);
        }

        Process.GetCurrentProcess().Kill();
    }

    private sealed class Watcher : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private static readonly string[] _operationNames =
        [
            "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting",
            "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted",
            "Microsoft.EntityFrameworkCore.Database.Transaction.TransactionCommitting",
            "Microsoft.EntityFrameworkCore.Database.Transaction.TransactionCommitted",
        ];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(this, name => _operationNames.Contains(name));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (_operationNames.Contains(value.Key))
            {
                Count();
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}

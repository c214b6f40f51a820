using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Acquit.Formats.Accounting;

namespace Acquit.App.Import;

/// <summary>Files that somebody handed over and has not confirmed yet.</summary>
/// <param name="Name">random; whoever does not know it does not find them</param>
/// <param name="Maps">names of columns given by hand, by place of the file; empty names: the usual ones</param>
public sealed record WaitingImport(
    string Name, Guid Creditor, Guid HandedBy, DateTimeOffset KeptAt,
    IReadOnlyDictionary<int, Dictionary<OpenItemColumn, string>> Maps)
{
    /// <summary>Where each file stands, in the order they came; PDFs are in <see cref="Invoices"/>.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A folder; null when no PDF came.</summary>
    public string? Invoices { get; init; }

    /// <summary>What was given by hand for a file, else null.</summary>
    public UsedMap? Map(int file) => Maps.TryGetValue(file, out var named) ? new(new ColumnMap(named), null) : null;
}

/// <summary>
/// The waiting room of imports: a folder that only this program reads, under a random name, emptied after an hour.
/// </summary>
public sealed class WaitingImports(string root, ParisClock clock) : IDisposable
{
    /// <summary>Files of one hand-over together, bytes.</summary>
    public const long Largest = 200_000_000;

    private const int NameBytes = 16;
    private const int LongestFileName = 120;
    private const string Slip = "slip.json";
    private const string Invoices = "invoices";
    private static readonly TimeSpan _kept = TimeSpan.FromHours(1);

    /// <summary>Keeps files until they are confirmed, dropped or an hour old.</summary>
    /// <param name="files">name as the browser gave it, and what writes the content</param>
    public WaitingImport Keep(
        Guid creditor, Guid handedBy, IEnumerable<(string Name, Action<Stream> CopyTo)> files)
    {
        Sweep();
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        var folder = Private(Path.Combine(root, name));
        var at = 0;
        foreach (var (given, copyTo) in files)
        {
            var plain = PlainName(given);
            var place = plain.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
                ? Invoices : at++.ToString("0000", CultureInfo.InvariantCulture);
            using var file = File.Create(Path.Combine(Private(Path.Combine(folder, place)), plain));
            copyTo(file);
        }

        var waiting = new WaitingImport(
            name, creditor, handedBy, clock.Now, new Dictionary<int, Dictionary<OpenItemColumn, string>>());
        Write(waiting);
        return Find(name)!;
    }

    /// <summary>Null: nothing waits under this name, or no longer.</summary>
    public WaitingImport? Find(string name)
    {
        if (name.Length != NameBytes * 2 || !name.All(char.IsAsciiHexDigitLower)
            || Read(Path.Combine(root, name)) is not { } waiting || waiting.KeptAt + _kept < clock.Now)
        {
            return null;
        }

        var places = Directory.GetDirectories(Path.Combine(root, name)).Order(StringComparer.Ordinal).ToList();
        return waiting with
        {
            Paths = [.. places.Where(place => Path.GetFileName(place) != Invoices)
                .Select(place => Directory.GetFiles(place).Single())],
            Invoices = places.Find(place => Path.GetFileName(place) == Invoices),
        };
    }

    /// <summary>Other names of columns for one of its files.</summary>
    public void Remap(WaitingImport waiting, int file, Dictionary<OpenItemColumn, string> names)
    {
        var maps = waiting.Maps.ToDictionary();
        maps[file] = names;
        Write(waiting with { Maps = maps });
    }

    /// <summary>Nothing waits longer than the program runs.</summary>
    public void Dispose()
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }

    public void Drop(WaitingImport waiting)
    {
        var folder = Path.Combine(root, waiting.Name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Drops what is older than an hour.</summary>
    public void Sweep()
    {
        Private(root);
        foreach (var folder in Directory.GetDirectories(root))
        {
            if (Read(folder) is { } waiting && waiting.KeptAt + _kept < clock.Now)
            {
                Drop(waiting);
            }
        }
    }

    private void Write(WaitingImport waiting) => File.WriteAllText(
        Path.Combine(root, waiting.Name, Slip),
        JsonSerializer.Serialize(waiting with { Paths = [], Invoices = null }));

    private static WaitingImport? Read(string folder)
    {
        var slip = Path.Combine(folder, Slip);
        return File.Exists(slip) ? JsonSerializer.Deserialize<WaitingImport>(File.ReadAllText(slip)) : null;
    }

    private static string Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder).FullName
        : Directory.CreateDirectory(
            folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>Without folders and without signs that a file system refuses.</summary>
    private static string PlainName(string given)
    {
        var last = given.Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c)));
        plain = plain.Length > LongestFileName ? plain[^LongestFileName..] : plain;
        return plain.Trim('.', ' ').Length == 0 ? "fichier" : plain;
    }
}

using System.Security.Cryptography;

namespace Acquit.App.Dispatch;

/// <summary>
/// A folder that receives whole files or nothing: written beside, flushed to disk, then renamed. A name holds the
/// sending and the hash, so the same message is the same file.
/// </summary>
public sealed class OutFolder(string root)
{
    /// <summary>Of <see cref="IChannel.Name"/>.</summary>
    public const string Carrier = "folder";

    private const int HashLetters = 16;

    public string Root => root;

    /// <summary>Called when a file is whole but does not bear its name yet: for tests that stop there.</summary>
    public Action? Written { get; init; }

    /// <summary>« D-2026-0412-03_018f…_9c1b… » without extension.</summary>
    public static string StemOf(OutgoingMessage message) =>
        $"{Safe(message.Reference)}_{message.Sending:N}_{message.Hash[..HashLetters]}";

    public string PathOf(string name) => Path.Combine(root, name);

    /// <summary>The file is there and whole.</summary>
    public bool Has(string name, string sha256) =>
        File.Exists(PathOf(name))
        && string.Equals(HashOf(File.ReadAllBytes(PathOf(name))), sha256, StringComparison.Ordinal);

    /// <summary>What the folder knows of a file; when the folder itself is gone, nobody knows.</summary>
    public Trace Find(string name, string sha256) =>
        !Directory.Exists(root) ? Trace.Unknown
        : Has(name, sha256) ? Trace.Left
        : Trace.NeverLeft;

    /// <summary>Writes the whole file under its name; does nothing when the same bytes are there.</summary>
    public void Put(string name, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(root);
        var target = PathOf(name);
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        var beside = PathOf($".{name}.part");
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        Written?.Invoke();
        File.Move(beside, target, overwrite: true);
    }

    /// <summary>
    /// Held while one process sends into this folder; a process that dies lets go. Null: another one is sending.
    /// </summary>
    public IDisposable? TryLock()
    {
        Directory.CreateDirectory(root);
        try
        {
            return new FileStream(PathOf(".acquit-lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// What every file system takes as a name: letters, digits, point and hyphen; the rest becomes a hyphen.
    /// </summary>
    public static string Safe(string text) =>
        string.Concat(text.Trim().Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
}

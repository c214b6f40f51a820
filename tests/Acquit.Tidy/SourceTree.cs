using System.Diagnostics;

namespace Acquit.Tidy;

/// <summary>The files of the project as git knows them (tracked, and new ones not ignored), read once.</summary>
internal static class SourceTree
{
    private static readonly Lazy<IReadOnlyList<string>> _files = new(List);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Files => _files.Value;

    /// <summary>Hand-written C#: everything but migrations.</summary>
    public static IEnumerable<string> CSharp =>
        Files.Where(file =>
            file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal)
        );

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Acquit.slnx is in no folder above the tests");
    }

    private static List<string> List()
    {
        var git = new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(git)!;
        var listed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return listed
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => File.Exists(Path.Combine(Root, file)))
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}

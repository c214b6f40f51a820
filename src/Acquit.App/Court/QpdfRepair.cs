using System.ComponentModel;
using System.Diagnostics;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.App.Court;

/// <summary>
/// Writes a damaged PDF anew with the program qpdf, when the machine has it: the bundle tells a person which files
/// were mended. The file given is never changed.
/// </summary>
public sealed class QpdfRepair
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);
    private readonly string _program;

    private QpdfRepair(string program) => _program = program;

    /// <summary>Looked for in the folders of PATH; null: not installed.</summary>
    public static QpdfRepair? Find()
    {
        var name = OperatingSystem.IsWindows() ? "qpdf.exe" : "qpdf";
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return found is null ? null : new QpdfRepair(found);
    }

    /// <summary>
    /// The file written anew; null when the program gives up, takes longer than 30 seconds or writes more than is read.
    /// </summary>
    public ReadOnlyMemory<byte>? Repair(ReadOnlyMemory<byte> file)
    {
        var folder = Directory.CreateTempSubdirectory("acquit-qpdf-").FullName;
        try
        {
            var (given, mended) = (Path.Combine(folder, "given.pdf"), Path.Combine(folder, "mended.pdf"));
            File.WriteAllBytes(given, file.Span);
            return Run(given, mended) && new FileInfo(mended) is { Exists: true, Length: <= ForeignPdf.MostBytes }
                ? File.ReadAllBytes(mended) : (ReadOnlyMemory<byte>?)null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool Run(string given, string mended)
    {
        var start = new ProcessStartInfo(_program)
        {
            ArgumentList =
            {
                "--warning-exit-0", "--deterministic-id", "--object-streams=disable", "--coalesce-contents",
                "--decode-level=generalized", given, mended,
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return false;
            }

            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(_longest))
            {
                process.Kill(entireProcessTree: true);
                return false;
            }

            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // found, yet not a program that this machine runs: the same as not installed
            return false;
        }
    }
}

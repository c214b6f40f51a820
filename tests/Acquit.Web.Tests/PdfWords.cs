using System.Diagnostics;

namespace Acquit.Web.Tests;

/// <summary>What a person reads on the pages of a PDF, by pdftotext.</summary>
internal static class PdfWords
{
    public static string Of(byte[] pdf)
    {
        var path = Path.Combine(Path.GetTempPath(), $"acquit-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var text = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        File.Delete(path);
        return text;
    }
}

using System.Diagnostics;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Scenarios;

namespace Acquit.Bench;

/// <summary>How many letters a second become PDF, on one core and on all.</summary>
internal static class LettersBench
{
    public static int Run(string[] args)
    {
        if (args is ["samples", var folder])
        {
            Directory.CreateDirectory(folder);
            Write(folder, "reminder", PdfSamples.Reminder());
            Write(folder, "formal-notice", PdfSamples.FormalNotice());
            Write(folder, "statement-18", PdfSamples.Statement(18));
            Write(folder, "statement-90", PdfSamples.Statement(90));
            return 0;
        }

        var count = args is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 4000;
        Measure("one page without code", count, PdfSamples.Reminder(hasQr: false));
        Measure("one page with code", count / 4, PdfSamples.Reminder());
        return 0;
    }

    private static void Write(string folder, string name, LetterDocument letter) =>
        File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), LetterRenderer.Render(letter).Pdf.ToArray());

    private static void Measure(string what, int count, LetterDocument letter)
    {
        var letters = Enumerable.Range(0, count).Select(i => letter with { Ref = $"D-2026-{i:D5}/01" }).ToArray();
        var length = LetterRenderer.Render(letter).Pdf.Length;
        foreach (var one in letters.AsSpan(0, count / 4))
        {
            LetterRenderer.Render(one);
        }

        var watch = Stopwatch.StartNew();
        foreach (var one in letters)
        {
            LetterRenderer.Render(one);
        }

        var alone = watch.Elapsed;
        watch.Restart();
        Parallel.ForEach(letters, one => LetterRenderer.Render(one));
        Console.WriteLine(
            $"{what}: {count / alone.TotalSeconds:F0}/s on one core, {count / watch.Elapsed.TotalSeconds:F0}/s on all, "
                + $"{length} bytes each"
        );
    }
}

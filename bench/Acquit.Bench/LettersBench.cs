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
            Write(folder, "enclosing", Enclosing());
            var batch = PrintBatch.Render(PdfSamples.Statement(60), [.. Enumerable.Range(1, 60).Select(Item)]);
            File.WriteAllBytes(Path.Combine(folder, "batch.pdf"), batch.Pdf.ToArray());
            return 0;
        }

        var count = args is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 4000;
        Measure("one page without code", count, PdfSamples.Reminder(hasQr: false));
        Measure("one page with code", count / 4, PdfSamples.Reminder());
        MeasureBatch(count);
        return 0;
    }

    private static LetterDocument Enclosing() =>
        PdfSamples.FormalNotice() with
        {
            Enclosures =
            [
                new Enclosure(1, "Lettre du 5 octobre 2026, réf. D-2026-0412/01 (1 p.)",
                    LetterRenderer.Render(PdfSamples.Reminder()).Pdf),
                new Enclosure(2, "Relevé de compte au 24/11/2026 (3 p.)",
                    LetterRenderer.Render(PdfSamples.Statement(90)).Pdf),
            ],
        };

    private static PrintItem Item(int number) =>
        new($"D-2026-{number:D4}/01 – Garage Lefort")
        {
            Pdf = LetterRenderer.Render(PdfSamples.Reminder(hasQr: false)).Pdf,
        };

    private static void MeasureBatch(int count)
    {
        var bytes = Enumerable.Range(0, count).Select(Item).ToArray();
        var words = bytes
            .Select(item => item with { Pdf = null, Letter = PdfSamples.Reminder(hasQr: false) })
            .ToArray();
        foreach (var (what, items) in new[] { ("approved bytes", bytes), ("words", words) })
        {
            PrintBatch.Render(PdfSamples.Statement(9), items[..(count / 4)]);
            var watch = Stopwatch.StartNew();
            var batch = PrintBatch.Render(PdfSamples.Statement(9), items);
            Console.WriteLine(
                $"print batch from {what}: {batch.Pages / watch.Elapsed.TotalSeconds:F0} pages/s, {batch.Pages} pages, "
                    + $"{batch.Pdf.Length / batch.Pages} bytes a page"
            );
        }
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

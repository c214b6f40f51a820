using System.Globalization;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf;

/// <summary>A letter to put into an envelope: the approved bytes, or a letter still to be set.</summary>
/// <param name="Channel">In French, as the summary shows it: « recommandé avec avis de réception ».</param>
public sealed record PrintItem(string Ref, string Recipient, string Channel)
{
    /// <summary>The bytes that were approved; printed as they are.</summary>
    public ReadOnlyMemory<byte>? Pdf { get; init; }

    /// <summary>Set when there are no bytes yet.</summary>
    public LetterDocument? Letter { get; init; }
}

/// <summary>Name and day of a batch; duplex adds a blank back so that each letter begins on a new sheet.</summary>
public sealed record PrintBatchFacts(string Ref, string Sender, DateOnly On)
{
    public bool IsDuplex { get; init; }
}

/// <summary>One PDF to print: a summary sheet, then the letters in the order of the envelopes, fonts written once.</summary>
public static class PrintBatch
{
    /// <summary>Renders the batch; the summary leaves a blank for the tracking number of each registered letter.</summary>
    /// <exception cref="ForeignPdfException">Bytes of an item are not a letter of ours.</exception>
    public static RenderedLetter Render(IReadOnlyList<PrintItem> items, PrintBatchFacts facts)
    {
        var parts = items.Select(Open).ToList();
        var summary = LaidLetter.Of(Summary(parts, facts));
        var pdf = new PdfDocument();
        pdf.Bookmark("Bordereau");
        pdf.Add(summary);
        Pad(pdf, facts);
        foreach (var part in parts)
        {
            pdf.Bookmark($"{part.Item.Ref} – {part.Item.Recipient}");
            if (part.Own is { } own)
            {
                new PageImport(pdf, own).AddPages();
            }
            else
            {
                pdf.Add(part.Laid!);
                foreach (var enclosure in part.Laid!.Letter.Enclosures.Where(enclosure => enclosure.Pdf is not null))
                {
                    LetterRenderer.AddPages(pdf, enclosure);
                }
            }

            Pad(pdf, facts);
        }

        var about = new PdfFacts(summary.Letter.Subject, facts.Sender, facts.Ref, facts.On);
        return new RenderedLetter(pdf.Finish(about), summary.Pages.Count, pdf.PageCount);
    }

    private sealed record Part(PrintItem Item, OwnPdf? Own, LaidLetter? Laid, int Pages);

    private static Part Open(PrintItem item)
    {
        if (item.Pdf is { } bytes)
        {
            var own = OwnPdf.TryOpen(bytes) ?? throw new ForeignPdfException(item.Ref);
            return new Part(item, own, null, own.Pages.Count);
        }

        var laid = LaidLetter.Of(
            item.Letter ?? throw new ArgumentException($"{item.Ref} has neither bytes nor words", nameof(item)));
        var enclosed = laid.Letter.Enclosures.Sum(enclosure =>
            enclosure.Pdf is { } pdf ? OwnPdf.PagesOf(pdf) ?? throw new ForeignPdfException(enclosure.Title) : 0);
        return new Part(item, null, laid, laid.Pages.Count + enclosed);
    }

    private static void Pad(PdfDocument pdf, PrintBatchFacts facts)
    {
        if (facts.IsDuplex && pdf.PageCount % 2 == 1)
        {
            pdf.Add(new Sheet(), LetterFonts.French);
        }
    }

    private static LetterDocument Summary(List<Part> parts, PrintBatchFacts facts) =>
        new()
        {
            Kind = "print-batch",
            Ref = facts.Ref,
            On = facts.On,
            Sender = [facts.Sender],
            Subject = $"Bordereau d’envoi du {facts.On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
            MostPages = int.MaxValue,
            Blocks =
            [
                new Table(
                    [
                        new TableColumn("N°", 8, true),
                        new TableColumn("Référence", 27, false),
                        new TableColumn("Destinataire", 50, false),
                        new TableColumn("Envoi", 36, false),
                        new TableColumn("Pages", 10, true),
                        new TableColumn("N° de suivi", 34, false),
                    ],
                    [.. parts.Select((part, at) => Row(part, at + 1))]
                )
                {
                    Totals =
                    [
                        [Count(parts.Count, "pli") + ", " + Count(parts.Sum(part => part.Pages), "page")],
                    ],
                },
            ],
        };

    private static IReadOnlyList<string> Row(Part part, int number) =>
        [
            number.ToString(CultureInfo.InvariantCulture),
            part.Item.Ref,
            part.Item.Recipient,
            part.Item.Channel,
            part.Pages.ToString(CultureInfo.InvariantCulture),
            "",
        ];

    private static string Count(int count, string word) =>
        count < 2 ? $"{count}\u00A0{word}" : $"{count.ToString("N0", Thousands)}\u00A0{word}s";

    private static readonly NumberFormatInfo Thousands = new() { NumberGroupSeparator = "\u202F" };
}

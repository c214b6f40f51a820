using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf;
using Acquit.Letters.Pdf.Foreign;
using Acquit.Letters.Pdf.Layout;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Losses;

/// <summary>An invoice that is lost, with the file of it that is kept.</summary>
public sealed record LostInvoice(LossLine Line, ReadOnlyMemory<byte> File);

/// <summary>
/// « Duplicata de facture impayée »: a letter to the debtor, then each invoice with the mention across it, by which the
/// seller recovers VAT that he paid and the buyer may not deduct it (CGI, art. 272). No credit note: the debt remains.
/// </summary>
public static class VatDuplicate
{
    /// <summary>
    /// The last day on which the old reference may stand on an invoice: the law of VAT moves to another code on
    /// 1 January 2027 (to be confirmed).
    /// </summary>
    public static readonly DateOnly OldReferenceUntil = new(2028, 6, 30);

    /// <summary>The wording that the tax authority fixed (BOI-TVA-DED-40-10-20).</summary>
    public static string Mention(LossLine line) => FrenchTypography.Set(
        $"Facture demeurée impayée pour la somme de {FrenchText.Of(line.NetOpen)} (prix net) et pour la somme de "
            + $"{FrenchText.Of(line.VatOpen)} (TVA correspondante) qui ne peut faire l’objet d’une déduction "
            + "(article 272 du CGI).");

    /// <summary>The debtor has an address that fits the window.</summary>
    public static bool CanBeSentTo(Debtor debtor) =>
        WindowAddress.Of(debtor) is { } address && WindowAddress.WhatDoesNotFit(address).Length == 0;

    /// <summary>Letter and duplicates as one PDF, or the files that cannot be taken.</summary>
    public static (ReadOnlyMemory<byte>? Pdf, IReadOnlyList<RefusedPdf> Refused) Of(
        LossFacts facts, IReadOnlyList<LostInvoice> invoices)
    {
        var opened = invoices.Select(one => (one.Line, Opened: Open(one))).ToList();
        if (opened.Select(one => one.Opened.Refused).OfType<RefusedPdf>().ToList() is { Count: > 0 } refused)
        {
            return (null, refused);
        }

        var pdf = new PdfDocument();
        var letter = Letter(facts);
        pdf.Bookmark(letter.Subject);
        pdf.Add(LaidLetter.Of(letter));
        var marks = opened.Select(one => new PageMark([], "") { Banner = Lines(Mention(one.Line)) }).ToList();
        var fonts = LetterFonts.For(marks.SelectMany(mark => mark.Banner));
        for (var i = 0; i < opened.Count; i++)
        {
            var mark = marks[i];
            pdf.Bookmark(FrenchTypography.Set($"Duplicata, facture n° {opened[i].Line.Ref}"));
            ForeignPages.Add(pdf, opened[i].Opened.Pdf!, _ => mark, fonts);
        }

        return (pdf.Finish(new PdfFacts(letter.Subject, facts.Creditor.Name, facts.DossierRef, facts.On)), []);
    }

    public static LetterDocument Letter(LossFacts facts)
    {
        var isOne = facts.Stated.Lines.Count == 1;
        var refs = FrenchText.List([.. facts.Stated.Lines.Select(line => line.Ref)]);
        var city = (facts.Creditor.Address?.Lines[^1] ?? "").TrimStart([.. "0123456789 "]);
        return new LetterDocument
        {
            Kind = "vat-duplicate-invoice",
            Ref = facts.DossierRef,
            On = facts.On,
            Sender = [LegalMentions.NameOnLetter(facts.Creditor), .. facts.Creditor.Address?.Lines ?? []],
            Recipient = WindowAddress.Of(facts.Debtor),
            References = [("Nos réf.", facts.DossierRef)],
            Dateline = FrenchTypography.Set($"{(city.Length > 0 ? city + ", le" : "Le")} {FrenchText.Of(facts.On)}"),
            Subject = FrenchTypography.Set(
                $"{(isOne ? "duplicata de la facture" : "duplicata des factures")} n° {refs} – article 272 du CGI"),
            Blocks =
            [
                Words("Madame, Monsieur,"),
                Words(isOne
                    ? "La facture ci-dessous est demeurée impayée. Vous en trouverez ci-joint le duplicata."
                    : "Les factures ci-dessous sont demeurées impayées. Vous en trouverez ci-joint les duplicata."),
                Table(facts),
                Words("La taxe correspondante ne peut faire l’objet d’une déduction (article 272 du CGI). Le présent "
                    + "envoi n’est pas un avoir : la créance demeure."),
                new Signature(
                [
                    FrenchTypography.Set(facts.Creditor.SignerName.Length > 0 ? facts.Creditor.SignerName
                        : facts.Stated.DecidedBy),
                ]),
            ],
            Footer = LegalMentions.Footer(facts.Creditor),
            MostPages = 2,
        };
    }

    private static Table Table(LossFacts facts) => new(
        [
            new("Facture", 3, false), new("Du", 2, false), new("Prix net impayé", 2, true),
            new("TVA correspondante", 2, true),
        ],
        [
            .. facts.Stated.Lines.Select(line => (string[])
            [
                line.Ref, FrenchText.Short(line.IssuedOn), FrenchText.Of(line.NetOpen), FrenchText.Of(line.VatOpen),
            ]),
        ])
    {
        Totals = [(string[])["Total", "", FrenchText.Of(facts.NetOpen), FrenchText.Of(facts.VatOpen)]],
    };

    private static (ForeignPdf? Pdf, RefusedPdf? Refused) Open(LostInvoice one)
    {
        var name = $"Facture {one.Line.Ref}";
        if (!PicturePage.IsPicture(one.File.Span))
        {
            return ForeignPdf.Open(one.File, name);
        }

        var (page, unfit) = PicturePage.Of(one.File, name);
        return unfit is null ? ForeignPdf.Open(page, name) : (null, unfit);
    }

    /// <summary>Two or three lines of about the same length.</summary>
    private static List<string> Lines(string mention)
    {
        const int longest = 96;
        var lines = new List<string> { "" };
        foreach (var word in mention.Split(' '))
        {
            if (lines[^1].Length + word.Length >= longest)
            {
                lines.Add("");
            }

            lines[^1] = (lines[^1] + " " + word).Trim();
        }

        return lines;
    }

    private static Paragraph Words(string text) => new([new TextRun(FrenchTypography.Set(text), false)]);
}

using System.Globalization;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>A letter to the registry or to a commissaire de justice: window, date, references, what is enclosed.
/// </summary>
internal static class CourtLetter
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    public static LetterDocument Of(CourtText text, CourtFacts facts, string subject, string body)
    {
        var creditor = facts.Creditor;
        var reference = facts.Applicant.IsCompany ? "Nos réf." : "Mes réf.";
        return new LetterDocument
        {
            Kind = text.Paper.Key(),
            Ref = facts.DocumentRef,
            On = facts.On,
            Sender =
            [
                LegalMentions.NameOnLetter(creditor), .. creditor.Address?.Lines ?? [],
                .. new[] { FrenchText.Phone(creditor.Phone), creditor.Email }.Where(line => line.Length > 0),
            ],
            Recipient = Recipient(text.Paper, facts),
            References =
            [
                (reference, FrenchTypography.Set($"{facts.DossierRef} – {facts.DocumentRef}")),
                .. TheirReference(text.Paper, facts),
            ],
            Dateline = FrenchTypography.Set($"{facts.Signature.Place}, le {FrenchText.Of(facts.On)}"),
            Subject = MarkdownBlocks.Line(subject),
            Blocks = MarkdownBlocks.Of(body, mark => CourtTables.Of(mark, facts, isLetter: true)),
            Footer = LegalMentions.Footer(creditor),
            MostPages = text.Pages,
            Watermark = CourtComposer.WatermarkOf(facts),
            Enclosures =
            [
                .. facts.FollowUp.Enclosed.Select((title, at) =>
                    new Enclosure(at + 1, FrenchTypography.Set(title), null)),
            ],
        };
    }

    /// <summary>What the registry numbered the petition; an officer knows nothing of it.</summary>
    private static IEnumerable<(string Label, string Value)> TheirReference(CourtPaper paper, CourtFacts facts) =>
        paper.Reader() == CourtReader.Registry && facts.FollowUp.Petition is { Ref.Length: > 0 } petition
            ? [("Vos réf.", petition.Ref)] : [];

    /// <summary>
    /// The name of the officer or of the mediator first; the registry's address is whole. Last line in capitals. A
    /// mediator who is asked on his site has a name only.
    /// </summary>
    private static PostalAddress Recipient(CourtPaper paper, CourtFacts facts)
    {
        var officer = paper.Reader() is CourtReader.Officer or CourtReader.Mediator ? facts.FollowUp.Officer : null;
        if (officer is { Address.Lines.Count: 0 })
        {
            return new PostalAddress([officer.Name]);
        }

        List<string> lines = officer is null
            ? [.. facts.Court!.RegistryAddress!.Lines] : [officer.Name, .. officer.Address.Lines];
        lines[^1] = lines[^1].ToUpper(_french);
        return new PostalAddress(lines);
    }
}

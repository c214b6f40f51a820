using System.Globalization;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>« Bordereau des pièces » (CPC, art. 57, 1407): number, title, day, pages; signed with the petition.
/// </summary>
internal static class ExhibitList
{
    private const int MostPages = 20;

    public static LetterDocument Of(CourtFacts facts) => new()
    {
        Kind = CourtPaper.ExhibitList.Key(),
        Ref = facts.DocumentRef,
        On = facts.On,
        Sender = [LegalMentions.NameOnLetter(facts.Creditor)],
        References = CourtComposer.Parties(facts),
        Subject = "BORDEREAU DES PIÈCES",
        Blocks = [Table(facts), .. CourtTables.Of(LetterMark.Sign, facts)],
        Footer = LegalMentions.Footer(facts.Creditor),
        MostPages = MostPages,
    };

    private static Table Table(CourtFacts facts)
    {
        var exhibits = facts.Exhibits.OrderBy(one => one.Number).ToList();
        var there = exhibits.Where(one => !one.IsWithdrawn).ToList();
        var pages = there.Sum(one => one.Pages);
        var total = $"{there.Count} {(there.Count == 1 ? "pièce" : "pièces")}";
        return new Table(
            [
                new("N°", 1, true), new("Désignation", 9, false), new("Date", 2.4, false), new("Pages", 1.4, true),
            ],
            [.. exhibits.Select(Row)])
        {
            Totals = [[FrenchTypography.Set(total), "", "", pages.ToString(CultureInfo.InvariantCulture)]],
        };
    }

    private static IReadOnlyList<string> Row(CourtExhibit exhibit)
    {
        var number = exhibit.Number.ToString(CultureInfo.InvariantCulture);
        return exhibit.IsWithdrawn ? [number, "pièce retirée", "–", "–"]
            :
            [
                number, FrenchTypography.Set(exhibit.Title),
                exhibit.On is { } day ? FrenchText.Short(day) : "–",
                exhibit.Pages.ToString(CultureInfo.InvariantCulture),
            ];
    }
}

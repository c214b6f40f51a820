using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.Ways;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>docs/procedures/ways.md: who against whom, which ways and which court, for a lawyer to check.</summary>
public class WaysPage
{
    private static readonly DateOnly _today = new(2026, 10, 12);

    private static readonly string[] _sums = ["3000", "12000"];

    [Fact]
    public void The_page_says_which_ways_the_code_opens_to_whom()
    {
        var path = Path.Combine(Root(), "docs", "procedures", "ways.md");
        var expected = Text();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ShouldBe(expected, "run the tests with UPDATE_GOLDEN=1 and read the difference");
    }

    [Fact]
    public void What_a_dossier_holds_is_what_ways_ask_for()
    {
        IReadOnlyList<EvidenceOfFile> evidence =
        [
            new(EvidencePiece.TermsAccepted, EvidenceState.Present, []),
            new(EvidencePiece.DeliveryNote, EvidenceState.Missing, ["F-1"]),
            new(EvidencePiece.InvoicePdf, EvidenceState.Present, []),
            new(EvidencePiece.FormalNotice, EvidenceState.Awaited, []),
        ];

        EvidenceForWays.Held(evidence).ShouldBe([ClaimPiece.InvoicePdf, ClaimPiece.FormalNotice]);
    }

    private static string Text()
    {
        var text = new StringBuilder(
            """
            # Voies ouvertes à une créance

            Page écrite par le programme : elle dit ce qu’il répond. Aucun juriste ne l’a encore validée. La créance est
            échue, non contestée, non prescrite, la mise en demeure envoyée, sans tentative amiable ni avocat, le
            tribunal est à Nantes, le 12/10/2026. « oui » : ouverte ; sinon la raison, expliquée à la fin. Pour le
            tribunal, ce qui reste à dire est entre parenthèses.

            """);
        foreach (var sum in _sums)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Principal de {sum} €\n\n");
            text.Append("| créancier | débiteur | tribunal |");
            text.Append(string.Concat(Ways().Select(way => $" {way.Name(Language.French)} |")));
            text.Append("\n|---|---|---|" + string.Concat(Ways().Select(_ => "---|")) + "\n");
            foreach (var creditor in Enum.GetValues<LegalStatus>())
            {
                foreach (var debtor in Enum.GetValues<LegalStatus>())
                {
                    Row(text, Facts(creditor, debtor, sum));
                }
            }
        }

        Costs(text);
        Reasons(text);
        return text.ToString();
    }

    private static void Row(StringBuilder text, ClaimFacts facts)
    {
        var answers = WaysOpen.For(facts, Book, _today);
        var court = answers.Single(answer => answer.Way == Way.Merits).Court!;
        var forum = court.Forum is { } known
            ? known.Name(Language.French) + (court.OrElse is { } other ? $" ou {other.Name(Language.French)}" : "")
            : $"({string.Join(", ", court.Asks)})";
        text.Append(CultureInfo.InvariantCulture, $"| {French(facts.Creditor)} | {French(facts.Debtor)} | {forum} |");
        text.Append(string.Concat(Ways().Select(way => " " + Say(answers.Single(answer => answer.Way == way)) + " |")));
        text.Append('\n');
    }

    private static string Say(WayAnswer answer) =>
        answer.IsOpen ? "oui" : string.Join(", ", answer.Closed.Select(one => one.Why));

    private static void Costs(StringBuilder text)
    {
        text.Append("\n## Coûts entre commerçants, principal de 3000 €\n\n");
        text.Append("| voie | coût | montant | charge | texte |\n");
        text.Append("|---|---|---|---|---|\n");
        foreach (var answer in WaysOpen.For(Facts(LegalStatus.Trader, LegalStatus.Trader, _sums[0]), Book, _today))
        {
            foreach (var cost in answer.Costs)
            {
                var sum = (cost.AtLeast, cost.AtMost) switch
                {
                    ({ } least, { } most) when least == most => $"{Euros(least)} €",
                    ({ } least, { } most) => $"{Euros(least)} ou {Euros(most)} €",
                    _ => "à demander",
                };
                text.Append(CultureInfo.InvariantCulture,
                    $"| {answer.Way.Name(Language.French)} | {cost.Kind.Name(Language.French)} | {sum}"
                        + $"{(cost is { IsToConfirm: true, AtLeast: not null } ? ", à confirmer" : "")} "
                        + $"| {cost.Bearer.Name(Language.French)} | {cost.Rule.Reference} |\n");
            }
        }
    }

    private static void Reasons(StringBuilder text)
    {
        text.Append("\n## Raisons\n\n| raison | dit | texte |\n|---|---|---|\n");
        foreach (var why in Enum.GetValues<WhyNotWay>())
        {
            var rules = Enum.GetValues<Way>().Select(way => why.Rule(way)).OfType<Citation>()
                .Select(rule => rule.Reference + (rule.Confidence == Confidence.Verified ? "" : " (à confirmer)"))
                .Distinct();
            text.Append(CultureInfo.InvariantCulture,
                $"| {why} | {why.Sentence(Language.French)} | {string.Join(" ; ", rules)} |\n");
        }
    }

    private static string French(LegalStatus status) =>
        status switch
        {
            LegalStatus.Unknown => "inconnu",
            LegalStatus.Trader => "commerçant",
            LegalStatus.Craftsman => "artisan",
            LegalStatus.Liberal => "profession libérale",
            LegalStatus.Farmer => "agriculteur",
            LegalStatus.Association => "association",
            LegalStatus.PublicBody => "personne publique",
            LegalStatus.Consumer => "particulier",
        };

    private static string Euros(Money sum) => sum.Euros.ToString("0.00", CultureInfo.GetCultureInfo("fr-FR"));

    private static IEnumerable<Way> Ways() => Enum.GetValues<Way>().Where(way => way > Way.Mediation);

    private static ClaimFacts Facts(LegalStatus creditor, LegalStatus debtor, string sum) =>
        new()
        {
            Creditor = creditor,
            Debtor = debtor,
            Principal = Money.Parse(sum),
            DueOn = Day("2026-06-30"),
            LimitationOn = Day("2031-05-31"),
            CourtCity = "Nantes",
            Pieces = Enum.GetValues<ClaimPiece>(),
        };

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}

using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Procedures;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>
/// The dictionary that a text of a court paper is filled from: finished strings, nothing is computed in the text.
/// </summary>
internal static class CourtValues
{
    public static Dictionary<string, object> Of(CourtFacts facts)
    {
        var values = new Dictionary<string, object>();
        OfParties(values, facts);
        OfCourt(values, facts);
        OfStory(values, facts);
        if (facts.Claim is { } claim)
        {
            OfClaim(values, facts, claim);
            OfInterest(values, facts, claim);
        }

        FollowUpValues.Put(values, facts);
        Values.Put(values, "dossier.ref", facts.DossierRef);
        return values;
    }

    /// <summary>Claim and clause: what the petition asks in euros.</summary>
    public static Money TotalOf(CourtFacts facts) =>
        (facts.Claim?.Total ?? Money.Zero) + (facts.PenaltyClause?.Amount ?? Money.Zero);

    /// <summary>The first day that bears interest; the day of the statement when none does.</summary>
    public static DateOnly FirstDay(ClaimStatement claim) =>
        claim.InterestLines.Select(line => line.From).Append(claim.AsOf).Min();

    private static void OfParties(Dictionary<string, object> values, CourtFacts facts)
    {
        Values.Put(values, "applicant.identity", CourtIdentities.Applicant(facts.Applicant));
        Values.Put(values, "applicant.name", CourtIdentities.NameOf(facts.Applicant));
        Values.Put(values, "opponent.identity", CourtIdentities.Opponent(facts.Opponent));
        Values.Put(values, "opponent.name", CourtIdentities.NameOf(facts.Opponent));
        Values.Put(values, "opponent.locatedText", CourtIdentities.Located(facts.Opponent));
        Values.PutIfAny(values, "noticeAddress", facts.NoticeAddress);
        if (facts.Proxy is { } proxy)
        {
            Values.Put(values, "hasProxy", true);
            Values.Put(values, "proxy.identity", proxy.Identity);
            Values.Put(values, "hasPower", !proxy.IsLawyer);
            Values.Put(values, "proxy.exhibit", Numbered([proxy.PowerExhibit]));
        }
    }

    private static void OfCourt(Dictionary<string, object> values, CourtFacts facts)
    {
        if (facts.Ground is { } ground)
        {
            Values.Put(values, "jurisdictionGround", CourtSides.SentenceOf(ground, facts));
        }

        if (facts.ReferralCourt is { } referral)
        {
            Values.Put(values, "hasReferral", true);
            Values.Put(values, "referralCourt", referral.Named);
        }

        var isCivil = facts.Court?.Kind is CourtKind.Judicial or CourtKind.Protection;
        Values.Put(values, "saysNoPriorAttempt", isCivil && TotalOf(facts) <= facts.PriorAttemptUpTo);
    }

    private static void OfStory(Dictionary<string, object> values, CourtFacts facts)
    {
        Values.Put(values, "story", facts.Story.Select((fact, at) => Line(at + 1, fact.Text, fact.Exhibits)).ToList());
        Values.Put(values, "hasSteps", facts.AmicableSteps.Count > 0);
        Values.Put(values, "steps", facts.AmicableSteps.Select((step, at) => Line(
            at + 1, $"{step.Label} du {FrenchText.Of(step.On)}", step.Exhibit is { } one ? [one] : [],
            at + 1 < facts.AmicableSteps.Count ? " ;" : ".")).ToList());
        Values.Put(values, "hasNoStep", facts is { AmicableSteps.Count: 0, Attempt: null });
        Values.Put(values, "neverDisputed", !facts.WasEverDisputed);
        if (facts.ContractBasis is { } basis)
        {
            Values.Put(values, "contract.basisText", basis.Text);
            Values.Put(values, "contract.exhibits", Numbered(basis.Exhibits));
        }

        if (facts.Notice is { } notice)
        {
            Values.Put(values, "notice.sentOn", FrenchText.Of(notice.SentOn));
            Values.Put(values, "notice.exhibit", Numbered([notice.Exhibit]));
            Values.PutIfAny(
                values, "notice.presentedOn", notice.PresentedOn is { } day ? FrenchText.Of(day) : "");
            Values.Put(values, "noticeIsPresented", notice.PresentedOn is not null);
        }

        if (facts.Attempt is { } attempt)
        {
            Values.Put(values, "hasAttempt", true);
            Values.Put(values, "attempt.modeText", attempt.Mode);
            Values.Put(values, "attempt.on", FrenchText.Of(attempt.On));
            Values.Put(values, "attempt.exhibits", attempt.Exhibit is { } shown ? $" ({Numbered([shown])})" : "");
        }
    }

    private static void OfClaim(Dictionary<string, object> values, CourtFacts facts, ClaimStatement claim)
    {
        var total = TotalOf(facts);
        Values.Put(values, "claim.total", FrenchText.Of(total));
        Values.Put(values, "claim.totalWords", AmountInWords.Of(total));
        Values.Put(values, "claim.asOf", FrenchText.Of(claim.AsOf));
        Values.Put(values, "claim.nextDay", FrenchText.Of(claim.AsOf.AddDays(1)));
        Values.Put(values, "claim.principal", FrenchText.Of(claim.Principal));
        Values.Put(values, "claim.interest", FrenchText.Of(claim.Interest));
        Values.Put(values, "claim.indemnity", FrenchText.Of(claim.Indemnity));
        Values.Put(values, "claim.costs", FrenchText.Of(claim.Costs));
        Values.Put(values, "claim.indemnityCountText", LateInvoices(claim.IndemnityCount));
        Values.Put(values, "hasInterest", claim.Interest.IsPositive);
        Values.Put(values, "hasIndemnity", claim.Indemnity.IsPositive);
        Values.Put(values, "hasCosts", claim.Costs.IsPositive);
        if (facts.PenaltyClause is { } clause)
        {
            Values.Put(values, "hasClause", true);
            Values.Put(values, "clause.amount", FrenchText.Of(clause.Amount));
            Values.Put(values, "clause.article", clause.Article);
            Values.Put(values, "clause.paper", clause.Paper);
            Values.Put(values, "clause.exhibit", Numbered([clause.Exhibit]));
        }
    }

    private static void OfInterest(Dictionary<string, object> values, CourtFacts facts, ClaimStatement claim)
    {
        var creditor = facts.Creditor;
        var runs = claim.InterestLines.Count > 0;
        var isPenalty = runs && claim.Regime is InterestRegime.Business;
        var isContract = runs && claim.Regime is InterestRegime.Contract;
        Values.Put(values, "owesPenalties", isPenalty);
        Values.Put(values, "owesContractRate", isContract);
        Values.Put(values, "owesLegalRate", runs && claim.Regime is InterestRegime.Consumer);
        if (!isPenalty && !isContract)
        {
            return;
        }

        Values.Put(values, "penalty.rateText", RateWords.Of(creditor, facts.PointsOverEcb, claim));
        Values.Put(values, "penalty.legalBasis", RateWords.LegalBasis(creditor, claim));
        Values.Put(values, "penalty.ruleText", RateWords.IsContractual(creditor, claim)
            ? $"taux contractuel de {FrenchText.Of(creditor.ContractRate!.Value)}"
            : facts.PointsOverEcb is { } points
                ? "taux de refinancement de la Banque centrale européenne en vigueur au premier jour de chaque "
                    + $"semestre, majoré de {AmountInWords.Number(points)} points"
                : $"taux de {FrenchText.Of(claim.InterestLines[^1].Rate)}");
    }

    internal static Dictionary<string, object> Line(
        int number, string text, IReadOnlyList<int> exhibits, string end = ".") => new()
    {
        ["n"] = number.ToString(CultureInfo.InvariantCulture),
        ["text"] = text,
        ["end"] = end,
        ["exhibits"] = exhibits.Count > 0 ? $" ({Numbered(exhibits)})" : "",
    };

    /// <summary>« pièce n° 3 », « pièces nos 3 et 4 ».</summary>
    internal static string Numbered(IReadOnlyList<int> exhibits)
    {
        List<string> numbers =
            [.. exhibits.Distinct().Order().Select(one => one.ToString(CultureInfo.InvariantCulture))];
        return numbers.Count == 1 ? $"pièce n° {numbers[0]}" : $"pièces n° {FrenchText.List(numbers)}";
    }

    private static string LateInvoices(int count) =>
        $"{Feminine(count)} {(count == 1 ? "facture payée" : "factures payées")} en retard";

    /// <summary>« une », « vingt et une »: the number of things that are feminine.</summary>
    internal static string Feminine(int count)
    {
        var words = AmountInWords.Number(count);
        return words.EndsWith("un", StringComparison.Ordinal) ? $"{words}e" : words;
    }
}

namespace Acquit.Letters.Court;

/// <summary>What a letter says that it encloses, against the list of what goes with it.</summary>
internal static class CourtEnclosures
{
    private const string Petition = "requête";
    private const string Statement = "décompte";
    private const string List = "bordereau";
    private const string Exhibits = "pièces";
    private const string Act = "signification";

    /// <summary>Enclosures that the words of the paper announce and that no line names, in French.</summary>
    public static IEnumerable<string> Missing(CourtPaper paper, CourtFacts facts) =>
        Announced(paper, facts).Where(one => !facts.FollowUp.Enclosed.Any(line => Names(line, one)));

    /// <summary>« Pièce n° 1 » is of the exhibits, « Bordereau des pièces » is none of them.</summary>
    private static bool Names(string line, string enclosure) => enclosure == Exhibits
        ? line.Replace("bordereau des pièces", "", StringComparison.OrdinalIgnoreCase)
            .Contains("pièce", StringComparison.OrdinalIgnoreCase)
        : line.Contains(enclosure, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Announced(CourtPaper paper, CourtFacts facts) => paper switch
    {
        CourtPaper.RegistryFile => [Petition, Statement, List, Exhibits],
        CourtPaper.RegistryPayCosts =>
            facts.FollowUp.Costs?.Means.Contains("joint", StringComparison.OrdinalIgnoreCase) == true
                ? ["chèque"] : [],
        CourtPaper.RegistryProduceService or CourtPaper.RegistryCertificate => [Act],
        CourtPaper.OrderServiceRequest => [Petition, "ordonnance", List, Exhibits],
        CourtPaper.SummonsToPayInstruction => [Statement],
        CourtPaper.L126Request => [Statement, List, Exhibits],
        CourtPaper.RegistryStatus or CourtPaper.RegistryWithdraw or CourtPaper.OrderEnforceRequest
            or CourtPaper.SmallClaimRequest or CourtPaper.PaymentOrderPetition or CourtPaper.StatementOfClaim
            or CourtPaper.ExhibitList or CourtPaper.MediationRequest or CourtPaper.ConciliationRequest => [],
    };
}

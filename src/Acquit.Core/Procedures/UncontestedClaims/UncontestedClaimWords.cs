namespace Acquit.Core.Procedures.UncontestedClaims;

/// <summary>The acts of an uncontested claim by their keys, and its own act out of one that was said.</summary>
internal static class UncontestedClaimWords
{
    public static readonly IReadOnlyList<ProcedureActName> Vocabulary =
    [
        .. Enum.GetValues<UncontestedClaimActKind>().Select(kind => new ProcedureActName(
            kind.Key(), kind == UncontestedClaimActKind.RequestMade ? ActDetails.Amount : ActDetails.None, Rule(kind))
        {
            French = kind.Name(Language.French), English = kind.Name(Language.English),
            IsServed = kind is UncontestedClaimActKind.DemandServed or UncontestedClaimActKind.TitleServed,
        }),
    ];

    /// <exception cref="ArgumentException">no such act, or a detail that it needs is missing</exception>
    public static UncontestedClaimAct Read(ProcedureAct said) =>
        UncontestedClaimActKinds.Parse(said.Key) is { } kind && said.Missing(Vocabulary[(int)kind]) == ActDetails.None
            ? Read(kind, said)
            : throw new ArgumentException($"no act of an uncontested claim: {said.Key}", nameof(said));

    private static UncontestedClaimAct Read(UncontestedClaimActKind kind, ProcedureAct said) =>
        kind switch
        {
            UncontestedClaimActKind.RequestMade => new UncontestedClaimAct.RequestMade(said.Amount) { On = said.On },
            UncontestedClaimActKind.DemandServed => new UncontestedClaimAct.DemandServed { On = said.On },
            UncontestedClaimActKind.Contested => new UncontestedClaimAct.Contested { On = said.On },
            UncontestedClaimActKind.Paid => new UncontestedClaimAct.Paid { On = said.On },
            UncontestedClaimActKind.NonContestationRecorded =>
                new UncontestedClaimAct.NonContestationRecorded { On = said.On },
            UncontestedClaimActKind.EnforceabilityRefused =>
                new UncontestedClaimAct.EnforceabilityRefused { On = said.On },
            UncontestedClaimActKind.MadeEnforceable => new UncontestedClaimAct.MadeEnforceable { On = said.On },
            UncontestedClaimActKind.TitleServed => new UncontestedClaimAct.TitleServed { On = said.On },
            UncontestedClaimActKind.Withdrawn => new UncontestedClaimAct.Withdrawn { On = said.On },
        };

    private static string Rule(UncontestedClaimActKind kind) =>
        kind switch
        {
            UncontestedClaimActKind.RequestMade => "CPCE, art. L. 126-1",
            UncontestedClaimActKind.DemandServed or UncontestedClaimActKind.Contested
                or UncontestedClaimActKind.Paid => "CPCE, art. L. 126-2",
            UncontestedClaimActKind.NonContestationRecorded => "CPCE, art. L. 126-3",
            UncontestedClaimActKind.EnforceabilityRefused or UncontestedClaimActKind.MadeEnforceable
                or UncontestedClaimActKind.TitleServed => "CPCE, art. L. 126-4",
            UncontestedClaimActKind.Withdrawn => "",
        };
}

namespace Acquit.Core.Procedures.SmallClaims;

/// <summary>The acts of a small claim by their keys, and its own act out of one that was said.</summary>
internal static class SmallClaimWords
{
    public static readonly IReadOnlyList<ProcedureActName> Vocabulary =
    [
        .. Enum.GetValues<SmallClaimActKind>().Select(kind => new ProcedureActName(kind.Key(), Needs(kind), Rule(kind))
        {
            French = kind.Name(Language.French), English = kind.Name(Language.English),
        }),
    ];

    /// <exception cref="ArgumentException">no such act, or a detail that it needs is missing</exception>
    public static SmallClaimAct Read(ProcedureAct said) =>
        SmallClaimActKinds.Parse(said.Key) is { } kind && said.Missing(Vocabulary[(int)kind]) == ActDetails.None
            ? Read(kind, said)
            : throw new ArgumentException($"no act of a small claim: {said.Key}", nameof(said));

    private static SmallClaimAct Read(SmallClaimActKind kind, ProcedureAct said) =>
        kind switch
        {
            SmallClaimActKind.RequestMade => new SmallClaimAct.RequestMade(said.Amount, said.Interest) { On = said.On },
            SmallClaimActKind.LetterSent => new SmallClaimAct.LetterSent { On = said.On },
            SmallClaimActKind.DebtorAccepted => new SmallClaimAct.DebtorAccepted { On = said.On },
            SmallClaimActKind.DebtorRefused => new SmallClaimAct.DebtorRefused { On = said.On },
            SmallClaimActKind.AgreementSigned => new SmallClaimAct.AgreementSigned(said.Amount) { On = said.On },
            SmallClaimActKind.TitleDelivered => new SmallClaimAct.TitleDelivered { On = said.On },
            SmallClaimActKind.Withdrawn => new SmallClaimAct.Withdrawn { On = said.On },
        };

    private static ActDetails Needs(SmallClaimActKind kind) =>
        kind switch
        {
            SmallClaimActKind.RequestMade => ActDetails.Amount | ActDetails.Interest,
            SmallClaimActKind.AgreementSigned => ActDetails.Amount,
            SmallClaimActKind.LetterSent or SmallClaimActKind.DebtorAccepted or SmallClaimActKind.DebtorRefused
                or SmallClaimActKind.TitleDelivered or SmallClaimActKind.Withdrawn => ActDetails.None,
        };

    private static string Rule(SmallClaimActKind kind) =>
        kind switch
        {
            SmallClaimActKind.RequestMade or SmallClaimActKind.LetterSent => "CPCE, art. R. 125-2",
            SmallClaimActKind.DebtorAccepted => "CPCE, art. L. 125-1 ; C. civ., art. 2238",
            SmallClaimActKind.DebtorRefused or SmallClaimActKind.AgreementSigned => "CPCE, art. L. 125-1",
            SmallClaimActKind.TitleDelivered => "CPCE, art. R. 125-6",
            SmallClaimActKind.Withdrawn => "",
        };
}

namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>The acts of an order for payment by their keys, and its own act out of one that was said.</summary>
internal static class PaymentOrderWords
{
    public static readonly IReadOnlyList<ProcedureActName> Vocabulary =
    [
        .. Enum.GetValues<PaymentOrderActKind>().Select(kind => new ProcedureActName(
            kind.Key(), Needs(kind), kind.Rule())
        {
            French = kind.Name(Language.French), English = kind.Name(Language.English),
            IsServed = kind is PaymentOrderActKind.OrderServed or PaymentOrderActKind.ActServedToPerson,
        }),
    ];

    /// <exception cref="ArgumentException">no such act, or a detail that it needs is missing</exception>
    public static PaymentOrderAct Read(ProcedureAct said) =>
        PaymentOrderActKinds.Parse(said.Key) is { } kind && said.Missing(Vocabulary[(int)kind]) == ActDetails.None
            ? Read(kind, said)
            : throw new ArgumentException($"no act of an order for payment: {said.Key}", nameof(said));

    private static PaymentOrderAct Read(PaymentOrderActKind kind, ProcedureAct said) =>
        kind switch
        {
            PaymentOrderActKind.PetitionFiled => new PaymentOrderAct.PetitionFiled(said.Amount) { On = said.On },
            PaymentOrderActKind.CostsConsigned => new PaymentOrderAct.CostsConsigned { On = said.On },
            PaymentOrderActKind.PetitionRefused => new PaymentOrderAct.PetitionRefused { On = said.On },
            PaymentOrderActKind.OrderRendered => new PaymentOrderAct.OrderRendered(said.Amount) { On = said.On },
            PaymentOrderActKind.OrderServed => new PaymentOrderAct.OrderServed(said.Manner!.Value) { On = said.On },
            PaymentOrderActKind.ActServedToPerson => new PaymentOrderAct.ActServedToPerson { On = said.On },
            PaymentOrderActKind.AssetsMadeUnavailable => new PaymentOrderAct.AssetsMadeUnavailable { On = said.On },
            PaymentOrderActKind.OppositionReceived =>
                new PaymentOrderAct.OppositionReceived(said.MadeOn!.Value, said.NeedsLawyer) { On = said.On },
            PaymentOrderActKind.OppositionCostsConsigned =>
                new PaymentOrderAct.OppositionCostsConsigned { On = said.On },
            PaymentOrderActKind.LawyerAppointed => new PaymentOrderAct.LawyerAppointed { On = said.On },
            PaymentOrderActKind.JudgmentRendered => new PaymentOrderAct.JudgmentRendered { On = said.On },
            PaymentOrderActKind.Withdrawn => new PaymentOrderAct.Withdrawn { On = said.On },
        };

    private static ActDetails Needs(PaymentOrderActKind kind) =>
        kind switch
        {
            PaymentOrderActKind.PetitionFiled or PaymentOrderActKind.OrderRendered => ActDetails.Amount,
            PaymentOrderActKind.OrderServed => ActDetails.Manner,
            PaymentOrderActKind.OppositionReceived => ActDetails.MadeOn,
            PaymentOrderActKind.CostsConsigned or PaymentOrderActKind.PetitionRefused
                or PaymentOrderActKind.ActServedToPerson or PaymentOrderActKind.AssetsMadeUnavailable
                or PaymentOrderActKind.OppositionCostsConsigned or PaymentOrderActKind.LawyerAppointed
                or PaymentOrderActKind.JudgmentRendered or PaymentOrderActKind.Withdrawn => ActDetails.None,
        };
}

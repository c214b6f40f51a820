namespace Acquit.Core.Procedures.Summonses;

/// <summary>The acts of a summons to pay by their keys, and its own act out of one that was said.</summary>
internal static class SummonsToPayWords
{
    public static readonly IReadOnlyList<ProcedureActName> Vocabulary =
    [
        .. Enum.GetValues<SummonsToPayActKind>().Select(kind => new ProcedureActName(
            kind.Key(),
            kind == SummonsToPayActKind.Served ? ActDetails.PayBy : ActDetails.None,
            kind == SummonsToPayActKind.Served ? "C. civ., art. 1344" : "")
        {
            French = kind.Name(Language.French), English = kind.Name(Language.English),
        }),
    ];

    /// <exception cref="ArgumentException">no such act, or a detail that it needs is missing</exception>
    public static SummonsToPayAct Read(ProcedureAct said) =>
        SummonsToPayActKinds.Parse(said.Key) is { } kind && said.Missing(Vocabulary[(int)kind]) == ActDetails.None
            ? Read(kind, said)
            : throw new ArgumentException($"no act of a summons to pay: {said.Key}", nameof(said));

    private static SummonsToPayAct Read(SummonsToPayActKind kind, ProcedureAct said) =>
        kind switch
        {
            SummonsToPayActKind.RequestMade => new SummonsToPayAct.RequestMade { On = said.On },
            SummonsToPayActKind.Served => new SummonsToPayAct.Served(said.PayBy!.Value) { On = said.On },
            SummonsToPayActKind.Contested => new SummonsToPayAct.Contested { On = said.On },
            SummonsToPayActKind.Paid => new SummonsToPayAct.Paid { On = said.On },
            SummonsToPayActKind.Withdrawn => new SummonsToPayAct.Withdrawn { On = said.On },
        };
}

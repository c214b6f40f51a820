namespace Acquit.Core.Procedures.Mediations;

/// <summary>The acts of a mediation by their keys, and its own act out of one that was said.</summary>
internal static class MediationWords
{
    public static readonly IReadOnlyList<ProcedureActName> Vocabulary =
    [
        .. Enum.GetValues<MediationActKind>().Select(kind => new ProcedureActName(kind.Key(), kind.Needs(), kind.Rule())
        {
            French = kind.Name(Language.French), English = kind.Name(Language.English),
        }),
    ];

    /// <exception cref="ArgumentException">no such act, or a detail that it needs is missing</exception>
    public static MediationAct Read(ProcedureAct said) =>
        MediationActKinds.Parse(said.Key) is { } kind && said.Missing(Vocabulary[(int)kind]) == ActDetails.None
            ? Read(kind, said)
            : throw new ArgumentException($"no act of a mediation: {said.Key}", nameof(said));

    private static MediationAct Read(MediationActKind kind, ProcedureAct said) =>
        kind switch
        {
            MediationActKind.RequestMade => new MediationAct.RequestMade { On = said.On },
            MediationActKind.MeetingSet => new MediationAct.MeetingSet(said.MeetingOn!.Value) { On = said.On },
            MediationActKind.Accepted => new MediationAct.Accepted { On = said.On },
            MediationActKind.FirstMeeting => new MediationAct.FirstMeeting { On = said.On },
            MediationActKind.Meeting => new MediationAct.Meeting { On = said.On },
            MediationActKind.Refused => new MediationAct.Refused { On = said.On },
            MediationActKind.Failed => new MediationAct.Failed { On = said.On },
            MediationActKind.Agreed => new MediationAct.Agreed(said.Amount, said.PayBy!.Value) { On = said.On },
            MediationActKind.Homologated => new MediationAct.Homologated { On = said.On },
            MediationActKind.HomologationRefused => new MediationAct.HomologationRefused { On = said.On },
            MediationActKind.Performed => new MediationAct.Performed { On = said.On },
            MediationActKind.Broken => new MediationAct.Broken { On = said.On },
            MediationActKind.Withdrawn => new MediationAct.Withdrawn { On = said.On },
        };
}

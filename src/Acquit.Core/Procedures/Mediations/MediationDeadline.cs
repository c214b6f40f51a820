using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Mediations;

/// <summary>The days of a mediation.</summary>
public enum MediationPeriod
{
    /// <summary>The first meeting, as it was offered: the creditor goes there.</summary>
    Meeting,

    /// <summary>
    /// A conciliator who can meet only after it frees the creditor of the attempt (CPC, art. 750-1, 3°).
    /// </summary>
    MeetingLimit,

    /// <summary>About three months before the médiateur des entreprises: no text sets them.</summary>
    Usual,

    /// <summary>The last day on which the agreement lets the debtor pay.</summary>
    PayAgreed,
}

/// <summary>One day of a mediation; only the meeting is the creditor's to keep.</summary>
public sealed record MediationDeadline(MediationPeriod Period, Deadline Deadline, Citation Rule)
    : ProcedureDeadline(Deadline, Rule)
{
    public override bool IsOurs => Period == MediationPeriod.Meeting;

    public override string AnsweredBy => IsOurs ? MediationActKind.FirstMeeting.Key() : "";

    public override string Key =>
        Period switch
        {
            MediationPeriod.Meeting => "meeting",
            MediationPeriod.MeetingLimit => "meetingLimit",
            MediationPeriod.Usual => "usual",
            MediationPeriod.PayAgreed => "payAgreed",
        };

    public override string ToDo(Language language) =>
        language switch
        {
            Language.French => Period switch
            {
                MediationPeriod.Meeting => "aller à la première réunion",
                MediationPeriod.MeetingLimit => "fin des trois mois laissés au conciliateur pour une réunion",
                MediationPeriod.Usual => "fin de la durée habituelle",
                MediationPeriod.PayAgreed => "fin du délai de paiement de l’accord",
            },
            Language.English => Period switch
            {
                MediationPeriod.Meeting => "go to the first meeting",
                MediationPeriod.MeetingLimit => "end of the three months left to the conciliator for a meeting",
                MediationPeriod.Usual => "end of the usual duration",
                MediationPeriod.PayAgreed => "end of the time to pay of the agreement",
            },
        };

    public override string Text(Language language) =>
        language switch
        {
            Language.French => Period switch
            {
                MediationPeriod.Meeting => "jour de la première réunion ; notez ensuite ce qu’elle est devenue",
                MediationPeriod.MeetingLimit =>
                    "une première réunion fixée après ce jour dispense de la tentative amiable ; gardez la preuve de "
                        + "la demande et de la date proposée",
                MediationPeriod.Usual => "durée habituelle, environ trois mois : aucun texte ne la fixe",
                MediationPeriod.PayAgreed => "dernier jour que l’accord laisse au débiteur pour payer",
            },
            Language.English => Period switch
            {
                MediationPeriod.Meeting => "day of the first meeting; then record what became of it",
                MediationPeriod.MeetingLimit =>
                    "a first meeting fixed after that day frees of the amicable attempt; keep proof of the request "
                        + "and of the day offered",
                MediationPeriod.Usual => "usual duration, about three months: no text sets it",
                MediationPeriod.PayAgreed => "last day that the agreement leaves to the debtor to pay",
            },
        };
}

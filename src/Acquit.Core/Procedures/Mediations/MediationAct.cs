using Acquit.Core.Amounts;

namespace Acquit.Core.Procedures.Mediations;

/// <summary>One act of a mediation or a conciliation, on the day it happened.</summary>
public abstract record MediationAct
{
    private MediationAct() { }

    public required DateOnly On { get; init; }

    public abstract MediationActKind Kind { get; }

    /// <summary>The creditor asks the mediator or the conciliator.</summary>
    public sealed record RequestMade : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.RequestMade;
    }

    /// <summary>A day is offered for the first meeting; the latest offer stands.</summary>
    /// <param name="MeetingOn">no earlier than the offer</param>
    public sealed record MeetingSet(DateOnly MeetingOn) : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.MeetingSet;
    }

    /// <summary>Both parties agree in writing to mediate: limitation is suspended (C. civ., art. 2238).</summary>
    public sealed record Accepted : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Accepted;
    }

    /// <summary>
    /// The first meeting takes place: without an agreement in writing limitation is suspended from it (C. civ., art.
    /// 2238).
    /// </summary>
    public sealed record FirstMeeting : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.FirstMeeting;
    }

    /// <summary>A further meeting.</summary>
    public sealed record Meeting : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Meeting;
    }

    /// <summary>The debtor says no, or leaves: it is over on that day (C. civ., art. 2238).</summary>
    public sealed record Refused : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Refused;
    }

    /// <summary>The mediator or the conciliator records that it failed: the attempt of CPC, art. 750-1.</summary>
    public sealed record Failed : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Failed;
    }

    /// <summary>The parties agree and sign.</summary>
    /// <param name="Amount">that the debtor will pay, positive</param>
    /// <param name="PayBy">last day on which the agreement lets him pay, of the last instalment</param>
    public sealed record Agreed(Money Amount, DateOnly PayBy) : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Agreed;
    }

    /// <summary>A judge homologates the agreement: an enforceable title (CPCE, art. L. 111-3).</summary>
    public sealed record Homologated : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Homologated;
    }

    /// <summary>He refuses to: the agreement stays a contract.</summary>
    public sealed record HomologationRefused : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.HomologationRefused;
    }

    /// <summary>The debtor has paid what was agreed.</summary>
    public sealed record Performed : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Performed;
    }

    /// <summary>He has not, and the creditor holds to the agreement no more.</summary>
    public sealed record Broken : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Broken;
    }

    /// <summary>The creditor gives it up before an agreement, or was paid.</summary>
    public sealed record Withdrawn : MediationAct
    {
        public override MediationActKind Kind => MediationActKind.Withdrawn;
    }
}

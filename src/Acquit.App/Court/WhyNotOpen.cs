using Acquit.App.Decide;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Receivables;

namespace Acquit.App.Court;

/// <summary>Asked before a procedure is opened: the first thing that forbids it, or null.</summary>
internal static class WhyNotOpen
{
    /// <param name="items">the items that the procedure would claim</param>
    /// <param name="today">the day on which it would be opened</param>
    /// <param name="way">a mediation asks no court: it is for what is contested, not due yet or owed by a public body
    /// </param>
    public static RefusedCourt? Ask(
        Dossier dossier, IReadOnlyList<OpenItem> items, LawBook law, DateOnly today, Way way) =>
        dossier.Creditor.UnderMandate ? new(CourtRefusal.UnderMandate)
        : InsolvencyFile.SuitStopOfAny(dossier.Events, items, today) is { } insolvency
            ? new(CourtRefusal.Insolvent) { Day = insolvency.EffectiveOn }
        : dossier.Events.LastOrDefault(one => one is ReplyReceived or ReplyRead) is ReplyReceived reply
            ? new(CourtRefusal.ReplyToRead) { Day = reply.EffectiveOn }
        : way == Way.Mediation ? OfAccount(dossier)
            ?? items.Select(item => OfAgreed(dossier, item, law, today)).FirstOrDefault(why => why is not null)
        : OfAccount(dossier) ?? OfDebtor(dossier)
            ?? items.Select(item => OfItem(dossier, item, law, today)).FirstOrDefault(why => why is not null);

    private static RefusedCourt? OfAccount(Dossier dossier) =>
        dossier.Debtor.IsNotACustomer ? new RefusedCourt(CourtRefusal.NotACustomer) : null;

    private static RefusedCourt? OfDebtor(Dossier dossier) =>
        Territories.Parse(dossier.Debtor.Territory) == Territory.Abroad ? new RefusedCourt(CourtRefusal.DebtorAbroad)
        : dossier.Debtor.Status switch
        {
            LegalStatus.Unknown => new RefusedCourt(CourtRefusal.DebtorKindUnknown),
            LegalStatus.PublicBody => new RefusedCourt(CourtRefusal.PublicDebtor),
            LegalStatus.Trader or LegalStatus.Craftsman or LegalStatus.Liberal or LegalStatus.Farmer
                or LegalStatus.Association or LegalStatus.Consumer => null,
        };

    /// <summary>What the parties may talk about, whatever a court would say of it.</summary>
    private static RefusedCourt? OfAgreed(Dossier dossier, OpenItem item, LawBook law, DateOnly today) =>
        item.Kind != ItemKind.Invoice ? Of(CourtRefusal.NotAnInvoice, item, null)
        : dossier.Events.OfType<WrittenOff>().FirstOrDefault(one => one.Concerns(item.Key)) is { } given
            ? Of(CourtRefusal.WrittenOff, item, given.EffectiveOn)
        : Held(dossier, item, law, today);

    private static RefusedCourt? OfItem(Dossier dossier, OpenItem item, LawBook law, DateOnly today) =>
        item.Kind != ItemKind.Invoice ? Of(CourtRefusal.NotAnInvoice, item, null)
        : item.DueOn >= today ? Of(CourtRefusal.NotDue, item, item.DueOn)
        : ContestedSince(dossier, item.Key) is { } since ? Of(CourtRefusal.Disputed, item, since)
        : dossier.Events.OfType<WrittenOff>().FirstOrDefault(one => one.Concerns(item.Key)) is { } given
            ? Of(CourtRefusal.WrittenOff, item, given.EffectiveOn)
        : TimeBar.Of(dossier, item, law, today) is { } time && time.UntilIfAcknowledged < today
            ? Of(CourtRefusal.LimitationPassed, item, time.UntilIfAcknowledged)
        : Held(dossier, item, law, today);

    /// <summary>What failed, lapsed or was given up may begin again; what was judged or refused may not.</summary>
    private static RefusedCourt? Held(Dossier dossier, OpenItem item, LawBook law, DateOnly today) =>
        CourtProcedure.Over(item.Key, CourtProcedure.Of(dossier.Events, law), today) is not { } held ? null
        : held.StageOn(today).Standing switch
        {
            ProcedureStanding.Failed or ProcedureStanding.Withdrawn => null,
            ProcedureStanding.Refused => Of(CourtRefusal.OrderRefusedBefore, item, null),
            ProcedureStanding.Running or ProcedureStanding.Titled or ProcedureStanding.Judged
                or ProcedureStanding.Settled =>
                Of(CourtRefusal.InAnotherProcedure, item, null),
        };

    /// <summary>By a dispute that stands, or as the cause that was found last; null: nobody contests it.</summary>
    public static DateOnly? ContestedSince(Dossier dossier, ItemKey item)
    {
        var last = dossier.Events.LastOrDefault(one =>
            one is CauseFound or DisputeClosed or DisputeAnswered && one.Concerns(item));
        return Disputes.Open(dossier.Events).FirstOrDefault(one => one.Concerns(item))?.EffectiveOn
            ?? (last is CauseFound { Cause: Cause.Dispute } cause ? cause.EffectiveOn : null);
    }

    private static RefusedCourt Of(CourtRefusal refusal, OpenItem item, DateOnly? day) =>
        new(refusal) { Word = item.Ref, Day = day };
}

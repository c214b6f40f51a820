using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Receivables;

namespace Acquit.App.Court;

/// <summary>Asked before a procedure is opened: the first thing that forbids it, or null.</summary>
internal static class WhyNotOpen
{
    /// <param name="items">the items that the procedure would claim</param>
    /// <param name="today">the day on which it would be opened</param>
    public static RefusedCourt? Ask(Dossier dossier, IReadOnlyList<OpenItem> items, LawBook law, DateOnly today) =>
        dossier.Creditor.UnderMandate ? new(CourtRefusal.UnderMandate)
        : dossier.Events.OfType<InsolvencyOpened>().FirstOrDefault() is { } insolvency
            ? new(CourtRefusal.Insolvent) { Day = insolvency.EffectiveOn }
        : OfDebtor(dossier)
            ?? items.Select(item => OfItem(dossier, item, law, today)).FirstOrDefault(why => why is not null);

    private static RefusedCourt? OfDebtor(Dossier dossier) =>
        dossier.Debtor.Status switch
        {
            LegalStatus.Unknown => new RefusedCourt(CourtRefusal.DebtorKindUnknown),
            LegalStatus.PublicBody => new RefusedCourt(CourtRefusal.PublicDebtor),
            LegalStatus.Trader or LegalStatus.Craftsman or LegalStatus.Liberal or LegalStatus.Farmer
                or LegalStatus.Association or LegalStatus.Consumer => null,
        };

    private static RefusedCourt? OfItem(Dossier dossier, OpenItem item, LawBook law, DateOnly today)
    {
        var procedures = CourtProcedure.Of(dossier.Events, law);
        var dispute = Disputes.Open(dossier.Events).FirstOrDefault(one => one.Concerns(item.Key));
        return item.DueOn >= today ? Of(CourtRefusal.NotDue, item, item.DueOn)
            : dispute is not null ? Of(CourtRefusal.Disputed, item, dispute.EffectiveOn)
            : TimeBar.Of(dossier, item, law) is { } time && time.UntilIfAcknowledged < today
                ? Of(CourtRefusal.LimitationPassed, item, time.UntilIfAcknowledged)
            : CourtProcedure.Over(item.Key, procedures, today) is { } held && !held.StageOn(today).IsEnded()
                ? Of(CourtRefusal.InAnotherProcedure, item, null)
            : null;
    }

    private static RefusedCourt Of(CourtRefusal refusal, OpenItem item, DateOnly? day) =>
        new(refusal) { Word = item.Ref, Day = day };
}

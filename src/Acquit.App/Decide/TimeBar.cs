using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Receivables;

namespace Acquit.App.Decide;

/// <summary>Until when an item can be claimed in court, from what the dossier and the ledger know.</summary>
public static class TimeBar
{
    /// <summary>
    /// Counted from performance, else from the invoice. A payment that the ledger set against the item may acknowledge
    /// the debt (C. civ., art. 2240), but the ledger does not say who paid, what for or when: the day to act by leaves
    /// it out (INT-25). Court acts are not known here.
    /// </summary>
    /// <returns>null where the law book is silent</returns>
    public static TimeToSue? Of(Dossier dossier, OpenItem item, LawBook law)
    {
        var debt = new LimitedDebt(
            item.PerformedOn ?? item.IssuedOn,
            dossier.Debtor.Status,
            LimitationKind.General
        );
        return LimitationPeriod.WhyNot(debt, law) is null
            ? new TimeToSue(
                LimitationPeriod.For(debt, law).ExpiresOn,
                LimitationPeriod.For(debt with { Events = Payments(dossier, item) }, law).ExpiresOn,
                item.PerformedOn is null
            )
            : null;
    }

    private static List<LimitationEvent> Payments(Dossier dossier, OpenItem item) =>
        [
            .. dossier
                .Applied.Where(paid => paid.Debit == item.Key)
                .Select(paid => new LimitationEvent(paid.On, LimitationCause.PartialPayment)),
        ];
}

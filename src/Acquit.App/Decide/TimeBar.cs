using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Receivables;

namespace Acquit.App.Decide;

/// <summary>Until when an item can be claimed in court, from what the dossier and the ledger know.</summary>
public static class TimeBar
{
    /// <summary>
    /// The last day, included; null where the law book is silent. Counted from performance, else from the invoice; a
    /// payment that the ledger set against the item starts a new period (C. civ., art. 2240). Court acts are not known
    /// here.
    /// </summary>
    public static DateOnly? LastDayToSue(Dossier dossier, OpenItem item, LawBook law)
    {
        var (from, status) = (item.PerformedOn ?? item.IssuedOn, dossier.Debtor.Status);
        return LimitationPeriod.WhyNot(from, status, LimitationKind.General, law) is null
            ? LimitationPeriod.For(from, status, LimitationKind.General, Payments(dossier, item), law).ExpiresOn
            : null;
    }

    private static List<LimitationEvent> Payments(Dossier dossier, OpenItem item) =>
        [
            .. dossier
                .Applied.Where(paid => paid.Debit == item.Key)
                .Select(paid => new LimitationEvent(paid.On, LimitationCause.PartialPayment)),
        ];
}

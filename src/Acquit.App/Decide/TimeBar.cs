using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Receivables;

namespace Acquit.App.Decide;

/// <summary>Until when an item can be claimed in court, from what the dossier and the ledger know.</summary>
public static class TimeBar
{
    /// <summary>
    /// Counted from performance, else from the invoice, as long as what the creditor sells makes it. A payment that the
    /// ledger set against the item may acknowledge the debt (C. civ., art. 2240), but the ledger does not say who paid,
    /// what for or when: the day to act by leaves it out (INT-25). The service of an order for payment interrupts; its
    /// petition does not, nor does a service whose procedure was given up or lapsed (C. civ., art. 2243). A debtor who
    /// takes part in the recovery of a small claim suspends (C. civ., art. 2238).
    /// </summary>
    /// <param name="on">
    /// the day asked about; null: what the creditor must still do after an opposition is taken as not done in time
    /// </param>
    /// <returns>null where the law book is silent</returns>
    public static TimeToSue? Of(Dossier dossier, OpenItem item, LawBook law, DateOnly? on = null)
    {
        var kind = dossier.Creditor.ClaimKindOf(dossier.Debtor);
        var procedures = Procedures(dossier, item, law);
        var debt = LimitedDebt.Of(kind, dossier.Debtor.Status, item.IssuedOn, item.DueOn, item.PerformedOn) with
        {
            Events = Interruptions(procedures, on ?? DateOnly.MaxValue),
            Suspensions = Suspensions(procedures, on ?? DateOnly.MaxValue),
        };
        if (LimitationPeriod.WhyNot(debt, law) is not null)
        {
            return null;
        }

        var period = LimitationPeriod.For(debt, law);
        var last = period.ExpiresOn;
        var paid = Payments(dossier, item);
        var acknowledged = debt with { Events = [.. debt.Events, .. paid] };
        return new TimeToSue(
            last,
            paid.Count == 0 ? last : LimitationPeriod.For(acknowledged, law).ExpiresOn,
            item.PerformedOn is null && kind != ClaimKind.Telecom
        )
        {
            Rule = period.Rule.Reference,
        };
    }

    private static List<CourtProcedure> Procedures(Dossier dossier, OpenItem item, LawBook law) =>
        dossier.Events.Any(happened => happened is ProcedureOpened)
            ? [.. CourtProcedure.Of(dossier.Events, law).Where(one => one.Opened.Items.Contains(item.Key))]
            : [];

    private static List<LimitationEvent> Interruptions(List<CourtProcedure> procedures, DateOnly on) =>
        [
            .. procedures
                .Where(one => one.StageOn(on).Standing
                    is not (ProcedureStanding.Withdrawn or ProcedureStanding.Failed))
                .Select(one => one.State.Interruption)
                .OfType<LimitationEvent>(),
        ];

    private static List<LimitationSuspension> Suspensions(List<CourtProcedure> procedures, DateOnly on) =>
        [.. procedures.Select(one => one.State.SuspensionUntil(on)).OfType<LimitationSuspension>()];

    private static List<LimitationEvent> Payments(Dossier dossier, OpenItem item) =>
        [
            .. dossier
                .Applied.Where(paid => paid.Debit == item.Key)
                .Select(paid => new LimitationEvent(paid.On, LimitationCause.PartialPayment)),
        ];
}

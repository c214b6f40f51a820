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
    private const string FormalNoticeStep = "formal-notice";
    private const string FiledAct = "filed";
    private const string ServedAct = "served";

    /// <summary>
    /// Counted from performance, else from the invoice, as long as what the creditor sells makes it. A payment that the
    /// ledger set against the item may acknowledge the debt (C. civ., art. 2240), but the ledger does not say who paid,
    /// what for or when: the day to act by leaves it out (INT-25), as it does a signed plan. The service of an order
    /// for payment interrupts; its petition does not, nor does a service whose procedure was given up or lapsed
    /// (C. civ., art. 2243). A debtor who takes part in the recovery of a small claim suspends (C. civ., art. 2238).
    /// </summary>
    /// <param name="on">the day asked about; a procedure that is void by then interrupted nothing</param>
    /// <returns>null where the law book is silent</returns>
    public static TimeToSue? Of(Dossier dossier, OpenItem item, LawBook law, DateOnly on)
    {
        var debt = DebtOf(dossier, item, law, on);
        if (LimitationPeriod.WhyNot(debt, law) is not null)
        {
            return null;
        }

        var period = LimitationPeriod.For(debt, law);
        var last = period.ExpiresOn;
        var known = Acknowledgements(dossier, item);
        var acknowledged = debt with { Events = [.. debt.Events, .. known] };
        return new TimeToSue(
            last,
            known.Count == 0 ? last : LimitationPeriod.For(acknowledged, law).ExpiresOn,
            IsFromInvoice(item, debt)
        )
        {
            Rule = period.Rule.Reference,
        };
    }

    /// <summary>
    /// The same with what made it and what did not: each letter, notice, call and petition stands among what is
    /// ignored.
    /// </summary>
    /// <returns>null where the law book is silent</returns>
    public static LimitationClock? ClockOf(Dossier dossier, OpenItem item, LawBook law, DateOnly on)
    {
        var debt = DebtOf(dossier, item, law, on);
        if (LimitationPeriod.WhyNot(debt, law) is not null)
        {
            return null;
        }

        var known = Acknowledgements(dossier, item);
        var told = debt with
        {
            Events =
            [
                .. debt.Events, .. dossier.Events.SelectMany(one => Vain(one, item.Key)),
                .. Procedures(dossier, item, law).SelectMany(Vain),
            ],
        };
        return new LimitationClock(LimitationPeriod.For(told, law), debt, IsFromInvoice(item, debt))
        {
            IfAcknowledged = known.Count == 0 ? null
                : LimitationPeriod.For(debt with { Events = [.. debt.Events, .. known] }, law),
        };
    }

    /// <summary>
    /// Whether anything can be claimed of it in court: an invoice of a customer that nobody has written off.
    /// </summary>
    public static bool Concerns(Dossier dossier, OpenItem item) =>
        item.Kind == ItemKind.Invoice && !dossier.Debtor.IsNotACustomer
        && !dossier.Events.Any(happened => happened is WrittenOff && happened.Concerns(item.Key));

    private static LimitedDebt DebtOf(Dossier dossier, OpenItem item, LawBook law, DateOnly on)
    {
        var procedures = Procedures(dossier, item, law);
        var kind = dossier.Creditor.ClaimKindOf(dossier.Debtor);
        return LimitedDebt.Of(kind, dossier.Debtor.Status, item.IssuedOn, item.DueOn, item.PerformedOn) with
        {
            Events = [.. Interruptions(procedures, on), .. Declared(dossier, item, law)],
            Suspensions =
            [
                .. Suspensions(procedures, on),
                .. FileOver(dossier, item, law)?.State.SuspensionUntil(on) is { } stopped ? [stopped]
                    : Array.Empty<LimitationSuspension>(),
            ],
        };
    }

    private static bool IsFromInvoice(OpenItem item, LimitedDebt debt) =>
        item.PerformedOn is null && debt.Kind != ClaimKind.Telecom;

    /// <summary>What a creditor may take for an act that interrupts, and is none.</summary>
    private static IEnumerable<LimitationEvent> Vain(DossierEvent happened, ItemKey item)
    {
        LimitationCause? cause = happened switch
        {
            StepDone { Channel: Channel.Call } or CallLogged => LimitationCause.Call,
            StepDone done when done.Step == FormalNoticeStep => LimitationCause.FormalNotice,
            StepDone { Channel: Channel.RegisteredLetter or Channel.ElectronicRegistered } =>
                LimitationCause.RegisteredLetter,
            LetterRecorded { Channel: Channel.RegisteredLetter or Channel.ElectronicRegistered } =>
                LimitationCause.RegisteredLetter,
            StepDone or LetterRecorded => LimitationCause.Reminder,
            _ => null,
        };
        return cause is { } vain && happened.Concerns(item) ? [new(happened.EffectiveOn, vain)] : [];
    }

    /// <summary>Acts of officers and petitions that interrupt nothing.</summary>
    private static IEnumerable<LimitationEvent> Vain(CourtProcedure procedure) =>
        from act in procedure.Acts
        let cause = (procedure.Opened.Way, act.Act) switch
        {
            (Way.PaymentOrder, FiledAct) => LimitationCause.PaymentOrderFiled,
            (Way.SummonsToPay, ServedAct) => LimitationCause.SummonsToPay,
            (Way.UncontestedClaim, ServedAct) => LimitationCause.CommercialDemand,
            _ => (LimitationCause?)null,
        }
        where cause is not null
        select new LimitationEvent(act.EffectiveOn, cause.Value);

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

    /// <summary>A claim declared in insolvency proceedings interrupts for the debts that are prior to them.</summary>
    private static IEnumerable<LimitationEvent> Declared(Dossier dossier, OpenItem item, LawBook law) =>
        FileOver(dossier, item, law)?.State.Interruption is { } declared ? [declared] : [];

    /// <summary>The proceedings to which the debt is prior, over or not; null: none.</summary>
    private static InsolvencyFile? FileOver(Dossier dossier, OpenItem item, LawBook law) =>
        InsolvencyFile.Of(dossier.Events, law) is { } file && InsolvencyFile.IsPrior(item, file.Opened.EffectiveOn)
        && !InsolvencyFile.IsBornLater(dossier.Events, item, DateOnly.MaxValue) ? file : null;

    private static List<LimitationSuspension> Suspensions(List<CourtProcedure> procedures, DateOnly on) =>
        [.. procedures.Select(one => one.State.SuspensionUntil(on)).OfType<LimitationSuspension>()];

    /// <summary>
    /// What may acknowledge the debt (C. civ., art. 2240): payments that the ledger set against the item, and a plan
    /// over it that the debtor signed.
    /// </summary>
    private static List<LimitationEvent> Acknowledgements(Dossier dossier, OpenItem item) =>
        [
            .. dossier
                .Applied.Where(paid => paid.Debit == item.Key)
                .Select(paid => new LimitationEvent(paid.On, LimitationCause.PartialPayment)),
            .. dossier
                .Events.OfType<PlanAgreed>()
                .Where(plan => plan.AgreementRef.Length > 0 && plan.Concerns(item.Key))
                .Select(plan => new LimitationEvent(plan.EffectiveOn, LimitationCause.Acknowledgement)),
        ];
}

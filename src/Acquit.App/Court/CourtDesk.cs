using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>Before which court or to which officer a person goes, and for which invoices.</summary>
/// <param name="Court">of a procedure before a court; says nothing where an officer conducts it</param>
/// <param name="Name">« tribunal de commerce de Lyon », or the officer, entered or confirmed by the person</param>
/// <param name="Seat">where it sits: its holidays count</param>
/// <param name="Refs">invoice numbers or item keys</param>
public sealed record CourtAsked(CourtKind Court, string Name, Territory Seat, IReadOnlyList<string> Refs)
{
    public Way Way { get; init; } = Way.PaymentOrder;

    /// <summary>Who is asked in a mediation; null in any other procedure.</summary>
    public MediatorKind? Mediator { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Where the debtor lives, as a person says it; null: as the customer file says.</summary>
    public Territory? Residence { get; init; }
}

/// <summary>An act as a person says it.</summary>
/// <param name="Act">its key: "filed", "served"</param>
/// <param name="On">the day it took place</param>
public sealed record ActAsked(string Act, DateOnly On)
{
    /// <summary>Asked, granted or agreed; null: not said.</summary>
    public Money? Amount { get; init; }

    /// <summary>Asked beside the principal; null: none.</summary>
    public Money? Interest { get; init; }

    /// <summary>Last day that a summons or an agreement leaves to pay.</summary>
    public DateOnly? PayBy { get; init; }

    /// <summary>The day offered for the first meeting of a mediation.</summary>
    public DateOnly? MeetingOn { get; init; }

    public ServiceManner? Manner { get; init; }

    public DateOnly? MadeOn { get; init; }

    public bool NeedsLawyer { get; init; }

    public string Reference { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>The scan that proves it.</summary>
    public SentPaper? Paper { get; init; }
}

/// <summary>What became of something asked of the court desk.</summary>
/// <param name="Refused">null: it is done</param>
public sealed record CourtOutcome(RefusedCourt? Refused, CourtProcedure? Procedure);

/// <summary>
/// Where procedures before a court are opened and their acts recorded: asks first, then appends to the chain. A person
/// chooses the way and the court, and says what happened; Acquit counts the days.
/// </summary>
public sealed class CourtDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>The procedures of a dossier, by number.</summary>
    public IReadOnlyList<CourtProcedure> Of(NamedDebtor debtor)
    {
        using var db = database.Open();
        return Of(db, debtor);
    }

    /// <summary>Opens a procedure whose acts Acquit follows.</summary>
    /// <param name="by">the person who decided it</param>
    public CourtOutcome Open(NamedDebtor debtor, CourtAsked asked, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
            var dossier = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0].Dossier;
            var refs = asked.Refs.Select(ComposedText.Of).Distinct(StringComparer.Ordinal).ToList();
            var items = dossier.Items.Where(item => refs.Contains(item.Ref) || refs.Contains(item.Key.Value)).ToList();
            var number = EventLog.Recorded(db, row, DateOnly.MaxValue).Select(one => one.Happened)
                .OfType<ProcedureOpened>().Select(one => one.Procedure).DefaultIfEmpty().Max() + 1;
            var opened = new ProcedureOpened(number, asked.Way)
            {
                EffectiveOn = clock.Today, By = by, Note = asked.Note.Trim(), Court = asked.Court,
                CourtName = asked.Name.Trim(), Seat = asked.Seat,
                Mediator = asked.Way == Way.Mediation ? asked.Mediator : null,
                CreditorStatus = dossier.Creditor.Status, DebtorStatus = dossier.Debtor.Status,
                Residence = asked.Residence ?? Territories.Parse(dossier.Debtor.Territory) ?? Territory.Metropole,
            };
            return (WhyNotAsked(asked, refs, items) ?? WhyNotOpen.Ask(dossier, items, rules.Law, clock.Today, asked.Way)
                ?? WhyNotBegin(opened, items)) is { } why
                ? new CourtOutcome(why, null)
                : Record(db, debtor, new RecordAct(opened, [.. items.Select(item => item.Key.Value)]));
        });
    }

    /// <summary>Records an act of a procedure.</summary>
    /// <param name="number">of the procedure in its dossier</param>
    /// <param name="by">the person who notes it</param>
    public CourtOutcome Record(NamedDebtor debtor, int number, ActAsked asked, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            if (Of(db, debtor).FirstOrDefault(one => one.Number == number) is not { } procedure)
            {
                return new CourtOutcome(new(CourtRefusal.ProcedureUnknown) { Word = $"{number}" }, null);
            }

            var happened = Said(procedure, asked, by);
            var dossier = DossierOf(db, debtor);
            if ((InsolvencyStops.WhyNot(dossier.Events, procedure, dossier.Items, happened)
                ?? WhyNot(procedure.State, happened.AsAct()) ?? WhyNotServed(procedure, happened)) is { } why)
            {
                return new CourtOutcome(why, procedure);
            }

            var outcome = Record(db, debtor, new RecordAct(happened, StillThere(db, debtor, procedure))
            {
                Paper = asked.Paper,
            });
            if (outcome.Refused is null)
            {
                ExhibitFreeze.After(db, (rules, clock), debtor.Creditor, debtor.Dossier, happened);
            }

            return outcome;
        });
    }

    /// <summary>Details that the act has no use for are left out, whatever a form sent with them.</summary>
    private static ProcedureActRecorded Said(CourtProcedure procedure, ActAsked asked, string by)
    {
        var needs = procedure.State.Named(asked.Act)?.Needs ?? ActDetails.None;
        return new ProcedureActRecorded(procedure.Number, asked.Act)
        {
            EffectiveOn = asked.On, By = by, Note = asked.Note.Trim(), Way = procedure.Opened.Way,
            Amount = needs.HasFlag(ActDetails.Amount) ? asked.Amount ?? Money.Zero : Money.Zero,
            Interest = needs.HasFlag(ActDetails.Interest) ? asked.Interest ?? Money.Zero : Money.Zero,
            PayBy = needs.HasFlag(ActDetails.PayBy) ? asked.PayBy : null,
            Manner = needs.HasFlag(ActDetails.Manner) ? asked.Manner : null,
            MadeOn = needs.HasFlag(ActDetails.MadeOn) ? asked.MadeOn : null,
            MeetingOn = needs.HasFlag(ActDetails.MeetingOn) ? asked.MeetingOn : null,
            NeedsLawyer = needs.HasFlag(ActDetails.MadeOn) && asked.NeedsLawyer, Reference = asked.Reference.Trim(),
        };
    }

    /// <summary>Asked when it is noted only: what was noted before stands.</summary>
    private RefusedCourt? WhyNotServed(CourtProcedure procedure, ProcedureActRecorded act) =>
        procedure.State.Named(act.Act) is { IsServed: true }
        && !rules.Law.Calendar(procedure.Opened.Residence).IsDayOfService(act.EffectiveOn)
            ? new(CourtRefusal.NoServiceThatDay) { Day = act.EffectiveOn } : null;

    /// <summary>
    /// An officer or a mediator is asked at once: what would be refused to the request of that day is not opened. A
    /// court is asked by a petition that is written first.
    /// </summary>
    private RefusedCourt? WhyNotBegin(ProcedureOpened opened, List<OpenItem> items)
    {
        var begun = CourtProcedure.Begin(opened, rules.Law)!;
        var request = new ProcedureAct("requested", clock.Today)
        {
            Amount = items.Aggregate(Money.Zero, (sum, item) => sum + item.Open),
        };
        return opened.Way.IsBeforeCourt() ? null : WhyNot(begun, request);
    }

    private RefusedCourt? WhyNot(Procedure procedure, ProcedureAct act)
    {
        if (procedure.Named(act.Key) is not { } name)
        {
            return new(CourtRefusal.ActUnknown) { Word = act.Key };
        }

        return act.Missing(name) switch
        {
            ActDetails.Amount or ActDetails.Interest => new(CourtRefusal.AmountMissing),
            ActDetails.Manner => new(CourtRefusal.MannerMissing),
            ActDetails.MadeOn => new(CourtRefusal.OppositionDayMissing),
            ActDetails.PayBy => new(CourtRefusal.PayByMissing),
            ActDetails.MeetingOn => new(CourtRefusal.MeetingDayMissing),
            ActDetails.None => procedure.WhyNotCounted(act, rules.Law) is { } gap
                ? new(CourtRefusal.LawSilent) { Gap = gap }
                : procedure.WhyNotTake(act, clock.Today) is { } why
                    ? new(CourtRefusal.NotAllowed) { Procedure = why }
                    : null,
        };
    }

    private static RefusedCourt? WhyNotAsked(CourtAsked asked, List<string> refs, List<OpenItem> items) =>
        !asked.Way.IsFollowed() ? new(CourtRefusal.WayNotFollowed) { Word = asked.Way.Name(Language.French) }
        : asked is { Way: Way.Mediation, Mediator: null } ? new(CourtRefusal.MediatorKindMissing)
        : asked.Name.Trim().Length == 0
            ? new(asked.Way == Way.Mediation ? CourtRefusal.MediatorMissing
                : asked.Way.IsByOfficer() ? CourtRefusal.OfficerMissing : CourtRefusal.CourtNameMissing)
        : refs.Count == 0 ? new(CourtRefusal.ItemsMissing)
        : refs.Find(named => !items.Exists(item => item.Ref == named || item.Key.Value == named)) is { } unknown
            ? new(CourtRefusal.ItemUnknown) { Word = unknown }
        : null;

    private CourtOutcome Record(AcquitDb db, NamedDebtor debtor, RecordAct act)
    {
        var outcome = new RecordDesk(database, rules, clock).Record(db, debtor, act);
        var number = act.Happened switch
        {
            ProcedureOpened opened => opened.Procedure,
            ProcedureActRecorded recorded => recorded.Procedure,
            _ => 0,
        };
        return new CourtOutcome(
            outcome.Refused is { } refused ? new(CourtRefusal.NotRecordable) { Record = refused } : null,
            Of(db, debtor).FirstOrDefault(one => one.Number == number));
    }

    /// <summary>
    /// The items of the procedure that are open: what was paid or left the ledger since does not keep an act from being
    /// noted.
    /// </summary>
    internal static IReadOnlyList<string> StillThere(AcquitDb db, NamedDebtor debtor, CourtProcedure procedure)
    {
        var open = db.OpenItems.Where(row => row.CreditorId == debtor.Creditor && row.DebtorId == debtor.Debtor)
            .Select(row => row.ItemKey).ToHashSet();
        return [.. procedure.Opened.Items.Select(item => item.Value).Where(open.Contains)];
    }

    /// <summary>With the keys that items bear now: a line that was entered anew keeps its procedure.</summary>
    internal IReadOnlyList<CourtProcedure> Of(AcquitDb db, NamedDebtor debtor) =>
        CourtProcedure.Of(DossierOf(db, debtor).Events, rules.Law);

    private Dossier DossierOf(AcquitDb db, NamedDebtor debtor)
    {
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        return DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0].Dossier;
    }
}

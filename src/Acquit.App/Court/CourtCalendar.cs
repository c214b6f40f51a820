using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Court;

/// <summary>Something that a creditor must do in a procedure, and until when.</summary>
/// <param name="Address">of the dossier: « 2-12 »</param>
public sealed record CourtDay(CourtProcedure Procedure, ProcedureDeadline Deadline, string Address)
{
    /// <summary>From that many days before its last day an act is urgent; ours, not the law's.</summary>
    public const int UrgentDays = 7;

    public required Guid Creditor { get; init; }

    public required Guid Dossier { get; init; }

    public required string DebtorName { get; init; }

    public required string CreditorName { get; init; }

    public DateOnly On => Deadline.On;

    public bool IsUrgentOn(DateOnly today) => On.DayNumber - today.DayNumber <= UrgentDays;

    public bool IsPastOn(DateOnly today) => On < today;
}

/// <summary>The last days of some creditors before courts, over all their dossiers.</summary>
/// <param name="scope">the creditors</param>
public sealed class CourtCalendar(AcquitDb db, LawBook law, IReadOnlyCollection<Guid> scope)
{
    private static readonly string _opened = EventJson.KindOf<ProcedureOpened>();

    private static readonly string[] _kinds =
    [
        _opened, EventJson.KindOf<ProcedureActRecorded>(), EventJson.KindOf<EventWithdrawn>(),
        EventJson.KindOf<WrittenOff>(), EventJson.KindOf<HandedOver>(), EventJson.KindOf<InsolvencyOpened>(),
    ];

    /// <summary>Dossiers that may hold a procedure; the phase is the furthest that was reached.</summary>
    private static readonly Phase[] _atCourt = [Phase.Court, Phase.Enforcement, Phase.Closed];

    /// <summary>
    /// By last day. One that passed stays, since it voids the procedure, until another procedure is opened over the
    /// same invoices or these are paid. Nothing is left to do for invoices written off, or handed over after the
    /// procedure lapsed, nor against a debtor under insolvency proceedings.
    /// </summary>
    /// <param name="today">what happened by that day counts</param>
    public IReadOnlyList<CourtDay> Read(DateOnly today)
    {
        List<Asked> asked = [.. Histories(today).SelectMany(AskedOf)];
        var open = Open(asked.FindAll(one => one.Day.IsPastOn(today)));
        return
        [
            .. asked.Where(one => !one.Day.IsPastOn(today)
                    || one.Items.Any(item => open.Contains((one.Day.Creditor, item.Value))))
                .Select(one => one.Day)
                .OrderBy(day => day.On).ThenBy(day => day.DebtorName, StringComparer.Ordinal),
        ];
    }

    /// <summary>What counts of each dossier in which a procedure was opened, in one reading.</summary>
    private IEnumerable<History> Histories(DateOnly today)
    {
        var rows =
            from dossier in db.Dossiers.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
            join happened in db.DossierEvents.AsNoTracking()
                on new { dossier.CreditorId, DossierId = dossier.Id }
                equals new { happened.CreditorId, happened.DossierId }
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            where scope.Contains(dossier.CreditorId) && _atCourt.Contains(dossier.Phase)
                && db.DossierEvents.Any(one => one.CreditorId == dossier.CreditorId
                    && one.DossierId == dossier.Id && one.Kind == _opened)
                && _kinds.Contains(happened.Kind) && happened.EffectiveOn <= today
            orderby happened.DossierId, happened.Seq
            select new
            {
                Owner = new Owner(
                    dossier.CreditorId, dossier.Id, $"{creditor.Number}-{dossier.Number}", debtor.Name, creditor.Name),
                happened.Seq, words.Words,
            };
        return rows.AsEnumerable().GroupBy(row => row.Owner).Select(own => new History(
            own.Key,
            EventLog.Standing(own.Select(row => new RecordedEvent(row.Seq, EventJson.Read(row.Words))))));
    }

    /// <summary>Those of their items that are still owed, by creditor and key.</summary>
    private HashSet<(Guid Creditor, string Item)> Open(List<Asked> asked)
    {
        var creditors = asked.Select(one => one.Day.Creditor).Distinct().ToList();
        var items = asked.SelectMany(one => one.Items).Select(item => item.Value).Distinct().ToList();
        return items.Count == 0 ? []
            :
            [
                .. db.OpenItems.AsNoTracking()
                    .Where(row => creditors.Contains(row.CreditorId) && items.Contains(row.ItemKey)
                        && row.OpenCents > 0)
                    .Select(row => new { row.CreditorId, row.ItemKey })
                    .AsEnumerable().Select(row => (row.CreditorId, row.ItemKey)),
            ];
    }

    private IEnumerable<Asked> AskedOf(History history)
    {
        var (owner, events) = history;
        var procedures = CourtProcedure.Of(events, law);
        return events.Any(happened => happened is InsolvencyOpened) ? []
            : procedures.Select(one => (Procedure: one, Items: Held(one, procedures, events)))
                .Where(held => held.Items.Count > 0)
                .SelectMany(held => held.Procedure.State.ToDo.Select(deadline => new Asked(
                    new CourtDay(held.Procedure, deadline, owner.Address)
                    {
                        Creditor = owner.Creditor, Dossier = owner.Dossier, DebtorName = owner.DebtorName,
                        CreditorName = owner.CreditorName,
                    },
                    held.Items)));
    }

    /// <summary>Items over which it is the latest procedure and for which something is left to do.</summary>
    private static List<ItemKey> Held(
        CourtProcedure one, IReadOnlyList<CourtProcedure> procedures, IReadOnlyList<DossierEvent> events) =>
        [
            .. one.Opened.Items.Where(item =>
                ReferenceEquals(procedures.Last(other => other.Opened.Items.Contains(item)), one)
                && !events.Any(happened => happened.Concerns(item) && (happened is WrittenOff
                    || (happened is HandedOver && one.State.MissedOn(happened.EffectiveOn) is not null)))),
        ];

    private sealed record Owner(Guid Creditor, Guid Dossier, string Address, string DebtorName, string CreditorName);

    private sealed record History(Owner Owner, IReadOnlyList<DossierEvent> Events);

    /// <param name="Items">for which the day counts</param>
    private sealed record Asked(CourtDay Day, IReadOnlyList<ItemKey> Items);
}

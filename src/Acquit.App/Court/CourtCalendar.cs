using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Receivables;
using Acquit.Store;
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
    /// <summary>
    /// By last day. One that passed stays, since it voids the procedure, until another procedure is opened over the
    /// same invoices or these are paid. Nothing is left to do for invoices written off, or handed over after the
    /// procedure lapsed, nor against a debtor under insolvency proceedings.
    /// </summary>
    /// <param name="today">what happened by that day counts</param>
    public IReadOnlyList<CourtDay> Read(DateOnly today)
    {
        var histories = new CourtHistories(db, scope).Read(today);
        var owed = Owed(histories);
        List<Asked> asked = [.. histories.SelectMany(one => AskedOf(one, owed[one.Owner.Creditor]))];
        var open = Open(asked.FindAll(one => one.Day.IsPastOn(today)));
        return
        [
            .. asked.Where(one => !one.Day.IsPastOn(today)
                    || one.Items.Any(item => open.Contains((one.Day.Creditor, item.Value))))
                .Select(one => one.Day)
                .OrderBy(day => day.On).ThenBy(day => day.DebtorName, StringComparer.Ordinal),
        ];
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

    /// <summary>What is owed of the items before courts where proceedings stop some, by creditor.</summary>
    private ILookup<Guid, OpenItem> Owed(IReadOnlyList<CourtHistory> histories)
    {
        var stopped = histories.Where(one => InsolvencyFile.StopOn(one.Events, DateOnly.MaxValue) is not null).ToList();
        var creditors = stopped.Select(one => one.Owner.Creditor).Distinct().ToList();
        var items = stopped.SelectMany(one => one.Events.OfType<ProcedureOpened>()).SelectMany(one => one.Items)
            .Select(item => item.Value).Distinct().ToList();
        var rows = items.Count == 0 ? []
            : (from row in db.OpenItems.AsNoTracking()
                where creditors.Contains(row.CreditorId) && items.Contains(row.ItemKey) && row.OpenCents > 0
                join invoice in db.Invoices.AsNoTracking()
                    on new { row.CreditorId, Id = row.InvoiceId }
                    equals new { invoice.CreditorId, Id = (Guid?)invoice.Id } into known
                from invoice in known.DefaultIfEmpty()
                select new { Row = row, On = invoice == null ? null : invoice.PerformedOn }).ToList();
        return rows.ToLookup(
            one => one.Row.CreditorId, one => DossierBatch.ItemOf(one.Row) with { PerformedOn = one.On });
    }

    private IEnumerable<Asked> AskedOf(CourtHistory history, IEnumerable<OpenItem> owed)
    {
        var (owner, events) = history;
        var procedures = CourtProcedure.Of(events, law);
        List<OpenItem> items = [.. owed];
        return procedures.Where(one => InsolvencyStops.Of(events, one, items, DateOnly.MaxValue) is null)
                .Select(one => (Procedure: one, Items: Held(one, procedures, events)))
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

    /// <param name="Items">for which the day counts</param>
    private sealed record Asked(CourtDay Day, IReadOnlyList<ItemKey> Items);
}

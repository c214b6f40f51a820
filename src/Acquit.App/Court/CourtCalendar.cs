using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Court;

/// <summary>Something that a creditor must do in a procedure, and until when.</summary>
/// <param name="Address">of the dossier: « 2-12 »</param>
public sealed record CourtDay(CourtProcedure Procedure, PaymentOrderDeadline Deadline, string Address)
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
    private static readonly string[] _kinds =
    [
        EventJson.KindOf<ProcedureOpened>(), EventJson.KindOf<ProcedureActRecorded>(),
        EventJson.KindOf<EventWithdrawn>(),
    ];

    /// <summary>Dossiers that may hold a procedure; the phase is the furthest that was reached.</summary>
    private static readonly Phase[] _atCourt = [Phase.Court, Phase.Enforcement, Phase.Closed];

    /// <summary>
    /// By last day. One that passed stays, since it voids the procedure, until another procedure is opened over the
    /// same invoices or these are paid.
    /// </summary>
    /// <param name="today">what happened by that day counts</param>
    public IReadOnlyList<CourtDay> Read(DateOnly today)
    {
        var rows =
            from dossier in db.Dossiers.AsNoTracking()
            join happened in db.DossierEvents.AsNoTracking()
                on new { dossier.CreditorId, DossierId = dossier.Id }
                equals new { happened.CreditorId, happened.DossierId }
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            where scope.Contains(dossier.CreditorId) && _atCourt.Contains(dossier.Phase)
                && _kinds.Contains(happened.Kind) && happened.EffectiveOn <= today
            orderby happened.DossierId, happened.Seq
            select new { happened.CreditorId, happened.DossierId, happened.Seq, words.Words };
        return
        [
            .. rows.AsEnumerable().GroupBy(row => (row.CreditorId, row.DossierId))
                .SelectMany(own => DaysOf(own.Key, EventLog.Standing(
                    own.Select(row => new RecordedEvent(row.Seq, EventJson.Read(row.Words))))))
                .Where(day => !day.IsPastOn(today) || IsOpen(key: (day.Creditor, day.Procedure)))
                .OrderBy(day => day.On).ThenBy(day => day.DebtorName, StringComparer.Ordinal),
        ];
    }

    private bool IsOpen((Guid Creditor, CourtProcedure Procedure) key)
    {
        var items = key.Procedure.Opened.Items.Select(item => item.Value).ToList();
        return db.OpenItems.Any(row =>
            row.CreditorId == key.Creditor && items.Contains(row.ItemKey) && row.OpenCents > 0);
    }

    private IEnumerable<CourtDay> DaysOf((Guid Creditor, Guid Dossier) key, IReadOnlyList<DossierEvent> events)
    {
        var procedures = CourtProcedure.Of(events, law);
        List<CourtProcedure> running =
        [
            .. procedures.Where(one => one.Order.ToDo.Count > 0
                && one.Opened.Items.Any(item => ReferenceEquals(
                    procedures.Last(other => other.Opened.Items.Contains(item)), one))),
        ];
        if (running.Count == 0)
        {
            return [];
        }

        var owner = (
            from dossier in db.Dossiers.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
            where dossier.CreditorId == key.Creditor && dossier.Id == key.Dossier
            select new
            {
                dossier.Number, debtor.Name, Creditor = creditor.Name, CreditorNumber = creditor.Number,
            }).Single();
        return running.SelectMany(one => one.Order.ToDo.Select(deadline =>
            new CourtDay(one, deadline, $"{owner.CreditorNumber}-{owner.Number}")
            {
                Creditor = key.Creditor, Dossier = key.Dossier, DebtorName = owner.Name,
                CreditorName = owner.Creditor,
            }));
    }
}

using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Court;

/// <summary>A dossier in which a procedure was opened.</summary>
/// <param name="Address">« 2-12 »</param>
internal sealed record CourtOwner(
    Guid Creditor, Guid Dossier, string Address, string DebtorName, string CreditorName);

/// <summary>
/// What counts of it: procedures, their acts, and what ends them; items under the keys that they bear now.
/// </summary>
internal sealed record CourtHistory(CourtOwner Owner, IReadOnlyList<DossierEvent> Events);

/// <summary>The dossiers of some creditors in which a procedure was opened, in one reading.</summary>
/// <param name="scope">the creditors</param>
internal sealed class CourtHistories(AcquitDb db, IReadOnlyCollection<Guid> scope)
{
    private static readonly string _opened = EventJson.KindOf<ProcedureOpened>();

    private static readonly string[] _kinds =
    [
        _opened, EventJson.KindOf<ProcedureActRecorded>(), EventJson.KindOf<EventWithdrawn>(),
        EventJson.KindOf<WrittenOff>(), EventJson.KindOf<HandedOver>(), EventJson.KindOf<InsolvencyOpened>(),
        EventJson.KindOf<InsolvencyActRecorded>(),
    ];

    /// <param name="today">what happened by that day counts</param>
    public IReadOnlyList<CourtHistory> Read(DateOnly today)
    {
        var rows = Rows(today);
        var renamed = Renamed([.. rows.Select(row => (row.Owner.Creditor, row.Debtor)).Distinct()]);
        return
        [
            .. rows.GroupBy(row => row.Owner).Select(own => new CourtHistory(
                own.Key,
                [
                    .. EventLog.Standing(own.Select(row => new RecordedEvent(row.Seq, EventJson.Read(row.Words))))
                        .Select(happened => DossierBatch.Now(happened, renamed[own.Key.Creditor])),
                ])),
        ];
    }

    /// <summary>
    /// The kind is written into the query: the index that holds the openings alone serves no query that asks by a
    /// value.
    /// </summary>
    private List<Row> Rows(DateOnly today)
    {
        var opened = db.DossierEvents.AsNoTracking()
            .Where(row => scope.Contains(row.CreditorId) && row.Kind == EF.Constant(_opened))
            .Select(row => new { row.CreditorId, row.DossierId }).Distinct();
        return
        [
            .. from key in opened
            join dossier in db.Dossiers.AsNoTracking()
                on new { key.CreditorId, Id = key.DossierId } equals new { dossier.CreditorId, dossier.Id }
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
            join happened in db.DossierEvents.AsNoTracking()
                on new { key.CreditorId, key.DossierId } equals new { happened.CreditorId, happened.DossierId }
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            where _kinds.Contains(happened.Kind) && happened.EffectiveOn <= today
            orderby happened.DossierId, happened.Seq
            select new Row(
                new CourtOwner(
                    dossier.CreditorId, dossier.Id, $"{creditor.Number}-{dossier.Number}", debtor.Name, creditor.Name),
                debtor.Id, happened.Seq, words.Words),
        ];
    }

    /// <summary>Lines entered again under other dates, by creditor, old key to new.</summary>
    private Dictionary<Guid, IReadOnlyDictionary<ItemKey, ItemKey>> Renamed(
        List<(Guid Creditor, Guid Debtor)> debtors) =>
        debtors.GroupBy(one => one.Creditor, one => one.Debtor).ToDictionary(
            own => own.Key, own => new LedgerMarks(db, own.Key).Renamed([.. own]));

    private sealed record Row(CourtOwner Owner, Guid Debtor, int Seq, string Words);
}

using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>The matches that people accepted and did not undo: extra lettering, until the ledger shows it.</summary>
internal static class KeptMatches
{
    /// <summary>In the order in which they were accepted; a line entered again under other dates is followed.</summary>
    /// <param name="dossier">null: of all dossiers of the creditor</param>
    /// <param name="knownBefore">null: what is accepted now; else what was, before that instant</param>
    public static IReadOnlyList<AcceptedMatch> Of(
        AcquitDb db, Guid creditor, Guid? dossier = null, DateTimeOffset? knownBefore = null)
    {
        var before = knownBefore is { } instant ? Instants.Micros(instant) : long.MaxValue;
        string[] kinds = [EventJson.KindOf<MatchAccepted>(), EventJson.KindOf<MatchUndone>()];
        var rows = (
            from happened in db.DossierEvents.AsNoTracking()
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            where happened.CreditorId == creditor && (dossier == null || happened.DossierId == dossier)
                && kinds.Contains(happened.Kind) && happened.RecordedAt < before
            orderby happened.RecordedAt, happened.DossierId, happened.Seq
            select new { happened.DossierId, happened.Seq, words.Words }
        ).AsEnumerable().Select(row => (row.DossierId, row.Seq, Happened: EventJson.Read(row.Words))).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var undone = rows.Where(row => row.Happened is MatchUndone)
            .Select(row => (row.DossierId, ((MatchUndone)row.Happened).Seq)).ToHashSet();
        var dossiers = rows.Select(row => row.DossierId).Distinct().ToList();
        var debtors = db.Dossiers.AsNoTracking()
            .Where(row => row.CreditorId == creditor && dossiers.Contains(row.Id)).Select(row => row.DebtorId).ToList();
        var renamed = new LedgerMarks(db, creditor).Renamed(debtors);
        return
        [
            .. from row in rows
               where !undone.Contains((row.DossierId, row.Seq))
               let accepted = row.Happened as MatchAccepted
               where accepted is { Items.Count: 1 }
               select new AcceptedMatch(
                   Now(accepted.Items[0], renamed), Now(accepted.Credit, renamed), accepted.Amount,
                   accepted.EffectiveOn),
        ];
    }

    private static ItemKey Now(ItemKey key, IReadOnlyDictionary<ItemKey, ItemKey> renamed) =>
        renamed.GetValueOrDefault(key, key);
}

using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>An invoice that a procedure claims, by what its papers are found with.</summary>
internal sealed record ClaimedItem(ItemKey Key, string Ref, DateOnly IssuedOn)
{
    /// <summary>Those of a procedure that are open now.</summary>
    public static IReadOnlyList<ClaimedItem> Open(Dossier dossier, IReadOnlyList<ItemKey> claimed) =>
        Open(dossier.Items.Where(item => claimed.Contains(item.Key)));

    public static IReadOnlyList<ClaimedItem> Open(IEnumerable<OpenItem> items) =>
        [.. items.Select(item => new ClaimedItem(item.Key, item.Ref, item.IssuedOn))];

    /// <summary>
    /// Those of a procedure that were open on a day: what was settled that day or later was claimed then, and what left
    /// the ledger without a payment was never settled.
    /// </summary>
    public static IReadOnlyList<ClaimedItem> OpenOn(
        AcquitDb db, LoadedDossier loaded, IReadOnlyList<ItemKey> claimed, DateOnly day)
    {
        var open = Open(loaded.Dossier, claimed);
        var closed = claimed.Except(open.Select(one => one.Key)).ToList();
        var settled = closed.Count == 0 ? null
            : new LedgerMarks(db, loaded.Row.CreditorId).Applied([loaded.Row.DebtorId])[loaded.Row.DebtorId]
                .ToLookup(credit => credit.Debit, credit => credit.On);
        return
        [
            .. open,
            .. closed.Where(key => !settled![key].Any() || settled[key].Max() >= day)
                .Where(key => key.IssuedOn is not null)
                .Select(key => new ClaimedItem(key, key.PieceRef, key.IssuedOn!.Value)),
        ];
    }
}

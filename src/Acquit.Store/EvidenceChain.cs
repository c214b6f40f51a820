using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store;

/// <summary>How a chain can be broken.</summary>
public enum ChainBreach
{
    /// <summary>An event, or the words beside it, is not what was recorded.</summary>
    EventAltered,
    WordsAltered,

    /// <summary>An event is missing between two others, or does not follow the one before.</summary>
    EventRemoved,

    /// <summary>The last events are missing, as an anchor or the dossier itself tells.</summary>
    TailRemoved,

    /// <summary>A dossier that an anchor names is gone.</summary>
    DossierRemoved,

    /// <summary>An anchor is not the one that was written.</summary>
    AnchorAltered,

    /// <summary>An anchor that a later one follows is gone.</summary>
    AnchorRemoved,
}

/// <summary>Where the chain is broken.</summary>
/// <param name="Seq">event, 0 when it is about the whole dossier</param>
public sealed record ChainFinding(ChainBreach Breach, Guid Dossier, int Seq);

/// <summary>The chain of a creditor: anchored by each run, verified by anybody.</summary>
public static class EvidenceChain
{
    /// <summary>
    /// Writes the anchor of a run: a hash over the anchor before and the head and count of every dossier with events
    /// since, hence over all heads. The caller holds a writing transaction, and saves.
    /// </summary>
    public static ChainAnchorRow Anchor(AcquitDb db, Guid creditor, Guid run, DateTimeOffset at)
    {
        var before = db.ChainAnchors.AsNoTracking()
            .Where(row => row.CreditorId == creditor)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.RunId)
            .Select(row => new { row.Root, row.Dossiers, row.Events })
            .FirstOrDefault();
        var fresh = db.Dossiers.Where(row => row.CreditorId == creditor && row.EventCount > row.AnchoredCount);
        var dossiers = fresh.AsNoTracking()
            .Select(row => new { row.Id, row.EventCount, row.AnchoredCount, row.HeadHash })
            .ToList();
        var lines = dossiers
            .Select(row => string.Create(CultureInfo.InvariantCulture,
                $"{row.Id:N} {row.EventCount} {Convert.ToHexString(row.HeadHash)}"))
            .Order(StringComparer.Ordinal);
        var heads = string.Join('\n', lines);
        var anchor = new ChainAnchorRow
        {
            CreditorId = creditor,
            RunId = run,
            Previous = before?.Root,
            Root = Root(before?.Root, heads),
            Heads = heads,
            Dossiers = (before?.Dossiers ?? 0) + dossiers.Count(row => row.AnchoredCount == 0),
            Events = (before?.Events ?? 0) + dossiers.Sum(row => row.EventCount - row.AnchoredCount),
            At = Instants.Micros(at),
        };
        db.ChainAnchors.Add(anchor);
        fresh.ExecuteUpdate(set => set.SetProperty(row => row.AnchoredCount, row => row.EventCount));
        return anchor;
    }

    /// <summary>
    /// Erases what was said in an event, for instance on request of the person; its place in the chain stays.
    /// </summary>
    public static void EraseWords(AcquitDb db, DossierEventRow happened) =>
        db.EventWords
            .Where(row => row.CreditorId == happened.CreditorId && row.DossierId == happened.DossierId
                && row.Seq == happened.Seq)
            .ExecuteDelete();

    /// <summary>Everything that is not as it was recorded; empty when the chain holds.</summary>
    public static IReadOnlyList<ChainFinding> Verify(AcquitDb db, Guid creditor)
    {
        var events = db.DossierEvents.AsNoTracking().Where(row => row.CreditorId == creditor)
            .OrderBy(row => row.DossierId).ThenBy(row => row.Seq).ToList().ToLookup(row => row.DossierId);
        var words = db.EventWords.AsNoTracking().Where(row => row.CreditorId == creditor)
            .ToDictionary(row => (row.DossierId, row.Seq));
        var dossiers = db.Dossiers.AsNoTracking().Where(row => row.CreditorId == creditor).ToDictionary(row => row.Id);
        var found = new List<ChainFinding>();
        foreach (var chain in events)
        {
            found.AddRange(Links([.. chain.OrderBy(row => row.Seq)], words));
        }

        found.AddRange(dossiers.Values.Where(row => !EndsWith(events[row.Id], row.EventCount, row.HeadHash))
            .Select(row => new ChainFinding(ChainBreach.TailRemoved, row.Id, row.EventCount)));
        var anchors = db.ChainAnchors.AsNoTracking().Where(row => row.CreditorId == creditor).ToList();
        var roots = anchors.Select(anchor => Convert.ToHexString(anchor.Root)).ToHashSet(StringComparer.Ordinal);
        found.AddRange(anchors
            .Where(anchor => anchor.Previous is { } previous && !roots.Contains(Convert.ToHexString(previous)))
            .Select(_ => new ChainFinding(ChainBreach.AnchorRemoved, Guid.Empty, 0)));
        foreach (var anchor in anchors)
        {
            found.AddRange(Held(anchor, events, dossiers));
        }

        return [.. found.Distinct()];
    }

    private static IEnumerable<ChainFinding> Links(
        IReadOnlyList<DossierEventRow> chain, Dictionary<(Guid, int), EventWordsRow> words)
    {
        byte[] previous = [];
        var seq = 0;
        foreach (var row in chain)
        {
            seq++;
            if (row.Seq != seq || !row.Previous.AsSpan().SequenceEqual(previous))
            {
                yield return new(ChainBreach.EventRemoved, row.DossierId, seq);
                seq = row.Seq;
            }

            if (!EventLog.Hash(row).AsSpan().SequenceEqual(row.Hash))
            {
                yield return new(ChainBreach.EventAltered, row.DossierId, row.Seq);
            }

            if (words.TryGetValue((row.DossierId, row.Seq), out var said)
                && !EventLog.Digest(said.Salt, said.Words).AsSpan().SequenceEqual(row.Digest))
            {
                yield return new(ChainBreach.WordsAltered, row.DossierId, row.Seq);
            }

            previous = row.Hash;
        }
    }

    private static IEnumerable<ChainFinding> Held(
        ChainAnchorRow anchor, ILookup<Guid, DossierEventRow> events, Dictionary<Guid, DossierRow> dossiers)
    {
        if (!Root(anchor.Previous, anchor.Heads).AsSpan().SequenceEqual(anchor.Root))
        {
            yield return new(ChainBreach.AnchorAltered, Guid.Empty, 0);
            yield break;
        }

        foreach (var line in anchor.Heads.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            var (dossier, count) = (Guid.ParseExact(parts[0], "N"), int.Parse(parts[1], CultureInfo.InvariantCulture));
            if (!dossiers.ContainsKey(dossier))
            {
                yield return new(ChainBreach.DossierRemoved, dossier, 0);
            }
            else if (!events[dossier].Any(row => row.Seq == count && Convert.ToHexString(row.Hash) == parts[2]))
            {
                yield return new(ChainBreach.TailRemoved, dossier, count);
            }
        }
    }

    private static bool EndsWith(IEnumerable<DossierEventRow> chain, int count, byte[] head)
    {
        var last = chain.MaxBy(row => row.Seq);
        return last is null ? count == 0 : last.Seq == count && last.Hash.AsSpan().SequenceEqual(head);
    }

    /// <summary>What an anchor is known by: the hash of the root before and of the heads that are new.</summary>
    public static byte[] Root(byte[]? previous, string heads) =>
        SHA256.HashData([.. previous ?? [], .. Encoding.UTF8.GetBytes(heads)]);
}

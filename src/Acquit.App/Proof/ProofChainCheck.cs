using System.Globalization;
using System.Text.Json;
using Acquit.Store;

namespace Acquit.App.Proof;

/// <summary>History, anchors and papers of a proof file, each against the others.</summary>
internal sealed class ProofChainCheck(ProofCheck check, ProofHead head)
{
    private const int MostEvents = 100_000_000;

    private readonly List<ProofEvent> _events = [];
    private readonly Dictionary<int, string> _hashes = [];

    /// <summary>How many events were read.</summary>
    public int Read(string text)
    {
        var number = 0;
        foreach (var line in Lines(text))
        {
            number++;
            if (EventOf(line) is { } one)
            {
                _events.Add(one);
            }
            else
            {
                check.Find(ProofFault.EventUnreadable, number);
            }
        }

        var seqs = _events.Select(one => one.Seq).ToHashSet();
        var (expected, previous) = (1, "");
        foreach (var one in _events)
        {
            Link(one, (expected, previous), seqs);
            (expected, previous) = (one.Seq + 1, one.Hash);
        }

        var last = _events.Count == 0 ? (0, "") : (_events[^1].Seq, _events[^1].Hash);
        if (last != (head.Chain.Events, head.Chain.Head))
        {
            check.Find(ProofFault.TailRemoved, head.Chain.Events);
        }

        if (_events.Count(one => one.Words is null) != head.Chain.WordsErased)
        {
            check.Find(ProofFault.WordsAltered, _events.LastOrDefault(one => one.Words is null)?.Seq ?? 1);
        }

        return _events.Count;
    }

    /// <summary>How many anchors were read.</summary>
    public int Hold(string text)
    {
        var number = 0;
        foreach (var line in Lines(text))
        {
            number++;
            if (AnchorOf(line) is not { } anchor)
            {
                check.Find(ProofFault.AnchorUnreadable, number);
            }
            else if (!anchor.IsAsWritten())
            {
                check.Find(ProofFault.AnchorAltered, number);
            }
            else if (anchor.Of(head.Dossier.Id) is not { } held
                || !int.TryParse(held.Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || _hashes.GetValueOrDefault(count) != held.Head)
            {
                check.Find(ProofFault.AnchorNotHeld, number);
            }
        }

        if (number != head.Chain.Anchors)
        {
            check.Find(ProofFault.AnchorUnreadable, number + 1);
        }

        return number;
    }

    /// <summary>Every paper that an event names is there with its hash, or said to be erased.</summary>
    public void Name(IReadOnlyDictionary<string, string> listed)
    {
        foreach (var original in head.Originals.Where(one => one.Path is not null))
        {
            if (listed.GetValueOrDefault(original.Path!) is not { } hash)
            {
                check.Find(ProofFault.OriginalMissing, original.Path!);
            }
            else if (hash != original.Sha256)
            {
                check.Find(ProofFault.OriginalAltered, original.Path!);
            }
        }

        var known = head.Originals.Where(one => one.Path is not null || one.IsErased).Select(one => one.Sha256)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (hash, reference) in _events.SelectMany(PapersOf).Distinct())
        {
            if (!known.Contains(hash))
            {
                check.Find(ProofFault.OriginalMissing, $"{reference} {hash}".Trim());
            }
        }
    }

    private void Link(ProofEvent one, (int Seq, string Previous) expected, HashSet<int> seqs)
    {
        if (one.Seq != expected.Seq)
        {
            check.Find(seqs.Contains(expected.Seq) ? ProofFault.EventMisplaced : ProofFault.EventRemoved,
                seqs.Contains(expected.Seq) ? one.Seq : expected.Seq);
        }
        else if (one.Previous != expected.Previous)
        {
            check.Find(ProofFault.EventRemoved, Math.Max(1, one.Seq - 1));
        }

        var row = one.Row(head);
        if (!EventLog.Hash(row).AsSpan().SequenceEqual(row.Hash))
        {
            check.Find(ProofFault.EventAltered, one.Seq);
        }

        if (!one.HasItsWords())
        {
            check.Find(ProofFault.WordsAltered, one.Seq);
        }

        _hashes[one.Seq] = one.Hash;
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string, string)> PapersOf(ProofEvent one)
    {
        try
        {
            return [.. one.Papers()];
        }
        catch (Exception bad) when (bad is JsonException or ArgumentException)
        {
            return []; // such words are those of no event, and name no paper
        }
    }

    private ProofEvent? EventOf(string line)
    {
        try
        {
            var one = ProofEvent.Read(line);
            _ = one?.Row(head);
            _ = one?.HasItsWords();
            return one is { Seq: > 0 and <= MostEvents } ? one : null;
        }
        catch (Exception bad) when (bad is JsonException or FormatException)
        {
            return null;
        }
    }

    private static ProofAnchor? AnchorOf(string line)
    {
        try
        {
            var anchor = ProofAnchor.Read(line);
            _ = anchor?.IsAsWritten();
            return anchor;
        }
        catch (Exception bad) when (bad is JsonException or FormatException)
        {
            return null;
        }
    }
}

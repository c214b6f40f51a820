using Acquit.Core.Dates;
using Acquit.Core.Receivables;

namespace Acquit.App.Import;

/// <summary>A line that the ledger still shows, with other lettering, name, label or due date.</summary>
public sealed record ChangedLine(LedgerLine Before, LedgerLine Now)
{
    /// <summary>It was open in itself and is lettered now: usually paid.</summary>
    public bool WasLettered => Before.Lettering.Length == 0 && Now.Lettering.Length > 0;
}

/// <summary>
/// What a new file changes in what is known. Only a known line whose entry date lies inside the file's period can
/// vanish, and vanished is not paid.
/// </summary>
public sealed record LedgerDifference
{
    public required IReadOnlyList<LedgerLine> Added { get; init; }

    public required IReadOnlyList<ChangedLine> Changed { get; init; }

    public required IReadOnlyList<LedgerLine> Vanished { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>
    /// Among the unchanged: lettered lines that now stand in another order than before beside lines of the same piece
    /// and lettering. That order decides which of them is closed first, so it is kept.
    /// </summary>
    public IReadOnlyList<ChangedLine> Moved { get; init; } = [];

    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Vanished.Count == 0;

    /// <summary>Compares by identity: account, auxiliary, piece, dates, cents and ordinal.</summary>
    /// <param name="known">lines as the latest import left them</param>
    /// <param name="file">all customer lines of the new file</param>
    /// <param name="period">first to last entry date of the file, both included</param>
    public static LedgerDifference Between(
        IReadOnlyList<LedgerLine> known, IReadOnlyList<LedgerLine> file, DateRange period)
    {
        var before = known.ToDictionary(line => line.Key);
        var added = new List<LedgerLine>();
        var changed = new List<ChangedLine>();
        var same = new List<ChangedLine>();
        foreach (var line in file)
        {
            if (!before.Remove(line.Key, out var old))
            {
                added.Add(line);
            }
            else if (SaysTheSame(old, line))
            {
                same.Add(new(old, line));
            }
            else
            {
                changed.Add(new(old, line));
            }
        }

        return new LedgerDifference
        {
            Added = added,
            Changed = changed,
            Vanished = [.. before.Values.Where(line => period.Contains(line.EntryDate)).OrderBy(line => line.Key)],
            Unchanged = same.Count,
            Moved = MovedAmong(same, [.. added, .. changed.Select(line => line.Now)]),
        };
    }

    private static List<ChangedLine> MovedAmong(List<ChangedLine> same, List<LedgerLine> fresh)
    {
        var place = same.Select(line => (Was: line.Before.SourceLine, line.Now, Line: (ChangedLine?)line))
            .Concat(fresh.Select(line => (Was: line.SourceLine, Now: line, Line: (ChangedLine?)null)))
            .Where(line => line.Now.Lettering.Length > 0);
        var moved = new List<ChangedLine>();
        foreach (var piece in place.GroupBy(line => (line.Now.Account, line.Now.Lettering, line.Now.PieceRef)))
        {
            var inFile = piece.OrderBy(line => line.Now.SourceLine).ToList();
            if (inFile.Zip(inFile.Skip(1)).Any(pair => pair.First.Was >= pair.Second.Was))
            {
                moved.AddRange(inFile.Select(line => line.Line).OfType<ChangedLine>());
            }
        }

        return moved;
    }

    private static bool SaysTheSame(LedgerLine a, LedgerLine b) =>
        a.Lettering == b.Lettering && a.LetteredOn == b.LetteredOn && a.DueOn == b.DueOn && a.Name == b.Name
            && a.Label == b.Label
        && a.Journal == b.Journal;
}

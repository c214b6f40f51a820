using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.App.Import;

/// <summary>
/// A line that the ledger still shows, with other lettering, name, label or due date; or that was entered again with
/// other dates.
/// </summary>
public sealed record ChangedLine(LedgerLine Before, LedgerLine Now)
{
    /// <summary>Same debtor, piece and amount under other dates: it carries the old line on.</summary>
    public bool IsReentered => Before.Key != Now.Key;
}

/// <summary>A line that is no longer in the ledger of its period.</summary>
/// <param name="Open">what was open on it, negative for a payment or credit</param>
public sealed record VanishedLine(LedgerLine Line, Money Open);

/// <summary>
/// What a new file changes in what is known. Only a known line whose entry date lies inside the file's period can
/// vanish, and vanished is not paid.
/// </summary>
public sealed record LedgerDifference
{
    public required IReadOnlyList<LedgerLine> Added { get; init; }

    public required IReadOnlyList<ChangedLine> Changed { get; init; }

    /// <summary>Gone while something was open on them.</summary>
    public required IReadOnlyList<VanishedLine> Vanished { get; init; }

    /// <summary>Gone after lettering had closed them: nothing is to be done about them.</summary>
    public IReadOnlyList<LedgerLine> Dropped { get; init; } = [];

    public required int Unchanged { get; init; }

    /// <summary>
    /// Among the unchanged: lettered lines that now stand in another order than before beside lines of the same piece
    /// and lettering. That order decides which of them is closed first, so it is kept.
    /// </summary>
    public IReadOnlyList<ChangedLine> Moved { get; init; } = [];

    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Vanished.Count + Dropped.Count == 0;

    /// <summary>Compares by identity: account, auxiliary, piece, dates, cents and ordinal.</summary>
    /// <param name="known">lines as the latest import left them</param>
    /// <param name="file">all customer lines of the new file</param>
    /// <param name="period">first to last entry date of the file, both included</param>
    /// <param name="open">what is open on the known lines, zero where it says nothing</param>
    public static LedgerDifference Between(
        IReadOnlyList<LedgerLine> known, IReadOnlyList<LedgerLine> file, DateRange period,
        IReadOnlyDictionary<ItemKey, Money> open)
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

        var gone = before.Values.Where(line => period.Contains(line.EntryDate)).OrderBy(line => line.Key).ToList();
        changed.AddRange(Reentered(gone, added));
        return new LedgerDifference
        {
            Added = added,
            Changed = changed,
            Vanished = [.. gone.Select(line => new VanishedLine(line, open.GetValueOrDefault(line.Key)))
                .Where(line => !line.Open.IsZero)],
            Dropped = [.. gone.Where(line => open.GetValueOrDefault(line.Key).IsZero)],
            Unchanged = same.Count,
            Moved = MovedAmong(same, [.. added, .. changed.Select(line => line.Now)]),
        };
    }

    /// <summary>Takes out of both lists what was only entered again: same debtor, piece and amount.</summary>
    private static List<ChangedLine> Reentered(List<LedgerLine> gone, List<LedgerLine> added)
    {
        var again = new List<ChangedLine>();
        var old = gone.Where(line => line.PieceRef.Length > 0)
            .GroupBy(Piece)
            .ToDictionary(piece => piece.Key, piece => new Queue<LedgerLine>(piece));
        foreach (var line in added)
        {
            if (old.TryGetValue(Piece(line), out var same) && same.TryDequeue(out var before))
            {
                again.Add(new(before, line));
            }
        }

        var (left, came) = (again.Select(line => line.Before).ToHashSet(), again.Select(line => line.Now).ToHashSet());
        gone.RemoveAll(left.Contains);
        added.RemoveAll(came.Contains);
        return again;
    }

    private static (DebtorKey, string, Money) Piece(LedgerLine line) =>
        (line.Account.Debtor, line.PieceRef, line.Amount);

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
            && a.Label == b.Label && a.OrderRef == b.OrderRef
        && a.Journal == b.Journal;
}

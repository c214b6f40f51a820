namespace Acquit.Core.Receivables;

/// <summary>A line and what is left of it, ordered oldest first.</summary>
internal sealed class Remainder(LedgerLine line, (DateOnly On, DueOrigin Origin) due)
{
    /// <summary>Due date, piece ref, place in the file.</summary>
    public static Comparer<Remainder> OldestFirst { get; } = Comparer<Remainder>.Create(Compare);

    public LedgerLine Line => line;

    public (DateOnly On, DueOrigin Origin) Due => due;

    public bool IsDebit => line.Amount.IsPositive;

    /// <summary>Cents, never negative.</summary>
    public long Open { get; set; } = Math.Abs(line.Amount.Cents);

    private static int Compare(Remainder a, Remainder b)
    {
        var byDue = a.Due.On.CompareTo(b.Due.On);
        var byRef = byDue != 0 ? byDue : string.CompareOrdinal(a.Line.PieceRef, b.Line.PieceRef);
        var byPlace = byRef != 0 ? byRef : a.Line.SourceLine.CompareTo(b.Line.SourceLine);
        return byPlace != 0 ? byPlace : a.Line.Key.CompareTo(b.Line.Key);
    }
}

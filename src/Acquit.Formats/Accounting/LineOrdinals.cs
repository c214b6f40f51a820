using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting;

/// <summary>Tells equal lines apart: 0, 1, 2… in file order.</summary>
internal sealed class LineOrdinals
{
    private readonly Dictionary<Identity, int> _seen = [];

    public LedgerLine Numbered(LedgerLine line)
    {
        var identity = new Identity(line.Account, line.PieceRef, line.PieceDate, line.EntryDate, line.Amount);
        var ordinal = _seen.GetValueOrDefault(identity);
        _seen[identity] = ordinal + 1;
        return ordinal == 0 ? line : line with { Ordinal = ordinal };
    }

    /// <summary>What <see cref="ItemKey"/> is made of, but for the ordinal.</summary>
    private readonly record struct Identity(
        AccountKey Account, string PieceRef, DateOnly? PieceDate, DateOnly EntryDate, Money Amount);
}

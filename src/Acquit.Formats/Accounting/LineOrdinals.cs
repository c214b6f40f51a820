using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting;

/// <summary>Tells equal lines apart: 0, 1, 2… in file order.</summary>
internal sealed class LineOrdinals
{
    private readonly Dictionary<ItemKey, int> _seen = [];

    public LedgerLine Numbered(LedgerLine line)
    {
        var key = line.Key;
        var ordinal = _seen.GetValueOrDefault(key);
        _seen[key] = ordinal + 1;
        return ordinal == 0 ? line : line with { Ordinal = ordinal };
    }
}

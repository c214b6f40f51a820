namespace Acquit.Core.Receivables;

/// <summary>Why a credit is set against an item, the surest first.</summary>
public enum MatchCause
{
    /// <summary>The credit names the invoice, in its label or its piece reference.</summary>
    Reference,

    /// <summary>One open item has exactly this amount left, and no other credit has it.</summary>
    SameAmount,

    /// <summary>Nothing points at an invoice: the oldest due first.</summary>
    OldestFirst,
}

/// <summary>A credit that may be set against items: of the ledger, or a payment reported that it does not show
/// yet.</summary>
/// <param name="Cents">what is left of it, positive</param>
internal sealed record CreditToSpread(string Ref, string Label, long Cents)
{
    /// <summary>Items that a person said it pays; usually none.</summary>
    public IReadOnlyList<ItemKey> Named { get; init; } = [];

    /// <summary>Items that a person said it does not pay; usually none.</summary>
    public IReadOnlyList<ItemKey> NotFor { get; init; } = [];

    /// <summary>Whatever it paid, its money counts: by age it is set against any item.</summary>
    public bool CountsAnyway { get; init; }
}

/// <summary>Some cents of one credit on one item, both by their place in the lists given.</summary>
internal readonly record struct CreditShare(int Item, int Credit, long Cents, MatchCause Cause);

/// <summary>
/// Open credits of one debtor set against his open items, nothing booked: a credit that names an invoice first, then
/// one of exactly an item's amount, then the oldest due first. Never more than is open on either side.
/// </summary>
internal sealed class CreditSpread
{
    private const int FewItems = 64;

    private readonly IReadOnlyList<OpenItem> _items;
    private readonly IReadOnlyList<CreditToSpread> _credits;
    private readonly long[] _itemLeft;
    private readonly long[] _creditLeft;
    private readonly int[] _order;
    private readonly List<CreditShare> _shares = [];

    private CreditSpread(IReadOnlyList<OpenItem> items, IReadOnlyList<CreditToSpread> credits)
    {
        _items = items;
        _credits = credits;
        _itemLeft = new long[items.Count];
        _creditLeft = new long[credits.Count];
        _order = new int[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            _itemLeft[i] = items[i].Open.Cents;
            _order[i] = i;
        }

        for (var i = 0; i < credits.Count; i++)
        {
            _creditLeft[i] = credits[i].Cents;
        }

        Array.Sort(_order, (a, b) => Age(items[a], items[b]));
    }

    /// <summary>In the order in which they were found: all by reference, then by amount, then by age.</summary>
    public static IReadOnlyList<CreditShare> Of(IReadOnlyList<OpenItem> items, IReadOnlyList<CreditToSpread> credits)
    {
        var spread = new CreditSpread(items, credits);
        spread.ByReference();
        spread.ByAmount();
        spread.ByAge();
        return spread._shares;
    }

    /// <summary>By due date; retention money last, it is due by its own rules.</summary>
    private static int Age(OpenItem a, OpenItem b)
    {
        var byKind = (a.Kind == ItemKind.Retention).CompareTo(b.Kind == ItemKind.Retention);
        return byKind != 0 ? byKind : OpenItem.OldestFirst(a, b);
    }

    private void ByReference()
    {
        var numbers = _items.Count > FewItems ? new NumberIndex(_items) : null;
        for (var credit = 0; credit < _credits.Count; credit++)
        {
            var named = numbers?.NamedBy(_credits[credit]);
            for (var i = 0; i < _order.Length && _creditLeft[credit] > 0; i++)
            {
                if (!IsRefused(_order[i], credit)
                    && (named?.Contains(_order[i]) ?? Names(_credits[credit], _items[_order[i]])))
                {
                    Take(_order[i], credit, MatchCause.Reference);
                }
            }
        }
    }

    private static bool Names(CreditToSpread credit, OpenItem item) =>
        credit.Named.Contains(item.Key)
        || NumberInText.Names(credit.Ref, item.Ref)
        || NumberInText.Names(credit.Label, item.Ref);

    private void ByAmount()
    {
        var items = new Dictionary<long, (int Count, int Item)>();
        for (var i = 0; i < _itemLeft.Length; i++)
        {
            items[_itemLeft[i]] = (items.GetValueOrDefault(_itemLeft[i]).Count + 1, i);
        }

        var same = _creditLeft.CountBy(cents => cents).ToDictionary();
        for (var credit = 0; credit < _credits.Count; credit++)
        {
            var cents = _creditLeft[credit];
            if (cents > 0 && same[cents] == 1 && items.TryGetValue(cents, out var match) && match.Count == 1
                && !IsRefused(match.Item, credit))
            {
                Take(match.Item, credit, MatchCause.SameAmount);
            }
        }
    }

    private void ByAge()
    {
        var next = 0;
        for (var credit = 0; credit < _credits.Count; credit++)
        {
            if (_credits[credit] is { NotFor.Count: > 0, CountsAnyway: false })
            {
                ByAgeButRefused(credit);
                continue;
            }

            for (; next < _order.Length && _creditLeft[credit] > 0; next++)
            {
                Take(_order[next], credit, MatchCause.OldestFirst);
                if (_itemLeft[_order[next]] > 0)
                {
                    break;
                }
            }
        }
    }

    private void ByAgeButRefused(int credit)
    {
        foreach (var item in _order.Where(item => !IsRefused(item, credit)))
        {
            Take(item, credit, MatchCause.OldestFirst);
        }
    }

    private bool IsRefused(int item, int credit) =>
        _credits[credit].NotFor.Count > 0 && _credits[credit].NotFor.Contains(_items[item].Key);

    private void Take(int item, int credit, MatchCause cause)
    {
        var taken = Math.Min(_creditLeft[credit], _itemLeft[item]);
        if (taken > 0)
        {
            _itemLeft[item] -= taken;
            _creditLeft[credit] -= taken;
            _shares.Add(new(item, credit, taken, cause));
        }
    }

    /// <summary>Invoice numbers of an account of thousands of lines: a credit's text is read once.</summary>
    private sealed class NumberIndex
    {
        private readonly IReadOnlyList<OpenItem> _items;
        private readonly Dictionary<string, List<int>> _numbers = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly Dictionary<ItemKey, int> _keys = [];
        private readonly int[] _lengths;

        public NumberIndex(IReadOnlyList<OpenItem> items)
        {
            _items = items;
            for (var i = 0; i < items.Count; i++)
            {
                var number = items[i].Ref;
                (_numbers.TryGetValue(number, out var same) ? same : _numbers[number] = []).Add(i);
                _keys[items[i].Key] = i;
            }

            _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            _lengths = [.. _numbers.Keys.Select(number => number.Length).Distinct()];
        }

        public HashSet<int> NamedBy(CreditToSpread credit)
        {
            var named = credit.Named.Where(_keys.ContainsKey).Select(key => _keys[key]).ToHashSet();
            Collect(credit.Ref, named);
            Collect(credit.Label, named);
            return named;
        }

        private void Collect(string text, HashSet<int> named)
        {
            foreach (var length in _lengths)
            {
                for (var at = 0; at + length <= text.Length; at++)
                {
                    if (_lookup.TryGetValue(text.AsSpan(at, length), out var items))
                    {
                        named.UnionWith(items.Where(item => NumberInText.Names(text, _items[item].Ref)));
                    }
                }
            }
        }
    }
}

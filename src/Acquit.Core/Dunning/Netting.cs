using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// Open credits set against open items for a decision, nothing booked: a credit that names an invoice first, then one
/// of exactly
/// the same amount, then the oldest due first.
/// </summary>
internal static class Netting
{
    private const int ShortestRef = 3;
    private const int FewItems = 64;

    private static readonly char[] _betweenWords = [' ', '\u00A0', ',', ';', ':', '(', ')', '+'];

    /// <summary>Cents covered per item, in the order of the dossier; null when there is no credit.</summary>
    public static long[]? Covered(Dossier dossier, DateOnly today)
    {
        var credits = Left(dossier, today);
        if (credits.Count == 0)
        {
            return null;
        }

        var covered = new long[dossier.Items.Count];
        var order = OldestFirst(dossier);
        ByReference(dossier, credits, covered, order);
        ByAmount(dossier, credits, covered);
        ByAge(dossier, credits, covered, order);
        return covered;
    }

    /// <summary>Credits of the ledger, and payments reported that it does not cover yet.</summary>
    private static List<Credit> Left(Dossier dossier, DateOnly today)
    {
        var credits = new List<Credit>(dossier.Credits.Count);
        foreach (var credit in dossier.Credits)
        {
            credits.Add(new Credit(credit.Ref, credit.Label, credit.Open.Cents));
        }

        if (dossier.LedgerCoversUntil is { } covers)
        {
            foreach (var happened in dossier.Events)
            {
                if (happened is PaymentReported paid && paid.EffectiveOn > covers && paid.EffectiveOn <= today)
                {
                    credits.Add(new Credit("", "", paid.Amount.Cents) { Items = paid.Items });
                }
            }
        }

        return credits;
    }

    private static void ByReference(Dossier dossier, List<Credit> credits, long[] covered, int[] order)
    {
        var numbers = order.Length > FewItems ? Numbers(dossier, order) : null;
        foreach (var credit in credits)
        {
            if (numbers is not null && credit.Items.Count == 0)
            {
                ByWord(dossier, credit, covered, numbers);
                continue;
            }

            for (var i = 0; i < order.Length && credit.Cents > 0; i++)
            {
                var item = dossier.Items[order[i]];
                if (credit.Items.Contains(item.Key) || Names(credit.Ref, item.Ref) || Names(credit.Label, item.Ref))
                {
                    Cover(dossier, credit, covered, order[i]);
                }
            }
        }
    }

    /// <summary>The same for an account of thousands of lines: each word of the credit is looked up once.</summary>
    private static void ByWord(Dossier dossier, Credit credit, long[] covered, Dictionary<string, List<int>> numbers)
    {
        foreach (var word in $"{credit.Ref} {credit.Label}".Split(_betweenWords, StringSplitOptions.RemoveEmptyEntries))
        {
            if (numbers.TryGetValue(word, out var items))
            {
                foreach (var item in items)
                {
                    Cover(dossier, credit, covered, item);
                }
            }
        }
    }

    private static Dictionary<string, List<int>> Numbers(Dossier dossier, int[] order)
    {
        var numbers = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in order)
        {
            if (dossier.Items[item].Ref is { Length: >= ShortestRef } number)
            {
                (numbers.TryGetValue(number, out var items) ? items : numbers[number] = []).Add(item);
            }
        }

        return numbers;
    }

    private static void ByAmount(Dossier dossier, List<Credit> credits, long[] covered)
    {
        var items = new Dictionary<long, (int Count, int Item)>();
        for (var i = 0; i < covered.Length; i++)
        {
            var left = dossier.Items[i].Open.Cents - covered[i];
            items[left] = (items.GetValueOrDefault(left).Count + 1, i);
        }

        var same = new Dictionary<long, int>();
        foreach (var credit in credits)
        {
            same[credit.Cents] = same.GetValueOrDefault(credit.Cents) + 1;
        }

        foreach (var credit in credits)
        {
            if (credit.Cents > 0 && same[credit.Cents] == 1 && items.TryGetValue(credit.Cents, out var match)
                && match.Count == 1)
            {
                Cover(dossier, credit, covered, match.Item);
            }
        }
    }

    private static void ByAge(Dossier dossier, List<Credit> credits, long[] covered, int[] order)
    {
        var next = 0;
        foreach (var credit in credits)
        {
            for (; next < order.Length && credit.Cents > 0; next++)
            {
                Cover(dossier, credit, covered, order[next]);
                if (covered[order[next]] < dossier.Items[order[next]].Open.Cents)
                {
                    break;
                }
            }
        }
    }

    private static int[] OldestFirst(Dossier dossier)
    {
        var order = new int[dossier.Items.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => Age(dossier.Items[a], dossier.Items[b]));
        return order;
    }

    /// <summary>By due date; retention money last, it is due by its own rules.</summary>
    private static int Age(OpenItem a, OpenItem b)
    {
        var byKind = (a.Kind == ItemKind.Retention).CompareTo(b.Kind == ItemKind.Retention);
        return byKind != 0 ? byKind : MessageGroup.OldestFirst(a, b);
    }

    private static void Cover(Dossier dossier, Credit credit, long[] covered, int item)
    {
        var taken = Math.Min(credit.Cents, dossier.Items[item].Open.Cents - covered[item]);
        covered[item] += taken;
        credit.Cents -= taken;
    }

    /// <summary>
    /// Whether a text holds an invoice number as a word of its own: "VIR FA-12" names FA-12, not FA-1.
    /// </summary>
    private static bool Names(string text, string number)
    {
        if (number.Length < ShortestRef)
        {
            return number.Length > 0 && text == number;
        }

        for (var at = text.IndexOf(number, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = text.IndexOf(number, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + number.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Credit(string reference, string label, long cents)
    {
        public string Ref { get; } = reference;

        public string Label { get; } = label;

        public long Cents { get; set; } = cents;

        public IReadOnlyList<ItemKey> Items { get; init; } = [];
    }
}

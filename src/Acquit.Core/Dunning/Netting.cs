using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// Open credits set against open items for a decision, nothing booked: a credit that names an invoice first, then one of exactly
/// the same amount, then the oldest due first.
/// </summary>
internal static class Netting
{
    private const int ShortestRef = 3;

    /// <summary>Cents covered per item, in the order of the dossier; null when there is no credit.</summary>
    public static long[]? Covered(Dossier dossier, DateOnly today)
    {
        var credits = Left(dossier, today);
        if (credits.Count == 0)
        {
            return null;
        }

        var covered = new long[dossier.Items.Count];
        ByReference(dossier, credits, covered);
        ByAmount(dossier, credits, covered);
        OldestFirst(dossier, credits, covered);
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

    private static void ByReference(Dossier dossier, List<Credit> credits, long[] covered)
    {
        foreach (var credit in credits)
        {
            for (var i = 0; i < covered.Length && credit.Cents > 0; i++)
            {
                var item = dossier.Items[i];
                if (credit.Items.Contains(item.Key) || Names(credit.Ref, item.Ref) || Names(credit.Label, item.Ref))
                {
                    Cover(dossier, credit, covered, i);
                }
            }
        }
    }

    private static void ByAmount(Dossier dossier, List<Credit> credits, long[] covered)
    {
        foreach (var credit in credits)
        {
            var only = -1;
            var matches = 0;
            for (var i = 0; i < covered.Length && credit.Cents > 0; i++)
            {
                if (dossier.Items[i].Open.Cents - covered[i] == credit.Cents)
                {
                    only = i;
                    matches++;
                }
            }

            if (matches == 1 && credits.Count(other => other.Cents == credit.Cents) == 1)
            {
                Cover(dossier, credit, covered, only);
            }
        }
    }

    private static void OldestFirst(Dossier dossier, List<Credit> credits, long[] covered)
    {
        if (credits.TrueForAll(credit => credit.Cents == 0))
        {
            return;
        }

        var order = new int[covered.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => Age(dossier.Items[a], dossier.Items[b]) is var byAge && byAge != 0 ? byAge : a - b);
        foreach (var credit in credits)
        {
            for (var i = 0; i < order.Length && credit.Cents > 0; i++)
            {
                Cover(dossier, credit, covered, order[i]);
            }
        }
    }

    /// <summary>By due date; retention money last, it is due by its own rules.</summary>
    private static int Age(OpenItem a, OpenItem b)
    {
        var byKind = (a.Kind == ItemKind.Retention).CompareTo(b.Kind == ItemKind.Retention);
        return byKind != 0 ? byKind : a.DueOn.CompareTo(b.DueOn);
    }

    private static void Cover(Dossier dossier, Credit credit, long[] covered, int item)
    {
        var taken = Math.Min(credit.Cents, dossier.Items[item].Open.Cents - covered[item]);
        covered[item] += taken;
        credit.Cents -= taken;
    }

    /// <summary>Whether a text holds an invoice number as a word of its own: "VIR FA-12" names FA-12, not FA-1.</summary>
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
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
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

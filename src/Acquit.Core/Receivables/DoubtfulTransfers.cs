namespace Acquit.Core.Receivables;

/// <summary>
/// An invoice moved to the doubtful customers: a credit on 411 and a debit on 416 of one debtor, same sum, day and
/// journal. The debit continues the old invoice with its dates. Where the old invoice cannot be told for certain, the
/// debit stands for itself.
/// </summary>
public static class DoubtfulTransfers
{
    private const string Customers = "411";
    private const string Doubtful = "416";

    /// <summary>From the debit on 416 to the invoice line on 411 that it continues.</summary>
    public static IReadOnlyDictionary<LedgerLine, LedgerLine> Among(IReadOnlyList<LedgerLine> lines)
    {
        var found = new Dictionary<LedgerLine, LedgerLine>(ReferenceEqualityComparer.Instance);
        var doubtful = lines.Where(line => IsOn(line, Doubtful) && line.Amount.IsPositive && !line.IsOpening).ToList();
        if (doubtful.Count == 0)
        {
            return found;
        }

        var debtors = doubtful.Select(line => line.Account.Debtor).ToHashSet();
        var customers = lines
            .Where(line => IsOn(line, Customers) && debtors.Contains(line.Account.Debtor))
            .ToLookup(line => line.Account.Debtor);
        var used = new HashSet<LedgerLine>(ReferenceEqualityComparer.Instance);
        var oldestFirst = doubtful
            .OrderBy(line => line.EntryDate)
            .ThenBy(line => line.SourceLine)
            .ThenBy(line => line.Key);
        foreach (var debit in oldestFirst)
        {
            var own = customers[debit.Account.Debtor].Where(line => !used.Contains(line)).ToList();
            var credit = own
                .Where(line => Balances(debit, line))
                .OrderBy(line => line.SourceLine)
                .ThenBy(line => line.Key)
                .FirstOrDefault();
            if (credit is not null && Original(debit, credit, own) is { } original)
            {
                used.Add(credit);
                used.Add(original);
                found.Add(debit, original);
            }
        }

        return found;
    }

    private static bool IsOn(LedgerLine line, string prefix) =>
        line.Account.Account.StartsWith(prefix, StringComparison.Ordinal);

    private static bool Balances(LedgerLine debit, LedgerLine credit) =>
        credit.Amount == -debit.Amount && credit.EntryDate == debit.EntryDate && credit.Journal == debit.Journal;

    /// <summary>Lettered with the credit, else of the same piece, else the only one of that sum.</summary>
    private static LedgerLine? Original(LedgerLine debit, LedgerLine credit, List<LedgerLine> own)
    {
        var sameSum = own
            .Where(line => line.Amount == debit.Amount && line.EntryDate <= debit.EntryDate)
            .Where(line => line.Account == credit.Account)
            .ToList();
        return Only(sameSum.Where(line => credit.Lettering.Length > 0 && line.Lettering == credit.Lettering))
            ?? Only(sameSum.Where(line => line.PieceRef.Length > 0
                && (line.PieceRef == credit.PieceRef || line.PieceRef == debit.PieceRef)))
            ?? Only(sameSum);
    }

    private static LedgerLine? Only(IEnumerable<LedgerLine> lines) => lines.Take(2).ToList() is [var one] ? one : null;
}

using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>A line and the first day of the fiscal year's ledger that shows it.</summary>
public readonly record struct YearLine(LedgerLine Line, DateOnly Year);

/// <summary>An account whose opening lines are not what was open at the end of the year before.</summary>
/// <param name="Opening">what the new year opens with</param>
/// <param name="Open">what was open on the old lines</param>
public sealed record OpeningDifference(AccountKey Account, DateOnly Year, Money Opening, Money Open);

/// <summary>
/// Several fiscal years as one ledger in which nothing counts twice. An opening line of the same piece and sum as an
/// open old line carries it on: the old line counts, with the lettering of both years. A lump stands for all the other
/// open old lines of its account: they stay, and must sum to it. One that no old line explains counts for itself.
/// </summary>
/// <example>F-118 of 1200.00, 500.00 paid in 2025; opened in 2026 as « F-118 | 700.00 »: one item of 1200.00, 700.00
/// open, due as in 2025.</example>
public sealed record YearChange(IReadOnlyList<LedgerLine> Lines, IReadOnlyList<OpeningDifference> Differences)
{
    /// <summary>The order in which credits close debits needs due dates; terms shift them all alike.</summary>
    private static readonly DueDates _byIssue = new(default);

    public static YearChange Of(IReadOnlyList<YearLine> lines)
    {
        var years = lines.Select(line => line.Year).Distinct().Order().ToList();
        if (years.Count < 2)
        {
            return new([.. lines.Select(line => line.Line)], []);
        }

        var counted = new Dictionary<AccountKey, List<LedgerLine>>();
        var differences = new List<OpeningDifference>();
        var byYear = lines.ToLookup(line => line.Year, line => line.Line);
        foreach (var year in years)
        {
            var own = byYear[year].ToList();
            var lumps = OpeningLumps.Among(own);
            foreach (var account in own.GroupBy(line => line.Account))
            {
                var old = counted.GetValueOrDefault(account.Key) ?? [];
                var opening = new Opening(old, [.. account.Where(line => line.IsOpening)], lumps);
                var fresh = account.Where(line => !line.IsOpening);
                counted[account.Key] = [.. opening.Old, .. opening.Unexplained, .. fresh];
                if (opening.IsDifferent)
                {
                    differences.Add(new(account.Key, year, opening.Sum, opening.OpenSum));
                }
            }
        }

        return new([.. counted.OrderBy(account => account.Key).SelectMany(account => account.Value)], differences);
    }

    /// <summary>The opening of one account in one year, set against what was open.</summary>
    private sealed class Opening
    {
        private readonly Dictionary<ItemKey, Money> _open = [];

        public Opening(List<LedgerLine> old, List<LedgerLine> opening, IReadOnlySet<LedgerLine> lumps)
        {
            Old = [.. old];
            if (old.Count == 0 || opening.Count == 0)
            {
                Unexplained = opening;
                return;
            }

            foreach (var position in Matching.OpenOn(old, DateOnly.MaxValue, _byIssue))
            {
                position.Items.ToList().ForEach(item => _open[item.Key] = item.Open);
                position.Credits.ToList().ForEach(credit => _open[credit.Key] = -credit.Open);
            }

            var left = opening.Where(line => !CarriesOn(line, lumps)).ToList();
            var refs = old.Select(line => line.PieceRef).ToHashSet(StringComparer.Ordinal);
            Unexplained = [.. left.Where(line => !lumps.Contains(line) && !refs.Contains(line.PieceRef))];
            Stands(left.Except(Unexplained).ToList());
        }

        /// <summary>The old lines, with what the new year's lettering adds.</summary>
        public List<LedgerLine> Old { get; }

        public IReadOnlyList<LedgerLine> Unexplained { get; }

        /// <summary>Opening lines that stand for all that is open and was not named.</summary>
        public Money Sum { get; private set; }

        public Money OpenSum { get; private set; }

        public bool IsDifferent => Sum != OpenSum;

        private bool CarriesOn(LedgerLine line, IReadOnlySet<LedgerLine> lumps)
        {
            var at = lumps.Contains(line) || line.PieceRef.Length == 0 ? -1 : Old.FindIndex(old =>
                old.PieceRef == line.PieceRef && _open.TryGetValue(old.Key, out var open) && open == line.Amount);
            if (at < 0)
            {
                return false;
            }

            _open.Remove(Old[at].Key);
            Letter(at, line);
            return true;
        }

        private void Stands(List<LedgerLine> lump)
        {
            (Sum, OpenSum) = (Money.Sum(lump.Select(line => line.Amount)), Money.Sum(_open.Values));
            foreach (var line in lump)
            {
                for (var at = 0; at < Old.Count; at++)
                {
                    if (_open.ContainsKey(Old[at].Key))
                    {
                        Letter(at, line);
                    }
                }
            }
        }

        private void Letter(int at, LedgerLine by)
        {
            if (by.Lettering.Length > 0)
            {
                Old[at] = Old[at] with { Later = [.. Old[at].Later, new(by.Lettering, by.LetteredOn)] };
            }
        }
    }
}

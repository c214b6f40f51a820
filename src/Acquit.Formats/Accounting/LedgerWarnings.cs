using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting;

/// <summary>What is odd about a ledger as a whole: each once, with how often and the first place.</summary>
internal static class LedgerWarnings
{
    /// <summary>Nothing, when all is as it should be.</summary>
    /// <param name="balance">Σ debits − Σ credits of all accepted rows, of all accounts</param>
    public static IReadOnlyList<ImportProblem> Of(string file, IReadOnlyList<LedgerLine> lines, Money balance)
    {
        var problems = new List<ImportProblem>();
        if (!balance.IsZero)
        {
            problems.Add(new(ProblemCode.LedgerUnbalanced, file, 0, 0, balance.ToString(), "0.00"));
        }

        if (lines.Count == 0)
        {
            problems.Add(new(ProblemCode.NoCustomerLine, file, 0, 0, "", ""));
        }

        var groups = new Dictionary<(AccountKey Account, string Code), (Money Sum, LedgerLine First)>();
        var undated = new List<LedgerLine>();
        foreach (var line in lines.Where(line => line.Lettering.Length > 0))
        {
            var key = (line.Account, line.Lettering);
            groups[key] = groups.TryGetValue(key, out var group)
                ? (group.Sum + line.Amount, group.First)
                : (line.Amount, line);
            if (line.LetteredOn is null)
            {
                undated.Add(line);
            }
        }

        var unbalanced = groups.Values.Where(group => !group.Sum.IsZero).ToList();
        Add(problems, ProblemCode.LetteringUnbalanced, file, unbalanced.Select(group => group.First).ToList());
        Add(problems, ProblemCode.LetteringDateMissing, file, undated);
        return problems;
    }

    private static void Add(List<ImportProblem> problems, ProblemCode code, string file, List<LedgerLine> odd)
    {
        if (odd.MinBy(line => line.SourceLine) is { } first)
        {
            var found = $"{odd.Count} × ({first.Account} {first.Lettering}…)";
            problems.Add(new(code, file, first.SourceLine, 0, found, ""));
        }
    }
}

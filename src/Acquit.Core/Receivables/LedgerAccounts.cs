using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>
/// The customer lines of one creditor by account, to be matched as of one day one account at a time: what is open on
/// an account needs no other account, so several threads may ask, each for its own.
/// </summary>
public sealed class LedgerAccounts
{
    private readonly List<List<LedgerLine>> _accounts;
    private readonly DateOnly _asOf;
    private readonly DueDates _due;
    private readonly IReadOnlySet<LedgerLine> _lumps;
    private readonly IReadOnlyDictionary<LedgerLine, LedgerLine> _transfers;
    private readonly ILookup<AccountKey, AcceptedMatch> _accepted;

    /// <param name="lines">as <see cref="Matching.OpenOn"/> takes them, and so the others</param>
    public LedgerAccounts(
        IReadOnlyList<LedgerLine> lines, DateOnly asOf, DueDates due, IReadOnlyList<AcceptedMatch>? accepted = null)
    {
        (_accounts, _asOf, _due) = (ByAccount(lines), asOf, due);
        _lumps = OpeningLumps.Among(lines);
        _transfers = DoubtfulTransfers.Among(lines);
        _accepted = (accepted ?? []).Where(match => match.On <= asOf).ToLookup(match => match.Debit.Account);
    }

    /// <summary>Accounts with any line, by account, then auxiliary.</summary>
    public int Count => _accounts.Count;

    /// <param name="at">0 ≤ at &lt; <see cref="Count"/></param>
    public AccountKey Key(int at) => _accounts[at][0].Account;

    /// <param name="at">0 ≤ at &lt; <see cref="Count"/></param>
    public AccountPosition Position(int at)
    {
        var lines = _accounts[at];
        return Matching.Position(lines, _asOf, _due, new(_lumps, _transfers, _accepted[lines[0].Account]));
    }

    private static List<List<LedgerLine>> ByAccount(IReadOnlyList<LedgerLine> lines)
    {
        var accounts = new Dictionary<AccountKey, List<LedgerLine>>();
        foreach (var line in lines)
        {
            if (!accounts.TryGetValue(line.Account, out var own))
            {
                accounts.Add(line.Account, own = []);
            }

            own.Add(line);
        }

        var sorted = accounts.Values.ToList();
        sorted.Sort((a, b) => a[0].Account.CompareTo(b[0].Account));
        return sorted;
    }
}

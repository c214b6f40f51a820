using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>
/// Which accounts of a ledger are customers. 411, 413 and 416 by default; 418 (not yet invoiced) never; deposits
/// received (4191) come with 411, as credits; 4117 (retention money) is read but kept apart from the balance.
/// </summary>
public sealed record CustomerAccounts(IReadOnlyList<string> Prefixes)
{
    private const string Deposits = "4191";
    private const string NotYetInvoiced = "418";
    private const string RetentionMoney = "4117";

    public static CustomerAccounts Usual { get; } = new(["411", "413", "416"]);

    /// <summary>Whether lines of this account are the customers' lines.</summary>
    public bool Include(string account)
    {
        if (account.StartsWith(NotYetInvoiced, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var prefix in Prefixes)
        {
            if (account.StartsWith(prefix, StringComparison.Ordinal)
                || (prefix == "411" && account.StartsWith(Deposits, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Retention money of a works contract: due later, by its own rules.</summary>
    public static bool IsRetention(AccountKey account) =>
        account.Account.StartsWith(RetentionMoney, StringComparison.Ordinal);
}

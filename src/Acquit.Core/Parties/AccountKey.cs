namespace Acquit.Core.Parties;

/// <summary>
/// One customer account of a ledger: general account and auxiliary code (empty when the ledger has none).
/// </summary>
public readonly record struct AccountKey(string Account, string Auxiliary) : IComparable<AccountKey>
{
    /// <summary>Who the account belongs to: the auxiliary code when there is one, else the account.</summary>
    public DebtorKey Debtor => new(Auxiliary.Length > 0 ? Auxiliary : Account);

    public static bool operator <(AccountKey a, AccountKey b) => a.CompareTo(b) < 0;

    public static bool operator >(AccountKey a, AccountKey b) => a.CompareTo(b) > 0;

    public static bool operator <=(AccountKey a, AccountKey b) => a.CompareTo(b) <= 0;

    public static bool operator >=(AccountKey a, AccountKey b) => a.CompareTo(b) >= 0;

    /// <summary>By account, then auxiliary, both ordinal.</summary>
    public int CompareTo(AccountKey other)
    {
        var byAccount = string.CompareOrdinal(Account, other.Account);
        return byAccount != 0 ? byAccount : string.CompareOrdinal(Auxiliary, other.Auxiliary);
    }

    public override string ToString() => Auxiliary.Length > 0 ? $"{Account}/{Auxiliary}" : Account;
}

/// <summary>A debtor as one creditor's ledger names it. 411, 413 and 416 with one auxiliary are one debtor.</summary>
public readonly record struct DebtorKey(string Value) : IComparable<DebtorKey>
{
    public static bool operator <(DebtorKey a, DebtorKey b) => a.CompareTo(b) < 0;

    public static bool operator >(DebtorKey a, DebtorKey b) => a.CompareTo(b) > 0;

    public static bool operator <=(DebtorKey a, DebtorKey b) => a.CompareTo(b) <= 0;

    public static bool operator >=(DebtorKey a, DebtorKey b) => a.CompareTo(b) >= 0;

    public int CompareTo(DebtorKey other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

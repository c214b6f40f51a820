namespace Acquit.Core.Parties;

/// <summary>What was sold, when claims for it have a limitation of their own.</summary>
public enum ClaimKind
{
    General,

    /// <summary>Carriage of goods: one year (C. com., art. L. 133-6).</summary>
    Carriage,

    /// <summary>Electronic communications: one year from the due date (CPCE-postes, art. L. 34-2).</summary>
    Telecom,
}

/// <summary>The kind of what one debtor owes, when it is not what the creditor usually sells.</summary>
/// <param name="Debtor">as the ledger names him</param>
public sealed record DebtorClaimKind(DebtorKey Debtor, ClaimKind Kind);

/// <summary>Keys of the kinds of claim.</summary>
public static class ClaimKinds
{
    /// <summary>The key of files and options: <c>carriage</c>.</summary>
    public static string Key(this ClaimKind kind) => kind switch
    {
        ClaimKind.General => "general",
        ClaimKind.Carriage => "carriage",
        ClaimKind.Telecom => "telecom",
    };

    /// <summary>Reads a key; null when there is no such kind.</summary>
    public static ClaimKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<ClaimKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }
}

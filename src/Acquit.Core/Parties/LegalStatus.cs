namespace Acquit.Core.Parties;

/// <summary>What a creditor or a debtor is in law; it decides what may be claimed and before which court.</summary>
public enum LegalStatus
{
    /// <summary>Nobody has said yet: reminders ask the principal only, acts wait.</summary>
    Unknown,
    Trader,
    Craftsman,
    Liberal,
    Farmer,
    Association,
    PublicBody,
    Consumer,
}

/// <summary>Groups of legal statuses that the law treats alike.</summary>
public static class LegalStatuses
{
    /// <summary>
    /// A professional to whom C. com., art. L. 441-10 applies; an association when it acts professionally (INT-14).
    /// </summary>
    public static bool IsBusiness(this LegalStatus status) => status switch
    {
        LegalStatus.Trader or LegalStatus.Craftsman or LegalStatus.Liberal => true,
        LegalStatus.Farmer or LegalStatus.Association => true,
        LegalStatus.Unknown or LegalStatus.PublicBody or LegalStatus.Consumer => false,
    };

    /// <summary>The key of files and JSON: <c>publicBody</c>.</summary>
    public static string Key(this LegalStatus status) => status switch
    {
        LegalStatus.Unknown => "unknown",
        LegalStatus.Trader => "trader",
        LegalStatus.Craftsman => "craftsman",
        LegalStatus.Liberal => "liberal",
        LegalStatus.Farmer => "farmer",
        LegalStatus.Association => "association",
        LegalStatus.PublicBody => "publicBody",
        LegalStatus.Consumer => "consumer",
    };

    /// <summary>Reads a key of files and JSON; null when there is no such status.</summary>
    public static LegalStatus? Parse(string key)
    {
        foreach (var status in Enum.GetValues<LegalStatus>())
        {
            if (status.Key() == key)
            {
                return status;
            }
        }

        return null;
    }
}

using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.Core.Procedures.Courts;

/// <summary>What a debt is for, as far as it decides the court.</summary>
public enum DebtMatter
{
    /// <summary>Goods or services sold.</summary>
    Sale,
    ConsumerCredit,
    DwellingRent,

    /// <summary>
    /// A lease of business premises, labour, intellectual property…: a court of its own, not chosen here.
    /// </summary>
    Other,
}

/// <summary>Keys of matters.</summary>
public static class DebtMatters
{
    public static string Key(this DebtMatter matter) =>
        matter switch
        {
            DebtMatter.Sale => "sale",
            DebtMatter.ConsumerCredit => "consumer-credit",
            DebtMatter.DwellingRent => "dwelling-rent",
            DebtMatter.Other => "other",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static DebtMatter? Parse(string key)
    {
        foreach (var matter in Enum.GetValues<DebtMatter>())
        {
            if (matter.Key() == key)
            {
                return matter;
            }
        }

        return null;
    }
}

/// <summary>Which court is to hear what, against whom, on which day.</summary>
public sealed record CourtQuestion
{
    public required LegalStatus Creditor { get; init; }

    public required LegalStatus Debtor { get; init; }

    public required Way Way { get; init; }

    /// <summary>The day on which the court is seized.</summary>
    public required DateOnly On { get; init; }

    /// <summary>All that is asked; the court does not depend on it, a contribution may.</summary>
    public required Money Asked { get; init; }

    public DebtMatter Matter { get; init; }

    /// <summary>Where the debtor has his seat or his home.</summary>
    public Territory DebtorLives { get; init; }

    /// <summary>City of the court, as a person entered or confirmed it; empty: nobody said yet.</summary>
    public string City { get; init; } = "";
}

namespace Acquit.Core.Parties;

/// <summary>Identifies a debtor of one creditor.</summary>
public readonly record struct DebtorId(Guid Value);

/// <summary>Who owes, as ledger, customer file and people say.</summary>
public sealed record Debtor
{
    public required DebtorKey Key { get; init; }

    public required string Name { get; init; }

    public LegalStatus Status { get; init; }

    /// <summary>
    /// How a letter addresses the person, without its comma: "Monsieur", "Madame", "Madame, Monsieur" (a couple),
    /// "Maître", or by function, "Madame la Directrice"; empty: companies and unknown persons.
    /// </summary>
    public string Civility { get; init; } = "";

    public Siren? Siren { get; init; }

    public PostalAddress? Address { get; init; }

    public string Email { get; init; } = "";

    /// <summary>
    /// The address that is known and that the receiving side says is dead; <see cref="Email"/> is empty then.
    /// </summary>
    public string FailingEmail { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>People there, with what each is asked about; e-mail and telephone above are already chosen.</summary>
    public IReadOnlyList<DebtorContact> Contacts { get; init; } = [];

    /// <summary>Own payment terms; null: the creditor's.</summary>
    public string? Terms { get; init; }

    /// <summary>Own policy; null: the creditor's.</summary>
    public string? Policy { get; init; }

    /// <summary>What he owes for; null: nobody said so of him alone, and the creditor's settings decide.</summary>
    public ClaimKind? ClaimKind { get; init; }

    /// <summary>
    /// Key of the territory whose holidays count ("metropole", "alsace-moselle", "974"…); empty in a customer file
    /// that does not say, and metropolitan France counts.
    /// </summary>
    public string Territory { get; init; } = "metropole";

    /// <summary>
    /// A payment mode or a catch-all account posing as a customer: « RECETTE CB », « CLIENTS DIVERS ».
    /// </summary>
    public bool IsNotACustomer { get; init; }

    /// <summary>As a text says it: the block of an envelope begins with the name, a text has named him.</summary>
    public PostalAddress? AddressWithoutName => Address is { Lines: [var first, _, ..] lines }
        && string.Equals(first.Trim(), Name.Trim(), StringComparison.OrdinalIgnoreCase)
            ? new PostalAddress([.. lines.Skip(1)]) : Address;
}

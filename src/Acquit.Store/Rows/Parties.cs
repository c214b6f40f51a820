using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.Store.Rows;

/// <summary>
/// A creditor of the installation. Settings hold the whole of <see cref="Creditor"/>; the other columns repeat what
/// lists need.
/// </summary>
public sealed class CreditorRow
{
    public required Guid Id { get; set; }

    /// <summary>Short number for people, 1 = first.</summary>
    public required int Number { get; set; }

    public required string Name { get; set; }

    /// <summary>Name in lower case without accents, for search.</summary>
    public required string FoldedName { get; set; }

    public string? Siren { get; set; }

    /// <summary>False: decisions only, nothing leaves.</summary>
    public bool IsLive { get; set; }

    /// <summary>JSON.</summary>
    public required string Settings { get; set; }

    /// <summary>µs UTC.</summary>
    public long UpdatedAt { get; set; }

    /// <summary>
    /// One more each time what is open was written anew: what was added up under the same number still holds.
    /// </summary>
    public long ItemsVersion { get; set; }
}

/// <summary>Who a debtor is across creditors; the contact cap counts here only.</summary>
public sealed class PersonRow
{
    public required Guid Id { get; set; }

    public string? Siren { get; set; }

    public string LinkedBy { get; set; } = "";

    /// <summary>µs UTC.</summary>
    public long LinkedAt { get; set; }
}

/// <summary>Attempts on one person in one day on one channel; no creditor stands in it.</summary>
public sealed class ContactTallyRow
{
    public required Guid PersonId { get; set; }

    public required DateOnly Day { get; set; }

    public required Channel Channel { get; set; }

    public int Attempts { get; set; }
}

/// <summary>A debtor of one creditor.</summary>
public sealed class DebtorRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required int Number { get; set; }

    /// <summary>Auxiliary code, else account.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public LegalStatus Status { get; set; }

    public string Civility { get; set; } = "";

    public string? Siren { get; set; }

    public Guid? PersonId { get; set; }

    /// <summary>One line of the address a line; null when unknown.</summary>
    public string? Address { get; set; }

    public string Email { get; set; } = "";

    /// <summary>The e-mail address that came back as unknown or closed; another address is not concerned.</summary>
    public string FailingEmail { get; set; } = "";

    /// <summary>What the receiving side said of it: « 5.1.1 ».</summary>
    public string FailingEmailWhy { get; set; } = "";

    public string Phone { get; set; } = "";

    public string? Terms { get; set; }

    public string? Policy { get; set; }

    /// <summary>Null: the creditor's settings say what he owes for.</summary>
    public ClaimKind? ClaimKind { get; set; }

    public string Territory { get; set; } = "";

    public bool IsNotACustomer { get; set; }
}

/// <summary>Each customer account belongs to exactly one debtor.</summary>
public sealed class DebtorAccountRow
{
    public required Guid CreditorId { get; set; }

    public required string Account { get; set; }

    public required string Auxiliary { get; set; }

    public required Guid DebtorId { get; set; }
}

/// <summary>Somebody to write to or call at a debtor's.</summary>
public sealed class ContactRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required Guid DebtorId { get; set; }

    public string Role { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Address { get; set; }

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>What the person agreed to, and when.</summary>
    public string Consent { get; set; } = "";
}

using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>
/// A contact attempt with a person, on any channel, by any creditor of the installation: no creditor is named.
/// </summary>
public readonly record struct ContactAttempt(DateOnly On, Channel Channel);

/// <summary>All that one creditor knows about one debtor on one day: what is open and what has happened.</summary>
public sealed record Dossier
{
    public required Creditor Creditor { get; init; }

    public required Debtor Debtor { get; init; }

    /// <summary>What is open, all accounts of the debtor together.</summary>
    public required IReadOnlyList<OpenItem> Items { get; init; }

    public required IReadOnlyList<OpenCredit> Credits { get; init; }

    /// <summary>
    /// Payments that the ledger set against debits, those of closed debits included: promises and plans are judged from
    /// these.
    /// </summary>
    public IReadOnlyList<AppliedCredit> Applied { get; init; } = [];

    /// <summary>In the order in which they were recorded.</summary>
    public required IReadOnlyList<DossierEvent> Events { get; init; }

    /// <summary>
    /// Attempts on the same person in the last days, all creditors of the installation; the cap counts these.
    /// </summary>
    public IReadOnlyList<ContactAttempt> PersonContacts { get; init; } = [];

    /// <summary>
    /// Last entry date that the ledger covers, and the day it was imported; null when computed straight from a file.
    /// </summary>
    public DateOnly? LedgerCoversUntil { get; init; }

    public DateOnly? LedgerImportedOn { get; init; }

    /// <summary>
    /// Items that were open and stand in no later ledger any more, each with what was open when it went: gone, not
    /// paid, and out of the balance until they come back or a person says what happened to them.
    /// </summary>
    public IReadOnlyList<OpenItem> Vanished { get; init; } = [];

    public Money Balance =>
        Money.Sum(Items.Select(item => item.Open)) - Money.Sum(Credits.Select(credit => credit.Open));
}

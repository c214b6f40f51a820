using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>What an open item is; only an invoice is ever chased.</summary>
public enum ItemKind
{
    Invoice,

    /// <summary>A lump per customer carried over from last year with no detail: in the balance, never chased.</summary>
    OpeningBalance,

    /// <summary>Retention money of a works contract (account 4117): due later, by its own rules.</summary>
    Retention,
}

/// <summary>Where a due date comes from: the file, or terms that are an assumption the user must see.</summary>
public enum DueOrigin
{
    File,
    DebtorTerms,
    CreditorTerms,
}

/// <summary>An invoice as law sees it: the 40 € and the limitation clock count once per invoice, whatever its
/// instalments.</summary>
public readonly record struct InvoiceKey(DebtorKey Debtor, string Number, DateOnly IssuedOn);

/// <summary>One debit line that is not wholly paid: one due date, one dunning clock.</summary>
public sealed record OpenItem
{
    public required ItemKey Key { get; init; }

    public required AccountKey Account { get; init; }

    /// <summary>Invoice number as the ledger writes it.</summary>
    public required string Ref { get; init; }

    /// <summary>Number of the customer's order, by which a buyer finds the invoice; empty when not known.</summary>
    public string OrderRef { get; init; } = "";

    public required DateOnly IssuedOn { get; init; }

    /// <summary>End of performance when known: limitation runs from it; else the invoice date is taken.</summary>
    public DateOnly? PerformedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public DueOrigin DueOrigin { get; init; }

    /// <summary>The whole debit, positive.</summary>
    public required Money Original { get; init; }

    /// <summary>What is left, 0 &lt; open ≤ original.</summary>
    public required Money Open { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>The 411 line that this 416 line continues, with its number and dates; null for all others.</summary>
    public ItemKey? ContinuedFrom { get; init; }

    public InvoiceKey Invoice => new(Account.Debtor, Ref, IssuedOn);

    /// <summary>Days since the due date; zero or negative when not due.</summary>
    public int DaysOverdue(DateOnly asOf) => asOf.DayNumber - DueOn.DayNumber;

    /// <summary>By due date, then by key: never by the place in a list.</summary>
    public static int OldestFirst(OpenItem a, OpenItem b) =>
        a.DueOn.CompareTo(b.DueOn) is var byAge && byAge != 0 ? byAge : a.Key.CompareTo(b.Key);
}

/// <summary>A credit line with something left that no debit has taken: a payment not applied, a credit note.</summary>
public sealed record OpenCredit
{
    public required ItemKey Key { get; init; }

    public required AccountKey Account { get; init; }

    public required string Ref { get; init; }

    public string Label { get; init; } = "";

    public required DateOnly On { get; init; }

    /// <summary>Positive.</summary>
    public required Money Original { get; init; }

    /// <summary>What is left to set against debits, positive, 0 &lt; open ≤ original.</summary>
    public required Money Open { get; init; }

    /// <summary>Code of its journal; empty: not known.</summary>
    public string Journal { get; init; } = "";

    /// <summary>Its journal is one of payments: a label makes no credit note of it.</summary>
    public bool IsInPayments { get; init; }

    /// <summary>A credit note as far as reference, journal and label tell, no payment.</summary>
    public bool IsCreditNote =>
        CreditNoteSigns.InReference(Ref) || CreditNoteSigns.InLine(Journal, Label, IsInPayments);
}

/// <summary>A payment or credit that the ledger has set against one debit line.</summary>
public sealed record AppliedCredit(ItemKey Debit, ItemKey Credit, DateOnly On, Money Amount)
{
    /// <summary>A person accepted the match; the ledger does not letter it yet.</summary>
    public bool IsByPerson { get; init; }

    /// <summary>The credit is a credit note as far as journal and label tell, no payment.</summary>
    public bool IsCreditNote { get; init; }

    /// <summary>By journal, label or reference: it lowers what is owed, nobody has paid.</summary>
    public bool IsNoPayment => IsCreditNote || CreditNoteSigns.InReference(Credit.PieceRef);
}

/// <summary>Everything open on one account and auxiliary on one day. Balance = Σ open items − Σ open credits,
/// whatever the lettering.</summary>
public sealed record AccountPosition
{
    public required AccountKey Account { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<OpenItem> Items { get; init; }

    public required IReadOnlyList<OpenCredit> Credits { get; init; }

    /// <summary>Credits already set against debits that are still open or were closed: a claim imputes them by
    /// law.</summary>
    public IReadOnlyList<AppliedCredit> Applied { get; init; } = [];

    /// <summary>Sum of all lines up to the day, negative when the debtor is in credit.</summary>
    public required Money Balance { get; init; }

    /// <summary>A payment mode or a catch-all posing as a customer: shown, never chased.</summary>
    public bool IsNotACustomer { get; init; }

    /// <summary>Something is open, or the balance is not zero: it stands in lists and balances.</summary>
    public bool IsShown => Items.Count > 0 || Credits.Count > 0 || !Balance.IsZero;
}

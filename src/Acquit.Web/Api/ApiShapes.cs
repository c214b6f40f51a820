using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;

namespace Acquit.Web.Api;

/// <summary>Why something is decided.</summary>
/// <param name="Code">never changes</param>
/// <param name="Text">in the language asked for</param>
/// <param name="Rule">the article, or the step of the policy</param>
public sealed record ReasonShape(string Code, string Text, string Rule);

/// <summary>The key that asks, and what it may do.</summary>
/// <param name="Key">its name</param>
/// <param name="MadeBy">the person who answers for it; it may never do more than she may</param>
public sealed record CallerShape(
    string Key, string MadeBy, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt,
    IReadOnlyList<CreditorShape> Creditors);

/// <summary>Whose invoices are chased.</summary>
/// <param name="Number">the first part of every name: « 2 » of the dossier « 2-12 »</param>
/// <param name="IsLive">false: decisions only, nothing leaves</param>
public sealed record CreditorShape(
    int Number, string Name, string? Siren, string Policy, string Terms, bool IsLive, DateOnly? LedgerImportedOn,
    DateOnly? LedgerCoversUntil);

/// <summary>Who owes.</summary>
public sealed record PartyShape(string Key, string Name);

/// <summary>A dossier as lists show it.</summary>
/// <param name="Id">« 2-12 »: creditor, number of the dossier</param>
public sealed record DossierLineShape(
    string Id, string Creditor, PartyShape Debtor, LegalStatus Status, Phase Phase, Money Balance)
{
    public DateOnly? OldestDueOn { get; init; }

    public DateOnly? PromisedUntil { get; init; }

    public DateOnly? HeldUntil { get; init; }

    public bool IsDisputed { get; init; }

    public bool HasUnreadReply { get; init; }

    public string? Siren { get; init; }
}

/// <summary>How a dossier is named.</summary>
public sealed record DossierNameShape(string Id, int Dossier, string Debtor, string Name, string Creditor);

/// <summary>Who the debtor is, and where.</summary>
public sealed record DebtorShape(
    LegalStatus Status, string? Siren, IReadOnlyList<string>? Address, string Email, string Phone);

/// <summary>What stands of a dossier.</summary>
public sealed record StateShape(
    Phase Phase, DateOnly? PromisedUntil, DateOnly? HeldUntil, bool IsDisputed, bool HasUnreadReply);

/// <summary>An open item.</summary>
/// <param name="Item">its key: what events name</param>
public sealed record ItemShape(
    string Item, string Ref, ItemKind Kind, DateOnly IssuedOn, DateOnly DueOn)
{
    public required Money Original { get; init; }

    public required Money Open { get; init; }

    public required int DaysOverdue { get; init; }

    /// <summary>The customer's order; empty when the imported file gives none.</summary>
    public required string OrderRef { get; init; }
}

/// <summary>A payment or credit note that nothing has taken.</summary>
public sealed record CreditShape(string Ref, string Label, DateOnly On, Money Open);

/// <summary>An item of a decision.</summary>
public sealed record DecidedItemShape(
    string? Ref, DateOnly? DueOn, Money? Open, Money Covered, Money Contested)
{
    public required Money Asked { get; init; }
}

/// <summary>What Acquit says of some items, and why.</summary>
/// <param name="Action">contact, wait, hand-over or write-off-review</param>
/// <param name="Channel">call, email, sms, letter, registered-letter, electronic-registered or bailiff</param>
public sealed record DecisionShape(string Action, string Step, string? Channel, Money Amount)
{
    public required IReadOnlyList<DecidedItemShape> Items { get; init; }

    public required IReadOnlyList<ReasonShape> Reasons { get; init; }

    public required DateOnly NextLookOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>stored: a run said so; computed: reckoned now.</summary>
    public required string Source { get; init; }
}

/// <summary>Something that happened.</summary>
/// <param name="Seq">its place in the history, 1 = first</param>
public sealed record EventShape(int Seq, DateOnly On, DateTimeOffset RecordedAt, string Kind, string By)
{
    public bool IsWithdrawn { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string>? Items { get; init; }

    public string? Text { get; init; }
}

/// <summary>A paper that left, or of which nobody knows whether it left.</summary>
public sealed record LetterShape(DateOnly On, string Channel, string Step, string Reference, string Sha256)
{
    public string Tracking { get; init; } = "";

    public Core.Dossiers.PostalOutcome? Outcome { get; init; }

    public bool IsDoubtful { get; init; }
}

/// <summary>What comes if nobody pays and nobody answers.</summary>
public sealed record ScheduledShape(DateOnly On, string Action, string Step, string Item)
{
    public bool IfNothingHappens { get; } = true;

    public required IReadOnlyList<ReasonShape> Reasons { get; init; }
}

/// <summary>Which open item a credit may have paid.</summary>
public sealed record MatchShape(string Item, string Credit, Money Amount, MatchCause Cause, string Why);

/// <summary>One debtor on one sheet.</summary>
public sealed record DossierShape(DateOnly AsOf, DossierNameShape Dossier, DebtorShape Debtor)
{
    public required string Policy { get; init; }

    public string? PolicyVersion { get; init; }

    public required StateShape State { get; init; }

    public required Money Balance { get; init; }

    public required IReadOnlyList<ItemShape> Items { get; init; }

    public required IReadOnlyList<CreditShape> Credits { get; init; }

    /// <summary>Open, and gone from the ledger: they wait for a person.</summary>
    public required IReadOnlyList<ItemShape> Vanished { get; init; }

    public required IReadOnlyList<MatchShape> MatchProposals { get; init; }

    public required IReadOnlyList<DecisionShape> Decisions { get; init; }

    public required IReadOnlyList<EventShape> Timeline { get; init; }

    public required IReadOnlyList<LetterShape> Letters { get; init; }

    public required IReadOnlyList<ScheduledShape> Schedule { get; init; }
}

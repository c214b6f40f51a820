using Acquit.Store.Rows;

namespace Acquit.App.Portfolio;

/// <summary>What a list of debtors is sorted by; equal ones stand by the number of their dossier.</summary>
public enum DebtorSort
{
    /// <summary>Largest first.</summary>
    Balance,

    /// <summary>A to Z, case and accents aside.</summary>
    Name,

    /// <summary>The oldest due date first, debtors with nothing open last.</summary>
    Oldest,

    /// <summary>The furthest phase first.</summary>
    Phase,
}

/// <summary>A fact by which debtors are kept.</summary>
public enum DebtorState
{
    /// <summary>Something is past its due date.</summary>
    Overdue,

    Promised,

    Disputed,

    OnHold,

    ReplyToRead,

    /// <summary>The creditor owes.</summary>
    InCredit,
}

/// <summary>Which debtors, in which order.</summary>
public sealed record DebtorQuestion
{
    /// <summary>The creditors that may be seen.</summary>
    public required IReadOnlyList<Guid> Scope { get; init; }

    /// <summary>The day from which due dates are past.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Name, code, invoice, SIREN or sum; empty: everybody who owes or is owed something.</summary>
    public string Text { get; init; } = "";

    public Phase? Phase { get; init; }

    public DebtorState? State { get; init; }

    public DebtorSort Sort { get; init; }

    /// <summary>The other way round.</summary>
    public bool IsReversed { get; init; }

    /// <summary>1 = first.</summary>
    public int Page { get; init; } = 1;
}

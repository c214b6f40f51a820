namespace Acquit.Store.Rows;

/// <summary>What a file brought.</summary>
public enum BatchKind
{
    Ledger,
    OpenItems,
    Customers,
}

public enum BatchState
{
    Applied,
    Undone,
}

/// <summary>How a ledger line counts.</summary>
public enum LineRole
{
    /// <summary>For itself.</summary>
    Counts,

    /// <summary>
    /// An opening line that carries an older line on: the older one counts, with this one's lettering.
    /// </summary>
    Continues,

    /// <summary>An opening lump whose detail is known from last year: the old lines count, the lump does not.</summary>
    Detailed,
}

public enum MatchingOrigin
{
    Ledger,
    Person,
    Proposal,
}

/// <summary>Where an item or a dossier is on the way from due date to money in the bank.</summary>
public enum Phase
{
    Amicable,
    FormalNotice,
    HandedOver,
    Court,
    Enforcement,
    Closed,
}

public enum ProposalState
{
    Open,
    Approved,
    Withdrawn,
    Sent,
    Skipped,
}

/// <summary>What became of one copy to one recipient. Doubtful: it may have left; no machine tries it again.</summary>
public enum OutboxState
{
    Reserved,
    Sent,
    Failed,
    Doubtful,
    Cancelled,

    /// <summary>It left, and came back: the receiving side did not take it.</summary>
    Undelivered,
}

public enum RunKind
{
    Scheduled,
    Asked,
}

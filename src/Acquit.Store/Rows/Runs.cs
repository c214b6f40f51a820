using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Store.Rows;

/// <summary>One pass over what changed or falls due; scheduled: once per creditor and day.</summary>
public sealed class RunRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required int Number { get; set; }

    public required DateOnly Day { get; set; }

    public RunKind Kind { get; set; }

    /// <summary>µs UTC.</summary>
    public long StartedAt { get; set; }

    public long? FinishedAt { get; set; }

    /// <summary>JSON.</summary>
    public string Counts { get; set; } = "{}";

    /// <summary>Digest of the law book and the policies it was decided with; empty when unknown.</summary>
    public string RulesSha256 { get; set; } = "";
}

/// <summary>Why an item is chased or not, kept from the day it was decided until it changes.</summary>
public sealed class DecisionRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required Guid DossierId { get; set; }

    public required string ItemKey { get; set; }

    public required DateOnly FromDay { get; set; }

    /// <summary>First day on which another decision holds; null: current.</summary>
    public DateOnly? UntilDay { get; set; }

    public DecisionAction Action { get; set; }

    public string Step { get; set; } = "";

    public int Occurrence { get; set; }

    public Channel? Channel { get; set; }

    public DateOnly? StepDueOn { get; set; }

    public long CoveredCents { get; set; }

    public long ContestedCents { get; set; }

    public long AskedCents { get; set; }

    /// <summary>JSON.</summary>
    public required string Reasons { get; set; }

    public required string PolicyVersion { get; set; }

    public required string LawVersion { get; set; }

    /// <summary>Number of the latest applied batch.</summary>
    public int LedgerBatch { get; set; }

    public required DateOnly NextLookOn { get; set; }

    /// <summary>
    /// Last day, included, on which an act still interrupts limitation, payments that may acknowledge the debt left
    /// out; null where nothing can be counted.
    /// </summary>
    public DateOnly? LimitationOn { get; set; }

    public Guid RunId { get; set; }
}

/// <summary>One message to be approved: at most one open per (dossier, step, occurrence).</summary>
public sealed class ProposalRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required int Number { get; set; }

    public required Guid DossierId { get; set; }

    public required string Step { get; set; }

    public int Occurrence { get; set; }

    /// <summary>Invoice number where the policy sends one message an invoice, else empty.</summary>
    public string Part { get; set; } = "";

    public DecisionAction Action { get; set; }

    public Channel? Channel { get; set; }

    public string Letter { get; set; } = "";

    public Approval Approval { get; set; }

    public string Recipient { get; set; } = "";

    public long AskedCents { get; set; }

    public Guid? DocumentId { get; set; }

    /// <summary>Hash that was approved or previewed, hex.</summary>
    public string DocumentSha256 { get; set; } = "";

    /// <summary>Digest of the facts it was made from: another one sends it back to the queue.</summary>
    public string FactsSha256 { get; set; } = "";

    public ProposalState State { get; set; }

    public DateOnly ProposedOn { get; set; }

    public DateOnly? StepDueOn { get; set; }

    /// <summary>JSON.</summary>
    public string Reasons { get; set; } = "[]";

    /// <summary>A promise or a plan was not kept: called the same day.</summary>
    public bool IsBroken { get; set; }

    public string DecidedBy { get; set; } = "";

    /// <summary>µs UTC.</summary>
    public long? DecidedAt { get; set; }

    public string DecidedWhy { get; set; } = "";

    public DateOnly? LastPostingDay { get; set; }

    public Guid RunId { get; set; }

    public long UpdatedAt { get; set; }
}

/// <summary>One item of a message; Σ asked = asked of the proposal.</summary>
public sealed class ProposalItemRow
{
    public required Guid CreditorId { get; set; }

    public required Guid ProposalId { get; set; }

    public required string ItemKey { get; set; }

    /// <summary>The step that the message marks as done for this item.</summary>
    public string OwnStep { get; set; } = "";

    public int OwnOccurrence { get; set; }

    public long OpenCents { get; set; }

    public long CoveredCents { get; set; }

    public long ContestedCents { get; set; }

    public long AskedCents { get; set; }
}

/// <summary>A policy as it was when decisions were made with it.</summary>
public sealed class PolicyVersionRow
{
    public required string Sha256 { get; set; }

    public required string Name { get; set; }

    public required string Text { get; set; }
}

/// <summary>The law book as it was when decisions were made with it.</summary>
public sealed class LawVersionRow
{
    public required string Sha256 { get; set; }

    public required string Text { get; set; }
}

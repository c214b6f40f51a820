using Acquit.Store.Rows;

namespace Acquit.App.Review;

/// <summary>A proposal as people name it: creditor and number.</summary>
public readonly record struct ProposalName(Guid Creditor, int Number);

/// <summary>What became of one approval.</summary>
/// <param name="Refusal">null when approved</param>
public sealed record ApprovalOutcome(ProposalName Name, ApprovalRefusal? Refusal, IReadOnlyList<string> Missing)
{
    public string Reference { get; init; } = "";

    public string Hash { get; init; } = "";

    public DateOnly? LastPostingDay { get; init; }
}

/// <summary>A line of the queue.</summary>
public sealed record QueueLine(
    ProposalRow Proposal,
    int CreditorNumber,
    string CreditorName,
    string DebtorKey,
    string DebtorName
);

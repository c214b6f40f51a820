using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store.Rows;

namespace Acquit.App.Review;

/// <summary>What review knows about a proposal when somebody wants to approve it.</summary>
public sealed record ProposalUnderReview
{
    public required ProposalState State { get; init; }

    public required DecisionAction Action { get; init; }

    /// <summary>Null for what is no message.</summary>
    public required Channel? Channel { get; init; }

    public required Approval Kind { get; init; }

    /// <summary>Approved earlier, and its last posting day is past.</summary>
    public bool IsPostingDayOver { get; init; }

    public required bool CreditorIsUnderMandate { get; init; }

    /// <summary>Today's facts still lead to this step, for these items and amounts.</summary>
    public required bool IsStillDecided { get; init; }

    /// <summary>What the composer misses, in its words; empty: the document exists.</summary>
    public IReadOnlyList<string> MissingForDocument { get; init; } = [];
}

/// <summary>Who approves, and how many proposals in the same breath.</summary>
public sealed record ApprovalAct(string By, int ApprovedTogether)
{
    /// <summary>
    /// SHA-256 of the document as the person read it, hex; empty: she approves what today's facts make.
    /// </summary>
    public string ReadHash { get; init; } = "";
}

/// <summary>Asked before a proposal is approved: the first thing that forbids it, or null.</summary>
public static class WhyNotApprove
{
    public static ApprovalRefusal? Ask(ProposalUnderReview? proposal, ApprovalAct act) =>
        proposal is null ? ApprovalRefusal.NoSuchProposal
        : ByState(proposal) is { } closed ? closed
        : string.IsNullOrWhiteSpace(act.By) ? ApprovalRefusal.ApproverMissing
        : proposal.Action != DecisionAction.Contact || proposal.Channel is not { } channel || !channel.IsSent()
            ? ApprovalRefusal.RecordedNotSent
        : proposal.CreditorIsUnderMandate ? ApprovalRefusal.MandateMentionsMissing
        : IsManyWhereOne(proposal.Kind, act.ApprovedTogether) ? ApprovalRefusal.OneByOne
        : !proposal.IsStillDecided ? ApprovalRefusal.NoLongerDecided
        : proposal.MissingForDocument.Count > 0 ? ApprovalRefusal.DocumentRefused
        : null;

    private static ApprovalRefusal? ByState(ProposalUnderReview proposal) =>
        proposal.State switch
        {
            ProposalState.Open => null,
            ProposalState.Approved when proposal.IsPostingDayOver => ApprovalRefusal.PostingDayOver,
            ProposalState.Approved => ApprovalRefusal.AlreadyApproved,
            ProposalState.Withdrawn => ApprovalRefusal.Withdrawn,
            ProposalState.Sent => ApprovalRefusal.AlreadySent,
            ProposalState.Skipped => ApprovalRefusal.AlreadySkipped,
        };

    private static bool IsManyWhereOne(Approval kind, int together) =>
        kind switch
        {
            Approval.Manual => together > 1,
            Approval.Automatic or Approval.Confirm => false,
        };
}

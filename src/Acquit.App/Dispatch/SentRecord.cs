using Acquit.App.Compose;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Dispatch;

/// <summary>What stands in the books once a message has left, beside its sending.</summary>
internal static class SentRecord
{
    /// <summary>
    /// Proposal, dossier and the person's tally say together that it left on a day; in the caller's transaction.
    /// </summary>
    public static void Write(AcquitDb db, FrozenMessage frozen, DateOnly day, DateTimeOffset at)
    {
        var sending = frozen.Sending;
        var proposal = db.Proposals.Single(row =>
            row.CreditorId == sending.CreditorId && row.Id == frozen.Proposal.Id
        );
        proposal.State = ProposalState.Sent;
        var dossier = db.Dossiers.Single(row => row.CreditorId == sending.CreditorId && row.Id == sending.DossierId);
        foreach (var done in DoneBy(frozen, day))
        {
            EventLog.Append(db, dossier, done, at);
        }

        ContactCount.Add(db, dossier, sending.Channel, day);
    }

    /// <summary>
    /// One event for each own step of the items: a message marks for each item only that item's due step.
    /// </summary>
    private static IEnumerable<StepDone> DoneBy(FrozenMessage frozen, DateOnly day)
    {
        var facts = Drafting.FactsOf(frozen.Document);
        return frozen
            .Planned.Items.GroupBy(item => (item.OwnStep, item.OwnOccurrence))
            .Where(group => group.Key.OwnStep.Length > 0 || frozen.Planned.Key.Step.Length == 0)
            .Select(group => new StepDone(group.Key.OwnStep, group.Key.OwnOccurrence, frozen.Sending.Channel)
            {
                EffectiveOn = day,
                Items = [.. group.Select(item => item.Key)],
                By = frozen.Proposal.DecidedBy,
                Letter = frozen.Proposal.Letter,
                DocumentRef = frozen.Document.Reference,
                DocumentHash = frozen.Sending.DocumentSha256,
                PayBy = facts.PayBy,
                Asked = Money.Sum(group.Select(item => item.Asked)),
            });
    }
}

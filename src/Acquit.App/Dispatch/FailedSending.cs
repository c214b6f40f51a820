using Acquit.App.Decide;
using Acquit.App.Mail;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>
/// What becomes of a message of which nothing left: a server that put it off is tried again later, a dead address waits
/// for another one, and what was put off too often returns to a person.
/// </summary>
public static class FailedSending
{
    /// <summary>Writes it down in one transaction.</summary>
    /// <returns>when a machine tries again; null: none does</returns>
    public static DateTimeOffset? Fail(Database database, ParisClock clock, FrozenMessage frozen, string why)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(frozen.Sending.CreditorId);
            var problem = MailProblem.Parse(why);
            var tries = frozen.Sending.Tries + 1;
            if (problem is { IsTemporary: true } && MailRetry.After(tries) is { } wait)
            {
                DateTimeOffset? until = clock.Now + wait;
                return Outbox.PutOff(db, frozen.Sending, tries, why, until.Value) ? until : null;
            }

            if (Outbox.Settle(db, frozen.Sending, OutboxState.Failed, why, clock.Now))
            {
                AfterTheEnd(db, frozen, problem);
            }

            return (DateTimeOffset?)null;
        });
    }

    /// <summary>A message that is tried again waits for the hours of contact without anybody's help.</summary>
    internal static bool WaitsForAnHour(AcquitDb db, FrozenMessage frozen, HeldBack held) =>
        held is { OpensAt: { } opens, ExpiresBefore: false } && frozen.Sending.Tries > 0
        && Outbox.PutOff(db, frozen.Sending, frozen.Sending.Tries, frozen.Sending.Error, ParisClock.InstantOf(opens));

    /// <summary>Without draft and approval, to be decided again.</summary>
    internal static void ReturnToQueue(AcquitDb db, FrozenMessage frozen, string why)
    {
        var proposal = db.Proposals.Single(row =>
            row.CreditorId == frozen.Sending.CreditorId && row.Id == frozen.Proposal.Id);
        ProposalBook.ReturnToQueue(proposal, why);
        db.Dossiers
            .Where(row => row.CreditorId == frozen.Sending.CreditorId && row.Id == frozen.Sending.DossierId)
            .ExecuteUpdate(set => set.SetProperty(row => row.IsChanged, true));
    }

    private static void AfterTheEnd(AcquitDb db, FrozenMessage frozen, MailProblem? problem)
    {
        if (problem is { IsTemporary: true })
        {
            ReturnToQueue(db, frozen, MailRetry.GivenUp);
        }
        else if (problem is { IsAddressDead: true })
        {
            FailingAddress.Note(db, frozen.Sending, frozen.Sending.Recipient, problem.Status);
        }
    }
}

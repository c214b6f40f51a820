using Acquit.App.Decide;
using Acquit.App.Mail;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>
/// What becomes of a message of which nothing left: a server that put it off is tried again later, a dead address waits
/// for another one, and what was put off too often returns to a person. What failed by the creditor's own mail account
/// keeps its approval: the message is not at fault.
/// </summary>
public static class FailedSending
{
    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    /// <summary>Writes it down in one transaction.</summary>
    /// <param name="planned">
    /// when a machine would have tried it, had nobody sent before: such a try counts for none, and the plan stays;
    /// null: its time had come
    /// </param>
    /// <returns>when a machine tries again; null: none does</returns>
    public static DateTimeOffset? Fail(
        Database database, ParisClock clock, FrozenMessage frozen, string why, DateTimeOffset? planned)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(frozen.Sending.CreditorId);
            var problem = MailProblem.Parse(why);
            var isEarly = planned > clock.Now;
            var tries = isEarly ? frozen.Sending.Tries : frozen.Sending.Tries + 1;
            if (problem is { IsTemporary: true } && MailRetry.After(tries) is { } wait)
            {
                var until = isEarly ? planned!.Value : clock.Now + wait;
                return Outbox.PutOff(db, frozen.Sending, tries, why, until) ? until : (DateTimeOffset?)null;
            }

            if (Outbox.Settle(db, frozen.Sending, OutboxState.Failed, why, clock.Now))
            {
                AfterTheEnd(db, frozen, problem);
            }

            return (DateTimeOffset?)null;
        });
    }

    /// <summary>
    /// A message that is tried again waits for a day, an hour, a ledger or a channel without anybody's help: it is
    /// looked at again when contact opens, else an hour later. Where that is past the last posting day, it returns to
    /// the queue. False: it is none that waits so.
    /// </summary>
    internal static bool GoesOnWaiting(AcquitDb db, ParisClock clock, FrozenMessage frozen, HeldBack held)
    {
        if (frozen.Sending.Tries == 0 || !held.OnlyWaits)
        {
            return false;
        }

        var opens = held.OpensAt is { } shown ? ParisClock.InstantOf(shown) : clock.Now;
        var until = opens > clock.Now ? opens : clock.Now + _pause;
        if (ParisClock.DayOf(until) <= frozen.Proposal.LastPostingDay)
        {
            Outbox.PutOff(db, frozen.Sending, frozen.Sending.Tries, frozen.Sending.Error, until);
        }
        else if (Outbox.Settle(db, frozen.Sending, OutboxState.Cancelled, held.Key, clock.Now))
        {
            ReturnToQueue(db, frozen, held.Because is null ? held.Key : ProposalBook.Expired);
        }

        return true;
    }

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
        if (problem is { IsTemporary: true, IsOfAccount: false })
        {
            ReturnToQueue(db, frozen, MailRetry.GivenUp);
        }
        else if (problem is { IsAddressDead: true })
        {
            FailingAddress.Note(db, frozen.Sending, frozen.Sending.Recipient, problem.Status);
        }
    }
}

using Acquit.Core.Dossiers;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store;

/// <summary>
/// What leaves the house: reserved → sent, failed, doubtful or cancelled. Proposal + channel + recipient is reserved
/// once for ever, and one node at a time works on a reservation. Each claim counts one attempt more, and a claim whose
/// count was overtaken can write nothing: two processes under one name do not mistake each other's work for their own.
/// </summary>
public static class Outbox
{
    /// <summary>
    /// Reserves one copy; null when this proposal, channel and recipient already has one, whatever its state.
    /// </summary>
    public static SendingRow? Reserve(AcquitDb db, ProposalRow proposal, Channel channel, string recipient,
        DateTimeOffset now)
    {
        if (db.Sendings.Any(row => row.CreditorId == proposal.CreditorId && row.ProposalId == proposal.Id
            && row.Channel == channel && row.Recipient == recipient))
        {
            return null;
        }

        var sending = new SendingRow
        {
            CreditorId = proposal.CreditorId,
            Id = Guid.CreateVersion7(now),
            ProposalId = proposal.Id,
            DossierId = proposal.DossierId,
            Channel = channel,
            Recipient = recipient,
            DocumentId = proposal.DocumentId,
            DocumentSha256 = proposal.DocumentSha256,
            State = OutboxState.Reserved,
            RunAt = Instants.Micros(now),
        };
        db.Sendings.Add(sending);
        return sending;
    }

    /// <summary>
    /// Takes up to <paramref name="atMost"/> reservations that are due and that no living node holds; each counts an
    /// attempt. What a dead node held is free again once its claim ends.
    /// </summary>
    public static IReadOnlyList<SendingRow> Claim(AcquitDb db, string node, DateTimeOffset now, TimeSpan lease,
        int atMost) => Claim(db, node, now, lease, (atMost, 0));

    /// <summary>The same of what a server put off and is tried again.</summary>
    public static IReadOnlyList<SendingRow> ClaimAgain(AcquitDb db, string node, DateTimeOffset now, TimeSpan lease,
        int atMost) => Claim(db, node, now, lease, (atMost, 1));

    private static List<SendingRow> Claim(AcquitDb db, string node, DateTimeOffset now, TimeSpan lease,
        (int AtMost, int LeastTries) which)
    {
        var (atMost, least) = which;
        var (at, until) = (Instants.Micros(now), Instants.Micros(now + lease));
        var claimed = db.Database.IsNpgsql()
            ? db.Sendings.FromSql($"""
                UPDATE sending SET claimed_by = {node}, claimed_until = {until}, attempts = attempts + 1
                WHERE (creditor_id, id) IN (
                    SELECT creditor_id, id FROM sending
                    WHERE state = 'reserved' AND tries >= {least} AND run_at <= {at}
                        AND (claimed_until IS NULL OR claimed_until < {at})
                    ORDER BY run_at, id LIMIT {atMost} FOR UPDATE SKIP LOCKED)
                RETURNING *
                """)
            : db.Sendings.FromSql($"""
                UPDATE sending SET claimed_by = {node}, claimed_until = {until}, attempts = attempts + 1
                WHERE (creditor_id, id) IN (
                    SELECT creditor_id, id FROM sending
                    WHERE state = 'reserved' AND tries >= {least} AND run_at <= {at}
                        AND (claimed_until IS NULL OR claimed_until < {at})
                    ORDER BY run_at, id LIMIT {atMost})
                RETURNING *
                """);
        return [.. claimed.AsNoTracking().AsEnumerable().OrderBy(row => row.RunAt).ThenBy(row => row.Id)];
    }

    /// <summary>
    /// Ends a reservation, only for the node that holds it. False: somebody else ended or took it meanwhile.
    /// </summary>
    public static bool Settle(AcquitDb db, SendingRow claimed, OutboxState outcome, string detail, DateTimeOffset now)
    {
        long? sentAt = outcome == OutboxState.Sent ? Instants.Micros(now) : null;
        var tracking = outcome == OutboxState.Sent ? detail : "";
        var error = outcome == OutboxState.Sent ? "" : detail;
        return db.Sendings
            .Where(row => row.CreditorId == claimed.CreditorId && row.Id == claimed.Id
                && row.State == OutboxState.Reserved && row.ClaimedBy == claimed.ClaimedBy
                && row.Attempts == claimed.Attempts)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.State, outcome)
                .SetProperty(row => row.SentAt, sentAt)
                .SetProperty(row => row.Tracking, tracking)
                .SetProperty(row => row.Error, error)
                .SetProperty(row => row.ClaimedBy, "")
                .SetProperty(row => row.ClaimedUntil, (long?)null)) == 1;
    }

    /// <summary>
    /// Keeps a reservation of which nothing left for a later day or hour; it is claimed again from then on. False:
    /// somebody else ended or took it meanwhile.
    /// </summary>
    /// <param name="why">kept beside it; what was kept before when it is only put off to an hour of contact</param>
    public static bool PutOff(AcquitDb db, SendingRow claimed, int tries, string why, DateTimeOffset until)
    {
        var at = Instants.Micros(until);
        return db.Sendings
            .Where(row => row.CreditorId == claimed.CreditorId && row.Id == claimed.Id
                && row.State == OutboxState.Reserved && row.ClaimedBy == claimed.ClaimedBy
                && row.Attempts == claimed.Attempts)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.Tries, tries)
                .SetProperty(row => row.RunAt, at)
                .SetProperty(row => row.Error, why)
                .SetProperty(row => row.HandedOverAt, (long?)null)
                .SetProperty(row => row.ClaimedBy, "")
                .SetProperty(row => row.ClaimedUntil, (long?)null)) == 1;
    }

    /// <summary>
    /// Ends what a server put off and nobody works on: it is not tried again. Whoever has it in hand keeps it.
    /// </summary>
    public static bool TakeBack(AcquitDb db, ProposalRow proposal) =>
        db.Sendings
            .Where(row => row.CreditorId == proposal.CreditorId && row.ProposalId == proposal.Id
                && row.State == OutboxState.Reserved && row.Tries > 0 && row.ClaimedUntil == null
                && row.HandedOverAt == null)
            .ExecuteUpdate(set => set.SetProperty(row => row.State, OutboxState.Cancelled)) > 0;

    /// <summary>
    /// Marks that from here on the message may have left: only its carrier can say that nothing did. The claim begins
    /// anew. False: another node has taken it meanwhile.
    /// </summary>
    public static bool HandOver(AcquitDb db, SendingRow claimed, string carrier, DateTimeOffset now, TimeSpan lease)
    {
        long? at = Instants.Micros(now);
        long? until = Instants.Micros(now + lease);
        return db.Sendings
            .Where(row => row.CreditorId == claimed.CreditorId && row.Id == claimed.Id
                && row.State == OutboxState.Reserved && row.ClaimedBy == claimed.ClaimedBy
                && row.Attempts == claimed.Attempts)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.HandedOverAt, at)
                .SetProperty(row => row.Carrier, carrier)
                .SetProperty(row => row.ClaimedUntil, until)) == 1;
    }
}

using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Runs;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>A reserved message with everything it was frozen with.</summary>
public sealed record FrozenMessage(
    SendingRow Sending,
    ProposalRow Proposal,
    PlannedMessage Planned,
    DocumentRow Document,
    OutgoingMessage Message
);

/// <summary>The database side of sending; each method is one transaction.</summary>
public sealed class Outgoing(Database database, RunRules rules, ParisClock clock)
{
    public Database Database => database;

    /// <summary>
    /// Reserves an approved message, or takes up again a reservation that was held back or failed before anything
    /// left.
    /// </summary>
    public void Reserve(ProposalRow approved, DateTimeOffset now)
    {
        using var db = database.Open();
        db.Write(() =>
        {
            db.LockCreditor(approved.CreditorId);
            var before = db.Sendings.SingleOrDefault(row =>
                row.CreditorId == approved.CreditorId
                && row.ProposalId == approved.Id
                && row.Channel == approved.Channel
                && row.Recipient == approved.Recipient
            );
            if (before is null)
            {
                return Outbox.Reserve(db, approved, approved.Channel!.Value, approved.Recipient, now);
            }

            if (before.State is OutboxState.Cancelled or OutboxState.Failed)
            {
                before.State = OutboxState.Reserved;
                before.DocumentId = approved.DocumentId;
                before.DocumentSha256 = approved.DocumentSha256;
                before.RunAt = Instants.Micros(now);
                before.HandedOverAt = null;
                before.Tries = 0;
                before.Error = "";
            }

            return before;
        });
    }

    /// <summary>The very bytes that the reservation names.</summary>
    public FrozenMessage Freeze(SendingRow sending)
    {
        using var db = database.Open();
        var proposal = db
            .Proposals.AsNoTracking()
            .Single(row => row.CreditorId == sending.CreditorId && row.Id == sending.ProposalId);
        var items = db
            .ProposalItems.AsNoTracking()
            .Where(row => row.CreditorId == sending.CreditorId && row.ProposalId == sending.ProposalId)
            .ToList();
        var document = db
            .Documents.AsNoTracking()
            .Single(row => row.CreditorId == sending.CreditorId && row.Id == sending.DocumentId);
        var facts = Drafting.FactsOf(document);
        var creditor = CreditorBook.One(db, sending.CreditorId).Creditor;
        return new FrozenMessage(
            sending,
            proposal,
            ProposalBook.MessageOf(proposal, items),
            document,
            EmailHead.Of(db, sending, creditor) with
            {
                Channel = sending.Channel,
                Reference = document.Reference,
                Recipient = sending.Recipient,
                Hash = sending.DocumentSha256,
                Document = Bytes(db, sending.CreditorId, sending.DocumentSha256) ?? [],
                Enclosures = Beside(db, sending, document),
                Subject = facts.Subject,
                Text = facts.Text,
                Html = facts.Html ?? "",
            }
        );
    }

    /// <summary>Null once erased.</summary>
    private static byte[]? Bytes(AcquitDb db, Guid creditor, string sha256) =>
        db.Blobs.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.Sha256 == sha256)
            .Select(row => row.Bytes)
            .SingleOrDefault();

    /// <summary>How things stand now.</summary>
    public LastLook LookAgain(FrozenMessage frozen, bool hasChannel, DateOnly today)
    {
        using var db = database.Open();
        var creditor = CreditorBook.One(db, frozen.Sending.CreditorId);
        var row = db
            .Dossiers.AsNoTracking()
            .Single(one => one.CreditorId == frozen.Sending.CreditorId && one.Id == frozen.Sending.DossierId);
        var loaded = DossierBatch.Load(db, creditor, [row], today)[0];
        var policy = rules.Policy(creditor.Creditor, DailyRun.PolicyOf(creditor, loaded));
        return new LastLook
        {
            Today = today,
            LastPostingDay = frozen.Proposal.State == ProposalState.Approved ? frozen.Proposal.LastPostingDay : null,
            ApprovedHash = frozen.Proposal.DocumentSha256,
            StoredHash = OutFolder.HashOf(frozen.Message.Document.Span),
            ApprovedIban = Drafting.FactsOf(frozen.Document).Iban,
            Iban = creditor.Creditor.Iban?.Compact ?? "",
            ApprovedRecipient = frozen.Sending.Recipient,
            Recipient = Recipients.Of(loaded.Dossier, frozen.Sending.Channel, frozen.Planned.Key, policy),
            CreditorIsLive = creditor.IsLive,
            CreditorIsUnderMandate = creditor.Creditor.UnderMandate,
            HasChannel = hasChannel,
            Decided = LettersBeside.IsOne(frozen.Planned, loaded.Dossier)
                ? LettersBeside.WhyNotSend(frozen.Planned, loaded.Dossier, today) ?? (policy is null ? null
                    : WhyNotSend.Hour(
                        frozen.Sending.Channel, loaded.Dossier, policy, clock.TimeOfDayOn(today)))
                : policy is null
                ? null
                : WhyNotSend.For(
                    AsApproved(frozen.Planned, loaded.Dossier),
                    loaded.Dossier,
                    policy,
                    rules.Context(today),
                    clock.TimeOfDayOn(today)
                ),
            OpensAt = policy is null ? null : Opening(policy, loaded.Dossier, frozen, today),
        };
    }

    /// <summary>
    /// When days and hours of contact begin again, in Paris; a letter keeps days and no hours.
    /// </summary>
    private DateTime Opening(DunningPolicy policy, Dossier dossier, FrozenMessage frozen, DateOnly today)
    {
        var window = ContactWindow.Of(policy, dossier.Creditor.ContactRules);
        var days = new ContactDays(rules.Calendar(dossier.Debtor.Territory), window.Days);
        var day = clock.TimeOfDayOn(today) < window.Hours.From ? days.OnOrAfter(today) : days.After(today);
        return day.ToDateTime(frozen.Sending.Channel == Channel.Email ? window.Hours.From : TimeOnly.MinValue);
    }

    /// <summary>Written before anything can have left. False: another node has the message now.</summary>
    public bool Mark(SendingRow sending, string carrier, TimeSpan lease)
    {
        using var db = database.Open();
        return Outbox.HandOver(db, sending, carrier, clock.Now, lease);
    }

    public void Settle(SendingRow sending, OutboxState state, string detail)
    {
        using var db = database.Open();
        Outbox.Settle(db, sending, state, detail, clock.Now);
    }

    /// <summary>
    /// Nothing left. What only waits keeps its approval; the rest returns to the queue with the reason.
    /// </summary>
    public void HoldBack(FrozenMessage frozen, HeldBack held)
    {
        using var db = database.Open();
        db.Write(() =>
        {
            db.LockCreditor(frozen.Sending.CreditorId);
            if (FailedSending.GoesOnWaiting(db, clock, frozen, held))
            {
                return held;
            }

            if (Outbox.Settle(db, frozen.Sending, OutboxState.Cancelled, held.Key, clock.Now) && !held.OnlyWaits)
            {
                FailedSending.ReturnToQueue(db, frozen, held.Key);
            }

            return held;
        });
    }

    /// <summary>It left: sending, proposal, dossier and the person's tally say so together, or none does.</summary>
    public void Finalise(FrozenMessage frozen, string tracking, DateOnly today)
    {
        using var db = database.Open();
        db.Write(() =>
        {
            db.LockCreditor(frozen.Sending.CreditorId);
            if (!Outbox.Settle(db, frozen.Sending, OutboxState.Sent, tracking, clock.Now))
            {
                throw new InvalidOperationException($"sending {frozen.Sending.Id} was settled by another");
            }

            SentRecord.Write(db, frozen, today, clock.Now);
            return frozen;
        });
    }

    /// <summary>The decision as it was approved; an item that is no longer open keeps its name only.</summary>
    private static Decision AsApproved(PlannedMessage planned, Dossier dossier) =>
        new()
        {
            Debtor = dossier.Debtor.Key,
            Action = planned.Action,
            Step = planned.Key.Step,
            Occurrence = planned.Key.Occurrence,
            Channel = planned.Channel,
            Letter = planned.Letter,
            Items =
            [
                .. planned.Items.Select(item => new DecidedItem(
                    dossier.Items.FirstOrDefault(open => open.Key == item.Key) ?? Gone(item)
                )
                {
                    Asked = item.Asked,
                }),
            ],
            Reasons = planned.Reasons,
            NextLookOn = default,
        };

    private static OpenItem Gone(MessageItem item) =>
        new()
        {
            Key = item.Key,
            Account = new AccountKey("", ""),
            Ref = item.Key.Value.Split('|') is [_, _, var number, ..] ? number : "",
            IssuedOn = default,
            DueOn = default,
            Original = item.Open,
            Open = item.Open,
        };

    /// <summary>
    /// Invoices go beside the letter; a formal notice counts its statement and our own letters first.
    /// </summary>
    private static List<EnclosedFile> Beside(AcquitDb db, SendingRow sending, DocumentRow document)
    {
        var files = new List<EnclosedFile>();
        foreach (var (number, name, sha256) in Drafting.FactsOf(document).Beside)
        {
            var bytes = db
                .Blobs.AsNoTracking()
                .Where(row => row.CreditorId == sending.CreditorId && row.Sha256 == sha256)
                .Select(row => row.Bytes)
                .SingleOrDefault();
            if (bytes is not null)
            {
                files.Add(new EnclosedFile(number, name, bytes));
            }
        }

        return files;
    }
}

using Acquit.App.Dispatch;
using Acquit.App.Mail;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Formats.Mail;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Replies;

/// <summary>What became of one e-mail that came in.</summary>
/// <param name="Source">name of its file, or its number in a mailbox</param>
/// <param name="Kind">null: it could not be read, see <paramref name="Unreadable"/></param>
/// <param name="IsNew">false: it had been read before, and nothing was noted again</param>
public sealed record TakenIn(string Source, ReceivedKind? Kind, UnreadableMail? Unreadable, bool IsNew)
{
    /// <summary>« 1-12 », creditor and dossier; empty: none.</summary>
    public string Dossier { get; init; } = "";

    /// <summary>It is still being written: nothing of it was read, the next look takes it.</summary>
    public bool Waits { get; init; }
}

/// <summary>
/// Takes in what came by e-mail, each message once: a reply stops the automatic sequence until somebody has read it, a
/// report of failure takes the message back and marks the address, what belongs to nobody for certain waits for a
/// person.
/// </summary>
public sealed class ReplyIntake(Database database, ParisClock clock)
{
    private const int LongestSubject = 200;

    /// <summary>One message; all that follows from it is written together, or nothing is.</summary>
    /// <param name="source">name of its file, or its number in a mailbox</param>
    public TakenIn Take(ReadOnlySpan<byte> bytes, string source) => Take(bytes, source, []);

    /// <param name="bytes">the message as it came</param>
    /// <param name="source">its number in a mailbox</param>
    /// <param name="mailbox">whose mailbox it lay in, several where they share one; empty: of all creditors</param>
    public TakenIn Take(ReadOnlySpan<byte> bytes, string source, IReadOnlyList<Guid> mailbox)
    {
        if (MailReader.Read(bytes, out var why) is not { } mail)
        {
            return new TakenIn(source, null, why, IsNew: false);
        }

        using var db = database.Open();
        return db.Write(() => Take(db, mail, source, mailbox));
    }

    private TakenIn Take(AcquitDb db, ReadMessage mail, string source, IReadOnlyList<Guid> mailbox)
    {
        if (Known(db, mail, source) is { } before)
        {
            return before;
        }

        var match = new ReplyMatch(db, mailbox).Of(mail);
        var owner = match?.Creditor ?? (mailbox.Count > 0 ? mailbox[0] : Guid.Empty);
        if (owner != Guid.Empty)
        {
            db.LockCreditor(owner);
        }

        // another node may have taken it in while this one waited for the lock
        if (Known(db, mail, source) is { } meanwhile)
        {
            return meanwhile;
        }

        var row = new ReceivedMailRow
        {
            CreditorId = owner,
            Id = Guid.CreateVersion7(clock.Now),
            Sha256 = mail.Sha256,
            Source = source,
            Kind = KindOf(db, mail, match, mailbox),
            DossierId = match?.Dossier,
            SendingId = match?.Sending,
            ReadAt = Instants.Micros(clock.Now),
        };
        db.ReceivedMails.Add(row);
        if (row.Kind != ReceivedKind.Notice)
        {
            Keep(db, owner, mail);
        }

        Note(db, row, mail);
        return new TakenIn(source, row.Kind, null, IsNew: true) { Dossier = NameOf(db, row) };
    }

    private static TakenIn? Known(AcquitDb db, ReadMessage mail, string source) =>
        db.ReceivedMails.AsNoTracking().FirstOrDefault(row => row.Sha256 == mail.Sha256) is { } known
            ? new TakenIn(source, known.Kind, null, IsNew: false) { Dossier = NameOf(db, known) }
            : null;

    /// <summary>
    /// A person says to which dossier an unmatched message belongs. A report of failure is filed there and says nothing
    /// by itself: nobody answered. False: it is none any more.
    /// </summary>
    public bool Attach(Guid id, Guid creditor, Guid dossier)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(creditor);
            var row = db.ReceivedMails.SingleOrDefault(one => one.Id == id && one.Kind == ReceivedKind.Unmatched);
            if (row is null || MailOf(db, row) is not { } mail
                || !db.Dossiers.Any(one => one.CreditorId == creditor && one.Id == dossier))
            {
                return false;
            }

            db.ReceivedMails.Remove(row);
            db.SaveChanges();
            var moved = new ReceivedMailRow
            {
                CreditorId = creditor, Id = row.Id, Sha256 = row.Sha256, Source = row.Source,
                Kind = mail.Fates.Any(fate => fate.IsFailure) ? ReceivedKind.Bounce : ReceivedKind.Reply,
                DossierId = dossier, ReadAt = Instants.Micros(clock.Now),
            };
            db.ReceivedMails.Add(moved);
            Keep(db, creditor, mail);
            Erase(db, row, creditor);
            Note(db, moved, mail);
            return true;
        });
    }

    /// <summary>The bytes have gone to another creditor: none stay where nothing names them.</summary>
    private static void Erase(AcquitDb db, ReceivedMailRow from, Guid to)
    {
        if (from.CreditorId != to)
        {
            db.Blobs.Where(blob => blob.CreditorId == from.CreditorId && blob.Sha256 == from.Sha256).ExecuteDelete();
        }
    }

    /// <summary>A person says that an unmatched message concerns nobody. False: it is none any more.</summary>
    public bool Dismiss(Guid id)
    {
        using var db = database.Open();
        return db.ReceivedMails.Where(row => row.Id == id && row.Kind == ReceivedKind.Unmatched)
            .ExecuteUpdate(set => set.SetProperty(row => row.Kind, ReceivedKind.Notice)) == 1;
    }

    /// <summary>
    /// It came to the address of the account. In a mailbox that is used for other things too, what neither belongs to a
    /// dossier nor came to that address concerns nobody here, and is not kept.
    /// </summary>
    private static bool IsTo(AcquitDb db, Guid creditor, ReadMessage mail) =>
        MailDesk.Find(db, creditor)?.From is { } from && mail.Receivers.Any(address =>
            EmailAddress.TryParse(address, out var to) && to.Domain == from.Domain
            && string.Equals(to.Name.Split('+')[0], from.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null: its bytes were erased, or never kept.</summary>
    internal static ReadMessage? MailOf(AcquitDb db, ReceivedMailRow row) =>
        db.Blobs.AsNoTracking().Where(blob => blob.CreditorId == row.CreditorId && blob.Sha256 == row.Sha256)
            .Select(blob => blob.Bytes).SingleOrDefault() is { } bytes ? MailReader.Read(bytes, out _) : null;

    private static ReceivedKind KindOf(
        AcquitDb db, ReadMessage mail, MatchedReply? match, IReadOnlyList<Guid> mailbox) =>
        KindOf(db, mail, match) is var kind && kind == ReceivedKind.Unmatched
            && mailbox.Count > 0 && !mailbox.Any(own => IsTo(db, own, mail))
                ? ReceivedKind.Notice : kind;

    private static ReceivedKind KindOf(AcquitDb db, ReadMessage mail, MatchedReply? match) =>
        match is { IsOurOwn: true } ? ReceivedKind.Notice
        : mail.Fates.Any(fate => fate.IsFailure)
            ? match?.Sending is { } id && FailureOf(db, (match.Creditor, id), mail) is not null
                ? ReceivedKind.Bounce : ReceivedKind.Unmatched
        : mail.Fates.Count > 0 ? ReceivedKind.Notice
        : mail.IsAutomatic ? ReceivedKind.Automatic
        : match is null ? ReceivedKind.Unmatched
        : ReceivedKind.Reply;

    /// <summary>
    /// Of the receiver that we wrote to: a copy that he passes on may fail too, and his own has arrived all the same.
    /// A report that names no receiver is about the one we had.
    /// </summary>
    private static DeliveryFate? FailureOf(AcquitDb db, (Guid Creditor, Guid Id) sending, ReadMessage mail)
    {
        var recipient = db.Sendings.Where(row => row.CreditorId == sending.Creditor && row.Id == sending.Id)
            .Select(row => row.Recipient).Single();
        return mail.Fates.FirstOrDefault(fate => fate.IsFailure && (fate.Recipient.Length == 0
            || string.Equals(fate.Recipient, recipient, StringComparison.OrdinalIgnoreCase)));
    }

    private static void Keep(AcquitDb db, Guid creditor, ReadMessage mail)
    {
        if (!db.Blobs.Any(blob => blob.CreditorId == creditor && blob.Sha256 == mail.Sha256))
        {
            db.Blobs.Add(new BlobRow
            {
                CreditorId = creditor, Sha256 = mail.Sha256, Length = mail.Kept.Length, Bytes = mail.Kept.ToArray(),
            });
        }
    }

    private void Note(AcquitDb db, ReceivedMailRow row, ReadMessage mail)
    {
        if (row.DossierId is not { } id)
        {
            return;
        }

        var dossier = db.Dossiers.Single(one => one.CreditorId == row.CreditorId && one.Id == id);
        if (row.Kind == ReceivedKind.Reply)
        {
            var subject = mail.Subject.Length > LongestSubject ? mail.Subject[..LongestSubject] : mail.Subject;
            EventLog.Append(
                db, dossier,
                new ReplyReceived(Channel.Email) { EffectiveOn = clock.Today, By = "acquit", Note = subject },
                clock.Now);
        }
        else if (row is { Kind: ReceivedKind.Bounce, SendingId: { } sending })
        {
            TakeBack(db, dossier, sending, FailureOf(db, (row.CreditorId, sending), mail)!);
        }
    }

    /// <summary>It had left, and did not arrive. A second report about the same message changes nothing.</summary>
    private void TakeBack(AcquitDb db, DossierRow dossier, Guid id, DeliveryFate fate)
    {
        var sending = db.Sendings.Single(row => row.CreditorId == dossier.CreditorId && row.Id == id);
        if (sending.State != OutboxState.Sent)
        {
            return;
        }

        sending.State = OutboxState.Undelivered;
        sending.Error = fate.Status;
        var reference = db.Documents
            .Where(row => row.CreditorId == sending.CreditorId && row.Id == sending.DocumentId)
            .Select(row => row.Reference).Single();
        EventLog.Append(
            db, dossier,
            new EmailReturned(reference)
            {
                EffectiveOn = clock.Today, By = "acquit", Status = fate.Status, Address = sending.Recipient,
            },
            clock.Now);
        if (MailProblem.IsDead(fate.Status))
        {
            FailingAddress.Note(db, sending, sending.Recipient, fate.Status);
        }
    }

    private static string NameOf(AcquitDb db, ReceivedMailRow row)
    {
        if (row.DossierId is not { } id)
        {
            return "";
        }

        var creditor = db.Creditors.Where(one => one.Id == row.CreditorId).Select(one => one.Number).Single();
        var number = db.Dossiers.Where(one => one.CreditorId == row.CreditorId && one.Id == id)
            .Select(one => one.Number).Single();
        return $"{creditor}-{number}";
    }
}

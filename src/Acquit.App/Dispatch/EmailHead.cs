using Acquit.App.Mail;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>From whom a message leaves and which earlier ones it goes on from.</summary>
internal static class EmailHead
{
    private const int LongestThread = 20;

    /// <summary>A message without its words and papers yet.</summary>
    public static OutgoingMessage Of(AcquitDb db, SendingRow sending, Creditor creditor)
    {
        var account = sending.Channel == Channel.Email ? MailDesk.Find(db, sending.CreditorId) : null;
        var from = account?.From.ToString() ?? creditor.Email;
        return new OutgoingMessage
        {
            Sending = sending.Id,
            Creditor = sending.CreditorId,
            Channel = sending.Channel,
            Reference = "",
            Recipient = sending.Recipient,
            Hash = sending.DocumentSha256,
            Document = default,
            ReservedAt = Instants.Of(sending.RunAt),
            SenderAddress = from,
            SenderName = account is { Name.Length: > 0 } ? account.Name : creditor.Name,
            ReplyTo = account is { TakesMarks: true } ? account.From.With(MarkOf(sending.Id)).ToString() : "",
            Thread = sending.Channel == Channel.Email ? Thread(db, sending, from) : [],
        };
    }

    /// <summary>What stands in an address to which the debtor answers: « a » and the id of the sending.</summary>
    public static string MarkOf(Guid sending) => $"a{sending:N}";

    /// <summary>Our e-mails to this debtor that had left when this one was reserved.</summary>
    private static List<string> Thread(AcquitDb db, SendingRow sending, string from)
    {
        var earlier = db.Sendings.AsNoTracking()
            .Where(row => row.CreditorId == sending.CreditorId && row.DossierId == sending.DossierId
                && row.Channel == Channel.Email && row.State == OutboxState.Sent && row.SentAt <= sending.RunAt
                && row.Recipient == sending.Recipient && row.Id != sending.Id)
            .OrderByDescending(row => row.SentAt).Take(LongestThread)
            .Select(row => new { row.Id, row.Tracking })
            .ToList();
        earlier.Reverse();
        return earlier.ConvertAll(row => row.Tracking.StartsWith('<')
            ? row.Tracking.Split(' ')[0]
            : MailFile.IdOf(row.Id, from));
    }
}

using Acquit.App.Mail;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.App.Dispatch;

/// <summary>A few words to somebody of the office, by a creditor's account. No debtor is concerned.</summary>
internal static class PlainMail
{
    /// <summary>Null: the server has taken it.</summary>
    public static MailProblem? Send(
        OpenedAccount opened, string creditor, EmailAddress to, (string Subject, string Text) words, DateTimeOffset now)
    {
        using var channel = new SmtpChannel(_ => opened, MailPatience.Usual);
        var answer = channel.Hand(
            new OutgoingMessage
            {
                Sending = Guid.CreateVersion7(now),
                Channel = Channel.Email,
                Reference = "",
                Recipient = to.ToString(),
                Hash = "",
                Document = default,
                SenderAddress = opened.Account.From.ToString(),
                SenderName = opened.Account.Name.Length > 0 ? opened.Account.Name : creditor,
                Subject = words.Subject,
                Text = words.Text,
                ReservedAt = now,
            },
            () => true);
        return answer.Result == HandOver.Accepted ? null
            : MailProblem.Parse(answer.Problem) ?? new MailProblem(MailFault.NotUnderstood);
    }
}

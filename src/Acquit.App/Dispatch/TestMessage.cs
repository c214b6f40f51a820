using Acquit.App.Mail;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.App.Dispatch;

/// <summary>A message that a person sends to herself, to see that the account works. No debtor is concerned.</summary>
public static class TestMessage
{
    /// <summary>Null: the server has taken it.</summary>
    public static MailProblem? Send(
        OpenedAccount opened, string creditor, EmailAddress to, Language language, DateTimeOffset now)
    {
        var account = opened.Account;
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
                SenderAddress = account.From.ToString(),
                SenderName = account.Name.Length > 0 ? account.Name : creditor,
                Subject = language switch
                {
                    Language.French => $"Essai de la messagerie de {creditor}",
                    Language.English => $"Test of the mail account of {creditor}",
                },
                Text = language switch
                {
                    Language.French =>
                        "Bonjour,\n\nCe message d’essai est bien parti. Les relances par e-mail approuvées dans "
                        + "Acquit partiront de la même façon, avec leurs pièces jointes.\n",
                    Language.English =>
                        "Hello,\n\nThis test has left. E-mails approved in Acquit leave in the same way, "
                        + "with their attachments.\n",
                },
                ReservedAt = now,
            },
            () => true);
        return answer.Result == HandOver.Accepted ? null : MailProblem.Parse(answer.Problem);
    }
}

using Acquit.App.Mail;
using Acquit.Core;
using Acquit.Core.Parties;

namespace Acquit.App.Dispatch;

/// <summary>A message that a person sends to herself, to see that the account works. No debtor is concerned.</summary>
public static class TestMessage
{
    /// <summary>Null: the server has taken it.</summary>
    public static MailProblem? Send(
        OpenedAccount opened, string creditor, EmailAddress to, Language language, DateTimeOffset now) =>
        PlainMail.Send(opened, creditor, to, Words(creditor, language), now);

    private static (string Subject, string Text) Words(string creditor, Language language) => language switch
    {
        Language.French => (
            $"Essai de la messagerie de {creditor}",
            "Bonjour,\n\nCe message d’essai est bien parti. Les relances par e-mail approuvées dans "
                + "Acquit partiront de la même façon, avec leurs pièces jointes.\n"),
        Language.English => (
            $"Test of the mail account of {creditor}",
            "Hello,\n\nThis test has left. E-mails approved in Acquit leave in the same way, "
                + "with their attachments.\n"),
    };
}

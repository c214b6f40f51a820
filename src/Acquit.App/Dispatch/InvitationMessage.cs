using Acquit.App.Mail;
using Acquit.Core;
using Acquit.Core.Parties;

namespace Acquit.App.Dispatch;

/// <summary>Who is invited, by whom, and the link that works once.</summary>
/// <param name="To">whose mailbox the link is for</param>
/// <param name="Until">the day on which it ends</param>
public sealed record InvitationMessage(EmailAddress To, string Name, string By, string Link, DateOnly Until)
{
    /// <summary>Null: the server has taken it.</summary>
    public MailProblem? Send(OpenedAccount opened, string creditor, Language language, DateTimeOffset now) =>
        PlainMail.Send(opened, creditor, To, Words(language), now);

    private (string Subject, string Text) Words(Language language) => language switch
    {
        Language.French => (
            $"{By} vous invite dans Acquit",
            $"Bonjour {Name},\n\n{By} vous ouvre un accès à Acquit, l’outil de suivi des factures impayées. "
                + "Choisissez votre mot de passe à cette adresse, qui ne sert qu’une fois, "
                + $"avant le {Until:dd/MM/yyyy} :\n\n{Link}\n\n"
                + "Si vous n’attendiez pas ce message, n’utilisez pas le lien et prévenez la personne qui l’envoie.\n"),
        Language.English => (
            $"{By} invites you to Acquit",
            $"Hello {Name},\n\n{By} gives you access to Acquit, which follows unpaid invoices. "
                + $"Choose your password at this address, which works once, before {Until:yyyy-MM-dd}:\n\n{Link}\n\n"
                + "If you did not expect this message, leave it and tell the person who sends it.\n"),
    };
}

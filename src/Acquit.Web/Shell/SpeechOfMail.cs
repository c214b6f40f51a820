using Acquit.App.Mail;
using Acquit.App.Replies;
using Acquit.Core.Parties;
using Acquit.Store.Rows;

namespace Acquit.Web.Shell;

/// <summary>Words of mail accounts and of what their servers answer.</summary>
public static class SpeechOfMail
{
    public static string Name(this Speech tell, MailSecurity security) => security switch
    {
        MailSecurity.StartTls => tell.Say("STARTTLS (port 587)", "STARTTLS (port 587)"),
        MailSecurity.Tls => tell.Say("TLS dès la connexion (port 465)", "TLS from the start (port 465)"),
        MailSecurity.Plain => tell.Say("aucune, sans mot de passe (relais interne)", "none, no password (own relay)"),
    };

    /// <summary>Class, icon and word of what an e-mail that came in turned out to be.</summary>
    public static (string Class, string Icon, string Word) Chip(this Speech tell, ReceivedLine line) => line.Kind switch
    {
        ReceivedKind.Reply when line.IsToRead => ("aq-promise", "mail", tell.Say("À lire", "To read")),
        ReceivedKind.Reply => ("aq-paid", "check", tell.Say("Lue", "Read")),
        ReceivedKind.Automatic => ("aq-hold", "clock", tell.Say("Réponse automatique", "Automatic reply")),
        ReceivedKind.Bounce => ("aq-late", "x", tell.Say("Message revenu", "Returned")),
        ReceivedKind.Notice => ("aq-open", "info", tell.Say("Avis", "Notice")),
        ReceivedKind.Unmatched => ("aq-due", "link", tell.Say("À rattacher", "To attach")),
    };

    /// <summary>Why a message failed, from what is kept of it.</summary>
    public static string Why(this Speech tell, string error) =>
        MailProblem.Parse(error)?.Sentence(tell.Language) ?? error;
}

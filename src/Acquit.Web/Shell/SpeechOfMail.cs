using Acquit.App.Mail;
using Acquit.Core.Parties;

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

    /// <summary>Why a message failed, from what is kept of it.</summary>
    public static string Why(this Speech tell, string error) =>
        MailProblem.Parse(error)?.Sentence(tell.Language) ?? error;
}

using System.Globalization;
using Acquit.Core;

namespace Acquit.App.Mail;

/// <summary>
/// At which stage talking to a mail server ended, and why. Up to the end of the data nothing has left.
/// </summary>
public enum MailFault
{
    /// <summary>No machine has this name.</summary>
    ServerNotFound,

    /// <summary>It does not answer, or broke off before a message was begun.</summary>
    ServerUnreachable,

    /// <summary>It answers that it takes nothing now.</summary>
    ServerRefuses,

    /// <summary>It does not offer the encryption that was demanded.</summary>
    TlsNotOffered,

    /// <summary>The encryption could not be begun.</summary>
    TlsFailed,

    /// <summary>Its certificate is not trusted for this host.</summary>
    CertificateNotTrusted,

    /// <summary>It offers none of the ways to sign in that are known.</summary>
    SignInNotOffered,

    /// <summary>Name or password are wrong.</summary>
    SignInRefused,

    /// <summary>The stored password cannot be read any more: typed again, it can.</summary>
    PasswordUnreadable,

    /// <summary>It does not let this sender's address through.</summary>
    SenderRefused,

    /// <summary>It does not take this receiver, for now or for ever: the code says which.</summary>
    RecipientRefused,

    /// <summary>What stands as address is none.</summary>
    RecipientUnreadable,

    /// <summary>Larger than the server allows.</summary>
    MessageTooLarge,

    /// <summary>It has read the message and does not take it.</summary>
    MessageRefused,

    /// <summary>The connection broke before the message was whole.</summary>
    ConnectionLost,

    /// <summary>The message was whole, and no answer came: it may have left.</summary>
    NoAnswer,

    /// <summary>What the server says is not its protocol.</summary>
    NotUnderstood,

    /// <summary>The mailbox has no such folder.</summary>
    FolderUnknown,
}

/// <summary>What a mail server answered: no words of it, since they may name people.</summary>
/// <param name="Code">of three digits; 0: none came</param>
/// <param name="Status">« 5.1.1 » (RFC 3463); empty: none</param>
public sealed record MailProblem(MailFault Fault, int Code = 0, string Status = "")
{
    /// <summary>The receiving side says that this address does not exist or takes nothing any more.</summary>
    public bool IsAddressDead => Fault == MailFault.RecipientRefused && IsDead(Status);

    /// <summary>The creditor's own server failed, whatever the message: no address and no words are at fault.</summary>
    public bool IsOfAccount => Fault is MailFault.ServerUnreachable or MailFault.ServerRefuses
        or MailFault.TlsNotOffered or MailFault.SignInRefused or MailFault.SenderRefused;

    /// <summary>
    /// Nothing left, and the server says that it may go later: a code from 400 to 499 (RFC 5321, 4.2.1), or a line that
    /// broke before the message was whole.
    /// </summary>
    public bool IsTemporary => Code is >= 400 and < 500
        || (Code == 0 && Fault is MailFault.ServerUnreachable or MailFault.ConnectionLost);

    /// <summary>
    /// Codes that speak of the address, for ever (RFC 3463, 3.2 and 3.3). A bare 550 may mean anything, and does not.
    /// </summary>
    public static bool IsDead(string status) =>
        status is "5.1.1" or "5.1.2" or "5.1.3" or "5.1.6" or "5.1.10" or "5.2.1";

    /// <summary>« recipientRefused 550 5.1.1 », as it is kept.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Key(Fault), Code == 0 ? "" : $"{Code}", Status }.Where(part => part.Length > 0));

    /// <summary>Null when the words are no such problem.</summary>
    public static MailProblem? Parse(string kept)
    {
        var parts = kept.Split(' ');
        foreach (var fault in Enum.GetValues<MailFault>().Where(one => Key(one) == parts[0]))
        {
            var hasCode = int.TryParse(parts.ElementAtOrDefault(1), CultureInfo.InvariantCulture, out var read);
            var code = hasCode ? read : 0;
            var status = parts.Length > 1 && code == 0 ? parts[1] : parts.ElementAtOrDefault(2) ?? "";
            return new MailProblem(fault, code, status);
        }

        return null;
    }

    /// <summary>What to do, in a sentence, with the server's code.</summary>
    public string Sentence(Language language)
    {
        var codes = string.Join(' ', new[] { Code == 0 ? "" : $"{Code}", Status }.Where(part => part.Length > 0));
        var sentence = language switch
        {
            Language.French => French(Fault),
            Language.English => English(Fault),
        };
        return codes.Length == 0 ? sentence : $"{sentence[..^1]} ({codes}).";
    }

    private static string Key(MailFault fault) => char.ToLowerInvariant(fault.ToString()[0]) + fault.ToString()[1..];

    private static string French(MailFault fault) => fault switch
    {
        MailFault.ServerNotFound => "Aucun serveur ne porte ce nom : vérifiez-le dans les réglages de la messagerie.",
        MailFault.ServerUnreachable =>
            "Le serveur de messagerie ne répond pas : rien n’est parti, réessayez plus tard.",
        MailFault.ServerRefuses => "Le serveur de messagerie ne prend rien pour l’instant : réessayez plus tard.",
        MailFault.TlsNotOffered =>
            "Le serveur n’offre pas le chiffrement demandé : changez la sécurité ou le port dans les réglages.",
        MailFault.TlsFailed => "Le chiffrement n’a pas pu s’établir : vérifiez la sécurité et le port.",
        MailFault.CertificateNotTrusted =>
            "Le certificat du serveur n’est pas reconnu pour ce nom : vérifiez le nom, ou donnez son empreinte.",
        MailFault.SignInNotOffered => "Le serveur n’offre aucune connexion par mot de passe.",
        MailFault.SignInRefused => "Le serveur refuse l’identifiant ou le mot de passe.",
        MailFault.PasswordUnreadable => "Le mot de passe enregistré ne peut plus être lu : saisissez-le de nouveau.",
        MailFault.SenderRefused => "Le serveur n’accepte pas l’adresse de l’expéditeur.",
        MailFault.RecipientRefused => "Le serveur n’accepte pas l’adresse du destinataire.",
        MailFault.RecipientUnreadable => "L’adresse du destinataire n’est pas une adresse e-mail.",
        MailFault.MessageTooLarge => "Le message est plus gros que le serveur ne l’accepte.",
        MailFault.MessageRefused => "Le serveur a lu le message et ne le prend pas.",
        MailFault.ConnectionLost => "La connexion s’est rompue avant la fin du message : rien n’est parti.",
        MailFault.NoAnswer => "Le message était entier, et le serveur n’a pas répondu : il est peut-être parti.",
        MailFault.NotUnderstood =>
            "La réponse du serveur n’est pas celle d’une messagerie : vérifiez le nom et le port.",
        MailFault.FolderUnknown => "La boîte n’a pas ce dossier : vérifiez son nom.",
    };

    private static string English(MailFault fault) => fault switch
    {
        MailFault.ServerNotFound => "No server has this name: check it in the settings of mail.",
        MailFault.ServerUnreachable => "The mail server does not answer: nothing left, try again later.",
        MailFault.ServerRefuses => "The mail server takes nothing now: try again later.",
        MailFault.TlsNotOffered =>
            "The server does not offer the encryption that is demanded: change security or port.",
        MailFault.TlsFailed => "The encryption could not be begun: check security and port.",
        MailFault.CertificateNotTrusted =>
            "The certificate of the server is not trusted for this name: check the name, or give its fingerprint.",
        MailFault.SignInNotOffered => "The server offers no sign-in by password.",
        MailFault.SignInRefused => "The server refuses the user name or the password.",
        MailFault.PasswordUnreadable => "The stored password cannot be read any more: type it again.",
        MailFault.SenderRefused => "The server does not take the sender's address.",
        MailFault.RecipientRefused => "The server does not take the receiver's address.",
        MailFault.RecipientUnreadable => "The receiver's address is no e-mail address.",
        MailFault.MessageTooLarge => "The message is larger than the server allows.",
        MailFault.MessageRefused => "The server has read the message and does not take it.",
        MailFault.ConnectionLost => "The connection broke before the message was whole: nothing left.",
        MailFault.NoAnswer => "The message was whole and the server did not answer: it may have left.",
        MailFault.NotUnderstood => "What the server answers is not its protocol: check name and port.",
        MailFault.FolderUnknown => "The mailbox has no such folder: check its name.",
    };
}

/// <summary>Talking to a mail server ended early; caught where one message or one mailbox is at stake.</summary>
public sealed class MailBrokenException(MailProblem problem, Exception? inner = null)
    : Exception(problem.ToString(), inner)
{
    public MailBrokenException(MailFault fault, Exception? inner = null)
        : this(new MailProblem(fault), inner)
    {
    }

    public MailProblem Problem { get; } = problem;
}

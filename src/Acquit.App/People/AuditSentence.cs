using Acquit.Core;
using Acquit.Store.Access;

namespace Acquit.App.People;

/// <summary>What a line of the journal is about: what one filters by.</summary>
public enum AuditTopic
{
    SignIn,
    People,
    SecondFactor,
    Creditors,
    Sending,
    Policies,
    Letters,
    Keys,
}

/// <summary>The lines of the journal in words, for whoever reads the name before them.</summary>
public static class AuditSentence
{
    public static AuditTopic Topic(this AuditAct act) => act switch
    {
        AuditAct.SignedIn or AuditAct.SignInRefused or AuditAct.LockedOut or AuditAct.SignedOut
            or AuditAct.SignedOutEverywhere or AuditAct.PasswordChanged => AuditTopic.SignIn,
        AuditAct.FirstAdministratorMade or AuditAct.PersonInvited or AuditAct.InvitationAccepted
            or AuditAct.PasswordLinkMade or AuditAct.RoleGiven or AuditAct.RoleTaken or AuditAct.PersonClosed
            or AuditAct.PersonReopened => AuditTopic.People,
        AuditAct.AuthenticatorOn or AuditAct.AuthenticatorOff or AuditAct.RecoveryCodesMade
            or AuditAct.RecoveryCodeUsed or AuditAct.SecondFactorRequired or AuditAct.SecondFactorNotRequired
            or AuditAct.PasskeyAdded or AuditAct.PasskeyRemoved => AuditTopic.SecondFactor,
        AuditAct.CreditorMade or AuditAct.CreditorChanged or AuditAct.BankDetailsAsked
            or AuditAct.BankDetailsAccepted or AuditAct.BankDetailsRejected => AuditTopic.Creditors,
        AuditAct.SendingSwitchedOn or AuditAct.SendingSwitchedOff or AuditAct.MailAccountChanged
            or AuditAct.MailAccountForgotten => AuditTopic.Sending,
        AuditAct.PolicyChanged or AuditAct.PolicyRestored => AuditTopic.Policies,
        AuditAct.LetterChanged or AuditAct.LetterRestored => AuditTopic.Letters,
        AuditAct.KeyMade or AuditAct.KeyRevoked or AuditAct.CalendarFeedMade or AuditAct.CalendarFeedRevoked
            or AuditAct.WebhookMade or AuditAct.WebhookClosed
            or AuditAct.WebhookKeyChanged => AuditTopic.Keys,
    };

    /// <summary>« a invité Paul Viaud : gestionnaire ».</summary>
    /// <param name="act">what was done</param>
    /// <param name="subject">on what, as kept</param>
    /// <param name="roleName">the role named in the subject, in the reader's words; empty: none</param>
    /// <param name="language">the reader's</param>
    public static string Of(AuditAct act, string subject, string roleName, Language language)
    {
        var what = subject.Split(AuditNotes.Between)[0];
        var role = roleName.Length == 0 ? "" : ", " + roleName.ToLowerInvariant();
        return language switch
        {
            Language.French => French(act, what, role),
            Language.English => English(act, what, role),
        };
    }

    private static string French(AuditAct act, string what, string role) => act switch
    {
        AuditAct.FirstAdministratorMade => "a créé le compte du premier administrateur",
        AuditAct.SignedIn => $"s’est connecté{From(what, "depuis")}",
        AuditAct.SignInRefused => $"connexion refusée{From(what, "depuis")}",
        AuditAct.LockedOut => $"trop d’essais, compte bloqué un quart d’heure{From(what, "depuis")}",
        AuditAct.SignedOut => $"s’est déconnecté{From(what, "depuis")}",
        AuditAct.SignedOutEverywhere => $"a terminé toutes les sessions de {what}",
        AuditAct.PasswordChanged => "a changé son mot de passe",
        AuditAct.PersonInvited => $"a invité {what}{role}",
        AuditAct.InvitationAccepted => "a accepté son invitation",
        AuditAct.PasswordLinkMade => $"a fait un lien de mot de passe pour {what}",
        AuditAct.RoleGiven or AuditAct.RoleTaken => $"a {(IsOn(act) ? "donné" : "retiré")} un rôle à {what}{role}",
        AuditAct.PersonReopened or AuditAct.PersonClosed =>
            $"a {(IsOn(act) ? "rouvert" : "fermé")} le compte de {what}",
        AuditAct.AuthenticatorOn => "a activé son second facteur",
        AuditAct.AuthenticatorOff => $"a retiré le second facteur de {what}",
        AuditAct.RecoveryCodesMade => "a créé de nouveaux codes de secours",
        AuditAct.RecoveryCodeUsed => $"s’est servi d’un code de secours{From(what, "depuis")}",
        AuditAct.SecondFactorRequired => $"a exigé un second facteur de {what}",
        AuditAct.SecondFactorNotRequired => $"n’exige plus de second facteur de {what}",
        AuditAct.PasskeyAdded or AuditAct.PasskeyRemoved =>
            $"a {(IsOn(act) ? "ajouté" : "retiré")} la clé d’accès « {what} »",
        AuditAct.CreditorMade => $"a créé le créancier {what}",
        AuditAct.CreditorChanged => $"a changé les réglages de {what}",
        AuditAct.BankDetailsAsked => $"a demandé d’autres coordonnées bancaires : {what}",
        AuditAct.BankDetailsAccepted => $"a accepté les coordonnées bancaires {what}",
        AuditAct.BankDetailsRejected => $"a refusé les coordonnées bancaires {what}",
        AuditAct.SendingSwitchedOn or AuditAct.SendingSwitchedOff =>
            $"a {(IsOn(act) ? "ouvert" : "arrêté")} les envois",
        AuditAct.MailAccountChanged or AuditAct.MailAccountForgotten =>
            $"a {(IsOn(act) ? "réglé" : "effacé")} la messagerie de {what}",
        AuditAct.PolicyChanged => $"a changé la méthode {what}",
        AuditAct.PolicyRestored => $"est revenu à une version antérieure de la méthode {what}",
        AuditAct.LetterChanged => $"a changé le texte de la lettre {what}",
        AuditAct.LetterRestored => $"est revenu au texte fourni de la lettre {what}",
        AuditAct.KeyMade or AuditAct.KeyRevoked or AuditAct.CalendarFeedMade or AuditAct.CalendarFeedRevoked
            or AuditAct.WebhookMade or AuditAct.WebhookClosed
            or AuditAct.WebhookKeyChanged => ProgramsInFrench(act, what, role),
    };

    private static string English(AuditAct act, string what, string role) => act switch
    {
        AuditAct.FirstAdministratorMade => "made the account of the first administrator",
        AuditAct.SignedIn => $"signed in{From(what, "from")}",
        AuditAct.SignInRefused => $"sign-in refused{From(what, "from")}",
        AuditAct.LockedOut => $"too many tries, account locked for a quarter of an hour{From(what, "from")}",
        AuditAct.SignedOut => $"signed out{From(what, "from")}",
        AuditAct.SignedOutEverywhere => $"ended every session of {what}",
        AuditAct.PasswordChanged => "changed the password",
        AuditAct.PersonInvited => $"invited {what}{role}",
        AuditAct.InvitationAccepted => "accepted the invitation",
        AuditAct.PasswordLinkMade => $"made a password link for {what}",
        AuditAct.RoleGiven or AuditAct.RoleTaken =>
            $"{(IsOn(act) ? "gave a role to" : "took a role from")} {what}{role}",
        AuditAct.PersonReopened or AuditAct.PersonClosed =>
            $"{(IsOn(act) ? "reopened" : "closed")} the account of {what}",
        AuditAct.AuthenticatorOn => "switched the second factor on",
        AuditAct.AuthenticatorOff => $"took the second factor of {what} away",
        AuditAct.RecoveryCodesMade => "made new recovery codes",
        AuditAct.RecoveryCodeUsed => $"used a recovery code{From(what, "from")}",
        AuditAct.SecondFactorRequired => $"demanded a second factor of {what}",
        AuditAct.SecondFactorNotRequired => $"demands no second factor of {what} any more",
        AuditAct.PasskeyAdded or AuditAct.PasskeyRemoved =>
            $"{(IsOn(act) ? "added" : "removed")} the passkey \"{what}\"",
        AuditAct.CreditorMade => $"made the creditor {what}",
        AuditAct.CreditorChanged => $"changed the settings of {what}",
        AuditAct.BankDetailsAsked => $"asked for other bank details: {what}",
        AuditAct.BankDetailsAccepted => $"accepted the bank details {what}",
        AuditAct.BankDetailsRejected => $"rejected the bank details {what}",
        AuditAct.SendingSwitchedOn or AuditAct.SendingSwitchedOff => $"switched sending {(IsOn(act) ? "on" : "off")}",
        AuditAct.MailAccountChanged or AuditAct.MailAccountForgotten =>
            $"{(IsOn(act) ? "set" : "erased")} the mail account of {what}",
        AuditAct.PolicyChanged => $"changed the policy {what}",
        AuditAct.PolicyRestored => $"went back to an earlier version of the policy {what}",
        AuditAct.LetterChanged => $"changed the text of the letter {what}",
        AuditAct.LetterRestored => $"went back to the shipped text of the letter {what}",
        AuditAct.KeyMade or AuditAct.KeyRevoked or AuditAct.CalendarFeedMade or AuditAct.CalendarFeedRevoked
            or AuditAct.WebhookMade or AuditAct.WebhookClosed
            or AuditAct.WebhookKeyChanged => ProgramsInEnglish(act, what, role),
    };

    private static string ProgramsInFrench(AuditAct act, string what, string role) =>
        act is AuditAct.KeyMade or AuditAct.KeyRevoked
            ? $"a {(IsOn(act) ? "créé" : "révoqué")} la clé d’API {what}{role}"
        : act == AuditAct.WebhookKeyChanged ? $"a changé le secret de signature de {what}"
        : act is AuditAct.WebhookMade or AuditAct.WebhookClosed
            ? $"a {(IsOn(act) ? "fait" : "cessé de faire")} prévenir {what}"
        : $"a {(IsOn(act) ? "créé" : "révoqué")} l’adresse de son calendrier";

    private static string ProgramsInEnglish(AuditAct act, string what, string role) =>
        act is AuditAct.KeyMade or AuditAct.KeyRevoked
            ? $"{(IsOn(act) ? "made" : "revoked")} the API key {what}{role}"
        : act == AuditAct.WebhookKeyChanged ? $"changed the key that signs for {what}"
        : act is AuditAct.WebhookMade or AuditAct.WebhookClosed
            ? $"{(IsOn(act) ? "had" : "no longer has")} {what} told"
        : $"{(IsOn(act) ? "made" : "revoked")} the address of a calendar";

    /// <summary>Of two acts that undo each other, the one that makes or opens.</summary>
    private static bool IsOn(AuditAct act) =>
        act is AuditAct.SendingSwitchedOn or AuditAct.CalendarFeedMade or AuditAct.PasskeyAdded or AuditAct.RoleGiven
            or AuditAct.PersonReopened or AuditAct.MailAccountChanged or AuditAct.KeyMade
            or AuditAct.WebhookMade;

    private static string From(string what, string word) => what.Length == 0 ? "" : $" {word} {what}";
}

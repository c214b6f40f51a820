using Acquit.App.People;
using Acquit.Store.Access;

namespace Acquit.Web.Shell;

/// <summary>Words of people, roles and accounts.</summary>
public static class SpeechOfPeople
{
    public static string Name(this Speech tell, Role role) => role switch
    {
        Role.Reader => tell.Say("Lecteur", "Reader"),
        Role.Collector => tell.Say("Gestionnaire", "Collector"),
        Role.Approver => tell.Say("Responsable", "Approver"),
        Role.Administrator => tell.Say("Administrateur", "Administrator"),
    };

    /// <summary>What a role may do, in a line.</summary>
    public static string Does(this Speech tell, Role role) => role switch
    {
        Role.Reader => tell.Say("voit, ne change rien", "sees, changes nothing"),
        Role.Collector => tell.Say("appelle, note, reporte, importe", "calls, notes, postpones, imports"),
        Role.Approver => tell.Say("approuve et envoie", "approves and sends"),
        Role.Administrator => tell.Say("règle créanciers, personnes, méthodes et lettres",
            "settles creditors, people, policies and letters"),
    };

    public static (string Class, string Icon, string Word) Chip(this Speech tell, PersonState state) => state switch
    {
        PersonState.Open => ("aq-open", "check", tell.Say("Actif", "Active")),
        PersonState.Invited => ("aq-due", "hourglass", tell.Say("Invitation en attente", "Invited")),
        PersonState.InvitationOver => ("aq-late", "clock", tell.Say("Invitation expirée", "Invitation ended")),
        PersonState.Locked => ("aq-late", "lock", tell.Say("Bloqué un quart d’heure", "Locked for a while")),
        PersonState.Closed => ("aq-hold", "ban", tell.Say("Compte fermé", "Closed")),
    };

    public static string Name(this Speech tell, AuditTopic topic) => topic switch
    {
        AuditTopic.SignIn => tell.Say("Connexions", "Sign-in"),
        AuditTopic.People => tell.Say("Personnes et rôles", "People and roles"),
        AuditTopic.SecondFactor => tell.Say("Second facteur et clés d’accès", "Second factor and passkeys"),
        AuditTopic.Creditors => tell.Say("Créanciers et IBAN", "Creditors and IBAN"),
        AuditTopic.Sending => tell.Say("Ouverture des envois", "Sending on or off"),
        AuditTopic.Policies => tell.Say("Méthodes", "Policies"),
        AuditTopic.Letters => tell.Say("Textes des lettres", "Letter texts"),
        AuditTopic.Keys => tell.Say("Clés d’API", "API keys"),
    };

    /// <summary>A line of the journal in the visitor’s words, behind the name of who did it.</summary>
    public static string Line(this Speech tell, AuditRow row)
    {
        var role = row.Subject.Split(AuditNotes.Between) is [_, var key]
            && Enum.TryParse<Role>(key, ignoreCase: true, out var held) ? tell.Name(held) : "";
        return tell.Sentence(AuditSentence.Of(row.Act, row.Subject, role, tell.Language));
    }

    /// <summary>What stands out in the journal: refusals and lockouts.</summary>
    public static string MarkOf(AuditAct act) =>
        act is AuditAct.LockedOut or AuditAct.RecoveryCodeUsed ? "aq-late"
        : act is AuditAct.SignInRefused ? "aq-due" : "";

    /// <summary>« 24/11/2026 à 10:05 », on the clock of Paris.</summary>
    public static string Moment(this Speech tell, DateTimeOffset at)
    {
        var shown = Acquit.App.ParisClock.At(at);
        return Speech.Day(DateOnly.FromDateTime(shown)) + tell.Say(" à ", " at ")
            + TimeOnly.FromDateTime(shown).ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}

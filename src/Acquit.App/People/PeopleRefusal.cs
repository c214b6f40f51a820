using Acquit.Core;

namespace Acquit.App.People;

/// <summary>Why a person or a role may not be changed this way.</summary>
public enum PeopleRefusal
{
    /// <summary>An invitation without a name.</summary>
    NameMissing,

    /// <summary>What was typed is no e-mail address.</summary>
    AddressInvalid,

    /// <summary>The person has a role there already.</summary>
    HasRoleAlready,

    /// <summary>A role over a creditor that is not the asker’s, or a person who works for others too.</summary>
    OutOfReach,

    /// <summary>Nobody would be left who may settle everything.</summary>
    LastAdministrator,

    /// <summary>Nobody closes her own account.</summary>
    Yourself,

    /// <summary>A closed account: it is opened again first.</summary>
    IsClosed,

    /// <summary>No such person, or gone meanwhile.</summary>
    Unknown,
}

/// <summary>The refusals in words.</summary>
public static class PeopleRefusals
{
    public static string Sentence(this PeopleRefusal why, Language language) => language switch
    {
        Language.French => French(why),
        Language.English => English(why),
    };

    private static string French(PeopleRefusal why) => why switch
    {
        PeopleRefusal.NameMissing => "Indiquez le nom : il figurera dans l’historique des dossiers.",
        PeopleRefusal.AddressInvalid => "Ce n’est pas une adresse e-mail.",
        PeopleRefusal.HasRoleAlready => "Cette personne a déjà un rôle ici : changez-le sur sa page.",
        PeopleRefusal.OutOfReach =>
            "Cela dépasse votre rôle : vous n’administrez pas tous les créanciers de cette personne, ou pas celui-ci.",
        PeopleRefusal.LastAdministrator =>
            "C’est le dernier administrateur de tous les créanciers : nommez-en d’abord un autre.",
        PeopleRefusal.Yourself => "Vous ne fermez pas votre propre compte : un autre administrateur peut le faire.",
        PeopleRefusal.IsClosed => "Ce compte est fermé : rouvrez-le d’abord.",
        PeopleRefusal.Unknown => "Cette personne n’existe pas, ou plus.",
    };

    private static string English(PeopleRefusal why) => why switch
    {
        PeopleRefusal.NameMissing => "Give the name: it will stand in the history of files.",
        PeopleRefusal.AddressInvalid => "This is no e-mail address.",
        PeopleRefusal.HasRoleAlready => "This person already has a role here: change it on her page.",
        PeopleRefusal.OutOfReach =>
            "This is beyond your role: you do not administer all creditors of this person, or not this one.",
        PeopleRefusal.LastAdministrator =>
            "This is the last administrator of all creditors: name another one first.",
        PeopleRefusal.Yourself => "Nobody closes her own account: another administrator can.",
        PeopleRefusal.IsClosed => "This account is closed: open it again first.",
        PeopleRefusal.Unknown => "There is no such person, or no longer.",
    };
}

using Acquit.Core;

namespace Acquit.App.Policies;

/// <summary>Why a method is not put to work.</summary>
public enum PolicyRefusal
{
    /// <summary>The text has problems: they are told line by line.</summary>
    CannotBeFollowed,

    /// <summary>It is the very text that is at work.</summary>
    NothingChanged,

    /// <summary>Somebody put another version to work since the page was opened.</summary>
    ChangedMeanwhile,

    /// <summary>No such version of this creditor.</summary>
    VersionUnknown,
}

/// <summary>The refusals in words.</summary>
public static class PolicyRefusals
{
    public static string Sentence(this PolicyRefusal why, Language language) => language switch
    {
        Language.French => why switch
        {
            PolicyRefusal.CannotBeFollowed =>
                "Cette méthode ne peut pas être suivie : corrigez les lignes nommées. Rien n’a changé.",
            PolicyRefusal.NothingChanged => "C’est déjà le texte en service.",
            PolicyRefusal.ChangedMeanwhile =>
                "Une autre version a été mise en service entre-temps : relisez-la avant la vôtre.",
            PolicyRefusal.VersionUnknown => "Cette version n’existe pas pour ce créancier.",
        },
        Language.English => why switch
        {
            PolicyRefusal.CannotBeFollowed =>
                "This policy cannot be followed: mend the lines named. Nothing has changed.",
            PolicyRefusal.NothingChanged => "This is the text that is already in use.",
            PolicyRefusal.ChangedMeanwhile =>
                "Another version was put to work meanwhile: read it before yours.",
            PolicyRefusal.VersionUnknown => "There is no such version for this creditor.",
        },
    };
}

using Acquit.Core;

namespace Acquit.App.Creditors;

/// <summary>Why somebody may not settle a change that waits.</summary>
public enum ChangeRefusal
{
    /// <summary>Nothing waits: it was settled, or another change took its place.</summary>
    NothingWaits,

    /// <summary>Who asked for it never accepts it.</summary>
    AskedByYourself,
}

/// <summary>The refusals in words.</summary>
public static class ChangeRefusals
{
    public static string Sentence(this ChangeRefusal why, Language language) => language switch
    {
        Language.French => why switch
        {
            ChangeRefusal.NothingWaits => "Ce changement n’attend plus : il a été réglé ou remplacé.",
            ChangeRefusal.AskedByYourself => "Vous l’avez demandé : un autre administrateur doit l’accepter.",
        },
        Language.English => why switch
        {
            ChangeRefusal.NothingWaits => "This change waits no longer: it was settled or replaced.",
            ChangeRefusal.AskedByYourself => "You asked for it: another administrator must accept it.",
        },
    };
}

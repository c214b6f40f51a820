using Acquit.Core;

namespace Acquit.App.People;

/// <summary>Why a key cannot be made or revoked this way.</summary>
public enum KeyRefusal
{
    /// <summary>A list of keys without names is a list that nobody dares to clear.</summary>
    NameMissing,

    /// <summary>A key that opens no creditor.</summary>
    CreditorMissing,

    /// <summary>A key that may do nothing.</summary>
    ScopeMissing,

    /// <summary>A key for a creditor that the asker does not administer.</summary>
    OutOfReach,

    /// <summary>Its last day is past, or today.</summary>
    EndNotAfterToday,

    /// <summary>Its last day cannot be read, or is more than ten years off.</summary>
    EndUnclear,

    /// <summary>No such key, or of somebody else’s creditor.</summary>
    Unknown,
}

/// <summary>The refusals in words.</summary>
public static class KeyRefusals
{
    public static string Sentence(this KeyRefusal why, Language language) => language switch
    {
        Language.French => why switch
        {
            KeyRefusal.NameMissing => "Donnez un nom à la clé : celui du programme qui s’en sert.",
            KeyRefusal.CreditorMissing => "Cochez au moins un créancier : une clé qui n’en ouvre aucun ne sert à rien.",
            KeyRefusal.ScopeMissing => "Cochez au moins un droit : une clé sans droit ne sert à rien.",
            KeyRefusal.OutOfReach => "Vous n’administrez pas ce créancier : la clé n’est pas créée.",
            KeyRefusal.EndNotAfterToday => "Choisissez un dernier jour à venir.",
            KeyRefusal.EndUnclear => "Le dernier jour ne se lit pas : une date, dans dix ans au plus, ou rien.",
            KeyRefusal.Unknown => "Cette clé n’existe pas.",
        },
        Language.English => why switch
        {
            KeyRefusal.NameMissing => "Name the key after the program that uses it.",
            KeyRefusal.CreditorMissing => "Tick at least one creditor: a key that opens none is of no use.",
            KeyRefusal.ScopeMissing => "Tick at least one right: a key without any is of no use.",
            KeyRefusal.OutOfReach => "You do not administer this creditor: the key is not made.",
            KeyRefusal.EndNotAfterToday => "Choose a last day to come.",
            KeyRefusal.EndUnclear => "The last day cannot be read: a date, within ten years, or nothing.",
            KeyRefusal.Unknown => "There is no such key.",
        },
    };
}

using Acquit.Core;

namespace Acquit.App.Import;

/// <summary>Why a batch cannot be undone.</summary>
public enum UndoRefusal
{
    NoSuchBatch,
    AlreadyUndone,

    /// <summary>A later import stands on it.</summary>
    NotTheLatest,

    /// <summary>What a customer file says of debtors is corrected by another one, not taken back.</summary>
    NotALedger,
}

/// <summary>The refusals in words.</summary>
public static class UndoRefusals
{
    public static string Sentence(this UndoRefusal why, Language language) => language switch
    {
        Language.French => why switch
        {
            UndoRefusal.NoSuchBatch => "Aucun import n’a ce numéro.",
            UndoRefusal.AlreadyUndone => "Cet import est déjà annulé.",
            UndoRefusal.NotTheLatest => "Seul le dernier import s’annule : un autre s’appuie sur celui-ci.",
            UndoRefusal.NotALedger => "Un fichier clients ne s’annule pas : importez-en un autre, corrigé.",
        },
        Language.English => why switch
        {
            UndoRefusal.NoSuchBatch => "No import has this number.",
            UndoRefusal.AlreadyUndone => "This import is undone already.",
            UndoRefusal.NotTheLatest => "Only the latest import can be undone: another stands on this one.",
            UndoRefusal.NotALedger => "A customer file is not undone: import another one, put right.",
        },
    };
}

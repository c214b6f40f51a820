using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Law;
using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.App.Court;

/// <summary>Why something about insolvency proceedings cannot be noted.</summary>
public enum InsolvencyRefusal
{
    /// <summary>No proceedings are noted in this dossier.</summary>
    NotOpened,

    ActUnknown,

    /// <summary>The law book does not cover the day.</summary>
    LawSilent,

    /// <summary>The proceedings do not allow it: see <see cref="RefusedInsolvency.Why"/>.</summary>
    NotAllowed,

    /// <summary>It cannot be noted: see <see cref="RefusedInsolvency.Record"/>.</summary>
    NotRecordable,
}

/// <summary>A refusal with what it names.</summary>
public sealed record RefusedInsolvency(InsolvencyRefusal Refusal)
{
    /// <summary>The act that was typed.</summary>
    public string Word { get; init; } = "";

    public LawGap? Gap { get; init; }

    public WhyNotInsolvency? Why { get; init; }

    public RefusedRecord? Record { get; init; }

    /// <summary>The key of JSON: of the proceedings' own refusal where it is that one.</summary>
    public string Key => Why is { } why ? why.Key()
        : Record is { } record ? record.Key
        : char.ToLowerInvariant(Refusal.ToString()[0]) + Refusal.ToString()[1..];

    public string Sentence(Language language) =>
        Why is { } why ? why.Sentence(language)
        : Record is { } record ? record.Sentence(language)
        : Gap is { } gap ? gap.Sentence(language)
        : language switch
        {
            Language.French => Refusal == InsolvencyRefusal.ActUnknown
                ? $"Une procédure collective ne connaît pas l’acte « {Word} »."
                : "Aucune procédure collective n’est notée dans ce dossier.",
            Language.English => Refusal == InsolvencyRefusal.ActUnknown
                ? $"Insolvency proceedings know no act \"{Word}\"."
                : "No insolvency proceedings are noted in this dossier.",
        };
}

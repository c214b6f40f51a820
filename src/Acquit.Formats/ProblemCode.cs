using Acquit.Core;

namespace Acquit.Formats;

/// <summary>
/// Every way in which outside data can be wrong. Each has a sentence, and a file under tests that reproduces it.
/// </summary>
public enum ProblemCode
{
    // any file
    FileMissing,
    FileTooLarge,
    FileEmpty,
    FileNotRecognised,

    // YAML: law, policies, creditor
    YamlInvalid,
    YamlTooDeep,
    KeyUnknown,
    KeyMissing,
    ValueUnreadable,

    // law book
    LawKeyUnknown,
    LawFileMissing,
    LawDatesUnsorted,
    LawPeriodMissing,
    LawValueNotDerived,

    // policies
    StepUnknown,
    StepsOutOfOrder,
    LetterUnknown,
    PolicyRuleBroken,
}

/// <summary>Keys and sentences of the codes.</summary>
public static class ProblemCodes
{
    public static string Key(this ProblemCode code) => char.ToLowerInvariant(code.ToString()[0]) + code.ToString()[1..];

    public static string Sentence(this ProblemCode code, Language language) => language switch
    {
        Language.French => InFrench(code),
        Language.English => InEnglish(code),
    };

    private static string InFrench(ProblemCode code) => code switch
    {
        ProblemCode.FileMissing => "Le fichier n’existe pas ou ne peut pas être ouvert.",
        ProblemCode.FileTooLarge => "Le fichier dépasse la taille acceptée.",
        ProblemCode.FileEmpty => "Le fichier est vide.",
        ProblemCode.FileNotRecognised => "Le contenu n’est pas d’une sorte connue.",
        ProblemCode.YamlInvalid => "Le fichier n’est pas du YAML lisible.",
        ProblemCode.YamlTooDeep => "Le YAML est trop imbriqué ou contient des alias.",
        ProblemCode.KeyUnknown => "Cette clé n’existe pas.",
        ProblemCode.KeyMissing => "Une clé obligatoire manque.",
        ProblemCode.ValueUnreadable => "La valeur ne peut pas être lue.",

        ProblemCode.LawKeyUnknown => "Le recueil de droit n’a pas de valeur de ce nom.",
        ProblemCode.LawFileMissing => "Une valeur du recueil de droit n’a pas de fichier.",
        ProblemCode.LawDatesUnsorted => "Les dates ne sont pas dans l’ordre.",
        ProblemCode.LawPeriodMissing => "Une période manque dans la série, ou une date ne l’ouvre pas.",
        ProblemCode.LawValueNotDerived => "La valeur ne découle pas de celle dont elle dépend.",

        ProblemCode.StepUnknown => "Cette étape n’existe pas, ou pas encore à cet endroit.",
        ProblemCode.StepsOutOfOrder => "Les étapes doivent se suivre, chacune plus tard que la précédente et sous un nom à elle.",
        ProblemCode.LetterUnknown => "Aucune lettre ne porte ce nom.",
        ProblemCode.PolicyRuleBroken => "Une méthode ne peut pas dire cela.",
    };

    private static string InEnglish(ProblemCode code) => code switch
    {
        ProblemCode.FileMissing => "The file does not exist or cannot be opened.",
        ProblemCode.FileTooLarge => "The file is larger than what is accepted.",
        ProblemCode.FileEmpty => "The file is empty.",
        ProblemCode.FileNotRecognised => "The content is of no known kind.",
        ProblemCode.YamlInvalid => "The file is not readable YAML.",
        ProblemCode.YamlTooDeep => "The YAML is nested too deeply or has aliases.",
        ProblemCode.KeyUnknown => "There is no such key.",
        ProblemCode.KeyMissing => "A mandatory key is missing.",
        ProblemCode.ValueUnreadable => "The value cannot be read.",

        ProblemCode.LawKeyUnknown => "The law book has no value of this name.",
        ProblemCode.LawFileMissing => "A value of the law book has no file.",
        ProblemCode.LawDatesUnsorted => "The dates are not in order.",
        ProblemCode.LawPeriodMissing => "A period is missing in the series, or a date does not begin one.",
        ProblemCode.LawValueNotDerived => "The value does not follow from the one it depends on.",

        ProblemCode.StepUnknown => "There is no such step, or not yet at this place.",
        ProblemCode.StepsOutOfOrder => "Steps must follow one another, each later than the one before and under a name of its own.",
        ProblemCode.LetterUnknown => "No letter has this name.",
        ProblemCode.PolicyRuleBroken => "A policy may not say this.",
    };
}

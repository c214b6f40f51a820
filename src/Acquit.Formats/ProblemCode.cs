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

    // tables: customers, open items
    SheetUnreadable,
    CustomerKeyColumnMissing,
    CustomerKeyMissing,
    CustomerTwice,
    CustomerStatusUnknown,
    SirenInvalid,
    AddressLineTooLong,
    EmailInvalid,
    TermsUnreadable,

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
    // accounting files: nothing can be read
    ColumnMissing,
    TooManyRowsRejected,

    // accounting files: the row is rejected
    RowColumnsWrong,
    RowTooLong,
    EntryDateUnreadable,
    AccountMissing,
    AmountUnreadable,
    SideUnreadable,

    // accounting files: the row is accepted, with a warning
    RowPutRight,
    RowCompleted,
    DayIgnored,

    // accounting files: warnings about the whole
    EncodingDoubtful,
    LedgerUnbalanced,
    NoCustomerLine,
    LetteringUnbalanced,
    LetteringDateMissing,
    OlderThanLimitation,

    // import into a database
    InvoiceFileUnmatched,
    InvoiceFileAmbiguous,
    InvoiceFileNotPdf,
    OpeningLumpDiffers,
}

/// <summary>Keys and sentences of the codes.</summary>
public static class ProblemCodes
{
    public static string Key(this ProblemCode code) => char.ToLowerInvariant(code.ToString()[0]) + code.ToString()[1..];

    public static string Sentence(this ProblemCode code, Language language) => language switch
    {
        Language.French => _inFrench(code),
        Language.English => _inEnglish(code),
    };

    // a table, kept as a switch so that a code without a sentence does not compile
    private static readonly Func<ProblemCode, string> _inFrench = code => code switch
    {
        ProblemCode.FileMissing => "Le fichier n’existe pas ou ne peut pas être ouvert.",
        ProblemCode.FileTooLarge => "Le fichier dépasse la taille acceptée.",
        ProblemCode.FileEmpty => "Le fichier est vide.",
        ProblemCode.FileNotRecognised => "Le contenu n’est pas d’une sorte connue.",
        ProblemCode.SheetUnreadable => "La feuille de calcul ne peut pas être lue.",
        ProblemCode.CustomerKeyColumnMissing => "Aucune colonne ne donne le code ou le compte du client.",
        ProblemCode.CustomerKeyMissing => "Cette ligne n’a pas de code client : elle est écartée.",
        ProblemCode.CustomerTwice => "Ce client figure déjà plus haut : la ligne est écartée.",
        ProblemCode.CustomerStatusUnknown => "Ce statut juridique n’est pas connu ; il reste à préciser.",
        ProblemCode.SirenInvalid => "Ce SIREN n’a pas la bonne clé ; il est laissé vide.",
        ProblemCode.AddressLineTooLong => "Une ligne d’adresse est trop longue pour la fenêtre de l’enveloppe.",
        ProblemCode.EmailInvalid => "Cette adresse électronique n’est pas valable ; elle est laissée vide.",
        ProblemCode.TermsUnreadable => "Ces conditions de paiement ne peuvent pas être lues.",
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
        ProblemCode.ColumnMissing => "Une colonne indispensable manque : rien n’est lu.",
        ProblemCode.TooManyRowsRejected => "Trop de lignes sont illisibles : rien n’est repris de ce fichier.",
        ProblemCode.RowColumnsWrong => "La ligne n’a pas le bon nombre de colonnes et ne peut pas être remise en ordre : elle est rejetée.",
        ProblemCode.RowTooLong => "La ligne est trop longue : elle est rejetée.",
        ProblemCode.EntryDateUnreadable => "La date d’écriture est illisible : la ligne est rejetée.",
        ProblemCode.AccountMissing => "Le compte manque : la ligne est rejetée.",
        ProblemCode.AmountUnreadable => "Le montant est illisible : la ligne est rejetée.",
        ProblemCode.SideUnreadable => "Le sens n’est ni débit ni crédit : la ligne est rejetée.",
        ProblemCode.RowPutRight => "Un séparateur de trop décalait la ligne ; une seule lecture est possible, elle est retenue.",
        ProblemCode.RowCompleted => "La ligne s’arrête avant les dernières colonnes, lues comme vides.",
        ProblemCode.DayIgnored => "Cette date est illisible : la ligne est lue sans elle.",
        ProblemCode.EncodingDoubtful => "Des octets ne sont d’aucun codage de caractères cohérent : des lettres peuvent être fausses, aucun montant.",
        ProblemCode.LedgerUnbalanced => "Le grand livre n’est pas équilibré : débits moins crédits.",
        ProblemCode.NoCustomerLine => "Aucune ligne n’est sur un compte client.",
        ProblemCode.LetteringUnbalanced => "Des lettrages ne s’équilibrent pas ; ce qui reste est laissé ouvert.",
        ProblemCode.LetteringDateMissing => "Des lignes lettrées n’ont pas de date de lettrage ; la dernière écriture du groupe en tient lieu.",
        ProblemCode.OlderThanLimitation => "Des créances ouvertes dépassent le délai de prescription ; à vérifier avant toute relance.",

        ProblemCode.InvoiceFileUnmatched => "Aucune facture connue ne porte un numéro de ce nom de fichier.",
        ProblemCode.InvoiceFileAmbiguous => "Plusieurs factures répondent à ce nom de fichier ; il n’est pas repris.",
        ProblemCode.InvoiceFileNotPdf => "Ce fichier n’est pas un PDF ; il n’est pas repris.",
        ProblemCode.OpeningLumpDiffers => "L’à-nouveau de ce client ne correspond pas au détail de l’an passé.",
    };

    private static readonly Func<ProblemCode, string> _inEnglish = code => code switch
    {
        ProblemCode.FileMissing => "The file does not exist or cannot be opened.",
        ProblemCode.FileTooLarge => "The file is larger than what is accepted.",
        ProblemCode.FileEmpty => "The file is empty.",
        ProblemCode.FileNotRecognised => "The content is of no known kind.",
        ProblemCode.SheetUnreadable => "The spreadsheet cannot be read.",
        ProblemCode.CustomerKeyColumnMissing => "No column gives the customer's code or account.",
        ProblemCode.CustomerKeyMissing => "This row has no customer code: it is left out.",
        ProblemCode.CustomerTwice => "This customer stands further up already: the row is left out.",
        ProblemCode.CustomerStatusUnknown => "This legal status is not known; it is still to be said.",
        ProblemCode.SirenInvalid => "This SIREN has not the right key; it is left empty.",
        ProblemCode.AddressLineTooLong => "An address line is too long for the window of the envelope.",
        ProblemCode.EmailInvalid => "This e-mail address is not valid; it is left empty.",
        ProblemCode.TermsUnreadable => "These payment terms cannot be read.",
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
        ProblemCode.ColumnMissing => "An indispensable column is missing: nothing is read.",
        ProblemCode.TooManyRowsRejected => "Too many rows are unreadable: nothing is taken from this file.",
        ProblemCode.RowColumnsWrong => "The row has the wrong number of columns and cannot be put right: it is rejected.",
        ProblemCode.RowTooLong => "The row is too long: it is rejected.",
        ProblemCode.EntryDateUnreadable => "The entry date is unreadable: the row is rejected.",
        ProblemCode.AccountMissing => "The account is missing: the row is rejected.",
        ProblemCode.AmountUnreadable => "The amount is unreadable: the row is rejected.",
        ProblemCode.SideUnreadable => "The side is neither debit nor credit: the row is rejected.",
        ProblemCode.RowPutRight => "One separator too many shifted the row; only one reading is possible, and it is taken.",
        ProblemCode.RowCompleted => "The row stops before the last columns, which are read as empty.",
        ProblemCode.DayIgnored => "This date is unreadable: the row is read without it.",
        ProblemCode.EncodingDoubtful => "Some bytes belong to no consistent character encoding: letters may be wrong, no amount is.",
        ProblemCode.LedgerUnbalanced => "The ledger does not balance: debits minus credits.",
        ProblemCode.NoCustomerLine => "No line is on a customer account.",
        ProblemCode.LetteringUnbalanced => "Some lettering groups do not balance; what is left stays open.",
        ProblemCode.LetteringDateMissing => "Some lettered lines have no lettering date; the last entry of the group stands for it.",
        ProblemCode.OlderThanLimitation => "Some open claims are older than the limitation period; check before any reminder.",

        ProblemCode.InvoiceFileUnmatched => "No known invoice has a number of this file name; it is left out.",
        ProblemCode.InvoiceFileAmbiguous => "Several invoices answer to this file name; it is left out.",
        ProblemCode.InvoiceFileNotPdf => "This file is no PDF; it is left out.",
        ProblemCode.OpeningLumpDiffers => "The opening balance of this customer is not the sum of last year's detail.",
    };
}

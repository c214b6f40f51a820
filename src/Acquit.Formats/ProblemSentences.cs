namespace Acquit.Formats;

/// <summary>The sentence of every code, by subject, French and English side by side.</summary>
internal static class ProblemSentences
{
    private static readonly Dictionary<ProblemCode, (string French, string English)> _file = new()
    {
        [ProblemCode.FileMissing] = (
            "Le fichier n’existe pas ou ne peut pas être ouvert.",
            "The file does not exist or cannot be opened."),
        [ProblemCode.FileTooLarge] = (
            "Le fichier dépasse la taille acceptée.",
            "The file is larger than what is accepted."),
        [ProblemCode.FileEmpty] = (
            "Le fichier est vide.",
            "The file is empty."),
        [ProblemCode.FileNotRecognised] = (
            "Le contenu n’est pas d’une sorte connue.",
            "The content is of no known kind."),
        [ProblemCode.SheetUnreadable] = (
            "La feuille de calcul ne peut pas être lue.",
            "The spreadsheet cannot be read."),
        [ProblemCode.InvoiceFileUnmatched] = (
            "Aucune facture connue ne porte un numéro de ce nom de fichier ; il n’est pas repris.",
            "No known invoice has a number of this file name; it is left out."),
        [ProblemCode.InvoiceFileAmbiguous] = (
            "Plusieurs factures répondent à ce nom de fichier ; il n’est pas repris.",
            "Several invoices answer to this file name; it is left out."),
        [ProblemCode.InvoiceFileNotPdf] = (
            "Ce fichier n’est pas un PDF ; il n’est pas repris.",
            "This file is no PDF; it is left out."),
        [ProblemCode.FolderBehindLink] = (
            "Ce dossier est derrière un lien : il n’est pas ouvert, remettez-le lui-même.",
            "This folder is behind a link: it is not entered, hand it over itself."),
        [ProblemCode.ColumnMissing] = (
            "Une colonne indispensable manque : rien n’est lu.",
            "An indispensable column is missing: nothing is read."),
        [ProblemCode.MappedColumnMissing] = (
            "La correspondance des colonnes nomme une colonne que le tableau n’a pas : "
                + "rien n’est lu (--map en donne une autre).",
            "The map of columns names a column that the table does not have: nothing is read (--map gives another)."),
        [ProblemCode.MapNotUsed] = (
            "Ce fichier est un FEC : la correspondance des colonnes ne sert pas.",
            "This file is a FEC: the map of columns is not used."),
        [ProblemCode.TooManyRowsRejected] = (
            "Trop de lignes sont illisibles : rien n’est repris de ce fichier.",
            "Too many rows are unreadable: nothing is taken from this file."),
        [ProblemCode.RowColumnsWrong] = (
            "La ligne n’a pas le bon nombre de colonnes et ne peut pas être remise en ordre : elle est rejetée.",
            "The row has the wrong number of columns and cannot be put right: it is rejected."),
        [ProblemCode.RowTooLong] = (
            "La ligne est trop longue : elle est rejetée.",
            "The row is too long: it is rejected."),
        [ProblemCode.EncodingDoubtful] = (
            "Des octets ne suivent aucun codage cohérent : des lettres peuvent être fausses, aucun montant ne l’est.",
            "Some bytes belong to no consistent character encoding: letters may be wrong, no amount is."),
    };

    private static readonly Dictionary<ProblemCode, (string French, string English)> _customerFile = new()
    {
        [ProblemCode.CustomerKeyColumnMissing] = (
            "Aucune colonne ne donne le code ou le compte du client.",
            "No column gives the customer's code or account."),
        [ProblemCode.CustomerKeyMissing] = (
            "Cette ligne n’a pas de code client : elle est écartée.",
            "This row has no customer code: it is left out."),
        [ProblemCode.CustomerTwice] = (
            "Ce client figure déjà plus haut : la ligne est écartée.",
            "This customer stands further up already: the row is left out."),
        [ProblemCode.CustomerStatusUnknown] = (
            "Ce statut juridique n’est pas connu ; il reste à préciser.",
            "This legal status is not known; it is still to be said."),
        [ProblemCode.ClaimKindUnknown] = (
            "Cette nature de créance n’est pas connue ; celle du créancier vaut.",
            "This kind of claim is not known; that of the creditor holds."),
        [ProblemCode.TerritoryUnknown] = (
            "Ce territoire n’est pas connu ; rien n’est changé, la métropole vaut par défaut.",
            "This territory is not known; nothing is changed, metropolitan France holds by default."),
        [ProblemCode.SirenInvalid] = (
            "Ce SIREN n’a pas la bonne clé ; il est laissé vide.",
            "This SIREN has not the right key; it is left empty."),
        [ProblemCode.AddressLineTooLong] = (
            "Une ligne d’adresse est trop longue pour la fenêtre de l’enveloppe.",
            "An address line is too long for the window of the envelope."),
        [ProblemCode.EmailInvalid] = (
            "Cette adresse électronique n’est pas valable ; elle est laissée vide.",
            "This e-mail address is not valid; it is left empty."),
        [ProblemCode.TermsUnreadable] = (
            "Ces conditions de paiement ne peuvent pas être lues.",
            "These payment terms cannot be read."),
    };

    private static readonly Dictionary<ProblemCode, (string French, string English)> _ledger = new()
    {
        [ProblemCode.EntryDateUnreadable] = (
            "La date d’écriture est illisible : la ligne est rejetée.",
            "The entry date is unreadable: the row is rejected."),
        [ProblemCode.AccountMissing] = (
            "Le compte manque : la ligne est rejetée.",
            "The account is missing: the row is rejected."),
        [ProblemCode.AmountUnreadable] = (
            "Le montant est illisible : la ligne est rejetée.",
            "The amount is unreadable: the row is rejected."),
        [ProblemCode.SideUnreadable] = (
            "Le sens n’est ni débit ni crédit : la ligne est rejetée.",
            "The side is neither debit nor credit: the row is rejected."),
        [ProblemCode.TotalRowLeftOut] = (
            "C’est une ligne de total : elle est écartée.",
            "This is a total: the row is left out."),
        [ProblemCode.RowPutRight] = (
            "Un séparateur de trop décalait la ligne ; une seule lecture est possible, elle est retenue.",
            "One separator too many shifted the row; only one reading is possible, and it is taken."),
        [ProblemCode.RowCompleted] = (
            "La ligne s’arrête avant les dernières colonnes, lues comme vides.",
            "The row stops before the last columns, which are read as empty."),
        [ProblemCode.DayIgnored] = (
            "Cette date est illisible : la ligne est lue sans elle.",
            "This date is unreadable: the row is read without it."),
        [ProblemCode.LedgerUnbalanced] = (
            "Le grand livre n’est pas équilibré : débits moins crédits.",
            "The ledger does not balance: debits minus credits."),
        [ProblemCode.NoCustomerLine] = (
            "Aucune ligne n’est sur un compte client.",
            "No line is on a customer account."),
        [ProblemCode.LetteringUnbalanced] = (
            "Des lettrages ne s’équilibrent pas ; ce qui reste est laissé ouvert.",
            "Some lettering groups do not balance; what is left stays open."),
        [ProblemCode.LetteringDateMissing] = (
            "Des lignes lettrées n’ont pas de date de lettrage ; la dernière écriture du groupe en tient lieu.",
            "Some lettered lines have no lettering date; the last entry of the group stands for it."),
        [ProblemCode.OpeningLumpDiffers] = (
            "L’à-nouveau de ce client ne correspond pas au détail de l’an passé.",
            "The opening balance of this customer is not the sum of last year's detail."),
        [ProblemCode.OlderThanLimitation] = (
            "Des créances ouvertes dépassent le délai de prescription ; à vérifier avant toute relance.",
            "Some open claims are older than the limitation period; check before any reminder."),
    };

    private static readonly Dictionary<ProblemCode, (string French, string English)> _yaml = new()
    {
        [ProblemCode.YamlInvalid] = (
            "Le fichier n’est pas du YAML lisible.",
            "The file is not readable YAML."),
        [ProblemCode.YamlTooDeep] = (
            "Le YAML est trop imbriqué ou contient des alias.",
            "The YAML is nested too deeply or has aliases."),
        [ProblemCode.KeyUnknown] = (
            "Cette clé n’existe pas.",
            "There is no such key."),
        [ProblemCode.KeyMissing] = (
            "Une clé obligatoire manque.",
            "A mandatory key is missing."),
        [ProblemCode.ValueUnreadable] = (
            "La valeur ne peut pas être lue.",
            "The value cannot be read."),
    };

    private static readonly Dictionary<ProblemCode, (string French, string English)> _lawBook = new()
    {
        [ProblemCode.LawKeyUnknown] = (
            "Le recueil de droit n’a pas de valeur de ce nom.",
            "The law book has no value of this name."),
        [ProblemCode.LawFileMissing] = (
            "Une valeur du recueil de droit n’a pas de fichier.",
            "A value of the law book has no file."),
        [ProblemCode.LawDatesUnsorted] = (
            "Les dates ne sont pas dans l’ordre.",
            "The dates are not in order."),
        [ProblemCode.LawPeriodMissing] = (
            "Une période manque dans la série, ou une date ne l’ouvre pas.",
            "A period is missing in the series, or a date does not begin one."),
        [ProblemCode.LawValueNotDerived] = (
            "La valeur ne découle pas de celle dont elle dépend.",
            "The value does not follow from the one it depends on."),
    };

    private static readonly Dictionary<ProblemCode, (string French, string English)> _policy = new()
    {
        [ProblemCode.StepUnknown] = (
            "Cette étape n’existe pas, ou pas encore à cet endroit.",
            "There is no such step, or not yet at this place."),
        [ProblemCode.StepsOutOfOrder] = (
            "Les étapes doivent se suivre, chacune plus tard que la précédente et sous un nom à elle.",
            "Steps must follow one another, each later than the one before and under a name of its own."),
        [ProblemCode.LetterUnknown] = (
            "Aucune lettre ne porte ce nom.",
            "No letter has this name."),
        [ProblemCode.PolicyRuleBroken] = (
            "Une méthode ne peut pas dire cela.",
            "A policy may not say this."),
    };

    private static readonly Dictionary<ProblemCode, (string French, string English)> _recordTable = new()
    {
        [ProblemCode.DebtorUnknown] = (
            "Aucun débiteur ne porte ce code : la ligne est écartée.",
            "No debtor bears this code: the row is left out."),
        [ProblemCode.DebtorAmbiguous] = (
            "Ce code désigne plusieurs débiteurs : la ligne est écartée.",
            "This code names several debtors: the row is left out."),
        [ProblemCode.ActDayUnreadable] = (
            "Une date de ce qui est à noter est illisible : la ligne est écartée.",
            "A day of what is to be noted cannot be read: the row is left out."),
        [ProblemCode.ActAmountUnreadable] = (
            "Le montant de ce qui est à noter est illisible : la ligne est écartée.",
            "The amount of what is to be noted cannot be read: the row is left out."),
        [ProblemCode.ActOutcomeUnknown] = (
            "Cette issue d’un appel n’est pas connue : la ligne est écartée.",
            "This outcome of a call is not known: the row is left out."),
        [ProblemCode.ActChannelUnknown] = (
            "Ce moyen de contact n’est pas connu : la ligne est écartée.",
            "This channel is not known: the row is left out."),
        [ProblemCode.RecordRefused] = (
            "Ceci ne peut pas être noté : la ligne est écartée.",
            "This cannot be noted: the row is left out."),
    };

    /// <summary>A test asks for every code: one without a sentence is found there.</summary>
    public static (string French, string English) Of(ProblemCode code)
    {
        var subject = code.Subject() switch
        {
            ProblemSubject.File => _file,
            ProblemSubject.CustomerFile => _customerFile,
            ProblemSubject.Ledger => _ledger,
            ProblemSubject.Yaml => _yaml,
            ProblemSubject.LawBook => _lawBook,
            ProblemSubject.Policy => _policy,
            ProblemSubject.RecordTable => _recordTable,
            ProblemSubject.Notices => NoticeSentences.All,
        };
        return subject[code];
    }
}

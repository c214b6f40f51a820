using Acquit.App.Mail;
using Acquit.Core;

namespace Acquit.App.Creditors;

/// <summary>What is wrong with one field of a form.</summary>
public enum FieldRefusalCode
{
    NameMissing,

    /// <summary>Another creditor of the installation has this name, case and accents apart.</summary>
    NameTaken,
    SirenWrong,
    IbanWrong,
    BicWrong,
    AddressTooLong,
    AmountUnreadable,
    EmailWrong,
    TermsUnreadable,
    PolicyUnknown,
    HostMissing,
    PortWrong,
    CertificateWrong,

    /// <summary>See <see cref="Mail.MailAccountRefusal.PasswordAgain"/>.</summary>
    PasswordAgain,

    /// <summary>See <see cref="Mail.MailAccountRefusal.PasswordReadable"/>.</summary>
    PasswordReadable,

    /// <summary>See <see cref="Mail.MailAccountRefusal.PasswordHasLines"/>.</summary>
    PasswordHasLines,

    /// <summary>No percentage of a year, or one above a hundred.</summary>
    RateUnreadable,

    /// <summary>A letter quotes a term only with where it stands.</summary>
    SourceMissing,

    /// <summary>No hour, outside those of the installation, or an end before the beginning.</summary>
    HoursWrong,

    /// <summary>The method has no day or hour in common with those chosen.</summary>
    NothingLeftOfTheMethod,
    PrefixWrong,

    /// <summary>A line about one debtor: see <see cref="FieldRefusal.Line"/>.</summary>
    LineUnreadable,
}

/// <summary>A field of a form that was refused, and why.</summary>
public sealed record FieldRefusal(string Field, FieldRefusalCode Code)
{
    /// <summary>Of a field with several lines, from 1; 0: the whole field.</summary>
    public int Line { get; init; }

    /// <summary>What to do, in a sentence.</summary>
    public string Sentence(Language language) => language switch
    {
        Language.French => French(),
        Language.English => English(),
    };

    private string French() => Code switch
    {
        FieldRefusalCode.NameMissing => "Indiquez le nom ou la dénomination.",
        FieldRefusalCode.NameTaken => "Un créancier porte déjà ce nom.",
        FieldRefusalCode.SirenWrong =>
            "Ce numéro n’est pas un SIREN : neuf chiffres, dont le dernier est une clé. Vérifiez la saisie.",
        FieldRefusalCode.IbanWrong => "La clé de cet IBAN est fausse : recopiez-le depuis un RIB.",
        FieldRefusalCode.BicWrong => "Un BIC a huit ou onze signes, par exemple AGRIFRPP.",
        FieldRefusalCode.AddressTooLong =>
            "Six lignes de 38 signes au plus : c’est ce que montre la fenêtre d’une enveloppe.",
        FieldRefusalCode.AmountUnreadable => "Indiquez une somme en euros, par exemple 80 000,00.",
        FieldRefusalCode.EmailWrong => "Cette adresse e-mail n’est pas complète.",
        FieldRefusalCode.TermsUnreadable =>
            "Écrivez le délai ainsi : 30d (30 jours), 45d-eom (45 jours fin de mois), eom-45d (fin de mois + 45).",
        FieldRefusalCode.PolicyUnknown => "Choisissez une méthode de la liste.",
        FieldRefusalCode.HostMissing => "Indiquez le nom du serveur, par exemple smtp.brunet.example.",
        FieldRefusalCode.PortWrong => "Un port est un nombre de 1 à 65535 ; 587 d’ordinaire, ou 465.",
        FieldRefusalCode.CertificateWrong => "Une empreinte SHA-256 a 64 signes, de 0 à 9 et de a à f.",
        FieldRefusalCode.PasswordAgain => MailAccountRefusal.PasswordAgain.Sentence(Language.French),
        FieldRefusalCode.PasswordReadable => MailAccountRefusal.PasswordReadable.Sentence(Language.French),
        FieldRefusalCode.PasswordHasLines => MailAccountRefusal.PasswordHasLines.Sentence(Language.French),
        FieldRefusalCode.RateUnreadable => "Indiquez un taux annuel en pour cent, par exemple 12,40.",
        FieldRefusalCode.SourceMissing =>
            "Dites où cela figure, par exemple : article 8 de nos conditions générales de vente.",
        FieldRefusalCode.HoursWrong => "Donnez des heures entre 09:00 et 19:00, la première avant la seconde.",
        FieldRefusalCode.NothingLeftOfTheMethod =>
            "La méthode n’a aucun jour ou aucune heure en commun avec ceux-ci : changez-les, ou changez la méthode.",
        FieldRefusalCode.PrefixWrong => "Des débuts de comptes, séparés par des virgules : 411, 413, 416.",
        FieldRefusalCode.LineUnreadable =>
            $"Ligne {Line} : elle ne suit pas l’ordre indiqué, ou nomme deux fois le même client.",
    };

    private string English() => Code switch
    {
        FieldRefusalCode.NameMissing => "Give the name.",
        FieldRefusalCode.NameTaken => "A creditor has this name already.",
        FieldRefusalCode.SirenWrong => "This is no SIREN: nine digits, of which the last is a key. Check it.",
        FieldRefusalCode.IbanWrong => "The key of this IBAN is wrong: copy it again from the bank's paper.",
        FieldRefusalCode.BicWrong => "A BIC has eight or eleven signs, as AGRIFRPP.",
        FieldRefusalCode.AddressTooLong => "Six lines of 38 signs at most: what the window of an envelope shows.",
        FieldRefusalCode.AmountUnreadable => "Give a sum in euros, as 80 000,00.",
        FieldRefusalCode.EmailWrong => "This e-mail address is not complete.",
        FieldRefusalCode.TermsUnreadable =>
            "Write terms as 30d (30 days), 45d-eom (45 days end of month), eom-45d (end of month + 45).",
        FieldRefusalCode.PolicyUnknown => "Choose a policy of the list.",
        FieldRefusalCode.HostMissing => "Give the name of the server, as smtp.brunet.example.",
        FieldRefusalCode.PortWrong => "A port is a number from 1 to 65535; usually 587, or 465.",
        FieldRefusalCode.CertificateWrong => "A SHA-256 fingerprint has 64 signs, 0 to 9 and a to f.",
        FieldRefusalCode.PasswordAgain => MailAccountRefusal.PasswordAgain.Sentence(Language.English),
        FieldRefusalCode.PasswordReadable => MailAccountRefusal.PasswordReadable.Sentence(Language.English),
        FieldRefusalCode.PasswordHasLines => MailAccountRefusal.PasswordHasLines.Sentence(Language.English),
        FieldRefusalCode.RateUnreadable => "Give a yearly rate in percent, as 12,40.",
        FieldRefusalCode.SourceMissing => "Say where it stands, as: article 8 of our terms of sale.",
        FieldRefusalCode.HoursWrong => "Give hours between 09:00 and 19:00, the first before the second.",
        FieldRefusalCode.NothingLeftOfTheMethod =>
            "The policy has no day or no hour in common with these: change them, or change the policy.",
        FieldRefusalCode.PrefixWrong => "Beginnings of accounts with commas between: 411, 413, 416.",
        FieldRefusalCode.LineUnreadable =>
            $"Line {Line}: it does not follow the order shown, or names the same customer twice.",
    };
}

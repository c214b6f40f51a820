using System.Text.RegularExpressions;
using Acquit.Core.Parties;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>What no letter ever says, looked for in every text and in every golden letter.</summary>
public class LettersNever
{
    /// <summary>
    /// Threats, look of a court act, enforcement without title, costs not owed, blacklists, dead names, moral
    /// judgement.
    /// </summary>
    private static readonly string[] _never =
    [
        "plainte", "escroquerie", "abus de confiance", "signalement", "commandement", "sommation", "assignation",
        "signification", "exploit", "procès-verbal", "ordonnance", "avis à tiers", "dernier avis",
        "république française", "saisie", "huissier", "inventaire de vos biens", "frais de dossier",
        "frais de recouvrement à votre charge", "honoraires d’avocat à vos frais", "fichage", "ficp", "liste noire",
        "employeur", "liquidation judiciaire", "dossier transmis", "procédure engagée", "interrompt la prescription",
        "créance certaine", "sous 48 heures", "tribunal d’instance", "tgi", "juge de proximité", "cerfa", "pdp",
        "injonction", "mauvaise foi", "mensonge", "promesses non tenues", "vous reconnaissez devoir",
        "nouvelle échéance", "report d’échéance", "pour solde de tout compte", "(s)", "(e)",
    ];

    private static readonly string[] _neverToConsumers = ["40,00 €", "l. 441-10", "pénalités", "indemnité forfaitaire"];
    private static readonly string[] _neverToPublicBodies =
        ["saisie", "tribunal de commerce", "injonction", "l. 441-10"];

    public static TheoryData<string> Goldens =>
        [.. Directory.EnumerateFiles(Folder("tests", "Acquit.Scenarios", "letters"))
            .Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Texts =>
        [.. Directory.EnumerateFiles(Folder("data", "letters")).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void A_letter_never_says_what_is_forbidden(string file) =>
        Forbidden(Golden(file), NeverIn(file)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_never_says_what_is_forbidden(string file) =>
        Forbidden(File.ReadAllText(Path.Combine(Folder("data", "letters"), file)).Replace('\'', '’'), NeverIn(file))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(LettersGolden.Names), MemberType = typeof(LettersGolden))]
    public void Consumers_and_public_bodies_never_read_what_is_not_theirs(string name)
    {
        var (_, facts) = LettersCases.All[name];
        var forbidden = facts.Debtor.Status switch
        {
            LegalStatus.Consumer or LegalStatus.Unknown => _neverToConsumers,
            LegalStatus.Association when facts.IsNonProfessional => _neverToConsumers,
            LegalStatus.PublicBody => _neverToPublicBodies,
            LegalStatus.Trader or LegalStatus.Craftsman or LegalStatus.Liberal
                or LegalStatus.Farmer or LegalStatus.Association =>
                [],
        };
        Forbidden(Golden($"{name}.golden.txt").Replace('\u00A0', ' ').Replace('\u202F', ' '), forbidden)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(LettersGolden.Names), MemberType = typeof(LettersGolden))]
    public void A_letter_is_set_as_French_print(string name)
    {
        var text = Golden($"{name}.golden.txt");
        var letter = text.Split("=== SMS ===")[0];
        letter.ShouldNotContain("{{");
        letter.ShouldNotContain("@@");
        letter.ShouldNotContain("⟦");
        letter.ShouldNotContain("'");
        letter.ShouldNotContain(" .");
        letter.ShouldNotContain(" ,");
        letter.ShouldNotContain("!");
        Regex.Matches(letter,
                @"[^\n ] {2,}|\n{3,}| \n| [:;?»]|« | [€%]|n° |\d (janvier|septembre|octobre|novembre|décembre)"
                    + @"|[^\u00A0\n]:(?!//)[ ]|L\. \d")
            .Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public void The_subject_of_an_email_tells_nobody_of_a_debt()
    {
        foreach (var (name, (kind, facts)) in LettersCases.All)
        {
            if (LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter?.Email is { } email)
            {
                string[] never =
                [
                    "impayé", "impayée", "impayées", "recouvrement", "relance", "dette", "demeure", "€", "échue",
                    "échues",
                ];
                Forbidden(email.Subject, never).ShouldBeEmpty(name);
                email.Html.ShouldContain("lang=\"fr\"");
                email.Html.ShouldNotContain("http");
                email.Text.ShouldNotContain("**");
            }
        }
    }

    [Fact]
    public void An_SMS_is_one_message_without_amount()
    {
        var (kind, facts) = LettersCases.All["repeat-reminder.sms"];
        var sms = LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!.Sms;
        sms.Length.ShouldBeLessThanOrEqualTo(160);
        Forbidden(sms, ["€", "facture", "impayé", "retard", "dette", "\u00A0", "’"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_person_says_je_and_a_company_nous()
    {
        foreach (var (name, (kind, facts)) in LettersCases.All)
        {
            var letter = LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!.Document;
            var said = LetterText.Of(letter with { Sender = [], Footer = "", Enclosures = [] });
            var wrong =
                facts.Creditor.IsEi ? @"\b[Nn]ous\b|\b[Nn]os\b|\b[Nn]otre\b" : @"(?<!« )\b[Jj]e\b|\b[Jj]’|\bmes\b|\bm’";
            var words = kind == LetterKind.CallScript ? [] : Regex.Matches(said, wrong).Select(match => match.Value);
            words.ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void Every_text_says_the_least_approval_that_its_paper_needs()
    {
        foreach (var text in LettersWorld.Texts.All)
        {
            var isManual = text.Approval == Core.Dunning.Approval.Manual;
            isManual.ShouldBe(isManual || text.Kind.IsFormalNotice(), text.Title);
        }
    }

    /// <summary>
    /// An acknowledgement that the debtor signs does interrupt limitation (C. civ., art. 2240): only there may it be
    /// said.
    /// </summary>
    private static IEnumerable<string> NeverIn(string file) =>
        file.StartsWith("payment-plan-agreement", StringComparison.Ordinal)
            ? _never.Where(word => word != "interrompt la prescription") : _never;

    private static IEnumerable<string> Forbidden(string text, IEnumerable<string> words) =>
        words.Where(word => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(word)}(?!\w)", RegexOptions.IgnoreCase));

    private static string Golden(string file) =>
        File.ReadAllText(Path.Combine(Folder("tests", "Acquit.Scenarios", "letters"), file));

    private static string Folder(params string[] parts) => Path.Combine([LettersWorld.Root, .. parts]);
}

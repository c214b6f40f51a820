using System.Net;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core;
using Acquit.Letters;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Web.Tests;

/// <summary>A creditor's letter in its own words: shown as pages, checked by line, put to work, taken back.</summary>
public class LetterTextTests(PostgresCluster cluster)
{
    private const string Page = "/reglages/creanciers/1/lettres/reminder-1";

    private static readonly string _shipped =
        File.ReadAllText(Path.Combine(ShippedData.Find().Letters, "reminder-1.fr.md")).ReplaceLineEndings("\n");

    private static readonly string _own =
        _shipped.Replace("{{> pay}}", "Merci de votre fidélité.\n\n{{> pay}}", StringComparison.Ordinal);

    [Fact]
    public async Task The_pages_of_a_text_are_shown_before_it_is_kept()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var page = await admin.Get(Page);
        page.Document.QuerySelector("#text")!.TextContent.ShouldBe(_shipped);
        var pages = await admin.Post($"{Page}?handler=Pages", page, ("text", _own.ReplaceLineEndings("\r\n")));
        pages.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        pages.Text.ShouldStartWith("%PDF");
        (await admin.Get($"{Page}?handler=Pages")).Text.ShouldStartWith("%PDF");
        Texts(office).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{{creditor.name}}", "{{creditor.nom}}", "le champ « creditor.nom » n’existe pas")]
    [InlineData("{{> pay}}", "", "il manque {{> pay}}")]
    [InlineData("{{asked}} au plus", "cent euros au plus", "il manque {{asked}}")]
    [InlineData("{{closing}}", "{{closing", "n’est pas fermée")]
    [InlineData("tone: courteous", "ton: courtois", "l’en-tête attend")]
    [InlineData("needs: pay-by iban contact signer", "needs: contact", "« needs » ne peut pas demander moins")]
    public async Task What_is_wrong_is_told_with_its_line_and_nothing_is_kept(string was, string put, string sentence)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        _shipped.ShouldContain(was);
        var wrong = _shipped.Replace(was, put, StringComparison.Ordinal);
        var page = await admin.Get(Page);
        var refused = await admin.Post($"{Page}?handler=Use", page, ("text", wrong));
        refused.Words.Replace('\u00A0', ' ').ShouldContain(sentence);
        refused.Document.QuerySelector("#text")!.TextContent.ShouldBe(wrong, "what was typed is not lost");
        (await admin.Post($"{Page}?handler=Pages", page, ("text", wrong))).Words.ShouldContain("Pas de pages");
        Texts(office).ShouldBeEmpty();
    }

    [Fact]
    public void A_mandatory_mention_stays_word_for_word()
    {
        var shipped = LetterTexts.Load(ShippedData.Find().Letters).Texts!;
        var text = File.ReadAllText(Path.Combine(ShippedData.Find().Letters, "formal-notice.fr.md"));
        LetterTextCheck.Read(LetterKind.FormalNotice, text, shipped).Refused.ShouldBeEmpty();
        var softer = text.Replace("l'article 1344 du code civil", "la loi", StringComparison.Ordinal);
        var refused = LetterTextCheck.Read(LetterKind.FormalNotice, softer, shipped).Refused.Single();
        refused.Fault.ShouldBe(LetterTextFault.MentionMissing);
        refused.Sentence(Language.English).ShouldContain("word for word");
    }

    [Theory]
    [InlineData("{{#if hasPrevious}}\n", "\n{{/if}}", LetterTextFault.MentionMissing)] // said to some only
    [InlineData("", " Sauf oubli de notre part.", LetterTextFault.MentionMissing)] // undone on its own line
    public void A_mandatory_mention_is_said_as_a_line_of_its_own_to_whoever_the_shipped_text_says_it(
        string before, string after, LetterTextFault fault)
    {
        var shipped = LetterTexts.Load(ShippedData.Find().Letters).Texts!;
        var text = File.ReadAllText(Path.Combine(ShippedData.Find().Letters, "formal-notice.fr.md"));
        var mention = text.Split('\n').First(line => line.StartsWith("{{> keep}}", StringComparison.Ordinal));
        var softer = text.Replace(mention, before + mention + after, StringComparison.Ordinal);
        LetterTextCheck.Read(LetterKind.FormalNotice, softer, shipped).Refused.Single().Fault.ShouldBe(fault);
    }

    [Theory]
    [InlineData("{{v \"nous\"}}", null)]
    [InlineData("{{#if hasPrevious}}{{> asked}}{{/if}}", LetterTextFault.FieldUnknown)]
    public void A_text_that_is_accepted_can_be_filled(string added, LetterTextFault? fault)
    {
        var shipped = LetterTexts.Load(ShippedData.Find().Letters).Texts!;
        LetterTextCheck.Read(LetterKind.Reminder1, _own + "\n" + added + "\n", shipped).Refused
            .Select(one => (LetterTextFault?)one.Fault).SingleOrDefault().ShouldBe(fault);
    }

    [Fact]
    public void Every_shipped_text_passes_its_own_check()
    {
        var shipped = LetterTexts.Load(ShippedData.Find().Letters).Texts!;
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var text = File.ReadAllText(Path.Combine(ShippedData.Find().Letters, kind.Key() + ".fr.md"));
            LetterTextCheck.Read(kind, text, shipped).Refused.ShouldBeEmpty(kind.Key());
        }
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Put_to_work_it_is_what_this_creditor_sends_until_it_is_taken_back(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        await admin.Get("/dossiers/1-1");
        var before = Pages(office);
        var page = await admin.Get(Page);
        var seen = page.Document.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        var used = await admin.Post($"{Page}?handler=Use", page, ("text", _own), ("seen", seen));
        used.Words.ShouldContain("Le texte est en service");
        (await admin.Post($"{Page}?handler=Use", page, ("text", _own), ("seen", seen))).Words
            .ShouldContain("Une autre version a été mise en service entre-temps");
        used.Words.ShouldContain("Texte personnalisé");
        Texts(office).Keys.ShouldBe(["reminder-1"]);
        var after = Pages(office);
        after.ShouldNotBe(before);
        (await admin.SubmitTo(Page, "Restore")).Words.ShouldContain("de nouveau en service");
        Texts(office).ShouldBeEmpty();
        Pages(office).ShouldBe(before, "the same words make the same bytes");
        office.Journal().ShouldContain(AuditAct.LetterChanged);
        office.Journal().ShouldContain(AuditAct.LetterRestored);
    }

    [Fact]
    public async Task Another_creditors_letters_are_not_found()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedIn(Role.Administrator);
        (await admin.Get("/reglages/creanciers/1/lettres")).Words.ShouldContain("Première relance");
        (await admin.Get("/reglages/creanciers/2/lettres")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get("/reglages/creanciers/2/lettres/reminder-1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get("/reglages/creanciers/1/lettres/rien")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The pages that the text at work makes of a message of the first creditor.</summary>
    private static byte[] Pages(Office office)
    {
        using var db = office.World.Database.Open();
        using var access = office.World.Database.OpenAccess();
        var book = CreditorBook.One(db, office.World.Creditor);
        var desk = new LetterTextDesk(db, access, office.Place.Rules, office.Place.Maker);
        var kind = LetterKind.Reminder1;
        var made = desk.Preview(
            book, kind, desk.Text(book.Creditor, kind),
            new DraftDay(office.World.Today, office.World.Clock.Now, IsReadByAPerson: true));
        made.Missing.ShouldBeEmpty();
        return made.Bytes;
    }

    private static IReadOnlyDictionary<string, string> Texts(Office office)
    {
        using var db = office.World.Database.Open();
        var row = db.Creditors.Single(one => one.Id == office.World.Creditor);
        return CreditorSettings.Read(row.Settings).LetterTexts;
    }
}

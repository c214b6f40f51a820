using System.Net;
using AngleSharp.Html.Dom;
using Acquit.App.Decide;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>A creditor is made and changed in the browser; where it is paid takes two people.</summary>
public class CreditorSettingsTests(PostgresCluster cluster)
{
    private const string OtherIban = "FR14 2004 1010 0505 0001 3M02 606";

    /// <summary>A grey PNG of forty pixels a side.</summary>
    private const string Pixels = "iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAAAAACpleexAAAAHElEQVR4nGNwIBIwjCocVT"
        + "iqcFThqMJRhaQrBACRd5AQY+2N2AAAAABJRU5ErkJggg==";

    [Fact]
    public async Task A_creditor_made_in_the_browser_waits_for_its_first_file()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        var made = await guest.Submit("/reglages/creanciers/nouveau",
            [.. Fields("Ateliers Roche"), ("Form.Siren", "732 829 320"), ("Form.Iban", OtherIban)]);
        made.Path.ShouldBe("/imports");
        made.Words.ShouldContain("Ateliers Roche est prêt");
        Settings(office, "Ateliers Roche").Siren!.Value.Digits.ShouldBe("732829320");
    }

    [Theory]
    [InlineData("Form.Siren", "732829321", "n’est pas un SIREN")]
    [InlineData("Form.Iban", "FR1420041010050500013M02607", "La clé de cet IBAN est fausse")]
    [InlineData("Form.Bic", "AGRI", "Un BIC a huit ou onze signes")]
    [InlineData("Form.Terms", "un mois", "Écrivez le délai ainsi")]
    [InlineData("Form.ContractRate", "beaucoup", "Indiquez un taux annuel")]
    [InlineData("Form.ContractRate", "1240", "Indiquez un taux annuel")]
    public async Task A_wrong_value_is_refused_at_its_field(string field, string value, string sentence)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        var fields = Fields("Ateliers Roche").Where(one => one.Name != field).Append((field, value));
        var refused = await guest.Submit("/reglages/creanciers/nouveau", [.. fields]);
        refused.Document.QuerySelector($"[data-valmsg-for='{field}']")!.TextContent.ShouldContain(sentence);
        using var db = office.World.Database.Open();
        db.Creditors.Any(row => row.Name == "Ateliers Roche").ShouldBeFalse();
    }

    [Fact]
    public async Task A_logo_comes_with_a_new_creditor_or_nothing_is_made()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        const string page = "/reglages/creanciers/nouveau";
        var fields = Fields("Ateliers Roche");
        (await guest.HandOver(page, "GIF89a"u8.ToArray(), fields)).Words
            .ShouldContain("Le logo doit être une image PNG ou JPEG.");
        using (var db = office.World.Database.Open())
        {
            db.Creditors.Any(row => row.Name == "Ateliers Roche").ShouldBeFalse();
        }

        (await guest.HandOver(page, Convert.FromBase64String(Pixels), fields)).Path.ShouldBe("/imports");
        Settings(office, "Ateliers Roche").Logo.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_logo_is_given_refused_and_taken_away_on_the_page_of_the_creditor()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        const string page = "/reglages/creanciers/1";
        (await guest.HandOver(page, "GIF89a"u8.ToArray())).Words
            .ShouldContain("Le logo doit être une image PNG ou JPEG.");
        Settings(office, "Brunet Outillage").Logo.ShouldBeNull();
        (await guest.HandOver(page, Convert.FromBase64String(Pixels))).Words
            .ShouldContain("En tête de chaque lettre : PNG, 40 × 40");
        Settings(office, "Brunet Outillage").Logo.ShouldNotBeNull();
        await guest.Submit(page, [.. Fields("Brunet Outillage")]);
        Settings(office, "Brunet Outillage").Logo.ShouldNotBeNull("the other settings do not touch it");
        (await guest.PostWithTokenOf(page, page + "?handler=NoLogo")).Words.ShouldContain("Aucun logo");
        Settings(office, "Brunet Outillage").Logo.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_contract_says_is_kept_with_where_it_stands()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        var fields = Fields("Brunet Outillage").Append(("Form.ContractRate", "12,40 %")).ToArray();
        var refused = await guest.Submit("/reglages/creanciers/1", fields);
        refused.Words.ShouldContain("Dites où cela figure");
        await guest.Submit("/reglages/creanciers/1",
            [.. fields, ("Form.ContractRateSource", "article 8 de nos conditions")]);
        var kept = Settings(office, "Brunet Outillage");
        kept.ContractRate!.Value.Percent.ShouldBe(12.40m);
        kept.ContractRateSource.ShouldBe("article 8 de nos conditions");
        (await guest.Get("/reglages/creanciers/1")).Document.QuerySelector("#Form_ContractRate")!
            .GetAttribute("value").ShouldBe("12,40");
    }

    [Fact]
    public async Task Contacts_are_narrowed_in_the_browser_and_the_next_run_follows()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        var before = Settings(office, "Brunet Outillage");
        var saved = await guest.Submit("/reglages/creanciers/1",
        [
            .. Fields("Brunet Outillage"), ("Form.Iban", before.Iban!.Value.Compact), ("Form.Bic", before.Bic),
            ("Form.Contact.Territory", "AlsaceMoselle"), ("Form.Contact.From", "10h"),
            ("Form.Contact.To", "16:30"), ("Form.Contact.Days", "Monday"), ("Form.Contact.Days", "Friday"),
            ("Form.Contact.Channels", "email"), ("Form.ClaimKinds", "DUPIN ; carriage"),
            ("Form.PublicOrders", "MAIRIE ; F-1 ; ; FINANCES ; EJ-77 ; ; 5551 ; 04/03/2026 ; reçue"),
        ]);
        saved.Words.ShouldContain("Les réglages sont enregistrés");
        saved.Document.QuerySelector("option[selected][value=AlsaceMoselle]")!.TextContent.ShouldContain("Vendredi");
        saved.Document.QuerySelector("#Form_Contact_From")!.GetAttribute("value").ShouldBe("10:00");
        var kept = Settings(office, "Brunet Outillage");
        kept.ContactRules.Days.ShouldBe([DayOfWeek.Monday, DayOfWeek.Friday]);
        kept.ContactRules.Channels.ShouldBe(["email"]);
        kept.ClaimKinds.ShouldHaveSingleItem().ShouldBe(new(new DebtorKey("DUPIN"), ClaimKind.Carriage));
        (kept.PublicOrders[0].Engagement, kept.PublicOrders[0].DepositedOn).ShouldBe(("EJ-77", new(2026, 3, 4)));
        kept.CustomerPrefixes.ShouldBe(["411", "413", "416"]);
        using var db = office.World.Database.Open();
        db.Dossiers.Where(row => row.CreditorId == office.World.Creditor).All(row => row.IsChanged).ShouldBeTrue();
        Audit(office).ShouldBe([AuditAct.CreditorChanged]);
        await guest.Submit("/reglages/creanciers/1", Shown(await guest.Get("/reglages/creanciers/1")));
        Audit(office).ShouldBe([AuditAct.CreditorChanged], "the same again is no change");
    }

    [Theory]
    [InlineData("Form.Contact.From", "07:00", "Form.Contact.From", "entre 09:00 et 19:00")]
    [InlineData("Form.Contact.To", "midi", "Form.Contact.To", "entre 09:00 et 19:00")]
    [InlineData("Form.Prefixes", "41-1", "Form.Prefixes", "débuts de comptes")]
    [InlineData("Form.ClaimKinds", "DUPIN ; poisson", "Form.ClaimKinds", "Ligne 1")]
    [InlineData("Form.PublicOrders", "A ; F-1\nA ; F-1", "Form.PublicOrders", "Ligne 2")]
    public async Task A_wrong_rule_of_contact_or_line_is_refused_at_its_field(
        string field, string value, string at, string sentence)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        var refused = await guest.Submit("/reglages/creanciers/1", [.. Fields("Brunet Outillage"), (field, value)]);
        refused.Document.QuerySelector($"[data-valmsg-for='{at}']")!.TextContent.ShouldContain(sentence);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Another_iban_holds_once_a_second_person_has_accepted_it(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var first = await office.SignedInEverywhere("Claire Morvan");
        using var second = await office.SignedInEverywhere("Paul Viaud");
        var before = Settings(office, "Brunet Outillage").Iban;
        var asked = await first.Submit("/reglages/creanciers/1",
            [.. Fields("Brunet Outillage"), ("Form.Phone", "0261914011"), ("Form.Iban", OtherIban)]);
        asked.Words.ShouldContain("un autre administrateur doit l");
        Settings(office, "Brunet Outillage").Iban.ShouldBe(before);
        Settings(office, "Brunet Outillage").Phone.ShouldBe("0261914011");
        asked.Document.QuerySelector("form[action*=Accept]").ShouldBeNull();
        await second.SubmitTo("/reglages/creanciers/1", "Accept");
        Settings(office, "Brunet Outillage").Iban!.Value.Compact.ShouldBe("FR1420041010050500013M02606");
        Audit(office).ShouldBe(
            [AuditAct.CreditorChanged, AuditAct.BankDetailsAsked, AuditAct.BankDetailsAccepted], ignoreOrder: true);
    }

    [Fact]
    public async Task A_rejected_iban_changes_nothing_and_waits_no_longer()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var first = await office.SignedInEverywhere("Claire Morvan");
        using var second = await office.SignedInEverywhere("Paul Viaud");
        var before = Settings(office, "Brunet Outillage").Iban;
        await first.Submit("/reglages/creanciers/1", [.. Fields("Brunet Outillage"), ("Form.Iban", OtherIban)]);
        var page = await second.SubmitTo("/reglages/creanciers/1", "Reject");
        page.Words.ShouldContain("Le changement est refusé");
        page.Words.ShouldNotContain("En attente");
        Settings(office, "Brunet Outillage").Iban.ShouldBe(before);
    }

    [Fact]
    public async Task Another_creditors_settings_are_not_found()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        (await guest.Get("/reglages/creanciers/1")).Status.ShouldBe(HttpStatusCode.OK);
        (await guest.Get("/reglages/creanciers/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await guest.Get("/reglages/creanciers/nouveau")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_law_page_says_which_values_are_to_be_confirmed()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/reglages/droit");
        page.Words.ShouldContain("Indemnité forfaitaire pour frais de recouvrement");
        page.Words.ShouldContain("D. 441-5");
        page.Words.ShouldContain("À confirmer");
    }

    private static (string Name, string Value)[] Fields(string name) =>
    [
        ("Form.Name", name), ("Form.Status", "Trader"), ("Form.Terms", "30d"), ("Form.Policy", "partner"),
        ("Form.DefaultDebtorStatus", "Trader"),
    ];

    /// <summary>Every field of the form as the page shows it.</summary>
    private static (string Name, string Value)[] Shown(Answer page)
    {
        var form = page.Document.QuerySelector("form.aq-creditor")!;
        var typed = form.QuerySelectorAll("input.form-control").OfType<IHtmlInputElement>()
            .Select(one => (one.Name ?? "", one.Value ?? ""));
        var ticked = form.QuerySelectorAll("input[type=checkbox][checked]").OfType<IHtmlInputElement>()
            .Select(one => (one.Name ?? "", one.Value ?? ""));
        var chosen = form.QuerySelectorAll("select").OfType<IHtmlSelectElement>()
            .Select(one => (one.Name ?? "", one.Value ?? ""));
        var written = form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>()
            .Select(one => (one.Name ?? "", one.Value ?? ""));
        return [.. typed, .. ticked, .. chosen, .. written];
    }

    private static Creditor Settings(Office office, string name)
    {
        using var db = office.World.Database.Open();
        return CreditorSettings.Read(db.Creditors.Single(row => row.Name == name).Settings);
    }

    private static List<AuditAct> Audit(Office office)
    {
        using var access = office.World.Database.OpenAccess();
        return [.. access.Audit.Where(row => row.CreditorId == office.World.Creditor).Select(row => row.Act)];
    }
}

using System.Net;
using Acquit.App.Review;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Mail;

namespace Acquit.Web.Tests;

/// <summary>A customer's account with its running balance, and what falls due when.</summary>
public class AccountTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Lines_follow_each_other_with_their_balance_and_the_schedule_says_what_falls_due(Product product)
    {
        await using var office = await Opened(product);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get($"/dossiers/{Name(office)}/compte");
        var rows = page.Document.QuerySelectorAll(".aq-ledger tbody tr")
            .Select(row => Words(string.Join(' ', row.Children.Select(cell => cell.TextContent)))).ToList();
        rows.ShouldBe(
        [
            "09/07/2026 F-1 F-1 08/08/2026 A 1 710,00 1 710,00 –",
            "10/08/2026 VIR VIR – A 1 710,00 – –",
            "26/10/2026 F-2 F-2 25/11/2026 1 128,00 1 128,00 1 128,00",
            "20/11/2026 ACPTE ACPTE – 600,00 528,00 −600,00",
        ]);
        page.Words.ShouldContain("Dans les 7 jours1 128,00 25/11/2026 F-21 128,00");
        page.Words.ShouldContain("dont 600,00 € non imputés");
        var open = await guest.Get($"/dossiers/{Name(office)}/compte?ouvertes=true");
        open.Words.ShouldContain("2 lignes");
        var past = await guest.Get($"/dossiers/{Name(office)}/compte?au=2026-08-09");
        past.Words.ShouldContain("Solde1 710,00 €");
        past.Words.ShouldContain("Échu1 710,00 08/08/2026 F-1");
    }

    [Fact]
    public async Task The_account_is_taken_away_and_linked_from_the_dossier()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Reader);
        var name = Name(office);
        (await guest.Get($"/dossiers/{name}")).Document.QuerySelector($"a[href='/dossiers/{name}/compte']")
            .ShouldNotBeNull();
        var csv = await guest.Get($"/dossiers/{name}/compte?handler=Export&format=Csv");
        csv.Text.ShouldContain("20/11/2026;;411000/LEFORT;ACPTE;ACPTE;;;;600,00;528,00;-600,00");
        var schedule = await guest.Get($"/dossiers/{name}/compte?handler=Export&format=Csv&table=echeancier");
        schedule.Text.ShouldContain("25/11/2026;Dans les 7 jours;F-2;26/10/2026;1128,00;1128,00");
        (await guest.Get("/dossiers/2-3/compte?handler=Export&format=Csv")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_statement_is_proposed_to_the_debtor_approved_and_leaves_with_its_proof(Product product)
    {
        await using var office = await Opened(product);
        office.World.WritesRealLetters();
        using var db = office.World.Database.Open();
        db.Debtors.Single(row => row.Key == "LEFORT").Address = "27 ROUTE DE VANNES\n44800 SAINT-HERBLAIN";
        await db.SaveChangesAsync();
        using var guest = await office.SignedIn(Role.Approver);
        var name = Name(office);
        (await guest.Get($"/dossiers/{name}/compte")).Document
            .QuerySelector($"a[href='/dossiers/{name}/preparer#l-statement-of-account']").ShouldNotBeNull();
        var prepared = await guest.PostWithTokenOf($"/dossiers/{name}/preparer", $"/dossiers/{name}/preparer",
            ("letter", "statement-of-account"), ("channel", "Letter"), ("since", "2026-10-01"));
        prepared.Words.ShouldContain("à relire et à approuver");
        var open = db.Proposals.Single(row => row.Letter == "statement-of-account");
        var named = new ProposalName(open.CreditorId, open.Number);
        office.World.Desk.ApproveRead(named, "Luc", "", office.World.Today).Missing.ShouldBeEmpty();
        office.World.Send().ShouldContain(sent => sent.Proposal == open.Number && sent.Held == null);
        var document = db.Documents.Single(row => row.Kind == "statement-of-account");
        var words = PdfWords.Of(db.Blobs.Single(blob => blob.Sha256 == document.Sha256).Bytes!);
        words.ShouldContain("il ne vaut pas mise en demeure");
        words.ShouldContain("Relevé de compte au 23 novembre 2026");
        words.ShouldContain("1 128,00");
        words.ShouldNotContain("09/07/2026", Case.Sensitive, "earlier entries are one opening balance");
        (await guest.Get($"/dossiers/{name}")).Words.ShouldContain("relevé de compte", Case.Insensitive);
    }

    [Fact]
    public async Task The_statement_is_a_pdf_and_an_empty_account_says_why_there_is_none()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Reader);
        var pdf = await guest.Get($"/dossiers/{Name(office)}/compte?handler=Statement");
        pdf.Text.ShouldStartWith("%PDF-");
        pdf.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"releve-{Name(office)}-2026-11-23.pdf");
        (await guest.Get($"/dossiers/{Name(office)}/compte?handler=Statement&au=2026-01-01")).Words
            .ShouldContain("Aucune écriture sur ce compte jusqu’à ce jour.");
        (await guest.Get("/dossiers/2-3/compte?handler=Statement")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Name(Office office)
    {
        using var db = office.World.Database.Open();
        var debtor = db.Debtors.Single(row => row.Key == "LEFORT").Id;
        return $"1-{db.Dossiers.Single(row => row.DebtorId == debtor).Number}";
    }

    private async Task<Office> Opened(Product product)
    {
        var office = await Office.Open(product, cluster, isRun: false);
        new Books(office, office.World.Creditor)
            .Invoice("LEFORT", "F-1", "2026-07-09", "1710.00", "A")
            .Payment("LEFORT", "VIR", "2026-08-10", "1710.00", "A")
            .Invoice("LEFORT", "F-2", "2026-10-26", "1128.00")
            .Payment("LEFORT", "ACPTE", "2026-11-20", "600.00").Import();
        return office;
    }
}

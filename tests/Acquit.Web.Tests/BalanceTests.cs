using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>
/// The aged balance, drilled down. Terms are 30 days, today is 2026-11-23: LEFORT owes F-1 (due 08/08, 107 days late)
/// 1 710,00, F-2 (due 07/11, 16 days) 1 128,00, and 600,00 paid on 20/11 are not applied.
/// </summary>
public class BalanceTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task From_an_age_to_its_debtors_and_from_a_debtor_to_his_invoices(Product product)
    {
        await using var office = await Opened(product);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/balance");
        page.Words.ShouldContain("Encours2 880,00 €");
        page.Words.ShouldContain("Plus de 90 j1 710,00 €49 %", Case.Sensitive, "of 3 480,00 open");
        var old = await guest.Get(Link(page, "tranche=4"));
        old.Words.ShouldContain("SARL LEFORT");
        old.Words.ShouldNotContain("SARL TALBOT", Case.Sensitive, "nothing of his is that old");
        var items = await guest.Get(Link(old, "ouvert=1-"));
        items.Words.ShouldContain("F-1 échéance 08/08/2026, 107 j");
        items.Words.ShouldNotContain("F-2");
        var all = await guest.Get(Link(await guest.Get("/balance"), "ouvert=1-"));
        all.Words.ShouldContain("F-2 échéance 07/11/2026, 16 j");
        all.Words.ShouldContain("VIR 20/11/2026");
    }

    [Fact]
    public async Task What_was_known_that_day_differs_from_what_is_known_now_of_that_day()
    {
        await using var office = await Opened(Product.Sqlite);
        office.World.GoTo(new DateOnly(2026, 11, 30));
        Lefort(office).Payment("LEFORT", "VIR TARDIF", "2026-11-22", "1128.00").Import();
        using var guest = await office.SignedIn(Role.Reader);
        (await guest.Get("/balance?au=2026-11-23")).Words.ShouldContain("Encours1 752,00 €", Case.Sensitive,
            "2 880,00 less the late entry of 1 128,00");
        (await guest.Get("/balance?au=2026-11-23&alors=true")).Words.ShouldContain("Encours2 880,00 €");
        (await guest.Get("/balance?au=2026-11-22&alors=true")).Words.ShouldContain("Aucun grand livre n’était importé");
    }

    [Fact]
    public async Task By_debtor_and_by_who_last_acted_the_total_is_the_same()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Collector);
        var lefort = Dossier(office, "LEFORT");
        await guest.SubmitTo($"/dossiers/{lefort}", "Note", ("note", "vu au marché"));
        (await guest.Get("/balance?par=Debtor")).Words.ShouldContain("Tous les débiteurs 2 débiteurs");
        var page = await guest.Get("/balance?par=Collector");
        page.Words.ShouldContain("Aucun intervenant 1 débiteur");
        page.Words.ShouldContain("Anne Collector 1 débiteur");
        page.Words.ShouldContain("Encours2 880,00 €");
    }

    [Fact]
    public async Task Invoices_are_taken_away_with_the_age_that_was_chosen()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Reader);
        var csv = (await guest.Get("/balance?tranche=4&table=factures&handler=Export&format=Csv")).Text;
        csv.TrimEnd().Split("\r\n").Length.ShouldBe(2);
        csv.ShouldContain(
            $"{Dossier(office, "LEFORT")};LEFORT;SARL LEFORT;411000;F-1;09/07/2026;08/08/2026;107;"
            + "Plus de 90 j;1710,00;1710,00");
        var all = (await guest.Get("/balance?handler=Export&format=Csv")).Text;
        all.ShouldContain(";0,00;1128,00;0,00;0,00;1710,00;-600,00;2238,00;08/08/2026");
    }

    private static string Link(Answer page, string with) => page.Document.QuerySelectorAll("main a")
        .Select(link => link.GetAttribute("href")!).First(href => href.Contains(with, StringComparison.Ordinal));

    private static string Dossier(Office office, string key)
    {
        using var db = office.World.Database.Open();
        var debtor = db.Debtors.Single(row => row.Key == key && row.CreditorId == office.World.Creditor).Id;
        return $"1-{db.Dossiers.Single(row => row.DebtorId == debtor).Number}";
    }

    private static Books Lefort(Office office) => new Books(office, office.World.Creditor)
        .Invoice("LEFORT", "F-1", "2026-07-09", "1710.00").Invoice("LEFORT", "F-2", "2026-10-08", "1128.00")
        .Payment("LEFORT", "VIR", "2026-11-20", "600.00").Invoice("TALBOT", "F-3", "2026-11-10", "642.00");

    private async Task<Office> Opened(Product product)
    {
        var office = await Office.Open(product, cluster, isRun: false);
        Lefort(office).Import();
        new Books(office, office.Other).Invoice("SECRET", "F-9", "2026-07-09", "777.00").Import();
        return office;
    }
}

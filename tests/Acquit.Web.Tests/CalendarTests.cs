using System.Net;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>What days bring, on the page and in a calendar program. Today is 2026-11-23.</summary>
public class CalendarTests(PostgresCluster cluster)
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly DateOnly _day = new(2026, 12, 4);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Promises_instalments_and_pauses_stand_on_their_days(Product product)
    {
        await using var office = await Opened(product);
        using var guest = await office.SignedIn(Role.Reader);
        var list = await guest.Get("/calendrier?mois=2026-12&liste=true");
        var rows = list.Document.QuerySelectorAll(".aq-table tbody tr")
            .Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        rows.ShouldBe(
        [
            "04/12/2026|Promesse|DUPIN|Brunet Outillage|300,00\u00A0€",
            "10/12/2026|Mensualité|MARTIN|Brunet Outillage|320,00\u00A0€",
            "20/12/2026|Fin de pause|DUPIN|Brunet Outillage|–",
        ], "the promise of 400,00 was replaced; SECRET is not this person's");
        (await guest.Get("/calendrier?mois=2027-01")).Words.ShouldContain("MARTIN320,00 €");
        var promises = await guest.Get("/calendrier?mois=2026-12&genre=Promise");
        promises.Document.QuerySelectorAll(".aq-cal-e").Length.ShouldBe(1);
        var csv = await guest.Get("/calendrier?mois=2026-12&handler=Export&format=Csv");
        csv.Text.ShouldContain("04/12/2026;Promesse;DUPIN;Brunet Outillage;1-1;300,00;");
    }

    [Fact]
    public async Task A_calendar_program_reads_by_the_secret_address_until_it_is_revoked()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Reader);
        using var program = new Guest(office.Address);
        var path = await MakeFeed(guest, office);
        var feed = await program.Get(path);
        feed.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var unfolded = feed.Text.Replace("\r\n ", "", StringComparison.Ordinal);
        unfolded.ShouldContain("DTSTART;VALUE=DATE:20261204\r\n");
        unfolded.ShouldContain("SUMMARY:Promesse 300\\,00\u00A0€\u00A0: DUPIN\r\n");
        unfolded.ShouldContain($"URL:{office.Address}/dossiers/1-1\r\n");
        unfolded.ShouldNotContain("SECRET");
        unfolded.ShouldNotContain("777");
        (await program.PostBlindly(path)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await program.Get("/calendrier.ics")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await program.Get(path[..^1] + "x")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await program.Get("/calendrier")).Path
            .ShouldStartWith("/entrer", Case.Sensitive, "the secret signs nobody in");

        var renewed = await MakeFeed(guest, office);
        (await program.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, "a new address ends the old one");
        (await program.Get(renewed)).Status.ShouldBe(HttpStatusCode.OK);
        await guest.SubmitTo("/calendrier", "Revoke");
        (await program.Get(renewed)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_the_owner_may_see_is_asked_at_each_reading()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Reader);
        using var program = new Guest(office.Address);
        var path = await MakeFeed(guest, office);
        using var access = office.World.Database.OpenAccess();
        await access.Grants.ExecuteDeleteAsync();
        (await program.Get(path)).Text.ShouldNotContain("BEGIN:VEVENT");
        await access.Users.ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, 1));
        (await program.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        access.UserTokens.Single().Value.ShouldNotBe(path.Split('=')[1], "only the hash is kept");
    }

    private static async Task<string> MakeFeed(Guest guest, Office office)
    {
        var page = await guest.SubmitTo("/calendrier", "Feed");
        var address = page.Document.QuerySelector("#feed")!.GetAttribute("value")!;
        address.ShouldStartWith(office.Address);
        (await guest.Get("/calendrier")).Document.QuerySelector("#feed").ShouldBeNull("it is shown once");
        return address[office.Address.Length..];
    }

    private async Task<Office> Opened(Product product)
    {
        var office = await Office.Open(product, cluster, isRun: false);
        using var db = office.World.Database.Open();
        db.Dossiers.ToList().ForEach(row => row.BalanceCents = 100_00);
        await db.SaveChangesAsync();
        Note(db, 1, new PromiseMade(Money.Parse("400.00"), _day.AddDays(-1)) { EffectiveOn = _today });
        Note(db, 1, new PromiseMade(Money.Parse("300.00"), _day) { EffectiveOn = _today });
        Note(db, 1, new HoldPlaced(new(2026, 12, 20)) { EffectiveOn = _today });
        Note(db, 2, new PlanAgreed(
            [new(new(2026, 12, 10), Money.Parse("320.00")), new(new(2027, 1, 10), Money.Parse("320.00"))])
        {
            EffectiveOn = _today,
        });
        Note(db, 3, new PromiseMade(Money.Parse("777.00"), _day) { EffectiveOn = _today });
        return office;
        void Note(AcquitDb into, int dossier, DossierEvent happened)
        {
            var row = into.Dossiers.Single(one => one.Number == dossier);
            EventLog.Append(into, row, happened with { By = "Anne" }, office.World.Clock.Now);
            into.SaveChanges();
        }
    }
}

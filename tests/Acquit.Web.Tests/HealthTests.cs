using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>The run of the day happens by itself, once; and the health page says when it did not.</summary>
public class HealthTests(PostgresCluster cluster)
{
    private const string NoRun = "Le calcul d’aujourd’hui n’a pas eu lieu";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_queue_of_the_day_is_there_without_anybody_pressing_and_made_once(Product product)
    {
        await using var office = await Office.Open(product, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        office.Scheduled.RunDue(CancellationToken.None);
        using var guest = await office.SignedIn(Role.Collector);
        (await guest.Get("/aujourdhui")).Words.ShouldContain("DUPIN");
        using var db = office.World.Database.Open();
        db.Runs.Select(run => run.Kind).ToList()
            .ShouldBe([RunKind.Scheduled, RunKind.Scheduled], "one for each creditor");
        (await guest.Get("/sante")).Words.ShouldNotContain(NoRun);
    }

    [Fact]
    public async Task The_next_day_is_run_when_its_hour_has_come_and_not_before()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, runAt: new TimeOnly(10, 0));
        await office.Scheduled.CaughtUp;
        office.World.GoTo(office.World.Today.AddDays(1), hourUtc: 8);
        office.Scheduled.RunDue(CancellationToken.None);
        RunsOf(office).ShouldBe(0, "nine in Paris");
        office.World.GoTo(office.World.Today, hourUtc: 9);
        office.Scheduled.RunDue(CancellationToken.None);
        RunsOf(office).ShouldBe(2, "ten in Paris");
    }

    [Fact]
    public async Task A_run_that_did_not_happen_is_a_banner_that_the_button_takes_away()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        await office.Scheduled.CaughtUp;
        using var guest = await office.SignedIn(Role.Collector);
        office.World.GoTo(office.World.Today.AddDays(1), hourUtc: 9);

        var missing = await guest.Get("/sante");
        missing.Words.ShouldContain(NoRun);
        missing.Document.QuerySelector(".aq-banner.aq-late[role=alert]").ShouldNotBeNull();

        var run = await guest.SubmitTo("/sante", "Run");
        run.Words.ShouldContain("Calcul fait");
        run.Words.ShouldNotContain(NoRun);
        RunsOf(office).ShouldBe(1, "the other creditor is not in this person's hands");
    }

    [Fact]
    public async Task Nobody_is_left_without_a_next_step_and_law_that_ends_is_told()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/sante");
        page.Words.ShouldContain("chaque dossier a une suite");
        page.Words.ShouldContain("valeur jusqu’au 31/12/2026");
        page.Document.QuerySelector("form[action*='handler=Run']").ShouldBeNull();
    }

    [Fact]
    public async Task What_an_address_outside_was_not_told_is_a_banner_for_its_own_creditor_until_it_is_closed()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        await office.Scheduled.CaughtUp;
        Deliveries(office, office.Other, DeliveryState.GivenUp);
        using var reader = await office.SignedIn(Role.Reader);
        (await reader.Get("/sante")).Document.QuerySelector(".aq-banner.aq-late").ShouldBeNull("not her creditor");
        var hook = Deliveries(office, office.World.Creditor,
            DeliveryState.GivenUp, DeliveryState.GivenUp, DeliveryState.Waiting, DeliveryState.Delivered);
        var page = await reader.Get("/sante");
        page.Words.ShouldContain("Webhooks : 2 messages abandonnés, 1 message à retenter.");
        page.Document.QuerySelector("a[href='/reglages/webhooks']").ShouldBeNull("she may not open it");
        using var admin = await office.SignedIn(Role.Administrator);
        (await admin.Get("/sante")).Document.QuerySelector("a[href='/reglages/webhooks']").ShouldNotBeNull();
        using (var db = office.World.Database.Open())
        {
            db.Webhooks.Single(row => row.Id == hook).ClosedAt = 1;
            await db.SaveChangesAsync();
        }

        (await reader.Get("/sante")).Words.ShouldNotContain("abandonné");
    }

    /// <summary>An address of a creditor, tried once for each of these states; far from the next try.</summary>
    private static Guid Deliveries(Office office, Guid creditor, params DeliveryState[] states)
    {
        using var db = office.World.Database.Open();
        var hook = new WebhookRow
        {
            CreditorId = creditor, Id = Guid.CreateVersion7(), Url = "https://example.invalid/a", Secret = "x",
        };
        db.Webhooks.Add(hook);
        db.WebhookDeliveries.AddRange(states.Select(state => new WebhookDeliveryRow
        {
            CreditorId = creditor, Id = Guid.CreateVersion7(), WebhookId = hook.Id, Kind = "noteAdded", Body = "{}",
            State = state, Attempts = 1, LastStatus = 503, LastWhy = "notAccepted", RunAt = long.MaxValue,
        }));
        db.SaveChanges();
        return hook.Id;
    }

    private static int RunsOf(Office office)
    {
        using var db = office.World.Database.Open();
        return db.Runs.Count(run => run.Day == office.World.Today);
    }
}

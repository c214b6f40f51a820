using System.Net;
using Acquit.App.Dispatch;
using Acquit.App.Import;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;
using AngleSharp.Html.Dom;

namespace Acquit.Web.Tests;

/// <summary>What was approved leaves from the browser as from the command line, and only for whom it may.</summary>
public class SendingTests(PostgresCluster cluster)
{
    private const string Papers = "a[href*='handler=Paper']";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Approved_letters_go_into_a_lot_that_downloads_as_a_PDF(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        Approve(office, office.World.Creditor);
        (await guest.Get("/envois")).Words.ShouldContain("1 message");

        var sent = await guest.SubmitTo("/envois", "Prepare");

        sent.Words.ShouldContain("1 message envoyé");
        sent.Words.ShouldContain("Rien n’attend de partir");
        sent.Document.QuerySelectorAll(".aq-chip.aq-paid").ShouldContain(chip => chip.TextContent.Contains("Envoyé"));
        var papers = sent.Document.QuerySelectorAll(Papers).OfType<IHtmlAnchorElement>().ToList();
        papers.Count.ShouldBe(2, "the lot and its list");
        foreach (var paper in papers)
        {
            var pdf = await guest.Get(paper.GetAttribute("href")!);
            pdf.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            pdf.Text.ShouldStartWith("%PDF");
            pdf.Text.Length.ShouldBeGreaterThan(2_000);
        }
    }

    [Fact]
    public async Task Nothing_leaves_for_a_creditor_that_is_not_live_until_an_administrator_opens_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        Approve(office, office.World.Creditor);
        Live(office, office.World.Creditor, false);
        (await guest.Get("/aujourdhui")).Words.ShouldContain("Rien ne part pour Brunet Outillage");

        var refused = await guest.SubmitTo("/envois", "Prepare");
        refused.Words.ShouldContain("Rien ne part pour Brunet Outillage : ses envois ne sont pas ouverts.");
        Sendings(office).ShouldBeEmpty();

        (await guest.SubmitTo("/envois", "Live")).Words.ShouldContain("les envois sont ouverts");
        (await guest.SubmitTo("/envois", "Prepare")).Words.ShouldContain("1 message envoyé");
        (await guest.Get("/aujourdhui")).Words.ShouldNotContain("Rien ne part");
    }

    [Fact]
    public async Task What_a_server_put_off_can_still_be_skipped()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        Approve(office, office.World.Creditor);
        string name;
        using (var db = office.World.Database.Open())
        {
            var approved = db.Proposals.Single(row => row.State == ProposalState.Approved);
            var creditor = db.Creditors.Single(row => row.Id == approved.CreditorId);
            name = $"{creditor.Number}-{db.Dossiers.Single(row => row.Id == approved.DossierId).Number}";
            var sending = Outbox.Reserve(db, approved, Channel.Email, "compta@dupin.example", office.World.Clock.Now)!;
            (sending.Tries, sending.Error) = (1, "recipientRefused 450 4.2.0");
            db.SaveChanges();
        }

        var page = await guest.Get($"/dossiers/{name}");
        page.Words.ShouldContain("Remis à plus tard");
        page.Document.QuerySelector("form[action*='handler=Postpone']").ShouldNotBeNull();
        await guest.SubmitTo($"/dossiers/{name}", "Skip", ("why", "le client a appelé"));
        Sendings(office).ShouldHaveSingleItem().State.ShouldBe(OutboxState.Cancelled);
    }

    [Fact]
    public async Task An_approver_cannot_switch_sending_on()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        Live(office, office.World.Creditor, false);
        var page = await guest.Get("/envois");
        page.Document.QuerySelector("form[action*='handler=Live']").ShouldBeNull();
        var posted = await guest.PostWithTokenOf("/envois", "/envois?handler=Live",
            ("creditor", office.World.Creditor.ToString()), ("on", "true"));
        posted.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Collector)]
    public async Task Who_may_not_approve_may_not_send(Role role)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(role);
        Approve(office, office.World.Creditor);
        (await guest.Get("/envois")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var posted = await guest.PostWithTokenOf("/moi", "/envois?handler=Prepare");
        posted.Status.ShouldBe(HttpStatusCode.Forbidden);
        Sendings(office).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_creditors_messages_stay_and_its_lots_are_not_found()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        Approve(office, office.Other);
        Approve(office, office.World.Creditor);
        await guest.SubmitTo("/envois", "Prepare");
        Sendings(office).ShouldHaveSingleItem().CreditorId.ShouldBe(office.World.Creditor);

        var place = office.Place;
        place.SendingTo(office.World.Folder).Send(office.World.Today).ShouldNotBeNull();
        using var db = office.World.Database.Open();
        var lot = new SendingBook(db, [office.Other]).Lots(office.World.Today).ShouldHaveSingleItem();
        var name = lot.Papers.All().First().Name;
        var answer = await guest.Get($"/envois?handler=Paper&lot={lot.Row.Id}&name={Uri.EscapeDataString(name)}");
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("true", OutboxState.Sent, "Noté comme parti")]
    [InlineData("false", OutboxState.Cancelled, "Noté comme pas parti")]
    public async Task A_doubtful_sending_is_settled_by_an_answer_with_its_reason(
        string left, OutboxState state, string said)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        Approve(office, office.World.Creditor);
        Doubt(office);
        (await guest.Get("/envois")).Words.ShouldContain("est-il parti ?");

        (await guest.SubmitTo("/envois", "Resolve", ("left", left), ("why", " "))).Words.ShouldContain("Dites comment");
        Sendings(office).ShouldHaveSingleItem().State.ShouldBe(OutboxState.Doubtful);
        var settled = await guest.SubmitTo("/envois", "Resolve", ("left", left), ("why", "vu au courrier"));

        settled.Words.ShouldContain(said);
        settled.Words.ShouldNotContain("est-il parti ?");
        Sendings(office).ShouldHaveSingleItem().State.ShouldBe(state);
    }

    [Fact]
    public async Task A_registered_letter_bears_its_number_and_its_fate()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        var world = office.World;
        Approve(office, world.Creditor);
        await guest.SubmitTo("/envois", "Prepare");
        world.LayInInvoices(world.Creditor, Dossier(office).Id);
        world.GoTo(new(2026, 12, 8));
        world.Import(world.Creditor);
        world.Run();
        Approve(office, world.Creditor, Channel.RegisteredLetter);
        (await guest.SubmitTo("/envois", "Prepare")).Words.ShouldContain("À déposer");

        (await guest.SubmitTo("/envois", "Track", ("Outcome", "Presented"), ("On", "31/02/2026")))
            .Words.ShouldContain("Donnez le jour.");
        var noted = await guest.SubmitTo("/envois", "Track",
            ("Outcome", "Presented"), ("Number", "1A 123 456 7890 1"), ("On", $"{office.World.Today:yyyy-MM-dd}"));

        noted.Words.ShouldContain("Présenté 08/12");
        noted.Words.ShouldContain("1A 123 456 7890 1");
        using var db = world.Database.Open();
        EventLog.Read(db, Dossier(office), world.Today).OfType<LetterTracked>().ShouldHaveSingleItem()
            .Outcome.ShouldBe(PostalOutcome.Presented);
    }

    /// <summary>The one that was written to.</summary>
    private static DossierRow Dossier(Office office)
    {
        using var db = office.World.Database.Open();
        return db.Dossiers.Single(row => row.EventCount > 0);
    }

    /// <summary>The first open message of a creditor, approved as it is in the browser.</summary>
    private static void Approve(Office office, Guid creditor, Channel channel = Channel.Letter)
    {
        using var db = office.World.Database.Open();
        var open = db.Proposals
            .Where(row => row.CreditorId == creditor && row.State == ProposalState.Open && row.Channel == channel)
            .OrderBy(row => row.Number).First();
        var name = new ProposalName(creditor, open.Number);
        var outcome = office.Place.Review.Approve([name], "Claire Morvan", office.World.Today).ShouldHaveSingleItem();
        outcome.Refusal.ShouldBeNull(string.Join(' ', outcome.Missing));
    }

    private static void Live(Office office, Guid creditor, bool isLive)
    {
        using var db = office.World.Database.Open();
        CreditorDesk.SetLive(db, creditor, isLive);
    }

    private static List<SendingRow> Sendings(Office office)
    {
        using var db = office.World.Database.Open();
        return [.. db.Sendings];
    }

    /// <summary>Handed over, then stopped; and nobody can tell.</summary>
    private static void Doubt(Office office)
    {
        var (world, place) = (office.World, office.Place);
        var outgoing = new Outgoing(place.Database, place.Rules, place.Clock);
        using var db = world.Database.Open();
        outgoing.Reserve(db.Proposals.Single(row => row.State == ProposalState.Approved), world.Clock.Now);
        var claimed = Outbox.Claim(db, "gone", world.Clock.Now, TimeSpan.FromMinutes(1), 1).ShouldHaveSingleItem();
        outgoing.Mark(claimed, "smtp", TimeSpan.FromMinutes(1)).ShouldBeTrue();
        outgoing.Settle(claimed, OutboxState.Doubtful, "stopped");
    }
}

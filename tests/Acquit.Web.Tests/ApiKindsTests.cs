using System.Net;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>What a program may note that a person notes too, and the way that it chooses for a step.</summary>
public class ApiKindsTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_letter_sent_elsewhere_an_insolvency_and_a_review_are_noted()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var letter = new
        {
            kind = "letter", step = "reminder-1", channel = "registered-letter", reference = "RK 1", on = "2026-11-20",
        };
        await Noted(program, letter);
        await Noted(program, new { kind = "review", step = "reminder-1" });
        await Noted(program, new { kind = "insolvency", on = "2026-11-19", publishedOn = "2026-11-20" });
        var events = Events(office);
        var sent = events.OfType<LetterRecorded>().ShouldHaveSingleItem();
        (sent.Step, sent.Channel, sent.Reference).ShouldBe(("reminder-1", Channel.RegisteredLetter, "RK 1"));
        events.OfType<FirstContactReviewed>().ShouldHaveSingleItem().FromStep.ShouldBe("reminder-1");
        events.OfType<InsolvencyOpened>().ShouldHaveSingleItem().PublishedOn.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Theory]
    [InlineData("letter", "step")]
    [InlineData("review", "step")]
    [InlineData("vanished", "vanishingCause")]
    public async Task What_a_kind_needs_is_named(string kind, string field)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var refused = await program.Post("/dossiers/1-1/events", new { kind }, kind);
        (refused.Code, refused.Json.GetProperty("detail").GetString()).ShouldBe(("fieldMissing", field));
        var none = await program.Post(
            "/dossiers/1-1/events", new { kind = "vanished", vanishingCause = "paid" }, "disparue");
        none.Code.ShouldBe("notVanished");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_step_leaves_the_other_way_and_a_formal_notice_does_not(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var chosen = await Choose(program, "1-1", "reminder-1", "email");
        chosen.Status.ShouldBe(HttpStatusCode.OK, chosen.Text);
        using (var db = office.World.Database.Open())
        {
            var dossier = db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1).Id;
            db.Proposals.Single(row => row.DossierId == dossier && row.State == ProposalState.Open).Channel
                .ShouldBe(Channel.Email, "the proposal is made again at once");
        }

        (await Choose(program, "1-1", "reminder-1", "email")).Code.ShouldBe("sameChannel");
        (await Choose(program, "1-1", "formal-notice", "email")).Code.ShouldBe("notALetterNorAnEmail");
        (await Choose(program, "1-1", "reminder-1", "pigeon")).Code.ShouldBe("fieldMissing");
        (await Choose(program, "2-3", "reminder-1", "email")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var reader = await ApiProgram.Of(office, Role.Reader, KeyScope.Read, KeyScope.Write);
        (await Choose(reader, "1-1", "reminder-1", "letter")).Code.ShouldBe("notAllowed");
    }

    private static Task<ApiAnswer> Choose(ApiProgram program, string dossier, string step, string channel) =>
        program.Post($"/dossiers/{dossier}/channel", new { step, channel }, $"{step} {channel} {Guid.NewGuid():N}");

    private static async Task Noted(ApiProgram program, object what)
    {
        var answer = await program.Post("/dossiers/1-1/events", what, $"{Guid.NewGuid():N}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
    }

    private static IReadOnlyList<DossierEvent> Events(Office office)
    {
        using var db = office.World.Database.Open();
        return EventLog.Read(
            db, db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1),
            office.World.Today);
    }
}

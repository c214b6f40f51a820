using System.Net;
using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Policies;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Web.Tests;

/// <summary>A creditor's method is changed on the screen: checked, compared, put to work, put back.</summary>
public class PolicyTests(PostgresCluster cluster)
{
    private const string Page = "/reglages/creanciers/1/methode";

    private static readonly string _shipped =
        File.ReadAllText(Path.Combine(ShippedData.Find().Policies, "partner.yaml"));

    /// <summary>A floor above what MARTIN owes (640 €) and below what DUPIN owes (1 200 €).</summary>
    private static readonly string _higherFloor =
        _shipped.Replace("floor: \"15.00\"", "floor: \"1000.00\"", StringComparison.Ordinal);

    [Fact]
    public async Task What_would_change_tomorrow_is_told_and_nothing_is_written()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var page = await admin.Submit(Page, ("text", _higherFloor));
        page.Words.ShouldContain("1 décision serait autre, sur 2 dossiers ouverts");
        page.Words.ShouldContain("MARTIN");
        page.Document.QuerySelectorAll("#check tbody tr").Length.ShouldBe(1);
        (await admin.Submit(Page, ("text", _shipped))).Words.ShouldContain("rien ne changerait");
        Open(office).ShouldBe(2);
        office.Journal().ShouldBe([AuditAct.SignedIn]);
    }

    [Fact]
    public async Task A_text_that_cannot_be_followed_is_refused_with_its_lines_and_kept_on_the_page()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var wrong = _shipped.Replace("spacing: 5", "spacing: souvent", StringComparison.Ordinal);
        (await admin.Submit(Page, ("text", wrong))).Words.ShouldContain("partner.yaml, ligne 7");
        var page = await admin.Get(Page);
        var refused = await admin.Post($"{Page}?handler=Use", page, ("text", wrong), Seen(page));
        refused.Words.ShouldContain("ne peut pas être suivie");
        refused.Words.ShouldContain("partner.yaml, ligne 7");
        refused.Document.QuerySelector("#text")!.TextContent.ShouldContain("spacing: souvent");
        Settings(office).ShouldBeNull();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Put_to_work_it_decides_at_once_for_this_creditor_only_and_is_put_back(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        Open(office).ShouldBe(2);
        var page = await admin.Get(Page);
        // a browser sends the line ends of forms
        var typed = _higherFloor.ReplaceLineEndings("\r\n");
        var used = await admin.Post($"{Page}?handler=Use", page, ("text", typed), Seen(page));
        used.Words.ShouldContain("La méthode est en service");
        used.Words.ShouldContain("Texte personnalisé pour ce créancier");
        Open(office).ShouldBe(1, "MARTIN is below the floor now");
        using (var db = office.World.Database.Open())
        {
            db.Proposals.Count(row => row.CreditorId == office.Other && row.State == ProposalState.Open).ShouldBe(1);
            db.PolicyVersions.Count(row => row.Name == "partner").ShouldBe(2, "each decision names its version");
        }

        var back = await admin.SubmitTo(Page, "Restore", ("version", Version(_shipped)));
        back.Words.ShouldContain("de nouveau en service");
        Settings(office).ShouldBeNull();
        Open(office).ShouldBe(2);
        (await admin.SubmitTo(Page, "Restore")).Words.ShouldContain("Texte personnalisé pour ce créancier");
        Open(office).ShouldBe(1, "the version of one's own was kept");
        office.Journal().Count(act => act == AuditAct.PolicyRestored).ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_who_change_it_the_second_reads_the_first_before()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var early = await admin.Get(Page);
        await admin.Post($"{Page}?handler=Use", early, ("text", _higherFloor), Seen(early));
        var late = await admin.Post($"{Page}?handler=Use", early, ("text", _shipped), Seen(early));
        late.Words.ShouldContain("mise en service entre-temps");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Of_two_at_the_same_moment_one_is_told_and_nothing_of_his_is_kept(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var act = new AccessAct(Guid.Empty, "Claire Morvan", office.World.Clock.Now);
        PolicyRefusal? Use(CreditorBook seen, string text)
        {
            using var db = office.World.Database.Open();
            using var access = office.World.Database.OpenAccess();
            return new PolicyDesk(db, access, office.Place.Rules).Use(seen, text, act);
        }

        var (book, other) = (Book(office, office.World.Creditor), Book(office, office.Other));
        var late = _shipped.Replace("floor: \"15.00\"", "floor: \"700.00\"", StringComparison.Ordinal);
        Use(book, _higherFloor).ShouldBeNull();
        Use(book, late).ShouldBe(PolicyRefusal.ChangedMeanwhile);
        Use(other, _higherFloor).ShouldBeNull("the same text for another creditor is the same version");
        using var kept = office.World.Database.Open();
        kept.PolicyVersions.Select(row => row.Sha256).ShouldNotContain(Version(late));
        kept.PolicyVersions.Count(row => row.Sha256 == Version(_higherFloor)).ShouldBe(1);
        office.Journal().Count(what => what == AuditAct.PolicyChanged).ShouldBe(2);
    }

    private static CreditorBook Book(Office office, Guid creditor)
    {
        using var db = office.World.Database.Open();
        return CreditorBook.One(db, creditor);
    }

    [Fact]
    public async Task Another_creditors_method_is_not_found_and_a_version_of_nowhere_is_refused()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedIn(Role.Administrator);
        (await admin.Get("/reglages/creanciers/2/methode")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await admin.Get(Page);
        (await admin.Post($"{Page}?handler=Restore", page, ("version", "sha256:0000")))
            .Words.ShouldContain("n’existe pas pour ce créancier");
        using var approver = await office.SignedIn(Role.Approver);
        (await approver.Get(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static (string Name, string Value) Seen(Answer page) =>
        ("seen", page.Document.QuerySelector("input[name=seen]")!.GetAttribute("value")!);

    private static string Version(string text) => Acquit.Formats.Policies.PolicyFile.VersionOf(text);

    private static int Open(Office office)
    {
        using var db = office.World.Database.Open();
        return db.Proposals.Count(row =>
            row.CreditorId == office.World.Creditor && row.State == ProposalState.Open);
    }

    private static string? Settings(Office office)
    {
        using var db = office.World.Database.Open();
        var row = db.Creditors.Single(one => one.Id == office.World.Creditor);
        return Acquit.App.Decide.CreditorSettings.Read(row.Settings).PolicyText;
    }
}

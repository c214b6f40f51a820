using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

public class SignInTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Nobody_sees_a_page_without_signing_in(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = new Guest(office.Address);
        (await guest.Get("/dossiers/1-1")).Path.ShouldStartWith("/entrer?retour=");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_first_administrator_is_made_by_a_link_that_works_once(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var secret = office.Links.Make(OneTimeLinkKind.FirstAdministrator, TimeSpan.FromHours(1));
        using var first = new Guest(office.Address);
        var made = await first.Submit($"/installation?cle={secret}",
            ("name", "Claire Morvan"), ("email", "claire@example.org"), ("password", Office.Password));
        made.Path.ShouldBe("/aujourdhui");
        made.Words.ShouldContain("Administrateur");
        using var second = new Guest(office.Address);
        (await second.Get($"/installation?cle={secret}")).Words.ShouldContain("Ce lien a déjà servi");
    }

    [Fact]
    public async Task A_password_that_is_too_short_leaves_the_link_usable()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var secret = office.Links.Make(OneTimeLinkKind.FirstAdministrator, TimeSpan.FromHours(1));
        using var guest = new Guest(office.Address);
        var refused = await guest.Submit($"/installation?cle={secret}",
            ("name", "Claire Morvan"), ("email", "claire@example.org"), ("password", "court"));
        refused.Words.ShouldContain("Douze caractères au moins");
        office.Links.Look(secret, OneTimeLinkKind.FirstAdministrator).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("claire", "Ce n’est pas une adresse e-mail")]
    [InlineData("anne.roux@example.org", "Cette adresse a déjà un compte")]
    public async Task An_address_that_cannot_be_leaves_the_link_usable_and_nobody_half_made(string email, string why)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        await office.Hire("Anne Roux", Role.Reader, office.World.Creditor);
        var secret = office.Links.Make(OneTimeLinkKind.FirstAdministrator, TimeSpan.FromHours(1));
        using var guest = new Guest(office.Address);
        var refused = await guest.Submit($"/installation?cle={secret}",
            ("name", "Claire Morvan"), ("email", email), ("password", Office.Password));
        refused.Words.ShouldContain(why);
        var made = await guest.Submit($"/installation?cle={secret}",
            ("name", "Claire Morvan"), ("email", "claire@example.org"), ("password", Office.Password));
        made.Path.ShouldBe("/aujourdhui");
        office.Journal().ShouldContain(AuditAct.FirstAdministratorMade);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        await office.Hire("Anne Roux", Role.Reader, office.World.Creditor);
        using var guest = new Guest(office.Address);
        var wrong = await guest.Submit("/entrer", ("email", "anne.roux@example.org"), ("password", "autre chose"));
        var unknown = await guest.Submit("/entrer", ("email", "nobody@example.org"), ("password", "autre chose"));
        wrong.Words.ShouldContain("Adresse ou mot de passe inconnus.");
        unknown.Words.ShouldContain("Adresse ou mot de passe inconnus.");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        await office.Hire("Anne Roux", Role.Reader, office.World.Creditor);
        using var guest = new Guest(office.Address);
        for (var i = 0; i < 5; i++)
        {
            await guest.Submit("/entrer", ("email", "anne.roux@example.org"), ("password", "faux"));
        }

        var right = await guest.Submit("/entrer", ("email", "anne.roux@example.org"), ("password", Office.Password));
        right.Words.ShouldContain("réessayez dans quinze minutes");
        office.Journal().Count(act => act == AuditAct.SignInRefused).ShouldBe(5, "four wrong, and one while locked");
        office.Journal().Count(act => act == AuditAct.LockedOut).ShouldBe(1);
    }

    [Fact]
    public async Task The_eleventh_try_of_a_minute_is_refused()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = new Guest(office.Address);
        for (var i = 0; i < 10; i++)
        {
            await guest.Submit("/entrer", ("email", $"a{i}@example.org"), ("password", "faux"));
        }

        var refused = await guest.Submit("/entrer", ("email", "b@example.org"), ("password", "faux"));
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Who_is_right_is_not_counted_and_a_minute_later_one_may_fail_again()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        await office.Hire("Anne Roux", Role.Reader, office.World.Creditor);
        for (var i = 0; i < 12; i++)
        {
            using var right = new Guest(office.Address);
            (await right.Submit("/entrer", ("email", "anne.roux@example.org"), ("password", Office.Password)))
                .Path.ShouldBe("/aujourdhui", $"sign-in {i + 1}");
        }

        using var guest = new Guest(office.Address);
        for (var i = 0; i < 10; i++)
        {
            await guest.Submit("/entrer", ("email", $"a{i}@example.org"), ("password", "faux"));
        }

        var last = ("email", "b@example.org");
        (await guest.Submit("/entrer", last, ("password", "faux"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        office.World.GoTo(office.World.Today, hourUtc: 10);
        (await guest.Submit("/entrer", last, ("password", "faux"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)] // each failure comes from somebody else, as the proxy tells
    [InlineData("192.0.2.7", HttpStatusCode.TooManyRequests)] // who asks is not the proxy: what he says is not believed
    [InlineData(null, HttpStatusCode.TooManyRequests)]
    public async Task Only_a_proxy_that_was_named_tells_who_asks(string? proxy, HttpStatusCode status)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, choose: settings => settings with
        {
            Proxies = proxy is null ? [] : [IPAddress.Parse(proxy)],
        });
        using var guest = new Guest(office.Address);
        for (var i = 0; i < 11; i++)
        {
            guest.Say("X-Forwarded-For", $"203.0.113.{i}");
            var answer = await guest.Submit("/entrer", ("email", $"a{i}@example.org"), ("password", "faux"));
            answer.Status.ShouldBe(i < 10 ? HttpStatusCode.OK : status);
        }
    }

    [Fact]
    public async Task A_form_sent_by_another_site_is_refused()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        var answer = await guest.PostBlindly("/dossiers/1-1?handler=Skip", ("number", "1"), ("why", "ailleurs"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}

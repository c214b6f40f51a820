using System.Net;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Web.Tests;

/// <summary>Keys by which programs act: shown once, never more than their maker, refused by name.</summary>
public class ApiKeyTests(PostgresCluster cluster)
{
    private const string Keys = "/reglages/cles";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_key_is_made_in_the_settings_shown_once_used_and_revoked(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var made = await admin.SubmitTo(Keys, "Make", ("name", "Logiciel de compta"),
            ("creditor", office.World.Creditor.ToString()), ("scopes", "Read"));
        var secret = made.Document.QuerySelector("#key")!.GetAttribute("value")!;
        (await admin.Get(Keys)).Text.ShouldNotContain(secret);
        using var program = new ApiProgram(office.Address, secret);
        var me = (await program.Get("/me")).Json;
        me.GetProperty("key").GetString().ShouldBe("Logiciel de compta");
        me.GetProperty("scopes").EnumerateArray().Select(one => one.GetString()).ShouldBe(["read"]);
        me.GetProperty("creditors").GetArrayLength().ShouldBe(1);
        (await admin.Get(Keys)).Words.ShouldContain("Révoquer Logiciel de compta");
        await admin.SubmitTo(Keys, "Revoke");
        var refused = await program.Get("/me");
        refused.Status.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Code.ShouldBe("keyRevoked");
        var journal = (await admin.Get("/reglages/journal")).Words;
        journal.ShouldContain("a créé la clé d’API Logiciel de compta");
        journal.ShouldContain("a révoqué la clé d’API Logiciel de compta");
    }

    [Fact]
    public async Task A_form_with_nothing_in_it_is_refused_in_a_sentence()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedIn(Role.Administrator);
        (await admin.SubmitTo(Keys, "Make", ("name", " "))).Words.ShouldContain("Donnez un nom à la clé");
        (await admin.SubmitTo(Keys, "Make", ("name", "X"), ("creditor", office.World.Creditor.ToString())))
            .Words.ShouldContain("Cochez au moins un droit");
        (await admin.SubmitTo(Keys, "Make", ("name", "X"), ("scopes", "Read"), ("lastDay", "2026-11-23"),
            ("creditor", office.World.Creditor.ToString()))).Words.ShouldContain("dernier jour à venir");
        foreach (var unclear in new[] { "31/02/2027", "9999-12-31", "2036-11-24" })
        {
            var refused = await admin.SubmitTo(Keys, "Make", ("name", "Compta"), ("scopes", "Read"),
                ("lastDay", unclear), ("creditor", office.World.Creditor.ToString()));
            refused.Words.ShouldContain("Le dernier jour ne se lit pas", Case.Sensitive, unclear);
            refused.Document.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Compta");
        }

        (await admin.SubmitTo(Keys, "Make", ("name", "X"), ("scopes", "Read"), ("creditor", office.Other.ToString())))
            .Words.ShouldContain("Vous n’administrez pas ce créancier");
        (await admin.SubmitTo(Keys, "Make", ("name", "X"), ("scopes", "Read"), ("creditor", Guid.Empty.ToString())))
            .Words.ShouldContain("Vous n’administrez pas ce créancier");
    }

    [Fact]
    public async Task Without_a_key_with_a_false_one_or_with_a_cookie_nothing_opens()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var nobody = new ApiProgram(office.Address, null);
        (await nobody.Get("/me")).Code.ShouldBe("keyMissing");
        using var stranger = new ApiProgram(office.Address, "acq_0000", "en");
        var refused = await stranger.Get("/dossiers");
        refused.Code.ShouldBe("keyUnknown");
        refused.MediaType.ShouldBe("application/problem+json");
        refused.Json.GetProperty("title").GetString().ShouldBe("There is no such key.");
        using var signedIn = await office.SignedInEverywhere("Claire Morvan");
        (await signedIn.Get("/api/v1/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await nobody.Get("/nulle-part")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_ends_with_its_last_day_and_with_its_maker()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var maker = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        var act = new PeopleAct(
            new AccessAct(maker.Id, maker.Name, office.World.Clock.Now), new Reach(true, new HashSet<Guid>()));
        var desk = new KeyDesk(office.World.Database);
        var short_ = desk.Make(new KeyAsked("a", act.Reach, new HashSet<KeyScope> { KeyScope.Read },
            office.World.Today.AddDays(1)), act).Secret!;
        using var program = new ApiProgram(office.Address, short_);
        office.World.GoTo(office.World.Today.AddDays(1), hourUtc: 22);
        (await program.Get("/me")).Status.ShouldBe(HttpStatusCode.OK, "the last day is included");
        office.World.GoTo(office.World.Today.AddDays(1), hourUtc: 9);
        (await program.Get("/me")).Code.ShouldBe("keyExpired");
        using var other = new ApiProgram(office.Address, ApiProgram.Key(office, maker, Guid.Empty, KeyScope.Read));
        using (var access = office.World.Database.OpenAccess())
        {
            access.Users.Single(user => user.Id == maker.Id).ClosedAt = 1;
            await access.SaveChangesAsync();
        }

        (await other.Get("/me")).Code.ShouldBe("keyMakerGone");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_key_waits_until_its_maker_has_the_second_factor_demanded_of_her(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var maker = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        using var program = new ApiProgram(office.Address, ApiProgram.Key(office, maker, Guid.Empty, KeyScope.Read));
        using var access = office.World.Database.OpenAccess();
        access.UserClaims.Add(new IdentityUserClaim<Guid>
        {
            UserId = maker.Id, ClaimType = UserClaimTypes.SecondFactorRequired, ClaimValue = "true",
        });
        await access.SaveChangesAsync();
        var refused = await program.Get("/me");
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Code.ShouldBe("secondFactorRequired");
        access.Users.Single(user => user.Id == maker.Id).TwoFactorEnabled = true;
        await access.SaveChangesAsync();
        (await program.Get("/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_role_taken_from_its_maker_is_taken_from_the_key()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Reader, KeyScope.Read);
        (await program.Get("/dossiers/1-1")).Status.ShouldBe(HttpStatusCode.OK);
        using (var access = office.World.Database.OpenAccess())
        {
            access.Grants.RemoveRange(access.Grants);
            await access.SaveChangesAsync();
        }

        (await program.Get("/dossiers/1-1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await program.Get("/me")).Json.GetProperty("creditors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Too_many_requests_are_refused_by_name()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var nobody = new ApiProgram(office.Address, null);
        var answers = new List<ApiAnswer>();
        for (var at = 0; at < 1300 && answers is not [.., { Status: HttpStatusCode.TooManyRequests }]; at++)
        {
            answers.Add(await nobody.Get("/me"));
        }

        answers[^1].Code.ShouldBe("tooManyRequests");
        answers.Count.ShouldBeGreaterThan(600);
    }
}

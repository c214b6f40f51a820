using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>People are invited by a link that works once; roles and accounts are changed, and hold at once.</summary>
public class PeopleTests(PostgresCluster cluster)
{
    private const string People = "/reglages/personnes";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Somebody_invited_chooses_her_password_and_has_the_role_given(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var link = await Invite(admin, office, Role.Collector, office.World.Creditor);
        using var guest = new Guest(office.Address);
        (await guest.Get(link)).Words.ShouldContain("Bienvenue, Paul Viaud");
        var entered = await guest.Submit(link, ("password", Office.Password));
        entered.Path.ShouldBe("/aujourdhui");
        (await guest.Get("/dossiers/1-1/appel")).Status.ShouldBe(HttpStatusCode.OK);
        (await guest.Get("/dossiers/2-3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await guest.Get("/envois")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var second = new Guest(office.Address);
        (await second.Get(link)).Words.ShouldContain("Lien expiré");
        office.Journal().ShouldBe(
            [AuditAct.SignedIn, AuditAct.PersonInvited, AuditAct.InvitationAccepted, AuditAct.SignedIn],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_link_is_shown_once_and_ends_after_seven_days()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var link = await Invite(admin, office, Role.Reader, Guid.Empty);
        var page = PageOf(office, "Paul Viaud");
        (await admin.Get(page)).Document.QuerySelector("#link").ShouldBeNull();
        office.World.GoTo(office.World.Today.AddDays(8));
        using var guest = new Guest(office.Address);
        (await guest.Get(link)).Words.ShouldContain("Lien expiré");
        (await admin.Get(page)).Words.ShouldContain("Invitation expirée");
        var again = await admin.SubmitTo(page, "Link");
        (await guest.Get(LinkIn(again, office))).Words.ShouldContain("Bienvenue, Paul Viaud");
    }

    [Theory]
    [InlineData("Out")]
    [InlineData("Factor")]
    [InlineData("Close")]
    public async Task The_passkeys_of_a_lost_device_end_with_what_an_administrator_ends(string handler)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var user = await office.Hire("Paul Viaud", Role.Reader, office.World.Creditor);
        using (var access = office.World.Database.OpenAccess())
        {
            access.Users.Single(row => row.Id == user.Id).TwoFactorEnabled = true;
            access.UserPasskeys.Add(new IdentityUserPasskey<Guid>
            {
                UserId = user.Id, CredentialId = [1, 2, 3],
                Data = new IdentityPasskeyData
                {
                    PublicKey = [1], Name = "Portable volé", AttestationObject = [], ClientDataJson = [],
                },
            });
            await access.SaveChangesAsync();
        }

        await admin.SubmitTo(PageOf(office, "Paul Viaud"), handler);
        using (var access = office.World.Database.OpenAccess())
        {
            access.UserPasskeys.ShouldBeEmpty();
        }

        office.Journal().ShouldContain(AuditAct.PasskeyRemoved);
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_one_before()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var first = await Invite(admin, office, Role.Reader, Guid.Empty);
        await admin.SubmitTo(PageOf(office, "Paul Viaud"), "Link");
        using var guest = new Guest(office.Address);
        (await guest.Get(first)).Words.ShouldContain("Lien expiré");
    }

    [Theory]
    [InlineData("", "paul@example.org", "Indiquez le nom")]
    [InlineData("Paul Viaud", "paul", "Ce n’est pas une adresse e-mail")]
    [InlineData("Claire Morvan", "claire.morvan@example.org", "a déjà un rôle ici")]
    public async Task An_invitation_that_cannot_be_is_refused_by_name(string name, string email, string sentence)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var refused = await admin.Submit(People, ("Form.Name", name), ("Form.Email", email),
            ("Form.Role", "Reader"), ("Form.Creditor", Guid.Empty.ToString()));
        refused.Words.ShouldContain(sentence);
        using var access = office.World.Database.OpenAccess();
        access.Users.Count().ShouldBe(1);
        access.OneTimeLinks.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_of_one_creditor_gives_no_role_over_another()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedIn(Role.Administrator);
        foreach (var creditor in new[] { office.Other, Guid.Empty })
        {
            var refused = await admin.Submit(People, ("Form.Name", "Paul Viaud"), ("Form.Email", "paul@example.org"),
                ("Form.Role", "Reader"), ("Form.Creditor", creditor.ToString()));
            refused.Words.ShouldContain("Cela dépasse votre rôle");
        }

        (await admin.Get(People)).Words.ShouldNotContain("Papeteries");
    }

    [Fact]
    public async Task Somebody_of_another_creditor_is_not_found_and_of_both_is_not_closed()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var stranger = await office.Hire("Jean Secret", Role.Reader, office.Other);
        var both = await office.Hire("Lise Deux", Role.Reader, office.World.Creditor);
        using (var access = office.World.Database.OpenAccess())
        {
            access.Grants.Add(new GrantRow { UserId = both.Id, CreditorId = office.Other, Role = Role.Reader });
            await access.SaveChangesAsync();
        }

        using var admin = await office.SignedIn(Role.Administrator);
        (await admin.Get($"{People}/{stranger.Id:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get(People)).Words.ShouldNotContain("Jean Secret");
        var page = await admin.Get($"{People}/{both.Id:N}");
        page.Document.QuerySelector("form[action*=Close]").ShouldBeNull();
        var refused = await admin.Post($"{People}/{both.Id:N}?handler=Close", page);
        refused.Words.ShouldContain("Cela dépasse votre rôle");
        using var after = office.World.Database.OpenAccess();
        after.Users.Single(row => row.Id == both.Id).ClosedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_last_administrator_keeps_the_role(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var page = PageOf(office, "Claire Morvan");
        (await admin.SubmitTo(page, "Take", ("creditor", Guid.Empty.ToString())))
            .Words.ShouldContain("C’est le dernier administrateur");
        (await admin.SubmitTo(page, "Give", ("creditor", Guid.Empty.ToString()), ("role", "Reader")))
            .Words.ShouldContain("C’est le dernier administrateur");
        await Invite(admin, office, Role.Administrator, Guid.Empty);
        (await admin.SubmitTo(page, "Take", ("creditor", Guid.Empty.ToString())))
            .Words.ShouldContain("C’est le dernier administrateur", customMessage: "an invitation is nobody yet");
        await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        var taken = await admin.SubmitTo(page, "Take", ("creditor", Guid.Empty.ToString()));
        taken.Status.ShouldBe(HttpStatusCode.Forbidden, "the role is gone with the answer");
    }

    [Fact]
    public async Task Two_administrators_who_take_each_others_role_leave_one()
    {
        await using var office = await Office.Open(Product.Postgres, cluster);
        using var claire = await office.SignedInEverywhere("Claire Morvan");
        using var luc = await office.SignedInEverywhere("Luc Bayle");
        await Task.WhenAll(
            claire.SubmitTo(PageOf(office, "Luc Bayle"), "Take", ("creditor", Guid.Empty.ToString())),
            luc.SubmitTo(PageOf(office, "Claire Morvan"), "Take", ("creditor", Guid.Empty.ToString())));
        using var access = office.World.Database.OpenAccess();
        access.Grants.Count(row => row.CreditorId == Guid.Empty).ShouldBe(1);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_comes_back_with_its_roles()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        using var guest = await office.SignedIn(Role.Collector);
        var page = PageOf(office, "Anne Collector");
        (await admin.SubmitTo(page, "Close")).Words.ShouldContain("Compte fermé");
        (await guest.Get("/aujourdhui")).Path.ShouldStartWith("/entrer");
        var refused = await guest.Submit(
            "/entrer", ("email", "anne.collector@example.org"), ("password", Office.Password));
        refused.Words.ShouldContain("Adresse ou mot de passe inconnus");
        await admin.SubmitTo(page, "Reopen");
        var back = await guest.Submit(
            "/entrer", ("email", "anne.collector@example.org"), ("password", Office.Password));
        back.Path.ShouldBe("/aujourdhui");
    }

    [Fact]
    public async Task Nobody_closes_her_own_account()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        var page = PageOf(office, "Claire Morvan");
        var refused = await admin.Post($"{page}?handler=Close", await admin.Get(page));
        refused.Words.ShouldContain("Vous ne fermez pas votre propre compte");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_open_sessions_and_leaves_the_password()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        using var guest = await office.SignedIn(Role.Reader);
        await admin.SubmitTo(PageOf(office, "Anne Reader"), "Out");
        (await guest.Get("/aujourdhui")).Path.ShouldStartWith("/entrer");
        (await guest.Submit("/entrer", ("email", "anne.reader@example.org"), ("password", Office.Password)))
            .Path.ShouldBe("/aujourdhui");
    }

    [Fact]
    public async Task Ones_own_password_is_changed_and_the_other_sessions_end()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var here = await office.SignedIn(Role.Reader);
        using var elsewhere = new Guest(office.Address);
        await elsewhere.Submit("/entrer", ("email", "anne.reader@example.org"), ("password", Office.Password));
        (await here.SubmitTo("/moi/securite", "Password", ("current", "faux"), ("password", "une autre phrase")))
            .Words.ShouldContain("mot de passe actuel n’est pas celui-là");
        (await here.SubmitTo("/moi/securite", "Password", ("current", Office.Password), ("password", "court")))
            .Words.ShouldContain("Douze caractères au moins");
        (await here.SubmitTo(
            "/moi/securite", "Password", ("current", Office.Password), ("password", "une autre phrase")))
            .Words.ShouldContain("Votre mot de passe est changé");
        (await here.Get("/aujourdhui")).Path.ShouldBe("/aujourdhui");
        (await elsewhere.Get("/aujourdhui")).Path.ShouldStartWith("/entrer");
        office.Journal().Count(act => act == AuditAct.PasswordChanged).ShouldBe(1);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_again_by_a_link()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        await office.Hire("Paul Viaud", Role.Reader, office.World.Creditor);
        var link = LinkIn(await admin.SubmitTo(PageOf(office, "Paul Viaud"), "Link"), office);
        using var guest = new Guest(office.Address);
        (await guest.Submit(link, ("password", "une autre phrase"))).Path.ShouldBe("/aujourdhui");
        using var later = new Guest(office.Address);
        (await later.Submit("/entrer", ("email", "paul.viaud@example.org"), ("password", Office.Password)))
            .Words.ShouldContain("inconnus");
        (await later.Submit("/entrer", ("email", "paul.viaud@example.org"), ("password", "une autre phrase")))
            .Path.ShouldBe("/aujourdhui");
    }

    private static async Task<string> Invite(Guest admin, Office office, Role role, Guid creditor) =>
        LinkIn(await admin.Submit(People, ("Form.Name", "Paul Viaud"), ("Form.Email", "paul.viaud@example.org"),
            ("Form.Role", role.ToString()), ("Form.Creditor", creditor.ToString())), office);

    /// <summary>The path of the link that the page shows.</summary>
    private static string LinkIn(Answer page, Office office) =>
        page.Document.QuerySelector("#link")!.GetAttribute("value")!
            .Replace(office.Address, "", StringComparison.Ordinal);

    private static string PageOf(Office office, string name)
    {
        using var access = office.World.Database.OpenAccess();
        return $"{People}/{access.Users.AsNoTracking().Single(row => row.Name == name).Id:N}";
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Mail;

namespace Acquit.Web.Tests;

/// <summary>Who is invited receives the link where the creditor's mail works; else it is shown, once.</summary>
public partial class InvitationMailTests(PostgresCluster cluster)
{
    private const string People = "/reglages/personnes";

    [Fact]
    public async Task The_link_arrives_by_e_mail_works_once_and_is_shown_to_nobody()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        await using var office = await Office.Open(Product.Sqlite, cluster);
        office.World.HasAccount(server.Server, "");
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var answer = await Invite(admin, office, "paul.viaud@example.org");
        answer.Words.ShouldContain("L’invitation est partie à paul.viaud@example.org");
        answer.Document.QuerySelector("#link").ShouldBeNull();

        var taken = server.Taken.ShouldHaveSingleItem();
        taken.To.ShouldBe("paul.viaud@example.org");
        var link = Link().Match(TextOf(taken)).Value;
        using var guest = new Guest(office.Address);
        (await guest.Get(link)).Words.ShouldContain("Bienvenue, Paul Viaud");
        (await guest.Submit(link, ("password", Office.Password))).Path.ShouldBe("/aujourdhui");
    }

    [Fact]
    public async Task Where_the_server_refuses_the_link_is_shown_with_the_reason()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        await using var office = await Office.Open(Product.Sqlite, cluster);
        office.World.HasAccount(server.Server, "");
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var answer = await Invite(admin, office, "inconnu@example.org");
        answer.Words.ShouldContain("L’e-mail n’est pas parti, remettez le lien vous-même.");
        answer.Words.ShouldContain("550 5.1.1");
        answer.Document.QuerySelector("#link").ShouldNotBeNull();
    }

    private static Task<Answer> Invite(Guest admin, Office office, string email) => admin.Submit(People,
        ("Form.Name", "Paul Viaud"), ("Form.Email", email), ("Form.Role", nameof(Role.Collector)),
        ("Form.Creditor", office.World.Creditor.ToString()));

    /// <summary>The words of a message, as a mail program shows them.</summary>
    private static string TextOf(TakenMessage taken)
    {
        const string head = "text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        var coded = taken.Text.Split(head)[1].Split("\r\n--")[0];
        return Encoding.UTF8.GetString(Convert.FromBase64String(coded.Replace("\r\n", "", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"/acces\?cle=[A-Za-z0-9_\-]+")]
    private static partial Regex Link();
}

using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>The second factor: real codes, worked out here as a telephone does (RFC 6238).</summary>
public class SecondFactorTests(PostgresCluster cluster)
{
    private const string Page = "/moi/second-facteur";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Once_on_the_code_of_the_telephone_is_asked_after_the_password(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var (secret, codes) = await SwitchOn(guest);
        codes.Count.ShouldBe(10);
        var again = await guest.Get(Page);
        again.Document.QuerySelectorAll(".aq-codes code").ShouldBeEmpty("they are shown once");
        again.Words.ShouldContain("10 codes de secours restent");
        (await guest.Get("/aujourdhui")).Path.ShouldBe("/aujourdhui", "this session stays");
        using var later = new Guest(office.Address);
        var asked = await Password(later, "/dossiers/1-1");
        asked.Path.ShouldStartWith("/entrer/code");
        (await later.Get("/aujourdhui")).Path.ShouldStartWith("/entrer?", customMessage: "a password is not enough");
        (await later.Submit(asked.Path, ("code", "000000"))).Words.ShouldContain("Ce code n’est pas le bon");
        (await later.Submit(asked.Path, ("code", Code(secret)))).Path.ShouldBe("/dossiers/1-1");
        office.Journal().ShouldBe(
            [AuditAct.SignedIn, AuditAct.AuthenticatorOn, AuditAct.SignInRefused, AuditAct.SignedIn],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_wrong_first_code_switches_nothing_on()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        (await guest.SubmitTo(Page, "Begin", ("current", "faux"))).Words.ShouldContain("n’est pas celui-là");
        await guest.SubmitTo(Page, "Begin", ("current", Office.Password));
        (await guest.SubmitTo(Page, "Confirm", ("code", "000000"))).Words.ShouldContain("pas le code affiché");
        using var later = new Guest(office.Address);
        (await Password(later)).Path.ShouldBe("/aujourdhui");
    }

    [Fact]
    public async Task A_code_on_paper_works_once_and_is_kept_as_a_hash_only()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var (_, codes) = await SwitchOn(guest);
        using (var access = office.World.Database.OpenAccess())
        {
            var kept = string.Join(' ', access.UserTokens.Select(row => row.Value));
            codes.ShouldAllBe(code => !kept.Contains(code, StringComparison.OrdinalIgnoreCase));
        }

        using var first = new Guest(office.Address);
        await Password(first);
        (await first.SubmitTo("/entrer/code", "Recovery", ("paper", codes[3].ToLowerInvariant())))
            .Path.ShouldBe("/aujourdhui");
        using var second = new Guest(office.Address);
        await Password(second);
        (await second.SubmitTo("/entrer/code", "Recovery", ("paper", codes[3])))
            .Words.ShouldContain("Ce code n’est pas le bon");
        (await guest.Get(Page)).Words.ShouldContain("9 codes de secours restent");
        office.Journal().ShouldContain(AuditAct.RecoveryCodeUsed);
    }

    [Fact]
    public async Task The_other_codes_on_paper_still_work_after_one_was_used()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var (_, codes) = await SwitchOn(guest);
        foreach (var code in codes.Take(3))
        {
            using var later = new Guest(office.Address);
            await Password(later);
            (await later.SubmitTo("/entrer/code", "Recovery", ("paper", code))).Path.ShouldBe("/aujourdhui", code);
        }

        (await guest.Get(Page)).Words.ShouldContain("7 codes de secours restent");
    }

    [Fact]
    public async Task Wrong_passwords_and_wrong_codes_count_towards_one_lockout()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var (secret, _) = await SwitchOn(guest);
        using var thief = new Guest(office.Address);
        await thief.Submit("/entrer", ("email", "anne.reader@example.org"), ("password", "faux"));
        await thief.Submit("/entrer", ("email", "anne.reader@example.org"), ("password", "faux"));
        await Password(thief);
        await thief.Submit("/entrer/code", ("code", "000000"));
        await thief.SubmitTo("/entrer/code", "Recovery", ("paper", "AAAAA-BBBBB"));
        (await thief.Submit("/entrer/code", ("code", "111111"))).Words.ShouldContain("réessayez dans quinze minutes");
        (await thief.Submit("/entrer/code", ("code", Code(secret)))).Words.ShouldContain("quinze minutes");
        office.Journal().Count(act => act == AuditAct.LockedOut).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_comes_to_the_second_step_without_the_first()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = new Guest(office.Address);
        (await guest.Get("/entrer/code")).Path.ShouldBe("/entrer");
    }

    [Fact]
    public async Task A_link_for_another_password_does_not_go_round_the_second_factor()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        await SwitchOn(guest);
        Guid id;
        using (var access = office.World.Database.OpenAccess())
        {
            id = access.Users.Single().Id;
        }

        var secret = office.Links.Make(OneTimeLinkKind.NewPassword, TimeSpan.FromHours(1), id);
        using var other = new Guest(office.Address);
        (await other.Submit($"/acces?cle={secret}", ("password", "une autre phrase"))).Path.ShouldBe("/entrer");
    }

    [Fact]
    public async Task An_administrator_demands_it_and_no_other_page_opens_until_it_is_on()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        using var guest = await office.SignedIn(Role.Reader);
        var person = PersonPage(office, "Anne Reader");
        (await admin.SubmitTo(person, "Require", ("on", "true"))).Words.ShouldContain("Exigé");
        (await guest.Get("/aujourdhui")).Path.ShouldBe(Page);
        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("Un administrateur l’exige");
        await SwitchOn(guest);
        (await guest.Get("/aujourdhui")).Path.ShouldBe("/aujourdhui");
        (await admin.SubmitTo(person, "Factor")).Words.ShouldContain("le mot de passe suffit de nouveau");
        using var later = new Guest(office.Address);
        (await Password(later)).Path.ShouldBe(Page, "it is still demanded");
        office.Journal().ShouldContain(AuditAct.AuthenticatorOff);
    }

    [Fact]
    public async Task It_is_taken_away_with_the_password_only()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        await SwitchOn(guest);
        var page = await guest.Get(Page);
        (await guest.Post($"{Page}?handler=Off", page, ("current", "faux"))).Words.ShouldContain("n’est pas celui-là");
        (await guest.Post($"{Page}?handler=Off", page, ("current", Office.Password)))
            .Words.ShouldContain("Le second facteur est retiré");
        using var later = new Guest(office.Address);
        (await Password(later)).Path.ShouldBe("/aujourdhui");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_code_is_taken_once(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var (secret, _) = await SwitchOn(guest);
        var code = Code(secret);
        using var owner = new Guest(office.Address);
        await Password(owner);
        (await owner.Submit("/entrer/code", ("code", code))).Path.ShouldBe("/aujourdhui");
        using var thief = new Guest(office.Address);
        await Password(thief);
        (await thief.Submit("/entrer/code", ("code", code))).Words.ShouldContain("Ce code n’est pas le bon");
    }

    [Fact]
    public void The_code_worked_out_here_is_that_of_the_standard() =>
        CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBe("287082");

    private static async Task<(string Secret, List<string> Codes)> SwitchOn(Guest guest)
    {
        var begun = await guest.SubmitTo(Page, "Begin", ("current", Office.Password));
        begun.Document.QuerySelector("svg.aq-square path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        var secret = begun.Document.QuerySelector("#secret")!.TextContent;
        var before = CodeAt(secret, TimeProvider.System.GetUtcNow().AddSeconds(-30));
        var done = await guest.SubmitTo(Page, "Confirm", ("code", before));
        done.Status.ShouldBe(HttpStatusCode.OK);
        return (secret, [.. done.Document.QuerySelectorAll(".aq-codes code").Select(code => code.TextContent)]);
    }

    private static async Task<Answer> Password(Guest guest, string back = "/aujourdhui") => await guest.Submit(
        $"/entrer?retour={Uri.EscapeDataString(back)}",
        ("email", "anne.reader@example.org"), ("password", Office.Password));

    private static string Code(string secret) => CodeAt(secret, TimeProvider.System.GetUtcNow());

    private static string CodeAt(string secret, DateTimeOffset at)
    {
        const string signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(secret.Where(sign => sign != ' ')
            .Select(sign => Convert.ToString(signs.IndexOf(sign), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(n => Convert.ToByte(bits.Substring(n * 8, 8), 2));
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, key.ToArray());
        hmac.AppendData(counter);
        var hash = hmac.GetHashAndReset();
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string PersonPage(Office office, string name)
    {
        using var access = office.World.Database.OpenAccess();
        return $"/reglages/personnes/{access.Users.Single(row => row.Name == name).Id:N}";
    }
}

using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Settings, methods and letters by API, for whoever administers the creditor. Today is 2026-11-23.</summary>
public class ApiSettingTests(PostgresCluster cluster)
{
    private static readonly string[] _settings =
    [
        "/creditors/1/settings", "/creditors/1/policy", "/creditors/1/letters", "/creditors/1/letters/reminder-1",
    ];

    [Fact]
    public async Task Only_whoever_administers_the_creditor_reads_or_changes_its_settings()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var approver = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        using var admin = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        foreach (var path in _settings)
        {
            (await approver.Get(path)).Code.ShouldBe("notAllowed", path);
            (await admin.Get(path)).Status.ShouldBe(HttpStatusCode.OK, path);
            (await admin.Get(path.Replace("/1/", "/2/", StringComparison.Ordinal))).Status
                .ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await approver.Post("/creditors/1/settings", new { terms = "45d" }, "a")).Code.ShouldBe("notAllowed");
        (await admin.Post("/creditors", new { name = "Autre" }, "b")).Code.ShouldBe("notAllowed");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_field_that_is_named_changes_and_the_others_stay(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        var before = (await admin.Get("/creditors/1/settings")).Json.GetProperty("settings");
        var changed = await admin.Post(
            "/creditors/1/settings", new { phone = "02 40 00 00 00", contact = new { from = "10:00" } }, "a");
        var after = changed.Json.GetProperty("settings");
        after.GetProperty("phone").GetString().ShouldBe("02 40 00 00 00", changed.Text);
        after.GetProperty("contact").GetProperty("from").GetString().ShouldBe("10:00");
        foreach (var field in new[] { "name", "siren", "address", "iban", "terms", "policy", "email" })
        {
            after.GetProperty(field).GetString().ShouldBe(before.GetProperty(field).GetString(), field);
        }

        var refused = await admin.Post("/creditors/1/settings", new { siren = "123", terms = "quand il peut" }, "b");
        refused.Code.ShouldBe("sirenWrong");
        refused.Json.GetProperty("detail").GetString()!.ShouldContain("terms:");
        (await admin.Post("/creditors/1/settings", new { nonsense = 1 }, "c")).Code.ShouldBe("unreadable");
    }

    [Fact]
    public async Task Other_bank_details_wait_for_a_second_administrator()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var asks = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        var second = await office.Hire("Luc Bayle", Role.Administrator, office.World.Creditor);
        using var settles = new ApiProgram(office.Address,
            ApiProgram.Key(office, second, office.World.Creditor, KeyScope.Read, KeyScope.Administer));
        var asked = await asks.Post("/creditors/1/settings", new { iban = "FR1420041010050500013M02606" }, "a");
        asked.Json.GetProperty("settings").GetProperty("iban").GetString().ShouldNotBeNull()
            .ShouldNotStartWith("FR14", Case.Sensitive, "the new account waits");
        var change = asked.Json.GetProperty("bankDetails").GetProperty("change").GetGuid();
        (await asks.Post("/creditors/1/bank-details", new { change, accepts = true }, "b")).Code
            .ShouldBe("askedByYourself");
        var accepted = await settles.Post("/creditors/1/bank-details", new { change, accepts = true }, "c");
        accepted.Json.GetProperty("settings").GetProperty("iban").GetString()!.ShouldStartWith(
            "FR14", Case.Sensitive, accepted.Text);
        (await settles.Post("/creditors/1/bank-details", new { change, accepts = true }, "d")).Code
            .ShouldBe("nothingWaits");
    }

    [Fact]
    public async Task A_creditor_is_made_by_whoever_administers_all_and_nothing_leaves_for_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var maker = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        using var program = new ApiProgram(office.Address,
            ApiProgram.Key(office, maker, Guid.Empty, KeyScope.Read, KeyScope.Administer));
        (await program.Post("/creditors", new { siren = "732829320" }, "a")).Code.ShouldBe("nameMissing");
        var made = await program.Post("/creditors", new { name = "Menuiserie du Port", siren = "732829320" }, "b");
        made.Json.GetProperty("creditor").GetInt32().ShouldBe(3, made.Text);
        made.Json.GetProperty("isLive").GetBoolean().ShouldBeFalse();
        (await program.Get("/creditors")).Json.GetArrayLength().ShouldBe(3);
        (await program.Post("/creditors", new { name = "MENUISERIE DU PORT" }, "c")).Code.ShouldBe("nameTaken");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_method_is_checked_compared_put_to_work_and_put_back(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        var shipped = (await admin.Get("/creditors/1/policy")).Json;
        var (text, seen) = (shipped.GetProperty("text").GetString()!, shipped.GetProperty("version").GetString()!);
        var wrong = (await admin.Post("/creditors/1/policy/check", new { text = text + "\nnonsense: 1\n" }, null)).Json;
        wrong.GetProperty("problems").GetArrayLength().ShouldBeGreaterThan(0);
        wrong.TryGetProperty("version", out _).ShouldBeFalse();
        var changed = text + "\n# relu\n";
        (await admin.Post("/creditors/1/policy/check", new { text = changed }, null)).Json
            .GetProperty("examined").GetInt32().ShouldBe(2);
        (await admin.Post("/creditors/1/policy", new { text = changed, seen = "sha256:0" }, "a")).Code
            .ShouldBe("changedMeanwhile");
        (await admin.Post("/creditors/1/policy", new { text, seen }, "b")).Code.ShouldBe("nothingChanged");
        var used = await admin.Post("/creditors/1/policy", new { text = changed, seen }, "c");
        used.Json.GetProperty("isOwn").GetBoolean().ShouldBeTrue(used.Text);
        used.Json.GetProperty("history").GetArrayLength().ShouldBe(1);
        var back = await admin.Post("/creditors/1/policy/restore", new { version = seen }, "d");
        back.Json.GetProperty("isOwn").GetBoolean().ShouldBeFalse(back.Text);
        (await admin.Post("/creditors/1/policy/restore", new { version = "sha256:0" }, "e")).Code
            .ShouldBe("versionUnknown");
    }

    [Fact]
    public async Task A_letter_is_checked_shown_put_to_work_and_taken_back()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        var kind = (await admin.Get("/creditors/1/letters")).Json[0].GetProperty("kind").GetString();
        var letter = $"/creditors/1/letters/{kind}";
        var shipped = (await admin.Get(letter)).Json;
        var (text, seen) = (shipped.GetProperty("text").GetString()!, shipped.GetProperty("version").GetString()!);
        (await admin.Post(letter + "/check", new { text = text + "\n{{nonsense}}\n" }, null)).Json
            .GetProperty("faults").GetArrayLength().ShouldBe(1);
        (await admin.Post(letter + "/check", new { text }, null)).Json.GetProperty("faults").GetArrayLength()
            .ShouldBe(0);
        var pages = await admin.Post(letter + "/pages", new { text }, null);
        (pages.MediaType == "application/pdf" || pages.Code == "nothingToShow").ShouldBeTrue(pages.Text);
        (await admin.Post(letter, new { text = text + "\n{{nonsense}}\n", seen }, "a")).Code.ShouldBe("textRefused");
        var own = text + "\n\nNotre comptabilité vous répond le matin.\n";
        (await admin.Post(letter, new { text = own, seen = "0" }, "b")).Code.ShouldBe("changedMeanwhile");
        var used = await admin.Post(letter, new { text = own, seen }, "c");
        used.Json.GetProperty("isOwn").GetBoolean().ShouldBeTrue(used.Text);
        (await admin.Post(letter + "/restore", null, "d")).Json.GetProperty("text").GetString().ShouldBe(text);
        (await admin.Get("/creditors/1/letters/nulle-part")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_balance_and_the_calendar_are_taken_away_as_files()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var reader = await ApiProgram.Of(office, Role.Reader, KeyScope.Read);
        var csv = await reader.Get("/creditors/1/balance/csv");
        csv.SavedAs.ShouldBe("balance-agee-2026-11-23.csv");
        csv.Text.ShouldContain("Débiteur;");
        (await reader.Get("/creditors/1/balance/xlsx")).Text.ShouldStartWith("PK");
        (await reader.Get("/creditors/2/balance/csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        var calendar = await reader.Get("/calendar/ics");
        calendar.MediaType.ShouldBe("text/calendar");
        calendar.Text.ShouldStartWith("BEGIN:VCALENDAR");
        calendar.Text.ShouldNotContain("SECRET");
    }
}

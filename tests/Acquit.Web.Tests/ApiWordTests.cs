using System.Net;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>What programs change in a message before it is approved, as a person does on the debtor's page.</summary>
public class ApiWordTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_words_of_a_message_are_changed_read_back_and_those_of_the_model_again(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        var id = await First(program);
        var before = (await program.Get($"/proposals/{id}/words")).Json;
        before.GetProperty("editedBy").GetString().ShouldBe("");
        var model = before.GetProperty("model");
        before.GetProperty("text").GetString().ShouldBe(model.GetProperty("text").GetString());

        var text = model.GetProperty("text").GetString() + "\n\nComme convenu hier au téléphone.";
        var words = new { subject = model.GetProperty("subject").GetString(), text };
        var edited = await program.Post($"/proposals/{id}/words", words, "mots");
        edited.Json.GetProperty("text").GetString()!.ShouldContain("Comme convenu hier", Case.Sensitive, edited.Text);
        edited.Json.GetProperty("editedBy").GetString().ShouldBe("Anne Approver (API\u00A0: compta)");
        edited.Json.GetProperty("sha256").GetString().ShouldNotBe(before.GetProperty("sha256").GetString());
        (await program.Post($"/proposals/{id}/words", words, "mots")).ShouldBe(edited);
        (await program.Post($"/proposals/{id}/approve",
            new { sha256 = before.GetProperty("sha256").GetString() }, "lu avant")).Code.ShouldBe("documentChanged");

        var reset = (await program.Post($"/proposals/{id}/words/reset", null, "modele")).Json;
        reset.GetProperty("editedBy").GetString().ShouldBe("");
        reset.GetProperty("text").GetString().ShouldBe(model.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Words_that_cannot_be_and_messages_that_wait_no_longer_are_refused_by_name()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var id = await First(program);
        var long_ = new { subject = "Vos factures", text = new string('a', 9_000) };
        var refused = await program.Post($"/proposals/{id}/words", long_, "a");
        refused.Code.ShouldBe("wordsRefused");
        refused.Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        (await program.Post($"/proposals/{id}/words", new { subject = "Vide", text = " " }, "b")).Code
            .ShouldBe("fieldMissing");
        (await program.Post($"/proposals/{id}/skip", new { why = "Réglé" }, "c")).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Post($"/proposals/{id}/words/reset", null, "d")).Code.ShouldBe("waitsNoLonger");
        (await program.Get($"/proposals/{id}/words")).Code.ShouldBe("waitsNoLonger");
        using var reader = await ApiProgram.Of(office, Role.Reader, Enum.GetValues<KeyScope>());
        (await reader.Post($"/proposals/{id}/words", long_, "a")).Code.ShouldBe("notAllowed");
    }

    [Fact]
    public async Task An_invoice_is_left_out_and_taken_back_and_the_message_follows_at_once()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var item = (await program.Get("/dossiers/1-1")).Json.GetProperty("items")[0].GetProperty("item").GetString();
        var leftOut = new { kind = "leave-out", until = "2026-12-31", note = "À vérifier", items = new[] { item } };
        (await program.Post("/dossiers/1-1/events", leftOut, "a")).Status.ShouldBe(HttpStatusCode.OK);
        (await Open(program)).ShouldNotContain("1-1");
        await program.Post("/dossiers/1-1/events", new { kind = "take-back", items = new[] { item } }, "b");
        (await Open(program)).ShouldContain("1-1");
    }

    [Fact]
    public async Task A_call_goes_to_whom_was_chosen_at_the_debtors_and_a_letter_to_the_firm()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        await program.Post("/dossiers/1-1/contacts", new
        {
            role = "director", name = "Luc Dupin", phone = "02 61 91 24 18", email = "luc@dupin.example",
        }, "contact");
        var id = await First(program);
        var told = (await program.Get($"/proposals/{id}/recipient")).Json;
        var isPost = told.GetProperty("channel").GetString() is "letter" or "registered-letter";
        var chosen = await program.Post(
            $"/proposals/{id}/recipient", new { role = ContactRole.Director.ToString().ToLowerInvariant(),
                name = "Luc Dupin" }, "choix");
        if (isPost)
        {
            chosen.Code.ShouldBe("noPersonByPost");
            return;
        }

        chosen.Json.GetProperty("person").GetProperty("name").GetString().ShouldBe("Luc Dupin", chosen.Text);
        chosen.Json.GetProperty("isChosen").GetBoolean().ShouldBeTrue();
        (await program.Post($"/proposals/{id}/recipient", new { role = "buyer", name = "Personne" }, "faux")).Code
            .ShouldBe("personUnknown");
        (await program.Post($"/proposals/{id}/recipient", new { }, "regle")).Json
            .GetProperty("isChosen").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_is_given_to_somebody_who_works_for_the_creditor_and_to_nobody_else()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var stranger = await office.Hire("Luc Bayle", Role.Collector, office.Other);
        var those = (await program.Get("/creditors/1/collectors")).Json;
        those.GetArrayLength().ShouldBe(1);
        (await program.Get("/creditors/2/collectors")).Status.ShouldBe(HttpStatusCode.NotFound);
        var given = await program.Post(
            "/dossiers/1-1/collector", new { collector = those[0].GetProperty("id").GetGuid() }, "a");
        given.Json.GetProperty("collector").GetProperty("name").GetString().ShouldBe("Anne Collector", given.Text);
        (await program.Post("/dossiers/1-1/collector", new { collector = stranger.Id }, "b")).Code
            .ShouldBe("collectorUnknown");
        (await program.Post("/dossiers/1-1/collector", new { }, "c")).Json.TryGetProperty("collector", out _)
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Several_are_approved_at_one_stroke_each_with_its_own_fate()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        var ids = (await program.Get("/proposals")).Json.GetProperty("data").EnumerateArray().ToList();
        var those = ids.Select(one => one.GetProperty("id").GetString()!).Append("2-1").ToList();
        var answer = await program.Post("/proposals/approve", new { proposals = those }, "lot");
        var outcomes = answer.Json.GetProperty("outcomes").EnumerateArray().ToList();
        outcomes.Count.ShouldBe(those.Count);
        outcomes[^1].GetProperty("code").GetString().ShouldBe("notFound");
        foreach (var (proposal, outcome) in ids.Zip(outcomes))
        {
            var isManual = proposal.GetProperty("approval").GetString() == "manual";
            var refused = outcome.TryGetProperty("code", out var code) ? code.GetString() : null;
            refused.ShouldBe(isManual ? "oneByOne" : null, outcome.ToString());
        }

        answer.Json.GetProperty("approved").GetInt32().ShouldBeGreaterThan(0);
        (await program.Post("/proposals/approve", new { proposals = those }, "lot")).ShouldBe(answer);
        (await program.Post("/proposals/approve", new { proposals = new string?[] { those[0], null } }, "creux")).Code
            .ShouldBe("fieldMissing");
        (await program.Post("/proposals/approve", new { proposals = Array.Empty<string>() }, "vide")).Code
            .ShouldBe("fieldMissing");
        using var collector = await ApiProgram.Of(office, Role.Collector, Enum.GetValues<KeyScope>());
        (await collector.Post("/proposals/approve", new { proposals = those }, "lot")).Json
            .GetProperty("outcomes")[0].GetProperty("code").GetString().ShouldBe("notAllowed");
    }

    private static async Task<string> First(ApiProgram program) =>
        (await program.Get("/proposals")).Json.GetProperty("data").EnumerateArray()
            .First(one => one.GetProperty("dossier").GetString() == "1-1").GetProperty("id").GetString()!;

    private static async Task<IReadOnlyList<string?>> Open(ApiProgram program) =>
    [
        .. (await program.Get("/proposals")).Json.GetProperty("data").EnumerateArray()
            .Select(one => one.GetProperty("dossier").GetString()),
    ];
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.OpenApi;

namespace Acquit.Web.Tests;

/// <summary>The document of the API is what the program answers, and changes only on purpose.</summary>
public class ApiDocumentTests(PostgresCluster cluster)
{
    [Fact]
    public async Task The_document_is_the_golden_one()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var nobody = new ApiProgram(office.Address, null);
        var document = (await nobody.Get("/openapi.json")).Text + "\n";
        var golden = ApiContract.Golden();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(golden, document);
        }

        document.ShouldBe(await File.ReadAllTextAsync(golden), "run with UPDATE_GOLDEN=1 and read the difference");
    }

    [Fact]
    public async Task Every_reference_of_the_document_leads_somewhere_and_every_address_has_a_right()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var nobody = new ApiProgram(office.Address, null);
        var answer = await nobody.Get("/openapi.json");
        answer.MediaType.ShouldBe("application/json");
        var root = answer.Json;
        root.GetProperty("openapi").GetString().ShouldBe("3.1.1");
        var references = References(root).ToList();
        references.ShouldNotBeEmpty();
        foreach (var reference in references)
        {
            var at = root;
            foreach (var part in reference.Split('/')[1..])
            {
                at.TryGetProperty(part, out at).ShouldBeTrue(reference);
            }
        }

        var operations = root.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Select(one => one.Value).ToList();
        operations.Count.ShouldBeGreaterThan(20);
        operations.ShouldAllBe(one => one.GetProperty("description").GetString()!.StartsWith("Right: "));
    }

    [Fact]
    public void The_document_is_openapi_and_every_body_has_an_example_that_it_takes()
    {
        var text = File.ReadAllText(ApiContract.Golden());
        var read = OpenApiDocument.Parse(text, "json");
        read.Diagnostic!.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        read.Diagnostic.Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
        read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).ShouldBeEmpty();
        var bodies = JsonNode.Parse(text)!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(one => (
                Name: one.Key + path.Key, Body: one.Value!["requestBody"]?["content"]?["application/json"])))
            .Where(one => one.Body is not null).ToList();
        bodies.Count.ShouldBeGreaterThan(15);
        foreach (var (name, body) in bodies)
        {
            var example = body!["example"];
            example.ShouldNotBeNull(name);
            ApiContract.Why(body["schema"]!, example).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task The_page_for_programmers_lists_every_address()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var words = (await guest.Get("/api")).Words;
        words.ShouldContain("POST /proposals/{id}/approve");
        words.ShouldContain("GET /dossiers/{id}/claim");
    }

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(part =>
            part.Name == "$ref" ? [part.Value.GetString()!] : References(part.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        _ => [],
    };
}

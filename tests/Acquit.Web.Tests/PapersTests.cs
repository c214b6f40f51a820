using System.Net;
using System.Text;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Scans are kept as they came, with their hash, handed out as files and never opened in the page.</summary>
public class PapersTests(PostgresCluster cluster)
{
    private const string Page = "/dossiers/1-1/pieces";

    private static readonly byte[] _pdf = Encoding.ASCII.GetBytes("%PDF-1.4 bon de commande <script>alert(1)</script>");
    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_scan_is_kept_with_its_hash_proves_the_debt_and_is_only_saved(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var kept = await guest.HandOver(Page, "Lay", ("commande C-88.pdf", _pdf), Fields("SignedOrder", "C-88"));
        kept.Words.ShouldContain("pièce gardée");
        kept.Words.ShouldContain("Devis ou commande signé");
        kept.Words.ShouldContain("commande C-88.pdf");
        var link = kept.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        var (response, bytes) = await guest.Download(link);
        bytes.ShouldBe(_pdf);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var hash = link[(link.IndexOf("hash=", StringComparison.Ordinal) + 5)..];
        (await guest.Get($"/dossiers/1-1?handler=Letter&hash={hash}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var db = office.World.Database.Open();
        var evidence = Events(office).OfType<EvidenceRecorded>().ShouldHaveSingleItem();
        (evidence.What, evidence.Reference, evidence.DocumentHash).ShouldBe((EvidenceKind.SignedOrder, "C-88", hash));
        EvidenceCheck.Of(db).Broken.ShouldBeEmpty();
        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("C-88, fichier conservé");
    }

    [Theory]
    [InlineData("bon.pdf", 0, "n’est ni un PDF, ni une image PNG ou JPEG")]
    [InlineData("bon.pdf", SentPaper.Largest, "dépasse 20 Mo")]
    public async Task What_is_no_scan_is_refused_and_what_was_typed_stays(string name, int padding, string why)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var head = padding == 0 ? "PK pas un PDF"u8.ToArray() : _pdf;
        var refused = await guest.HandOver(
            Page, "Lay", (name, [.. head, .. new byte[padding]]), Fields("DeliveryNote", "BL-7"));
        refused.Words.ShouldContain(why);
        refused.Document.QuerySelector("#reference")!.GetAttribute("value").ShouldBe("BL-7");
        Events(office).ShouldBeEmpty();
        using var db = office.World.Database.Open();
        db.Documents.Any(row => row.Kind == SentPaper.EvidenceKind).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("31/02/2026")]
    public async Task A_day_that_is_missing_or_unreadable_is_refused_and_never_becomes_today(string day)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var refused = await guest.HandOver(
            Page, "Lay", ("bon.pdf", _pdf), ("Form.Kind", "DeliveryNote"), ("Form.Reference", "BL-7"),
            ("Form.On", day));
        refused.Words.ShouldContain("Donnez la date de la pièce.");
        refused.Words.ShouldNotContain("is not valid");
        refused.Document.QuerySelector("#on")!.GetAttribute("value").ShouldBeNullOrEmpty();
        Events(office).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "fieldMissing")]
    [InlineData("31/02/2026", "unreadable")]
    public async Task A_program_names_the_day_of_the_scan(string day, string code)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var answer = await program.Send(Laid("1-1", day));
        (answer.Status, answer.Code).ShouldBe((HttpStatusCode.BadRequest, code));
        Events(office).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_scan_of_another_creditor_is_not_found_and_a_reader_may_only_look()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var everywhere = await office.SignedInEverywhere("Claire Morvan");
        var kept = await everywhere.HandOver(
            "/dossiers/2-3/pieces", "Lay", ("secret.png", _png), Fields("Other", "photo"));
        var link = kept.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        using var reader = await office.SignedIn(Role.Reader);
        (await reader.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Get(link.Replace("2-3", "1-1", StringComparison.Ordinal))).Status.ShouldBe(
            HttpStatusCode.NotFound, "a hash opens nothing in another dossier");
        (await reader.Get(Page)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_leads_nowhere_and_a_scan_noted_by_mistake_leaves_the_list()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var kept = await guest.HandOver(
            Page, "Lay", ("..\\..\\recu.png", _png), ("Form.Kind", "PostalReceipt"),
            ("Form.Reference", "RK 123"), ("Form.On", "2026-11-23"));
        kept.Document.QuerySelector("a[download]")!.TextContent.ShouldBe("recu.png");
        await guest.SubmitTo("/dossiers/1-1", "Undo");
        (await guest.Get(Page)).Words.ShouldContain("Aucune pièce encore");
    }

    [Fact]
    public async Task A_program_lays_a_scan_in_once_and_fetches_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        using var reading = await ApiProgram.Of(office, Role.Reader, KeyScope.Read, KeyScope.Write);
        (await reading.Send(Laid("1-1"))).Code.ShouldBe("notAllowed");
        (await program.Send(Laid("2-3"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var kept = await program.Send(Laid("1-1"));
        kept.Status.ShouldBe(HttpStatusCode.OK, kept.Text);
        kept.Json.GetProperty("media").GetString().ShouldBe("image/png");
        kept.Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await program.Send(Laid("1-1"))).Code.ShouldBe("alreadyRecorded");
        (await program.Get("/dossiers/1-1/papers")).Json.GetArrayLength().ShouldBe(1);
        var file = await program.Get("/dossiers/1-1/documents/" + kept.Json.GetProperty("sha256").GetString());
        (file.Status, file.MediaType).ShouldBe((HttpStatusCode.OK, "application/octet-stream"));
    }

    [Fact]
    public async Task A_scan_noted_by_mistake_is_still_only_saved_under_its_name()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        await guest.HandOver(Page, "Lay", ("commande.pdf", _pdf), ("Form.Kind", "SignedOrder"),
            ("Form.Reference", "C-88"), ("Form.On", "2026-11-23"));
        var hash = Events(office).OfType<EvidenceRecorded>().ShouldHaveSingleItem().DocumentHash;
        await guest.SubmitTo("/dossiers/1-1", "Undo");
        (await guest.Get(Page)).Words.ShouldContain("Aucune pièce encore");
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read);
        var file = await program.Get("/dossiers/1-1/documents/" + hash);
        (file.Status, file.MediaType).ShouldBe((HttpStatusCode.OK, "application/octet-stream"));
        file.SavedAs.ShouldBe("commande.pdf");
    }

    private static HttpRequestMessage Laid(string dossier, string on = "2026-11-02")
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(_png), "files", "livraison.png" } };
        return new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/v1/dossiers/{dossier}/papers?what=deliveryNote&reference=BL-7&items=F-DUPIN-1"
                + (on.Length > 0 ? $"&on={on}" : ""))
        {
            Content = form,
        };
    }

    private static (string Name, string Value)[] Fields(string kind, string reference) =>
        [("Form.Kind", kind), ("Form.Reference", reference), ("Form.On", "2026-11-20")];

    private static IReadOnlyList<DossierEvent> Events(Office office)
    {
        using var db = office.World.Database.Open();
        return EventLog.Read(
            db, db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1),
            office.World.Today);
    }
}

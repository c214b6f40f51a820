using Acquit.App.Compose;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Store.Tests.Record;

/// <summary>A firm that arrives with letters already sent lays their PDF in, and later letters enclose them.</summary>
public class SentPaperTests(PostgresCluster cluster)
{
    private static readonly byte[] _scan = "%PDF-1.4 lettre d'avant"u8.ToArray();

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Letters_of_before_are_enclosed_by_the_formal_notice(Product product)
    {
        using var desk = new Desk(product, cluster);
        var (world, problems) = (desk.World, new List<string>());
        world.Maker = (LetterDesk.Open(world.Rules, problems) ?? throw new InvalidOperationException(problems[0])).Make;
        world.LayInInvoices(world.Creditor, desk.Dupin.Dossier);
        Letter(desk, "reminder-1", new(2026, 10, 21), "L-1");
        Letter(desk, "reminder-2", new(2026, 11, 5), "2C123");
        desk.Ask(db => EvidenceCheck.Of(db).Broken).ShouldBeEmpty();

        world.Run();
        var line = world.Desk.Queue().ShouldHaveSingleItem();
        line.Proposal.Step.ShouldBe("formal-notice");
        var approved = world.Approve(new ProposalName(world.Creditor, line.Proposal.Number)).ShouldHaveSingleItem();
        approved.Refusal.ShouldBeNull(string.Join(" ", approved.Missing));
        approved.Reference.ShouldBe("D-2026-0001/01", "letters of before do not count as ours");
        world.Send().ShouldHaveSingleItem().Held.ShouldBeNull();
        var beside = Directory.GetFiles(world.Folder, "*_piece-*")
            .ToDictionary(path => Path.GetFileName(path).Split("_piece-")[1], File.ReadAllBytes);
        beside.Keys.ShouldContain("02_Lettre-du-2026-10-21-L-1.pdf");
        beside["03_Lettre-du-2026-11-05-2C123.pdf"].ShouldBe([.. _scan, .. "2C123"u8]);
    }

    [Fact]
    public void Without_its_pdf_a_letter_of_before_is_the_persons_to_add_and_its_pdf_adds_no_attempt()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        Letter(desk, "reminder-1", new(2026, 10, 21), "L-1");
        desk.Record(new LetterRecorded("reminder-2", Channel.RegisteredLetter)
        {
            EffectiveOn = new(2026, 11, 5), Reference = "2C123",
        });
        desk.World.Run();
        desk.World.Desk.Queue().ShouldHaveSingleItem().Proposal.Approval.ShouldBe(Approval.Manual);
        Letter(desk, "reminder-2", new(2026, 11, 5), "2C123");
        desk.World.Run();
        desk.World.Desk.Queue().ShouldHaveSingleItem();
        desk.Ask(db => db.ContactTallies.Sum(row => row.Attempts)).ShouldBe(2);
    }

    [Fact]
    public void What_is_no_pdf_is_refused_by_name_and_nothing_is_noted()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        Refusal(desk, new SentPaper("scan.pdf", null)).ShouldBe(RecordRefusal.PdfMissing);
        Refusal(desk, new SentPaper("scan.doc", "PK"u8.ToArray())).ShouldBe(RecordRefusal.NotAPdf);
        Refusal(desk, new SentPaper("scan.pdf", new byte[20_000_001])).ShouldBe(RecordRefusal.PdfTooLarge);
        SentPaper.Beside(desk.World.Folder, "../secret.pdf").Bytes.ShouldBeNull("only beside the table");
        desk.Ask(db => db.DossierEvents.Count() + db.Documents.Count()).ShouldBe(0);
    }

    private static RecordRefusal? Refusal(Desk desk, SentPaper paper) =>
        desk.Records.Record(desk.Dupin, new RecordAct(Happened("reminder-1", new(2026, 10, 21), ""), [])
        {
            Paper = paper,
        }).Refused?.Refusal;

    private static void Letter(Desk desk, string step, DateOnly on, string reference) =>
        desk.Records.Record(desk.Dupin, new RecordAct(Happened(step, on, reference), [])
        {
            Paper = new SentPaper("scan.pdf", [.. _scan, .. System.Text.Encoding.ASCII.GetBytes(reference)]),
        }).Refused.ShouldBeNull();

    private static LetterRecorded Happened(string step, DateOnly on, string reference) =>
        new(step, step == "reminder-1" ? Channel.Letter : Channel.RegisteredLetter)
        {
            EffectiveOn = on, Reference = reference, By = "Claire Morvan",
        };
}

using System.Text;
using Acquit.App.Compose;
using Acquit.App.Review;
using Acquit.Core.Dossiers;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>The method « partenaire » from the due date to the formal notice, with the letters that ship.</summary>
public class WholeWayTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Three_letters_leave_each_on_its_day_and_the_formal_notice_encloses_the_others(Product product)
    {
        using var world = new World(product, cluster);
        var problems = new List<string>();
        world.Maker = (LetterDesk.Open(world.Rules, problems) ?? throw new InvalidOperationException(problems[0])).Make;
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", world.Today);
        world.LayInInvoices(world.Creditor, dossier);

        SendDue(world, world.Today);
        SendDue(world, new(2026, 12, 8));
        SendDue(world, new(2026, 12, 16));

        var done = world.StepsDone(world.Creditor, dossier);
        done.Select(one => (one.Step, one.Channel, one.EffectiveOn, one.DocumentRef))
            .ShouldBe([
                ("reminder-1", Channel.Letter, new DateOnly(2026, 11, 23), "D-2026-0001/01"),
                ("reminder-2", Channel.RegisteredLetter, new DateOnly(2026, 12, 8), "D-2026-0001/02"),
                ("formal-notice", Channel.RegisteredLetter, new DateOnly(2026, 12, 16), "D-2026-0001/03"),
            ]);
        world.Letters.Length.ShouldBe(3);
        world.Letters.ShouldAllBe(path => Encoding.ASCII.GetString(File.ReadAllBytes(path), 0, 5) == "%PDF-");
        using var db = world.Database.Open();
        var notice = db.Documents.Single(row => row.Reference == "D-2026-0001/03");
        notice.Pages.ShouldBeGreaterThanOrEqualTo(4, "notice, statement of claim, two earlier letters");
        Drafting.FactsOf(notice).Claim.ShouldNotBeNull();
        var beside = Directory.GetFiles(world.Folder, "*_piece-*").Select(path => Path.GetFileName(path)).ToList();
        beside.ShouldContain(name =>
            name.StartsWith("D-2026-0001-03", StringComparison.Ordinal)
            && name.EndsWith("_piece-04_Facture-F-DUPIN-1.pdf", StringComparison.Ordinal)
        );
        Directory.GetFiles(world.Folder, "plis_*.pdf").Length.ShouldBe(3, "one lot a day, list and letters");
        Directory.GetFiles(world.Folder, "fiche-de-depot_*.pdf").Length.ShouldBe(2, "one slip a registered letter");
        Keep(world, product);
    }

    /// <summary>Asked: <c>ACQUIT_KEEP=folder</c> keeps the letters to be looked at.</summary>
    private static void Keep(World world, Product product)
    {
        if (Environment.GetEnvironmentVariable("ACQUIT_KEEP") is { Length: > 0 } folder && product == Product.Sqlite)
        {
            Directory.CreateDirectory(folder);
            foreach (var letter in world.Letters)
            {
                File.Copy(letter, Path.Combine(folder, Path.GetFileName(letter)), overwrite: true);
            }
        }
    }

    private static void SendDue(World world, DateOnly day)
    {
        world.GoTo(day);
        world.Import(world.Creditor);
        world.Run();
        var line = world.Desk.Queue().ShouldHaveSingleItem();
        var outcome = world
            .Approve(new ProposalName(line.Proposal.CreditorId, line.Proposal.Number))
            .ShouldHaveSingleItem();
        outcome.Refusal.ShouldBeNull(string.Join(" ", outcome.Missing));
        world.Send().ShouldHaveSingleItem().Held.ShouldBeNull();
    }
}

using Acquit.App.Compose;
using Acquit.App.Dispatch;
using Acquit.Letters.Pdf;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>What is printed together: each letter in one lot, each lot once.</summary>
public class PrintLotsTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_second_sending_of_the_day_makes_a_second_lot_of_the_new_letters_only(Product product)
    {
        using var world = Real(product);
        SendNew(world, "A", "B");
        var first = Lots(world).ShouldHaveSingleItem();
        OwnPdf.PagesOf(File.ReadAllBytes(first)).ShouldBe(3, "the list of envelopes and two letters of one page");
        world.Send().ShouldBeEmpty();
        Lots(world).ShouldBe([first]);

        SendNew(world, "C");
        Lots(world).Select(path => Path.GetFileName(path)).ShouldBe(
        [
            "plis_2026-11-23_lot-1_Brunet-Outillage_lettres.pdf", "plis_2026-11-23_lot-2_Brunet-Outillage_lettres.pdf",
        ]);
        OwnPdf.PagesOf(File.ReadAllBytes(Lots(world)[1])).ShouldBe(2);
    }

    [Fact]
    public void A_lot_that_was_printed_and_moved_away_is_not_made_again()
    {
        using var world = Real(Product.Sqlite);
        SendNew(world, "A");
        File.Delete(Lots(world).Single());
        world.Send();
        Lots(world).ShouldBeEmpty();
    }

    [Fact]
    public void A_lot_whose_writing_was_broken_off_is_written_again_the_same()
    {
        using var world = Real(Product.Sqlite);
        SendNew(world, "A", "B");
        var whole = File.ReadAllBytes(Lots(world).Single());
        File.Delete(Lots(world).Single());
        using (var db = world.Database.Open())
        {
            db.PrintLots.Single().WrittenAt = null;
            db.SaveChanges();
        }

        world.Send();
        File.ReadAllBytes(Lots(world).ShouldHaveSingleItem()).ShouldBe(whole);
    }

    [Fact]
    public void Letters_of_another_folder_stay_in_theirs()
    {
        using var world = Real(Product.Sqlite);
        SendNew(world, "A");
        var other = Directory.CreateTempSubdirectory("acquit-other-").FullName;
        try
        {
            new PrintLots(world.Database, new OutFolder(other), world.Clock).Write(world.Today).ShouldBeEmpty();
            Directory.GetFiles(other).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    private World Real(Product product)
    {
        var world = new World(product, cluster);
        var problems = new List<string>();
        world.Maker = (LetterDesk.Open(world.Rules, problems) ?? throw new InvalidOperationException(problems[0])).Make;
        return world;
    }

    private static void SendNew(World world, params string[] keys)
    {
        foreach (var key in keys)
        {
            world.AddDebtor(world.Creditor, key, new(2026, 11, 20));
        }

        world.Run();
        world.ApproveAll().ShouldAllBe(outcome => outcome.Refusal == null);
        world.Send().Count.ShouldBe(keys.Length);
    }

    private static List<string> Lots(World world) =>
        [.. Directory.GetFiles(world.Folder, "plis_*.pdf").Order(StringComparer.Ordinal)];
}

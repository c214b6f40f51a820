using System.Text;
using Acquit.App.Losses;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Store.Tests.Record;

/// <summary>A loss is stated once for both papers; each is refused by name while something is missing.</summary>
public class LossDeskTests(PostgresCluster cluster)
{
    private static readonly SentPaper _proof = new("pv.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 carence"));

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_is_missing_is_named_and_then_the_note_is_made(Product product)
    {
        using var desk = new Desk(product, cluster);
        var losses = Losses(desk);
        losses.Note(desk.Dupin).Refused.Single().Key.ShouldBe("lossNotStated");
        losses.State(desk.Dupin, Asked() with { RecoversVat = true }, "Claire").ShouldBeNull();
        losses.Note(desk.Dupin).Refused.Single().Key.ShouldBe("lossProofMissing");
        losses.Duplicates(desk.Dupin).Refused.Select(one => one.Key).ShouldBe(
            ["lossVatOnCollection", "lossProofMissing", "lossInvoiceCopyMissing"]);

        losses.State(desk.Dupin, Asked() with { RecoversVat = true, IsVatPaid = true, Paper = _proof }, "Claire")
            .ShouldBeNull();
        losses.Note(desk.Dupin).Pdf!.Value.Span.StartsWith("%PDF-1.7"u8).ShouldBeTrue();
        losses.Duplicates(desk.Dupin).Refused.Select(one => one.Key).ShouldBe(["lossInvoiceCopyMissing"]);
        var stated = losses.Stated(desk.Dupin)!;
        (stated.DecidedBy, stated.Lines.Single().VatOpen).ShouldBe(("Julien Brunet", Money.Parse("200.00")));
        desk.Ask(EvidenceCheck.Of).Broken.ShouldBeEmpty();
        desk.Ask(db => EventLog.Read(db, db.Dossiers.Single(row => row.Id == desk.Dupin.Dossier), DateOnly.MaxValue))
            .OfType<WrittenOff>().ShouldBeEmpty("stating a loss gives nothing up");
    }

    [Fact]
    public void What_cannot_be_stated_is_refused_by_name()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        Why(Asked() with { Reason = null }).ShouldBe("lossReasonMissing");
        Why(Asked() with { DecidedBy = " " }).ShouldBe("lossDeciderMissing");
        Why(Asked() with { Lines = [] }).ShouldBe("lossItemsMissing");
        Why(Asked() with { Lines = [new("F-X", Money.Zero, Money.Zero)] }).ShouldBe("lossItemUnknown");
        Why(Asked() with { Lines = [new("F-DUPIN-1", Money.Parse("1000.00"), Money.Parse("199.99"))] })
            .ShouldBe("lossAmountsDiffer");
        Losses(desk).Stated(desk.Dupin).ShouldBeNull();

        string? Why(LossAsked asked) => Losses(desk).State(desk.Dupin, asked, "Claire")?.Key;
    }

    private static LossDesk Losses(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static LossAsked Asked() => new(LossReason.NotFound, "Julien Brunet",
        [new("F-DUPIN-1", Money.Parse("1000.00"), Money.Parse("200.00"))]);
}

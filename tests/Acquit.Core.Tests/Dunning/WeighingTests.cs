using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Tests.Dunning;

/// <summary>Amount, costs, evidence and means: each of them decides a row.</summary>
public class WeighingTests
{
    [Theory]
    [InlineData("1200.00", "400.00", Means.Solvent, "OD", WeighedCourse.GoOn, WeighedReason.MeansThere)]
    [InlineData("1200.00", null, Means.Unknown, "OD", WeighedCourse.GoOn, WeighedReason.MeansUnknown)]
    [InlineData("1200.00", "599.99", Means.Solvent, "OD", WeighedCourse.GoOn, WeighedReason.CostsAreLight)]
    [InlineData("1200.00", "600.00", Means.Solvent, "OD", WeighedCourse.Settle, WeighedReason.CostsAreHeavy)]
    [InlineData("1200.00", "1200.00", Means.Solvent, "OD", WeighedCourse.Stop, WeighedReason.CostsReachDebt)]
    [InlineData("1200.00", "100.00", Means.Strained, "OD", WeighedCourse.Settle, WeighedReason.MeansStrained)]
    [InlineData("1200.00", "100.00", Means.None, "OD", WeighedCourse.Stop, WeighedReason.NoMeans)]
    [InlineData("199.99", "10.00", Means.Solvent, "OD", WeighedCourse.Stop, WeighedReason.BelowPolicy)]
    [InlineData("200.00", "10.00", Means.Solvent, "OD", WeighedCourse.GoOn, WeighedReason.MeansThere)]
    [InlineData("1200.00", "100.00", Means.Solvent, "", WeighedCourse.Settle, WeighedReason.ProofMissing)]
    [InlineData("1200.00", "100.00", Means.Solvent, "O", WeighedCourse.Settle, WeighedReason.ProofThin)]
    [InlineData("1200.00", "100.00", Means.Solvent, "ODIR", WeighedCourse.GoOn, WeighedReason.ProofComplete)]
    public void A_debt_is_weighed(
        string owed, string? costs, Means means, string pieces, WeighedCourse course, WeighedReason reason)
    {
        var weighed = Weighing.Of(new Scales(Money.Parse(owed), costs is null ? null : Money.Parse(costs), means)
        {
            PolicyStopsBelow = Money.Parse("200.00"),
            Evidence =
            [
                Piece(EvidencePiece.SignedOrder, pieces.Contains('O')),
                Piece(EvidencePiece.DeliveryNote, pieces.Contains('D')),
                Piece(EvidencePiece.InvoicePdf, pieces.Contains('I')),
                Piece(EvidencePiece.Reminder, pieces.Contains('R')),
            ],
        });
        weighed.Course.ShouldBe(course);
        weighed.Reasons.ShouldContain(reason);
    }

    [Fact]
    public void What_stops_is_told_before_what_settles()
    {
        var weighed = Weighing.Of(new Scales(Money.Parse("100.00"), Money.Parse("300.00"), Means.None)
        {
            PolicyStopsBelow = Money.Parse("200.00"), Evidence = [Piece(EvidencePiece.SignedOrder, false),
                Piece(EvidencePiece.DeliveryNote, false)],
        });
        weighed.Reasons.ShouldBe([
            WeighedReason.NoMeans, WeighedReason.BelowPolicy, WeighedReason.CostsReachDebt, WeighedReason.ProofMissing,
        ]);
    }

    private static EvidenceOfFile Piece(EvidencePiece piece, bool isThere) =>
        new(piece, isThere ? EvidenceState.Present : EvidenceState.Missing, []);
}

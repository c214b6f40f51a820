using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Tests.Dunning;

/// <summary>Amount, costs, evidence and means: each of them decides a row.</summary>
public class WeighingTests
{
    [Theory]
    [InlineData("1200.00", "400.00", Means.Solvent, "OD", "GoOn MeansThere")]
    [InlineData("1200.00", null, Means.Unknown, "OD", "GoOn MeansUnknown")]
    [InlineData("1200.00", "599.99", Means.Solvent, "OD", "GoOn CostsAreLight")]
    [InlineData("1200.00", "600.00", Means.Solvent, "OD", "Settle CostsAreHeavy")]
    [InlineData("1200.00", "1200.00", Means.Solvent, "OD", "Stop CostsReachDebt")]
    [InlineData("1200.00", "100.00", Means.Strained, "OD", "Settle MeansStrained")]
    [InlineData("1200.00", "100.00", Means.None, "OD", "Stop NoMeans")]
    [InlineData("199.99", "10.00", Means.Solvent, "OD", "Stop BelowPolicy")]
    [InlineData("200.00", "10.00", Means.Solvent, "OD", "GoOn MeansThere")]
    [InlineData("1200.00", "100.00", Means.Solvent, "", "Settle ProofMissing")]
    [InlineData("1200.00", "100.00", Means.Solvent, "O", "Settle ProofThin")]
    [InlineData("1200.00", "100.00", Means.Solvent, "ODIR", "GoOn ProofComplete")]
    public void A_debt_is_weighed(
        string owed, string? costs, Means means, string pieces, string expected)
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
        weighed.Reasons.Select(reason => $"{weighed.Course} {reason}").ShouldContain(expected);
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

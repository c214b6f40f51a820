using Acquit.Core.Amounts;

namespace Acquit.Core.Dossiers;

/// <summary>What a person knows of the debtor's means.</summary>
public enum Means
{
    Unknown,

    /// <summary>Trades, pays others, or owns what can be seized.</summary>
    Solvent,

    /// <summary>Pays late everywhere, or asks for time.</summary>
    Strained,

    /// <summary>Nothing to seize, struck off, or vanished.</summary>
    None,
}

/// <summary>What is proposed for a debt that is not paid in bad faith; a person decides.</summary>
public enum WeighedCourse
{
    GoOn,

    /// <summary>A discount against payment, or a plan.</summary>
    Settle,
    Stop,
}

/// <summary>Why a course is proposed.</summary>
public enum WeighedReason
{
    /// <summary>Below the sum under which the method does not go further.</summary>
    BelowPolicy,

    /// <summary>The costs expected reach the debt.</summary>
    CostsReachDebt,

    /// <summary>The costs expected reach half of the debt.</summary>
    CostsAreHeavy,
    NoMeans,
    MeansStrained,

    /// <summary>Look at the means before any cost.</summary>
    MeansUnknown,
    MeansThere,

    /// <summary>Neither order nor delivery can be shown.</summary>
    ProofMissing,

    /// <summary>Fewer than half of the pieces are there.</summary>
    ProofThin,
    ProofComplete,
    CostsAreLight,
}

/// <summary>What is put on the scales.</summary>
/// <param name="Owed">what is claimed, disputed part left out</param>
/// <param name="Costs">what a person expects to spend; null: nobody has asked for a price</param>
public sealed record Scales(Money Owed, Money? Costs, Means Means)
{
    /// <summary>Sum under which the method stops; null: it has none.</summary>
    public Money? PolicyStopsBelow { get; init; }

    public required IReadOnlyList<EvidenceOfFile> Evidence { get; init; }
}

/// <summary>What is proposed, and all that speaks for it or against it, what decided first.</summary>
public sealed record Weighed(WeighedCourse Course, IReadOnlyList<WeighedReason> Reasons);

/// <summary>
/// Weighs a debt of bad faith: amount, costs, evidence, means. It proposes and decides nothing. The bounds (costs of
/// half the debt, half of the pieces) are choices of the product, and no law.
/// </summary>
/// <example>1200.00 owed, 400.00 of costs, solvent, order and delivery signed: go on.</example>
public static class Weighing
{
    public static Weighed Of(Scales scales)
    {
        List<WeighedReason> stops = [.. Stops(scales)];
        List<WeighedReason> settles = [.. Settles(scales)];
        var course = stops.Count > 0 ? WeighedCourse.Stop
            : settles.Count > 0 ? WeighedCourse.Settle
            : WeighedCourse.GoOn;
        return new Weighed(course, [.. stops, .. settles, .. Speaks(scales)]);
    }

    private static IEnumerable<WeighedReason> Stops(Scales scales)
    {
        if (scales.Means == Means.None)
        {
            yield return WeighedReason.NoMeans;
        }

        if (scales.Owed < scales.PolicyStopsBelow)
        {
            yield return WeighedReason.BelowPolicy;
        }

        if (scales.Costs >= scales.Owed)
        {
            yield return WeighedReason.CostsReachDebt;
        }
    }

    private static IEnumerable<WeighedReason> Settles(Scales scales)
    {
        if (Lacks(scales, EvidencePiece.SignedOrder) && Lacks(scales, EvidencePiece.DeliveryNote))
        {
            yield return WeighedReason.ProofMissing;
        }
        else if (Present(scales) * 2 < scales.Evidence.Count)
        {
            yield return WeighedReason.ProofThin;
        }

        if (scales.Means == Means.Strained)
        {
            yield return WeighedReason.MeansStrained;
        }

        if (scales.Costs is { } costs && costs < scales.Owed && costs + costs >= scales.Owed)
        {
            yield return WeighedReason.CostsAreHeavy;
        }
    }

    private static IEnumerable<WeighedReason> Speaks(Scales scales)
    {
        if (Present(scales) == scales.Evidence.Count)
        {
            yield return WeighedReason.ProofComplete;
        }

        if (scales.Means is Means.Solvent or Means.Unknown)
        {
            yield return scales.Means == Means.Solvent ? WeighedReason.MeansThere : WeighedReason.MeansUnknown;
        }

        if (scales.Costs is { } costs && costs + costs < scales.Owed)
        {
            yield return WeighedReason.CostsAreLight;
        }
    }

    private static int Present(Scales scales) => scales.Evidence.Count(one => one.State == EvidenceState.Present);

    private static bool Lacks(Scales scales, EvidencePiece piece) =>
        scales.Evidence.Any(one => one.Piece == piece && one.State == EvidenceState.Missing);
}

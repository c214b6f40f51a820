using Acquit.Core.Amounts;
using Acquit.Core.Procedures.Insolvencies;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>Insolvency proceedings that tests start from.</summary>
internal static class GivenInsolvency
{
    private static readonly Money _claim = Money.FromCents(1_200_00);

    /// <summary>A liquidation, opened on 27 July or 28 September 2026; goods were sold under retention of title.
    /// </summary>
    public static Insolvency Unpublished(string on = "2026-09-28") =>
        Insolvency.Open(new(InsolvencyKind.Liquidation, Day(on)) { RetainsTitle = true }, Book);

    public static Insolvency Published(string on) =>
        Unpublished("2026-07-27").Then(InsolvencyActKind.Published, on);

    public static Insolvency Consumer(string on) =>
        Insolvency.Open(new(InsolvencyKind.OverIndebtedness, Day(on)), Book);

    public static Insolvency Then(this Insolvency state, InsolvencyActKind kind, string on) =>
        state.With(Act(kind, on), Later);

    public static InsolvencyAct Act(InsolvencyActKind kind, string on) => new(kind, Day(on));

    public static InsolvencyAct Declaring(string on) => Declaring(Day(on));

    public static InsolvencyAct Declaring(DateOnly on) => new(InsolvencyActKind.Declared, on) { Amount = _claim };
}

using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Mediations;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>Mediations that tests start from; all are asked for on 5 October 2026 by a trader.</summary>
internal static class GivenMediation
{
    public static Mediation Nothing(MediatorKind mediator, LegalStatus debtor) =>
        Mediation.Open(new MediationParties(mediator, LegalStatus.Trader, debtor), Book);

    public static Mediation Asked(MediatorKind mediator, string on = "2026-10-05") =>
        Nothing(mediator, LegalStatus.Trader).Then(new MediationAct.RequestMade { On = Day(on) });

    public static Mediation Requested() => Asked(MediatorKind.Enterprises);

    /// <summary>Agreed on 2 November, to be paid by 30 November.</summary>
    public static Mediation Unkept() => Requested().Then(Agreement("2026-11-02", "2026-11-30"));

    public static Mediation Then(this Mediation mediation, MediationAct act) => mediation.With(act, Later);

    public static MediationAct.Agreed Agreement(string on, string payBy) =>
        new(Money.FromCents(800_00), Day(payBy)) { On = Day(on) };

    public static LimitationSuspension Days(string from, string until) => new(Day(from), Day(until));
}

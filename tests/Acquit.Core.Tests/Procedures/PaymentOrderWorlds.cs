using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>One order for payment in each situation, and one of each act, all before one day.</summary>
internal static class PaymentOrderWorlds
{
    /// <summary>After every act of the worlds.</summary>
    public static readonly DateOnly ActDay = new(2026, 12, 14);

    /// <summary>Under decree 2026-96; each with the words that a reader knows it by.</summary>
    public static IReadOnlyList<(string Situation, PaymentOrder Order)> Before(CourtKind court)
    {
        var filed = Nothing(court).Filed(court.AsksForCosts() ? "2026-12-01" : "2026-09-07");
        var costs = court.AsksForCosts()
            ? Nothing(court).Filed("2026-09-07").Then(new PaymentOrderAct.CostsConsigned { On = Day("2026-09-08") })
            : filed;
        var rendered = costs.Rendered("2026-09-21");
        var toPerson = rendered.Served("2026-10-05");
        var otherwise = rendered.Served("2026-10-05", ServiceManner.Otherwise);
        var opposed = toPerson.Opposed("2026-12-01", "2026-11-04", needsLawyer: !court.AsksForCosts());
        var heard = court.AsksForCosts()
            ? opposed.Then(new PaymentOrderAct.OppositionCostsConsigned { On = Day("2026-12-03") })
            : opposed.Then(new PaymentOrderAct.LawyerAppointed { On = Day("2026-12-03") });
        return
        [
            ("en préparation", Nothing(court)),
            ("requête déposée", filed),
            .. court.AsksForCosts()
                ? new[]
                {
                    ("requête déposée, frais consignés", costs),
                    ("frais non consignés à temps", Nothing(court).Filed("2026-09-07")),
                }
                : [],
            ("requête rejetée", costs.Then(new PaymentOrderAct.PetitionRefused { On = Day("2026-09-21") })),
            ("ordonnance rendue", rendered),
            ("ordonnance non signifiée à temps", costs.Rendered("2026-09-10")),
            ("signifiée à personne, délais en cours", rendered.Served("2026-11-30")),
            ("signifiée à personne, délais expirés", toPerson),
            ("signifiée autrement, délais en cours", rendered.Served("2026-11-30", ServiceManner.Otherwise)),
            ("signifiée autrement, délais expirés", otherwise),
            ("opposition reçue", opposed),
            (court.AsksForCosts() ? "opposition, frais consignés" : "opposition, avocat constitué", heard),
            ("jugement rendu", heard.Then(new PaymentOrderAct.JudgmentRendered { On = Day("2026-12-10") })),
            ("abandonnée", filed.Then(new PaymentOrderAct.Withdrawn { On = Day("2026-12-02") })),
        ];
    }

    /// <summary>One act of each kind, on <see cref="ActDay"/>.</summary>
    public static IReadOnlyList<PaymentOrderAct> Acts { get; } =
    [
        new PaymentOrderAct.PetitionFiled(Asked) { On = ActDay },
        new PaymentOrderAct.CostsConsigned { On = ActDay },
        new PaymentOrderAct.PetitionRefused { On = ActDay },
        new PaymentOrderAct.OrderRendered(Asked) { On = ActDay },
        new PaymentOrderAct.OrderServed(ServiceManner.ToPerson) { On = ActDay },
        new PaymentOrderAct.ActServedToPerson { On = ActDay },
        new PaymentOrderAct.AssetsMadeUnavailable { On = ActDay },
        new PaymentOrderAct.OppositionReceived(ActDay, NeedsLawyer: false) { On = ActDay },
        new PaymentOrderAct.OppositionCostsConsigned { On = ActDay },
        new PaymentOrderAct.LawyerAppointed { On = ActDay },
        new PaymentOrderAct.JudgmentRendered { On = ActDay },
        new PaymentOrderAct.Withdrawn { On = ActDay },
    ];
}

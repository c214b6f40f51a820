using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Tests.Law;

namespace Acquit.Core.Tests.Procedures;

/// <summary>Orders for payment that tests start from.</summary>
internal static class GivenOrder
{
    public static readonly Money Asked = Money.FromCents(4_000_00);
    public static readonly DateOnly Later = new(2030, 1, 1);

    public static LawBook Book => ShippedLaw.Book;

    public static PaymentOrder Nothing(
        CourtKind court = CourtKind.Judicial,
        Territory seat = Territory.Metropole,
        Territory residence = Territory.Metropole
    ) => PaymentOrder.Open(new PaymentOrderCourt(court, seat, residence), Book);

    public static PaymentOrder Then(this PaymentOrder order, PaymentOrderAct act) => order.With(act, Book, Later);

    public static PaymentOrder Filed(this PaymentOrder order, string on) =>
        order.Then(new PaymentOrderAct.PetitionFiled(Asked) { On = Day(on) });

    public static PaymentOrder Rendered(this PaymentOrder order, string on) =>
        order.Then(new PaymentOrderAct.OrderRendered(Asked) { On = Day(on) });

    public static PaymentOrder Served(
        this PaymentOrder order,
        string on,
        ServiceManner manner = ServiceManner.ToPerson
    ) => order.Then(new PaymentOrderAct.OrderServed(manner) { On = Day(on) });

    public static PaymentOrder Opposed(
        this PaymentOrder order,
        string on,
        string? madeOn = null,
        bool needsLawyer = false
    ) => order.Then(new PaymentOrderAct.OppositionReceived(Day(madeOn ?? on), needsLawyer) { On = Day(on) });

    public static DateOnly LastDay(this PaymentOrder order, PaymentOrderPeriod period) =>
        order.Periods.Single(one => one.Period == period).On;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

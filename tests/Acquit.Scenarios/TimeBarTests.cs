using System.Globalization;
using Acquit.App.Decide;
using Acquit.App.Law;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Receivables;

namespace Acquit.Scenarios;

/// <summary>Invoiced 15 March 2024 to a consumer: two years (C. conso., art. L. 218-2).</summary>
public class TimeBarTests
{
    private static readonly OpenItem _item = new()
    {
        Key = new ItemKey("F-1"),
        Account = new AccountKey("411000", "DUPIN"),
        Ref = "F-1",
        IssuedOn = new(2024, 3, 15),
        DueOn = new(2024, 4, 14),
        Original = Money.Parse("1200.00"),
        Open = Money.Parse("700.00"),
    };

    [Fact]
    public void Without_a_day_of_performance_it_counts_from_the_invoice_and_says_so() =>
        Of(_item).ShouldBe(Consumer(new(2026, 3, 15), new(2026, 3, 15), isFromInvoice: true));

    [Fact]
    public void Performance_comes_first_when_it_is_known() =>
        Of(_item with { PerformedOn = new(2024, 2, 29) })
            .ShouldBe(Consumer(new(2026, 2, 28), new(2026, 2, 28), isFromInvoice: false));

    [Fact]
    public void A_lettered_payment_moves_the_day_that_refuses_and_not_the_day_to_act_by() =>
        Of(_item, new AppliedCredit(_item.Key, new ItemKey("P"), new(2025, 6, 30), Money.Parse("500.00")))
            .ShouldBe(Consumer(new(2026, 3, 15), new(2027, 6, 30), isFromInvoice: true));

    [Fact]
    public void A_payment_set_against_another_item_moves_nothing() =>
        Of(_item, new AppliedCredit(new ItemKey("F-2"), new ItemKey("P"), new(2025, 6, 30), Money.Parse("500.00")))!
            .Value.UntilIfAcknowledged.ShouldBe(new DateOnly(2026, 3, 15));

    [Fact]
    public void It_does_not_answer_where_the_book_is_silent() =>
        Of(_item with { IssuedOn = new(2008, 12, 31) }).ShouldBeNull();

    [Fact]
    public void A_carrier_has_one_year_from_the_delivery_or_else_from_the_invoice()
    {
        var carrier = _creditor with { ClaimKind = ClaimKind.Carriage };
        Of(_item with { PerformedOn = new(2024, 3, 1) }, carrier).ShouldBe(
            new TimeToSue(new(2025, 3, 1), new(2025, 3, 1), false) { Rule = "C. com., art. L. 133-6" });
        Of(_item, carrier).ShouldBe(
            new TimeToSue(new(2025, 3, 15), new(2025, 3, 15), true) { Rule = "C. com., art. L. 133-6" });
    }

    [Fact]
    public void An_operator_has_one_year_from_the_due_date_whatever_the_invoice_says() =>
        Of(_item with { PerformedOn = new(2024, 2, 29) }, _creditor with { ClaimKind = ClaimKind.Telecom }).ShouldBe(
            new TimeToSue(new(2025, 4, 14), new(2025, 4, 14), false) { Rule = "CPCE (postes), art. L. 34-2" });

    [Fact]
    public void What_is_said_of_one_debtor_comes_before_what_is_said_of_all()
    {
        var mixed = _creditor with
        {
            ClaimKind = ClaimKind.Carriage,
            ClaimKinds = [new(new DebtorKey("DUPIN"), ClaimKind.General), new(new("AUTRE"), ClaimKind.Telecom)],
        };
        Of(_item, mixed)!.Value.Until.ShouldBe(new DateOnly(2026, 3, 15));
    }

    /// <summary>Opposed on 20 October 2025: costs are due by 4 November, a Tuesday.</summary>
    [Theory]
    [InlineData("filed costs order served", "2027-10-06")]
    [InlineData("filed costs order", "2026-03-15")]
    [InlineData("filed costs order served withdrawn", "2026-03-15")]
    [InlineData("filed costs order served opposed", "2026-03-15")]
    [InlineData("filed costs order served opposed", "2027-10-06", "2025-11-04")]
    [InlineData("filed costs order served opposed", "2026-03-15", "2025-11-05")]
    [InlineData("filed costs order served opposed withdrawn", "2026-03-15")]
    [InlineData("filed costs order served opposed opposition-costs", "2027-10-06")]
    [InlineData("filed costs order served opposed opposition-costs judged", "2027-10-06")]
    public void A_service_restarts_it_unless_the_instance_was_given_up_or_lapsed(
        string acts, string until, string? on = null) =>
        TimeBar.Of(
            DossierOf(_item, _creditor, []) with { Events = [Opened, .. acts.Split(' ').Select(Done)] },
            _item,
            LawLibrary.Open(App.DataFolder.Find()).Book!,
            on is null ? _muchLater : DateOnly.Parse(on, CultureInfo.InvariantCulture)
        )!.Value.Until.ShouldBe(DateOnly.Parse(until, CultureInfo.InvariantCulture));

    private static ProcedureOpened Opened => new(1, Way.PaymentOrder)
    {
        EffectiveOn = new(2025, 9, 1), Court = CourtKind.Commercial, Seat = Territory.Metropole,
        Residence = Territory.Metropole, Items = [_item.Key],
    };

    private static ProcedureActRecorded Done(string act) => new(1, act)
    {
        EffectiveOn = act switch
        {
            "filed" => new(2025, 9, 1),
            "costs" => new(2025, 9, 2),
            "order" => new(2025, 9, 10),
            "served" => new(2025, 10, 6),
            "opposed" => new(2025, 10, 20),
            "opposition-costs" => new(2025, 10, 30),
            _ => new(2025, 11, 3),
        },
        Amount = Money.Parse("700.00"), Manner = ServiceManner.ToPerson, MadeOn = new(2025, 10, 20),
    };

    private static readonly DateOnly _muchLater = new(2100, 1, 1);

    private static readonly Creditor _creditor = new() { Name = "Brunet Outillage" };

    private static TimeToSue Consumer(DateOnly until, DateOnly untilIfAcknowledged, bool isFromInvoice) =>
        new(until, untilIfAcknowledged, isFromInvoice) { Rule = "C. conso., art. L. 218-2" };

    private static TimeToSue? Of(OpenItem item, params AppliedCredit[] applied) => Of(item, _creditor, applied);

    private static TimeToSue? Of(OpenItem item, Creditor creditor, params AppliedCredit[] applied) =>
        TimeBar.Of(
            DossierOf(item, creditor, applied), item, LawLibrary.Open(App.DataFolder.Find()).Book!, _muchLater);

    private static Dossier DossierOf(OpenItem item, Creditor creditor, AppliedCredit[] applied) => new()
    {
        Creditor = creditor,
        Debtor = new Debtor
        {
            Key = new DebtorKey("DUPIN"),
            Name = "M. Dupin",
            Status = LegalStatus.Consumer,
        },
        Items = [item],
        Credits = [],
        Applied = applied,
        Events = [],
    };
}

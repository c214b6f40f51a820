using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Tests.Law;

namespace Acquit.Core.Tests.Interest;

/// <summary>
/// Payments go to costs, interest, indemnity, principal (C. civ., art. 1343-1; INT-11, INT-13), oldest debt first
/// (1342-10).
/// </summary>
public class ImputationTests
{
    private static readonly ClaimedInvoice _first = Invoice("F-1", "2026-04-30", "10000.00");
    private static readonly ClaimedInvoice _second = Invoice("F-2", "2026-05-31", "5000.00");

    [Fact]
    public void A_payment_goes_to_costs_then_interest_then_indemnity_then_principal()
    {
        var claim = Of([_first], [Pay("2026-06-30", "3000.00")], "2026-08-31", costs: "100.00");

        // 61 days at 12.15 % = 203.05; 3 000 − 100 − 203.05 − 40 = 2 656.95 to principal
        Parts(claim.Payments[0]).ShouldBe("100.00 203.05 40.00 2656.95");
        claim.Principal.ToString().ShouldBe("7343.05");
        claim.Costs.ShouldBe(Money.Zero);
        claim.Indemnity.ShouldBe(Money.Zero);
        claim.IndemnityArisen.ToString().ShouldBe("40.00");
    }

    [Theory]
    [InlineData("100.00", "0.00 100.00 0.00 0.00")] // not all the interest
    [InlineData("220.00", "0.00 203.05 16.95 0.00")] // part of the indemnity
    public void A_small_payment_does_not_reach_the_principal(string amount, string parts) =>
        Parts(Of([_first], [Pay("2026-06-30", amount)], "2026-08-31").Payments[0]).ShouldBe(parts);

    [Fact]
    public void The_day_of_payment_bears_interest_on_the_old_base()
    {
        var claim = Of([_first], [Pay("2026-06-15", "3000.00")], "2026-06-30");

        claim
            .InterestLines.Select(line => $"{line.From:MM-dd} {line.To:MM-dd} {line.Days} {line.Base} {line.Amount}")
            .ShouldBe([
                "05-01 06-15 46 10000.00 153.12", // 10 000 × 12.15 % × 46 / 365 = 153.1233
                // 10 000 − (3 000 − 153.12 − 40) = 7 193.12; × 12.15 % × 15 / 365 = 35.9163
                "06-16 06-30 15 7193.12 35.92",
            ]);
    }

    [Fact]
    public void A_payment_on_the_due_date_leaves_no_interest_and_no_indemnity() =>
        Of([_first], [Pay("2026-04-30", "10000.00")], "2026-08-31").Total.ShouldBe(Money.Zero);

    [Fact]
    public void A_payment_one_day_late_leaves_interest_and_indemnity_as_principal()
    {
        var claim = Of([_first], [Pay("2026-05-01", "10000.00")], "2026-05-01");

        Parts(claim.Payments[0]).ShouldBe("0.00 3.33 40.00 9956.67");
        claim.Principal.ToString().ShouldBe("43.33");
    }

    [Fact]
    public void The_oldest_due_debt_is_paid_first_and_wholly()
    {
        // F-1 owes 10 000 + 203.05 + 40 = 10 243.05; the rest goes to F-2: 30 days = 5 000 × 12.15 % × 30 / 365 = 49.93
        var claim = Of([_second, _first], [Pay("2026-06-30", "11000.00")], "2026-06-30");

        claim
            .Invoices.Select(invoice => $"{invoice.Number} {invoice.PrincipalDue}")
            .ShouldBe(["F-1 0.00", "F-2 4332.98"]);
        Parts(claim.Payments[0]).ShouldBe("0.00 252.98 80.00 10667.02"); // 756.95 − 49.93 − 40 = 667.02 of F-2
    }

    [Fact]
    public void The_invoice_that_the_debtor_names_comes_before_the_oldest()
    {
        var claim = Of([_first, _second], [Pay("2026-06-30", "1000.00") with { Invoice = "F-2" }], "2026-06-30");

        // 1 000 − 49.93 − 40
        claim.Invoices.Select(invoice => invoice.PrincipalDue.ToString()).ShouldBe(["10000.00", "4089.93"]);
    }

    [Fact]
    public void What_the_named_invoice_leaves_goes_to_the_oldest() =>
        Of([_first, _second], [Pay("2026-05-31", "6000.00") with { Invoice = "F-2" }], "2026-05-31")
            .Invoices.Select(invoice => invoice.PrincipalDue.ToString())
            .ShouldBe(["9143.19", "0.00"]); // 1 000 − 103.19 − 40 off F-1

    [Fact]
    public void A_debt_not_yet_due_comes_after_those_that_are() =>
        Of([Invoice("F-3", "2026-12-31", "50.00"), _first], [Pay("2026-06-30", "20.00")], "2026-06-30")
            .Payments[0]
            .ToInterest.ToString()
            .ShouldBe("20.00");

    [Fact]
    public void Debts_of_equal_age_share_in_proportion()
    {
        var claim = Of(
            [Invoice("F-1", "2026-04-30", "300.00"), Invoice("F-2", "2026-04-30", "100.00")],
            [Pay("2026-04-30", "100.00")],
            "2026-04-30"
        );

        claim.Invoices.Select(invoice => invoice.PrincipalDue.ToString()).ShouldBe(["225.00", "75.00"]);
    }

    [Fact]
    public void A_credit_note_lowers_the_principal_and_nothing_else()
    {
        var claim = Of(
            [_first],
            [Pay("2026-06-30", "1000.00") with { IsCreditNote = true }],
            "2026-06-30",
            costs: "10.00"
        );

        Parts(claim.Payments[0]).ShouldBe("0.00 0.00 0.00 1000.00");
        claim.Total.ToString().ShouldBe("9253.05"); // 9 000 + 203.05 + 40 + 10
    }

    [Fact]
    public void The_indemnity_counts_once_per_invoice_whatever_its_instalments()
    {
        var half = _first with { Gross = Money.Parse("5000.00") };

        var claim = Of([half, half with { DueOn = Day("2026-05-31") }, _second], [], "2026-06-30");

        claim.IndemnityCount.ShouldBe(2);
        claim.Indemnity.ToString().ShouldBe("80.00");
    }

    [Fact]
    public void A_payment_after_the_day_of_the_statement_is_left_out_and_said()
    {
        var claim = Of([_first], [Pay("2026-09-01", "10.00")], "2026-08-31");

        claim.Payments.ShouldBeEmpty();
        claim.Notes.ShouldContain(note => note.Contains("01/09/2026", StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_debt_can_take_is_said()
    {
        var claim = Of([_first], [Pay("2026-04-30", "10001.00")], "2026-08-31");

        claim.Payments[0].Unused.ToString().ShouldBe("1.00");
        claim.Notes.ShouldContain(note => note.Contains("dépassent la créance de 1,00", StringComparison.Ordinal));
        claim.NotesInEnglish.ShouldContain("Payments exceed the claim by €1.00.");
    }

    [Fact]
    public void Payments_are_taken_in_order_of_date_whatever_the_order_of_the_list()
    {
        ClaimPayment[] payments = [Pay("2026-07-15", "500.00"), Pay("2026-05-15", "700.00")];

        Of([_first], payments, "2026-08-31").Total.ShouldBe(Of([_first], [.. payments.Reverse()], "2026-08-31").Total);
    }

    private static ClaimStatement Of(
        IReadOnlyList<ClaimedInvoice> invoices,
        IReadOnlyList<ClaimPayment> payments,
        string asOf,
        string costs = "0.00"
    ) =>
        Claim.For(
            new ClaimRequest
            {
                Invoices = invoices,
                Payments = payments,
                Costs = Money.Parse(costs),
                Terms = new(InterestRegime.Business),
                AsOf = Day(asOf),
            },
            ShippedLaw.Book
        );

    private static string Parts(ImputedPayment payment) =>
        $"{payment.ToCosts} {payment.ToInterest} {payment.ToIndemnity} {payment.ToPrincipal}";

    private static ClaimPayment Pay(string on, string amount) => new(Day(on), Money.Parse(amount));

    private static ClaimedInvoice Invoice(string number, string due, string gross) =>
        new(number, Day("2026-03-01"), Day(due), Money.Parse(gross));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

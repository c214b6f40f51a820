using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Tests.Law;
using FsCheck;
using FsCheck.Fluent;

namespace Acquit.Core.Tests.Interest;

public class ClaimPropertyTests
{
    private static readonly DateOnly _start = new(2020, 1, 1);

    [Theory]
    [InlineData(DayCount.Act365)]
    [InlineData(DayCount.ActAct)]
    public void Splitting_a_period_changes_the_total_by_no_more_than_its_rounding(DayCount count) =>
        Prop.ForAll(
                Ints(1, 5_000_000, 0, 1000, 1, 800, 1, 800),
                sample =>
                {
                    var days = new DateRange(
                        _start.AddDays(sample[1]),
                        _start.AddDays(sample[1] + sample[2] + sample[3])
                    );
                    var cut = _start.AddDays(sample[1] + sample[2]);
                    var owed = Money.FromCents(sample[0]);
                    var whole = count.Interest(owed, new AnnualRate(12.40m), days);
                    var parts =
                        count.Interest(
                            owed,
                            new AnnualRate(12.40m),
                            new DateRange(days.First, cut.AddDays(-1))
                        ) + count.Interest(owed, new AnnualRate(12.40m), new DateRange(cut, days.Last));

                    // three roundings of half a cent at most: 1.5, and whole cents
                    return Math.Abs((whole - parts).Cents) <= 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_lost_between_debts_and_payments() =>
        Prop.ForAll(
                Ints(1, 1_000_000, 1, 1_000_000, 1, 700_000, 1, 700_000, 0, 300, 0, 300, 0, 5000),
                sample =>
                {
                    var claim = Claim.For(
                        new ClaimRequest
                        {
                            Invoices = [Invoice("A", 30, sample[0]), Invoice("B", 90, sample[1])],
                            Payments = [Payment(sample[4], sample[2]), Payment(sample[5], sample[3])],
                            Costs = Money.FromCents(sample[6]),
                            Terms = new(InterestRegime.Business),
                            AsOf = _start.AddDays(365),
                        },
                        ShippedLaw.Book
                    );
                    var owed =
                        Money.FromCents(sample[0] + sample[1] + sample[6]) + claim.InterestRun + claim.IndemnityArisen;
                    var used = Money.Sum(claim.Payments.Select(payment => payment.Amount - payment.Unused));
                    return claim.Total == owed - used
                        && claim.Payments.All(payment => !payment.Unused.IsNegative)
                        && claim
                            is { Principal.IsNegative: false, Interest.IsNegative: false, Indemnity.IsNegative: false };
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_of_a_debt_cover_each_day_once() =>
        Prop.ForAll(
                Ints(1, 1_000_000, 1, 300_000, 0, 900, 31, 1500),
                sample =>
                {
                    var claim = Claim.For(
                        new ClaimRequest
                        {
                            Invoices = [Invoice("A", 30, sample[0] + 300_000)],
                            Payments = [Payment(sample[2], sample[1])],
                            Terms = new(InterestRegime.Business) { CapitalisedFrom = _start.AddDays(100) },
                            AsOf = _start.AddDays(sample[3]),
                        },
                        ShippedLaw.Book
                    );
                    var lines = claim.InterestLines;
                    return lines[0].From == _start.AddDays(31)
                        && lines[^1].To == claim.AsOf
                        && lines.Zip(lines.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_share_in_proportion_loses_no_cent() =>
        Prop.ForAll(
                Ints(0, 1_000_000, 1, 1000, 0, 1000, 0, 1000),
                sample =>
                    Money
                        .Sum(
                            Allocation.InProportion(
                                Money.FromCents(sample[0]),
                                [.. sample.Skip(1).Select(weight => Money.FromCents(weight))]
                            )
                        )
                        .Cents == sample[0]
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_half_year_without_a_published_rate_is_a_named_refusal()
    {
        var request = new ClaimRequest
        {
            Invoices = [new("F-1", new(2026, 10, 1), new(2026, 10, 31), Money.Parse("100.00"))],
            Terms = new(InterestRegime.Business),
            AsOf = new(2027, 1, 1),
        };

        Claim.WhyNot(request, ShippedLaw.Book)!.Key.ShouldBe("rateNotPublished");
        Claim.WhyNot(request with { AsOf = new(2026, 12, 31) }, ShippedLaw.Book).ShouldBeNull();
        Should
            .Throw<LawSilentException>(() => Claim.For(request, ShippedLaw.Book))
            .Gap.Day.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void What_makes_no_claim_is_refused_by_name()
    {
        var invoice = new ClaimedInvoice("F-1", _start, _start, Money.Parse("1.00"));
        var request = new ClaimRequest
        {
            Invoices = [invoice],
            Terms = new(InterestRegime.Contract),
            AsOf = _start,
        };

        Claim.WhyNot(request, ShippedLaw.Book)!.Key.ShouldBe("contractRateMissing");
        Claim.WhyNot(request with { Invoices = [] }, ShippedLaw.Book)!.Key.ShouldBe("nothingClaimed");
        Claim
            .WhyNot(request with { Invoices = [invoice with { Gross = Money.Zero }] }, ShippedLaw.Book)!
            .Key.ShouldBe("nothingClaimed");
        Claim
            .WhyNot(request with { Payments = [new(_start, Money.Zero)] }, ShippedLaw.Book)!
            .Key.ShouldBe("paymentNotPositive");
        Should.Throw<InvalidOperationException>(() => Claim.For(request, ShippedLaw.Book));
    }

    [Theory]
    [InlineData(LegalStatus.Trader, LegalStatus.Unknown, InterestRegime.Business, false)]
    [InlineData(LegalStatus.Association, LegalStatus.Unknown, InterestRegime.Business, false)] // INT-14
    [InlineData(LegalStatus.PublicBody, LegalStatus.Trader, InterestRegime.Public, false)]
    [InlineData(LegalStatus.Consumer, LegalStatus.Trader, InterestRegime.Consumer, false)]
    [InlineData(LegalStatus.Unknown, LegalStatus.Unknown, InterestRegime.PrincipalOnly, false)]
    [InlineData(LegalStatus.Unknown, LegalStatus.Craftsman, InterestRegime.Business, true)]
    public void The_debtor_decides_the_regime(
        LegalStatus debtor,
        LegalStatus byDefault,
        InterestRegime regime,
        bool assumed
    )
    {
        var creditor = new Creditor
        {
            Name = "C",
            Status = LegalStatus.Trader,
            DefaultDebtorStatus = byDefault,
            ContractRate = new(15m),
        };

        var terms = ClaimTerms.Between(creditor, debtor);

        terms.Regime.ShouldBe(regime);
        terms.IsStatusAssumed.ShouldBe(assumed);
        terms.ContractRate.HasValue.ShouldBe(regime == InterestRegime.Business);
    }

    [Fact]
    public void A_private_creditor_has_no_commercial_penalties()
    {
        var terms = ClaimTerms.Between(
            new Creditor { Name = "C", Status = LegalStatus.Consumer },
            LegalStatus.Trader
        );

        terms.Regime.ShouldBe(InterestRegime.Consumer);
        terms.CreditorIsPrivate.ShouldBeTrue();
    }

    private static ClaimedInvoice Invoice(string number, int due, int cents) =>
        new(number, _start, _start.AddDays(due), Money.FromCents(cents));

    private static ClaimPayment Payment(int day, int cents) => new(_start.AddDays(day), Money.FromCents(cents));

    /// <summary>Numbers between each pair of bounds.</summary>
    private static Arbitrary<int[]> Ints(params int[] bounds) =>
        Gen.CollectToArray(bounds.Chunk(2), pair => Gen.Choose(pair[0], pair[1])).ToArbitrary();
}

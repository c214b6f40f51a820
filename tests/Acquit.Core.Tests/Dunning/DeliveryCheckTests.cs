using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.Core.Tests.Dunning;

public class DeliveryCheckTests
{
    private static readonly DateOnly _today = Given.Monday;

    [Fact]
    public void A_known_customer_within_his_limit_is_delivered()
    {
        var check = Check("500.00", Terms, Limit("1000.00"));
        check.Answer.ShouldBe(DeliveryAnswer.Yes);
        check.Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1000.00", DeliveryAnswer.Yes)]
    [InlineData("1000.01", DeliveryAnswer.No)]
    public void The_limit_holds_for_what_is_owed_with_the_order(string order, DeliveryAnswer answer) =>
        Check(order, Terms, Limit("1000.00")).Answer.ShouldBe(answer);

    [Fact]
    public void The_last_limit_counts() =>
        Check("500.00", Terms, Limit("1000.00"), Limit("100.00")).Doubts.Single().ShouldBe(
            new DeliveryDoubt(DeliveryReason.AboveLimit) { Amount = Money.Parse("400.00") });

    [Theory]
    [InlineData(0, DeliveryAnswer.No)]
    [InlineData(-1, DeliveryAnswer.Yes)]
    public void A_listing_holds_until_its_last_day_and_ends_by_itself(int days, DeliveryAnswer answer) =>
        Check("1.00", Terms, new Blacklisted(_today.AddDays(days)) { EffectiveOn = _today.AddDays(-30) })
            .Answer.ShouldBe(answer);

    [Fact]
    public void A_listing_that_was_lifted_holds_no_longer() =>
        Check("1.00", Terms, new Blacklisted(_today.AddDays(90)) { EffectiveOn = _today.AddDays(-30) },
            new BlacklistLifted { EffectiveOn = _today }).Answer.ShouldBe(DeliveryAnswer.Yes);

    [Fact]
    public void Insolvency_refuses_and_terms_not_accepted_ask()
    {
        Check("1.00", Terms, new InsolvencyOpened { EffectiveOn = _today }).Answer.ShouldBe(DeliveryAnswer.No);
        var unknown = Check("1.00");
        unknown.Answer.ShouldBe(DeliveryAnswer.Ask);
        unknown.Doubts.Single().Reason.ShouldBe(DeliveryReason.TermsNotAccepted);
    }

    [Fact]
    public void Something_overdue_asks_a_person()
    {
        var dossier = Of(Terms) with { Items = [Given.Item("F-1", _today.AddDays(-1), "80.00")] };
        var check = DeliveryCheck.Of(dossier, Money.Parse("1.00"), _today);
        check.Answer.ShouldBe(DeliveryAnswer.Ask);
        check.Doubts.Single().ShouldBe(new DeliveryDoubt(DeliveryReason.Overdue)
        {
            On = _today.AddDays(-1), Amount = Money.Parse("80.00"),
        });
        DeliveryCheck.Of(dossier with { Items = [Given.Item("F-1", _today)] }, Money.Parse("1.00"), _today)
            .Answer.ShouldBe(DeliveryAnswer.Yes);
    }

    [Fact]
    public void A_business_whose_SIREN_nobody_checked_asks_a_person()
    {
        var dossier = Of(Terms);
        var noSiren = dossier with { Debtor = dossier.Debtor with { Siren = null } };
        DeliveryCheck.Of(noSiren, Money.Parse("1.00"), _today).Doubts.Single().Reason
            .ShouldBe(DeliveryReason.IdentityUnchecked);
    }

    private static EvidenceRecorded Terms => new(EvidenceKind.TermsAccepted) { EffectiveOn = _today };

    private static CreditLimitSet Limit(string sum) => new(Money.Parse(sum)) { EffectiveOn = _today };

    private static DeliveryChecked Check(string order, params DossierEvent[] events) =>
        DeliveryCheck.Of(Of(events), Money.Parse(order), _today);

    private static Dossier Of(params DossierEvent[] events)
    {
        var dossier = Given.Dossier();
        Siren.TryParse("000123455", out var siren).ShouldBeTrue();
        return dossier with { Debtor = dossier.Debtor with { Siren = siren }, Events = events };
    }
}

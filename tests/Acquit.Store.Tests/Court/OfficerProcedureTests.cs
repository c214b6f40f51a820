using Acquit.App.Court;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Ways;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>
/// Procedures that a commissaire de justice conducts, over an invoice of 1200.00; today is 23 November 2026.
/// </summary>
public class OfficerProcedureTests(PostgresCluster cluster)
{
    private const string Officer = "Me Anne Petit, commissaire de justice à Lorient";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_small_claim_goes_from_the_request_to_the_title(Product product)
    {
        using var desk = With(product, LegalStatus.Craftsman);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(Way.SmallClaim), "Claire").Refused.ShouldBeNull();

        Note(desk, new ActAsked("requested", new(2026, 11, 2))
        {
            Amount = Euros("1200.00"), Interest = Euros("15.20"),
        });
        Note(desk, new ActAsked("letter", new(2026, 11, 4)));
        Note(desk, new ActAsked("accepted", new(2026, 11, 10)));
        Note(desk, new ActAsked("agreed", new(2026, 11, 17)) { Amount = Euros("1210.00") });
        Note(desk, new ActAsked("title", new(2026, 11, 20)));

        var one = court.Of(desk.Dupin).Single();
        one.StageOn(desk.World.Today).Standing.ShouldBe(ProcedureStanding.Titled);
        one.Acts[0].Interest.ShouldBe(Euros("15.20"));
        one.State.Periods.Select(period => period.On).ShouldBe([new DateOnly(2026, 12, 4)]);
        one.State.SuspensionUntil(desk.World.Today)!.Value.Until
            .ShouldBe(new(2026, 11, 17), "from the yes to the agreement");
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_title_of_an_uncontested_claim_is_on_the_calendar_until_it_is_served(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        CourtOf(desk).Open(desk.Dupin, Asked(Way.UncontestedClaim), "Claire").Refused.ShouldBeNull();

        Note(desk, new ActAsked("requested", new(2026, 10, 1)) { Amount = Euros("1200.00") });
        Note(desk, new ActAsked("served", new(2026, 10, 5)));
        Days(desk).ShouldBe("", "the month is the debtor’s");
        Why(desk, new ActAsked("recorded", new(2026, 11, 6))).ShouldBe("tooEarlyToRecord");
        Note(desk, new ActAsked("recorded", new(2026, 11, 16)));
        Note(desk, new ActAsked("enforceable", new(2026, 11, 18)));
        Days(desk).ShouldBe("serveTitle 2027-05-18");
        Note(desk, new ActAsked("title-served", new(2026, 11, 20)));
        Days(desk).ShouldBe("");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_summons_without_effect_leaves_every_other_way(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(Way.SummonsToPay), "Claire").Refused.ShouldBeNull();
        Note(desk, new ActAsked("requested", new(2026, 11, 2)));
        Why(desk, new ActAsked("served", new(2026, 11, 4))).ShouldBe("payByMissing");
        Note(desk, new ActAsked("served", new(2026, 11, 4)) { PayBy = new(2026, 11, 12) });

        court.Of(desk.Dupin).Single().StageOn(desk.World.Today).Key.ShouldBe("unanswered");
        court.Open(desk.Dupin, Asked(Way.PaymentOrder), "Claire").Refused.ShouldBeNull();
        court.Of(desk.Dupin).Select(one => one.Opened.Way).ShouldBe([Way.SummonsToPay, Way.PaymentOrder]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_summons_that_was_served_puts_a_consumer_on_notice(Product product)
    {
        using var desk = With(product, LegalStatus.Consumer);
        Interest(desk).ShouldBe(Money.Zero, "nobody has asked him in due form");
        CourtOf(desk).Open(desk.Dupin, Asked(Way.SummonsToPay), "Claire").Refused.ShouldBeNull();
        Note(desk, new ActAsked("requested", new(2026, 11, 2)));
        Interest(desk).ShouldBe(Money.Zero);
        Note(desk, new ActAsked("served", new(2026, 11, 4)) { PayBy = new(2026, 11, 12) });

        Interest(desk).IsPositive.ShouldBeTrue("legal interest runs from the service");
        Statement(desk)!.InterestLines.Min(line => line.From).ShouldBe(new(2026, 11, 4));
    }

    [Fact]
    public void A_way_that_the_law_closes_to_the_parties_is_not_opened()
    {
        using var traders = With(Product.Sqlite, LegalStatus.Trader);
        Refusal(traders, Asked(Way.SmallClaim)).ShouldBe("betweenTraders");
        Refusal(traders, Asked(Way.SmallClaim) with { Name = "" }).ShouldBe("officerMissing");
        Refusal(traders, Asked(Way.Merits)).ShouldBe("wayNotFollowed");

        using var liberal = With(Product.Sqlite, LegalStatus.Liberal);
        Refusal(liberal, Asked(Way.UncontestedClaim)).ShouldBe("notBetweenTraders");
        liberal.Ask(db => db.OpenItems.ExecuteUpdate(set => set
            .SetProperty(row => row.OriginalCents, 500_001).SetProperty(row => row.OpenCents, 500_001)));
        Refusal(liberal, Asked(Way.SmallClaim)).ShouldBe("aboveCap");
        CourtOf(liberal).Of(liberal.Dupin).ShouldBeEmpty("nothing was opened");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_small_claim_that_failed_is_the_attempt_of_a_claim_over_its_invoices_only(Product product)
    {
        using var desk = With(product, LegalStatus.Consumer);
        CourtOf(desk).Open(desk.Dupin, Asked(Way.SmallClaim), "Claire").Refused.ShouldBeNull();
        Note(desk, new ActAsked("requested", new(2026, 11, 2))
        {
            Amount = Euros("1200.00"), Interest = Euros("15.20"),
        });
        Note(desk, new ActAsked("letter", new(2026, 11, 4)));
        Merits(desk).Closed.Select(one => one.Why).ShouldContain(WhyNotWay.NoAmicableAttempt, "the month runs");
        Note(desk, new ActAsked("refused", new(2026, 11, 10)));

        Merits(desk).Attempt.ShouldBe(new PriorAttempt(Way.SmallClaim, new(2026, 11, 10)));
        Merits(desk).Closed.Select(one => one.Why).ShouldNotContain(WhyNotWay.NoAmicableAttempt);
        desk.World.AddItem(desk.Dupin.Creditor, desk.Dupin.Debtor, "DUPIN", new(2026, 11, 1), "300.00");
        Merits(desk).Attempt.ShouldBeNull("nothing was tried over the other invoice");
        Merits(desk).Closed.Select(one => one.Why).ShouldContain(WhyNotWay.NoAmicableAttempt);
    }

    private static WayAnswer Merits(Desk desk)
    {
        using var db = desk.World.Database.Open();
        return ClaimOfFile.Of(db, desk.World.Rules, desk.Dupin, (desk.World.Today, "Lorient")).Ways
            .Single(one => one.Way == Way.Merits);
    }

    private static Money Interest(Desk desk) => Statement(desk)!.Interest;

    private static ClaimStatement? Statement(Desk desk)
    {
        using var db = desk.World.Database.Open();
        return ClaimOfFile.Of(db, desk.World.Rules, desk.Dupin, (desk.World.Today, "")).Statement;
    }

    private static Money Euros(string sum) => Money.Parse(sum);

    private static CourtAsked Asked(Way way) =>
        new(CourtKind.Commercial, way.IsByOfficer() ? Officer : "tribunal de commerce de Lorient", Territory.Metropole,
            ["F-DUPIN-1"])
        {
            Way = way,
        };

    private static void Note(Desk desk, ActAsked act) => Why(desk, act).ShouldBeNull(act.Act);

    private static string? Why(Desk desk, ActAsked act) =>
        CourtOf(desk).Record(desk.Dupin, 1, act, "Claire").Refused?.Key;

    private static string? Refusal(Desk desk, CourtAsked asked) =>
        CourtOf(desk).Open(desk.Dupin, asked, "Claire").Refused?.Key;

    private static CourtDesk CourtOf(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static string Days(Desk desk) => desk.Ask(db => string.Join(", ",
        new CourtCalendar(db, desk.World.Rules.Law, [desk.Dupin.Creditor]).Read(desk.World.Today)
            .Select(day => $"{day.Deadline.Key} {day.On:yyyy-MM-dd}")));

    private Desk With(Product product, LegalStatus status)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, status)));
        return desk;
    }
}

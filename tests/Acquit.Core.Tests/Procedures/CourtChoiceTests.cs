using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.PaymentOrders;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class CourtChoiceTests
{
    private static readonly DateOnly[] _days =
    [
        new(2019, 12, 31), new(2020, 1, 1), new(2021, 12, 31), new(2022, 1, 1), new(2024, 12, 31), new(2025, 1, 1),
        new(2026, 4, 25), new(2028, 12, 31), new(2029, 1, 1),
    ];

    private static readonly Territory[] _places =
    [
        Territory.Metropole, Territory.AlsaceMoselle, Territory.Reunion, Territory.PolynesieFrancaise, Territory.Abroad,
    ];

    private static readonly string[] _cities = ["", "Paris", "Nantes"];

    [Theory]
    [InlineData(LegalStatus.Trader, LegalStatus.Trader, "Nantes", Forum.Commercial)]
    [InlineData(LegalStatus.Trader, LegalStatus.Trader, "Lyon", Forum.EconomicActivities)]
    [InlineData(LegalStatus.Trader, LegalStatus.Craftsman, "saint brieuc", Forum.EconomicActivities)]
    [InlineData(LegalStatus.Craftsman, LegalStatus.Trader, "LE HAVRE", Forum.EconomicActivities)]
    [InlineData(LegalStatus.Trader, LegalStatus.Liberal, "Lyon", Forum.Judicial)]
    [InlineData(LegalStatus.Trader, LegalStatus.Farmer, "Auxerre", Forum.Judicial)]
    [InlineData(LegalStatus.Trader, LegalStatus.Association, "Nantes", Forum.Judicial)]
    [InlineData(LegalStatus.Trader, LegalStatus.Consumer, "Paris", Forum.Judicial)]
    [InlineData(LegalStatus.Unknown, LegalStatus.Consumer, "Paris", Forum.Judicial)]
    [InlineData(LegalStatus.Liberal, LegalStatus.Trader, "Nantes", Forum.Judicial)]
    [InlineData(LegalStatus.Trader, LegalStatus.PublicBody, "Paris", Forum.Administrative)]
    [InlineData(LegalStatus.Unknown, LegalStatus.PublicBody, "", Forum.Administrative)]
    public void Parties_and_city_say_the_court(LegalStatus creditor, LegalStatus debtor, string city, Forum forum)
    {
        var choice = Ask(creditor, debtor, city);

        choice.Forum.ShouldBe(forum);
        choice.Asks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LegalStatus.Trader, LegalStatus.Unknown, CourtAsk.DebtorStatus)]
    [InlineData(LegalStatus.Unknown, LegalStatus.Trader, CourtAsk.CreditorStatus)]
    [InlineData(LegalStatus.PublicBody, LegalStatus.Trader, CourtAsk.PublicCreditor)]
    public void What_is_not_known_is_asked_never_guessed(LegalStatus creditor, LegalStatus debtor, CourtAsk ask)
    {
        var choice = Ask(creditor, debtor, "Nantes");

        choice.Forum.ShouldBeNull();
        choice.Asks.ShouldBe([ask]);
    }

    [Theory]
    [InlineData("2021-12-31", Forum.Judicial)]
    [InlineData("2022-01-01", Forum.Commercial)]
    public void Craftsmen_go_to_the_commercial_court_since_2022(string day, Forum forum) =>
        Ask(LegalStatus.Trader, LegalStatus.Craftsman, "Nantes", day).Forum.ShouldBe(forum);

    [Theory]
    [InlineData("2024-12-31", Forum.Commercial, false)]
    [InlineData("2025-01-01", Forum.EconomicActivities, false)]
    [InlineData("2028-12-31", Forum.EconomicActivities, false)]
    [InlineData("2029-01-01", Forum.Commercial, true)]
    public void The_twelve_cities_have_the_other_name_for_four_years(string day, Forum forum, bool isOver)
    {
        var choice = Ask(LegalStatus.Trader, LegalStatus.Trader, "Paris", day);

        choice.Forum.ShouldBe(forum);
        choice.Doubts.Contains(CourtDoubt.ExperimentOver).ShouldBe(isOver);
        Book.EconomicCourts.Cities.Count.ShouldBe(12);
    }

    [Fact]
    public void Without_a_city_the_commercial_court_is_named_and_its_city_asked()
    {
        var choice = Ask(LegalStatus.Trader, LegalStatus.Trader, " ");

        choice.Forum.ShouldBe(Forum.Commercial);
        choice.Asks.ShouldBe([CourtAsk.City]);
        Ask(LegalStatus.Trader, LegalStatus.Trader, " ", "2024-06-03").Asks.ShouldBeEmpty();
    }

    [Fact]
    public void A_creditor_who_is_no_trader_may_prefer_the_commercial_court_of_a_trader()
    {
        Ask(LegalStatus.Liberal, LegalStatus.Trader, "Lyon").OrElse.ShouldBe(Forum.EconomicActivities);
        Ask(LegalStatus.Liberal, LegalStatus.Farmer, "Lyon").OrElse.ShouldBeNull();
    }

    [Fact]
    public void In_Alsace_Moselle_the_chamber_stands_for_the_commercial_court_and_wants_no_costs()
    {
        var choice = CourtChoice.For(
            Question(LegalStatus.Trader, LegalStatus.Trader, "Metz") with { DebtorLives = Territory.AlsaceMoselle },
            Book);

        choice.Forum.ShouldBe(Forum.CommercialChamber);
        choice.Forum!.Value.ForPaymentOrder().ShouldBe(CourtKind.Commercial);
        Nothing(CourtKind.Commercial, Territory.AlsaceMoselle).Filed("2026-09-18").Periods.ShouldBeEmpty();
        Nothing(CourtKind.Commercial).Filed("2026-09-18").Periods.Single().Period
            .ShouldBe(PaymentOrderPeriod.ConsignCosts);
    }

    [Theory]
    [InlineData(DebtMatter.ConsumerCredit, LegalStatus.Consumer, Forum.Protection, null)]
    [InlineData(DebtMatter.DwellingRent, LegalStatus.Consumer, Forum.Protection, null)]
    [InlineData(DebtMatter.DwellingRent, LegalStatus.Trader, null, CourtAsk.MatterAgainstProfessional)]
    [InlineData(DebtMatter.Other, LegalStatus.Trader, null, CourtAsk.Matter)]
    public void Some_matters_have_a_judge_of_their_own(
        DebtMatter matter, LegalStatus debtor, Forum? forum, CourtAsk? ask)
    {
        var choice = CourtChoice.For(Question(LegalStatus.Trader, debtor, "Nantes") with { Matter = matter }, Book);

        choice.Forum.ShouldBe(forum);
        choice.Asks.ShouldBe(ask is { } one ? [one] : []);
    }

    [Theory]
    [InlineData("50000.00", Way.Merits, false)]
    [InlineData("50000.01", Way.Merits, true)]
    [InlineData("50000.01", Way.UncontestedClaim, false)]
    public void Above_fifty_thousand_euros_that_court_may_want_a_contribution(string asked, Way way, bool isDue) =>
        CourtChoice.For(
                Question(LegalStatus.Trader, LegalStatus.Trader, "Lyon") with { Asked = Money.Parse(asked), Way = way },
                Book)
            .Doubts.Contains(CourtDoubt.ContributionMayBeDue).ShouldBe(isDue);

    [Fact]
    public void Only_for_an_order_for_payment_the_place_is_public_policy()
    {
        var question = Question(LegalStatus.Trader, LegalStatus.Trader, "Nantes");

        CourtChoice.For(question, Book).Reasons.ShouldContain(CourtReason.WhereDebtorLives);
        CourtChoice.For(question with { Way = Way.Merits }, Book).Reasons
            .ShouldBe([CourtReason.BetweenTraders, CourtReason.WhereDebtorLivesUsually]);
        CourtChoice.For(question with { Way = Way.SmallClaim }, Book).Reasons
            .ShouldContain(CourtReason.OfficerOfDebtorsArea);
    }

    [Fact]
    public void A_court_has_a_reason_or_a_question_is_asked_whatever_the_parties_the_matter_and_the_day()
    {
        All().Where(question => !IsAnswered(CourtChoice.For(question, Book))).ShouldBeEmpty();

        static bool IsAnswered(CourtChoice choice) =>
            choice.Forum.HasValue == !choice.Asks.Any(ask => ask.LeavesCourtOpen())
            && choice.Forum.HasValue == choice.Reasons.Count > 0
            && choice.OrElse.HasValue == choice.Doubts.Contains(CourtDoubt.EitherCourt);
    }

    /// <summary>When the creditor's status is not asked, whatever it is changes nothing.</summary>
    [Fact]
    public void A_status_that_is_not_asked_does_not_matter()
    {
        foreach (var question in All().Where(one => one.Creditor == LegalStatus.Unknown))
        {
            if (CourtChoice.For(question, Book).Forum is { } forum)
            {
                Enum.GetValues<LegalStatus>().Where(status => status != LegalStatus.PublicBody)
                    .Count(status => CourtChoice.For(question with { Creditor = status }, Book).Forum != forum)
                    .ShouldBe(0);
            }
        }
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void Each_answer_has_a_sentence_of_its_own(Language language)
    {
        Distinct(Enum.GetValues<CourtAsk>(), ask => ask.Sentence(language));
        Distinct(Enum.GetValues<CourtReason>(), reason => reason.Sentence(language));
        Distinct(Enum.GetValues<CourtDoubt>(), doubt => doubt.Sentence(language));
        Distinct(Enum.GetValues<Forum>(), forum => forum.Name(language));
        Distinct(Enum.GetValues<Way>(), way => way.Name(language));
    }

    private static void Distinct<T>(T[] all, Func<T, string> word) =>
        all.Select(word).Where(text => text.Length > 0).Distinct().Count().ShouldBe(all.Length);

    private static CourtChoice Ask(LegalStatus creditor, LegalStatus debtor, string city, string day = "2026-10-05") =>
        CourtChoice.For(Question(creditor, debtor, city) with { On = Day(day) }, Book);

    private static CourtQuestion Question(LegalStatus creditor, LegalStatus debtor, string city) =>
        new()
        {
            Creditor = creditor,
            Debtor = debtor,
            Way = Way.PaymentOrder,
            On = Day("2026-10-05"),
            Asked = Money.Parse("4000.00"),
            City = city,
        };

    private static IEnumerable<CourtQuestion> All() =>
        from creditor in Enum.GetValues<LegalStatus>()
        from debtor in Enum.GetValues<LegalStatus>()
        from matter in Enum.GetValues<DebtMatter>()
        from day in _days
        from lives in _places
        from city in _cities
        select Question(creditor, debtor, city) with { Matter = matter, On = day, DebtorLives = lives };
}

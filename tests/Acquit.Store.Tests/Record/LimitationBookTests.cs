using Acquit.App.Court;
using Acquit.App.Decide;
using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Record;

/// <summary>
/// DUPIN, trader, owes an invoice of 10 December 2021 too: five years end on 10 December 2026.
/// Today is 23 November 2026.
/// </summary>
public class LimitationBookTests(PostgresCluster cluster)
{
    private static readonly DateOnly _last = new(2026, 12, 10);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Each_level_begins_on_its_day_and_an_item_stands_under_one(Product product)
    {
        using var desk = With(product);
        (DateOnly Day, LimitationCounts Counts)[] boundaries =
        [
            (new(2026, 6, 9), new(0, 0, 0, 0)), (new(2026, 6, 10), new(1, 0, 0, 0)),
            (new(2026, 9, 9), new(1, 0, 0, 0)), (new(2026, 9, 10), new(0, 1, 0, 0)),
            (new(2026, 11, 9), new(0, 1, 0, 0)), (new(2026, 11, 10), new(0, 0, 1, 0)),
            (_last, new(0, 0, 1, 0)), (_last.AddDays(1), new(0, 0, 0, 1)),
        ];
        foreach (var (day, counts) in boundaries)
        {
            desk.Ask(db => Book(desk, db).Count(day)).ShouldBe(counts, $"{day}");
            foreach (var alarm in LimitationBook.Running.Append(LimitationAlarm.Passed))
            {
                desk.Ask(db => Book(desk, db).At(alarm, day)).Count.ShouldBe(counts.Of(alarm), $"{alarm} {day}");
            }

            desk.Ask(db => Book(desk, db).Nearest(day, 10)).Count.ShouldBe(counts.Running, $"{day}");
        }
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_line_says_who_how_much_until_when_and_by_which_text(Product product)
    {
        using var desk = With(product);
        var day = desk.Ask(db => Book(desk, db).Nearest(desk.World.Today, 10)).Single();
        (day.On, day.Alarm, day.DebtorName, day.Items, day.Open)
            .ShouldBe((_last, LimitationAlarm.ThirtyDays, "DUPIN", 1, Money.Parse("500.00")));
        day.Rule!.Reference.ShouldBe("C. com., art. L. 110-4");
        desk.Ask(db => new LimitationBook(db, desk.World.Rules.Law, [Guid.NewGuid()]).Nearest(desk.World.Today, 10))
            .ShouldBeEmpty("another creditor's");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_service_of_an_order_interrupts_it_and_the_petition_does_not(Product product)
    {
        using var desk = With(product);
        var court = new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        court.Open(desk.Dupin, new CourtAsked(
            CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole, ["F-DUPIN-2"]), "Claire")
            .Refused.ShouldBeNull();
        Act(new ActAsked("filed", new(2026, 11, 20)) { Amount = Money.Parse("500.00") });
        Act(new ActAsked("costs", new(2026, 11, 20)));
        Act(new ActAsked("order", new(2026, 11, 20)) { Amount = Money.Parse("500.00") });
        desk.World.Run();
        Running(desk).ShouldBe(1, "a petition interrupts nothing");
        Act(new ActAsked("served", new(2026, 11, 23)) { Manner = ServiceManner.ToPerson });
        desk.World.Run();
        Running(desk).ShouldBe(0);
        desk.Ask(db => db.Decisions.Single(row => row.UntilDay == null && row.ItemKey.Contains("F-DUPIN-2")))
            .LimitationOn.ShouldBe(new DateOnly(2031, 11, 23));

        void Act(ActAsked asked) => court.Record(desk.Dupin, 1, asked, "Claire").Refused.ShouldBeNull();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_written_off_or_is_no_longer_open_raises_no_alarm(Product product)
    {
        using var desk = With(product);
        desk.Record(new WrittenOff { EffectiveOn = desk.World.Today, Note = "irrécouvrable" }, "F-DUPIN-2")
            .Refused.ShouldBeNull();
        desk.World.Run();
        Running(desk).ShouldBe(0);

        using var paid = With(product);
        paid.Ask(db => db.OpenItems.Where(row => row.Ref == "F-DUPIN-2").ExecuteDelete());
        Running(paid).ShouldBe(0, "before the next run as well");
    }

    [Fact]
    public void A_consumer_has_two_years_and_a_run_that_changes_nothing_writes_nothing()
    {
        using var desk = With(Product.Sqlite);
        desk.Ask(db => db.Debtors.ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Consumer)));
        desk.Ask(db => db.Dossiers.ExecuteUpdate(set => set.SetProperty(row => row.IsChanged, true)));
        desk.World.Run();
        desk.Ask(db => Book(desk, db).Count(desk.World.Today)).ShouldBe(new LimitationCounts(0, 0, 0, 1));
        var before = desk.World.Counts();
        desk.World.Run();
        desk.World.Counts().ShouldBe(before);
    }

    [Fact]
    public void The_clock_says_what_moved_it_and_what_did_not()
    {
        using var desk = With(Product.Sqlite);
        desk.Record(new LetterRecorded("reminder-1", Channel.RegisteredLetter) { EffectiveOn = new(2026, 11, 2) },
            "F-DUPIN-2")
            .Refused.ShouldBeNull();
        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = new(2026, 11, 3) }, "F-DUPIN-2");
        desk.Record(new PlanAgreed([new(new(2026, 12, 1), Money.Parse("500.00"))])
        {
            EffectiveOn = new(2026, 11, 4), AgreementRef = "D-2026-0001/03",
        }, "F-DUPIN-2").Refused.ShouldBeNull();
        var dossier = desk.Ask(db => DossierBatch.Load(
            db, CreditorBook.One(db, desk.Dupin.Creditor), [db.Dossiers.Single()], desk.World.Today)[0].Dossier);
        var item = dossier.Items.Single(one => one.Ref == "F-DUPIN-2");
        var clock = TimeBar.ClockOf(dossier, item, desk.World.Rules.Law, desk.World.Today)!;
        (clock.Until, clock.IsFromInvoice, clock.Period.Years).ShouldBe((_last, true, 5));
        clock.Period.Ignored.Select(one => one.Cause)
            .ShouldBe([LimitationCause.RegisteredLetter, LimitationCause.Call]);
        clock.IfAcknowledged!.ExpiresOn.ShouldBe(new DateOnly(2031, 11, 4), "the signed plan");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_calendar_has_the_last_day_and_each_warning(Product product)
    {
        using var desk = With(product);
        var entries = desk.Ask(db => new CalendarBook(db, desk.World.Rules.Law, [desk.Dupin.Creditor])
            .Read(new(2026, 6, 1), new(2026, 12, 31), new(2026, 6, 1)));
        entries.Where(one => one.Kind == CalendarKind.Limitation).Select(one => one.On)
            .ShouldBe([new(2026, 6, 10), new(2026, 9, 10), new(2026, 11, 10), _last]);
        entries.Select(one => one.Uid).ShouldBeUnique();
    }

    private static LimitationBook Book(Desk desk, AcquitDb db) =>
        new(db, desk.World.Rules.Law, [desk.Dupin.Creditor]);

    private static int Running(Desk desk) => desk.Ask(db => Book(desk, db).Count(desk.World.Today)).Running;

    private Desk With(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.World.AddItem(desk.Dupin.Creditor, desk.Dupin.Debtor, "DUPIN", new(2022, 1, 9), "500.00");
        desk.Ask(db => db.Debtors.ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader)));
        desk.World.Run();
        return desk;
    }
}

using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Record;

public class DossierReadingTests(PostgresCluster cluster)
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Before_any_run_the_answer_is_reckoned_then_it_is_the_one_the_run_kept(Product product)
    {
        using var desk = new Desk(product, cluster);
        var reckoned = Sheet(desk, _today).Decisions.Single();
        reckoned.DecidedOn.ShouldBeNull();
        (reckoned.Action, reckoned.Step, reckoned.Amount).ShouldBe(
            (DecisionAction.Contact, "reminder-1", Money.Parse("1200.00")));
        desk.World.Run();
        var stored = Sheet(desk, _today).Decisions.Single();
        stored.DecidedOn.ShouldBe(_today);
        (stored.Action, stored.Step, stored.Amount).ShouldBe((reckoned.Action, reckoned.Step, reckoned.Amount));
        stored.Reasons.Select(reason => reason.Text).ShouldBe(reckoned.Reasons.Select(reason => reason.Text));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_noted_since_the_run_is_reckoned_with_at_once(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.World.Run();
        desk.Record(new PromiseMade(Money.Parse("800.00"), new(2026, 12, 1)) { EffectiveOn = _today });
        var decision = Sheet(desk, _today).Decisions.Single();
        (decision.DecidedOn, decision.Reasons[0].Key).ShouldBe(((DateOnly?)null, "promisedUntil"));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_history_stands_in_order_of_day_up_to_the_day_asked_for(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = _today, Note = "rappeler" });
        desk.Record(new ReplyReceived(Channel.Email) { EffectiveOn = new(2026, 11, 5) });
        Sheet(desk, _today).Timeline.Select(entry => entry.Kind).ShouldBe(["replyReceived", "callLogged"]);
        var earlier = Sheet(desk, new(2026, 11, 10));
        earlier.Timeline.Select(entry => entry.Kind).ShouldBe(["replyReceived"]);
        earlier.State.HasUnreadReply.ShouldBeTrue();
        desk.Ask(db => db.EventWords.ExecuteDelete());
        Sheet(desk, _today).Timeline.Select(entry => (entry.Seq, entry.Happened is null))
            .ShouldBe([(2, true), (1, true)]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Letters_show_the_hash_of_what_left_and_what_the_post_said_of_it(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.Record(new LetterRecorded("reminder-1", Channel.Letter)
            { EffectiveOn = new(2026, 10, 21), Reference = "L-1" });
        desk.Record(new LetterTracked("L-1", PostalOutcome.Unclaimed) { EffectiveOn = _today, TrackingNumber = "2C1" });
        var noted = Sheet(desk, _today).Letters.Single();
        (noted.Reference, noted.Sha256, noted.Outcome, noted.Tracking)
            .ShouldBe(("L-1", "", PostalOutcome.Unclaimed, "2C1"));

        using var other = new Desk(product, cluster);
        other.World.Run();
        other.World.ApproveAll();
        other.World.Send();
        var sent = Sheet(other, _today).Letters.Single();
        sent.Sha256.ShouldBe(other.Ask(db => db.Documents.Single().Sha256));
        sent.Reference.ShouldBe(other.Ask(db => db.Documents.Single().Reference));
        (sent.On, sent.Step, sent.IsDoubtful).ShouldBe((_today, "reminder-1", false));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_file_whose_sent_letter_is_lost_announces_no_hand_over(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.World.Record(desk.Dupin.Creditor, desk.Dupin.Dossier, new StepDone("reminder-1", 0, Channel.Letter)
        {
            EffectiveOn = new(2026, 10, 21),
        });
        var act = Sheet(desk, _today).Schedule.ShouldHaveSingleItem();
        (act.Action, act.Reasons[0].Code).ShouldBe((DecisionAction.Wait, ReasonCode.AttachmentMissing));
    }

    [Fact]
    public void What_comes_if_nothing_happens_goes_to_the_last_step_of_the_policy()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        Sheet(desk, _today).Schedule.Select(act => act.Step)
            .ShouldBe(["reminder-1", "reminder-2", "formal-notice", "hand-over"]);
        desk.World.Pay(desk.Dupin.Creditor, desk.Dupin.Dossier, "0.00");
        var paid = Sheet(desk, _today);
        (paid.Schedule.Count, paid.Decisions.Count, paid.Dossier.Balance).ShouldBe((0, 0, Money.Zero));
    }

    private static DossierSheet Sheet(Desk desk, DateOnly asOf) =>
        desk.Ask(db => new DossierReading(db, desk.World.Rules, _today).Read(desk.Dupin, asOf));
}

using Acquit.App.Record;
using Acquit.Core.Dossiers;

namespace Acquit.Store.Tests.Record;

/// <summary>What was noted by mistake is withdrawn by a further event; nothing is erased.</summary>
public class WithdrawTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_is_withdrawn_counts_no_longer_and_the_replay_equals_the_state(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.Record(new HoldPlaced(new(2026, 12, 31)) { EffectiveOn = desk.World.Today, Note = "accord" });
        desk.Record(new DisputeOpened(null) { EffectiveOn = desk.World.Today });
        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = desk.World.Today });

        var withdrawn = Withdraw(desk, 2);
        withdrawn.Refused.ShouldBeNull();
        (withdrawn.State.IsDisputed, withdrawn.State.HeldUntil).ShouldBe((false, new DateOnly(2026, 12, 31)));
        Withdraw(desk, 3).Refused.ShouldBeNull();

        desk.Ask(db => db.ContactTallies.Sum(row => row.Attempts)).ShouldBe(0);
        desk.Ask(db => EventLog.Read(db, db.Dossiers.Single(), desk.World.Today)).ShouldHaveSingleItem()
            .ShouldBeOfType<HoldPlaced>();
        desk.Ask(db => EventLog.Recorded(db, db.Dossiers.Single(), desk.World.Today)).Count.ShouldBe(5);
        desk.Ask(db => EvidenceCheck.Of(db).Broken).ShouldBeEmpty();
        var sheet = desk.Ask(db => new DossierReading(db, desk.World.Rules, desk.World.Today)
            .Read(desk.Dupin, desk.World.Today));
        sheet.Timeline.Where(entry => entry.IsWithdrawn).Select(entry => entry.Seq).ShouldBe([2, 3]);
    }

    [Fact]
    public void The_same_may_be_noted_again_once_it_is_withdrawn()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        var dispute = new DisputeOpened(null) { EffectiveOn = desk.World.Today };
        desk.Record(dispute).Refused.ShouldBeNull();
        desk.Record(dispute).Refused!.Refusal.ShouldBe(RecordRefusal.AlreadyRecorded);
        Withdraw(desk, 1);
        desk.Record(dispute).Refused.ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_withdrawn_is_refused_by_name()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        desk.World.Run();
        desk.World.ApproveAll();
        desk.World.Send();
        desk.Record(new NoteAdded { EffectiveOn = desk.World.Today, Note = "à revoir" });
        Withdraw(desk, 9).Refused!.Refusal.ShouldBe(RecordRefusal.EventUnknown);
        Withdraw(desk, 1).Refused!.Refusal.ShouldBe(RecordRefusal.NotWithdrawable, "a letter that left has left");
        Withdraw(desk, 2, "").Refused!.Refusal.ShouldBe(RecordRefusal.ReasonMissing);
        Withdraw(desk, 2).Refused.ShouldBeNull();
        Withdraw(desk, 2).Refused!.Refusal.ShouldBe(RecordRefusal.AlreadyWithdrawn);
        Withdraw(desk, 3).Refused!.Refusal.ShouldBe(RecordRefusal.NotWithdrawable, "a withdrawal stands");
    }

    private static RecordOutcome Withdraw(Desk desk, int seq, string why = "erreur de saisie") =>
        desk.Record(new EventWithdrawn(seq) { EffectiveOn = desk.World.Today, Note = why });
}

using Acquit.App.Dispatch;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Store.Tests.Mail;

/// <summary>What days, accounts, servers and people do between two tries.</summary>
public partial class MailRetryTests
{
    [Fact]
    public void Over_a_closed_day_it_waits_for_the_next_open_one()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, PutOff, new(2026, 11, 27));
        world.GoTo(new(2026, 11, 27), 15);
        world.SendByMail().ShouldHaveSingleItem().RetryAt.ShouldNotBeNull();
        server.OpenUp();
        world.GoTo(new(2026, 11, 28), 0);
        world.TryAgain().ShouldHaveSingleItem().Held!.Because!.Code.ShouldBe(ReasonCode.ClosedDay);
        var waiting = world.OnlySending();
        waiting.State.ShouldBe(OutboxState.Reserved);
        Instants.Of(waiting.RunAt).ShouldBe(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        world.GoTo(new(2026, 11, 30), 8);
        world.TryAgain().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public void Without_an_account_it_waits_within_its_posting_days_and_no_folder_passes_for_a_server()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, PutOff);
        world.SendByMail();
        new App.Mail.MailDesk(world.Database).Forget(world.Creditor);
        world.Wait(TimeSpan.FromMinutes(5));
        world.TryAgain().ShouldHaveSingleItem().Held!.Refusal.ShouldBe(SendingRefusal.NoChannel);
        var waiting = world.OnlySending();
        (waiting.State, waiting.Tries).ShouldBe((OutboxState.Reserved, 1));
        Instants.Of(waiting.RunAt).ShouldBe(world.Clock.Now.AddHours(1));
        Directory.GetFiles(world.Folder, "*.eml").ShouldBeEmpty();

        world.GoTo(new(2026, 11, 26), 20);
        world.TryAgain().ShouldHaveSingleItem();
        world.OnlySending().State.ShouldBe(OutboxState.Cancelled);
        using var db = world.Database.Open();
        var proposal = db.Proposals.Single();
        (proposal.State, proposal.DecidedWhy).ShouldBe((ProposalState.Open, "approvalExpired"));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Sending_by_hand_again_and_again_uses_no_try_up(Product product)
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(product, server.Server, PutOff);
        world.SendByMail();
        var planned = world.Clock.Now.AddMinutes(5);
        for (var press = 0; press < MailRetry.MostTries + 2; press++)
        {
            world.Wait(TimeSpan.FromSeconds(5));
            world.SendByMail().ShouldHaveSingleItem().RetryAt.ShouldBe(planned);
        }

        var waiting = world.OnlySending();
        (waiting.State, waiting.Tries, Instants.Of(waiting.RunAt)).ShouldBe((OutboxState.Reserved, 1, planned));
        world.Wait(planned - world.Clock.Now);
        world.TryAgain().ShouldHaveSingleItem().RetryAt.ShouldBe(world.Clock.Now.AddMinutes(15));
        world.OnlySending().Tries.ShouldBe(2);
    }

    [Fact]
    public void A_server_of_ours_that_stays_away_takes_no_approval_with_it()
    {
        using var server = new ScriptedSmtp { HangsUpAt = "CONNECT" };
        using var world = Approved(Product.Sqlite, server.Server, "compta@dupin.example");
        world.SendByMail();
        GiveUp(world);
        (world.OnlySending().State, world.OnlySending().Error).ShouldBe((OutboxState.Failed, "serverUnreachable"));
        using (var db = world.Database.Open())
        {
            db.Proposals.Single().State.ShouldBe(ProposalState.Approved);
        }

        server.HangsUpAt = "";
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_given_up_no_machine_approves_again()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, PutOff);
        world.SendByMail();
        GiveUp(world);
        using var db = world.Database.Open();
        var proposal = db.Proposals.Single();
        proposal.Approval = Approval.Automatic;
        db.SaveChanges();
        world.Desk.ApproveAutomatic(world.Creditor, world.Today).ShouldBeEmpty();
        proposal.DecidedWhy = "";
        db.SaveChanges();
        world.Desk.ApproveAutomatic(world.Creditor, world.Today).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Product.Sqlite, true)]
    [InlineData(Product.Postgres, false)]
    public void A_person_takes_back_what_waits_and_nothing_that_is_in_hand(Product product, bool isSkipped)
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(product, server.Server, PutOff);
        world.SendByMail();
        server.OpenUp();
        using var db = world.Database.Open();
        var waiting = db.Sendings.Single();
        (waiting.ClaimedBy, waiting.ClaimedUntil) = ("another", Instants.Micros(world.Clock.Now.AddMinutes(9)));
        db.SaveChanges();
        Close(world, isSkipped).ShouldBeFalse("another node may be handing it over");
        (waiting.ClaimedBy, waiting.ClaimedUntil) = ("", null);
        db.SaveChanges();
        Close(world, isSkipped).ShouldBeTrue();
        world.OnlySending().State.ShouldBe(OutboxState.Cancelled);
        world.Wait(TimeSpan.FromMinutes(5));
        world.TryAgain().ShouldBeEmpty();
        world.SendByMail().ShouldBeEmpty();
        server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_chose_a_letter_meanwhile_gets_no_e_mail()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, PutOff);
        world.SendByMail();
        server.OpenUp();
        string step;
        using (var db = world.Database.Open())
        {
            step = db.Proposals.Single().Step;
        }

        world.Record(world.Creditor, world.OnlySending().DossierId,
            new ChannelChosen(step, Channel.Letter) { EffectiveOn = world.Today, By = "Claire Morvan" });
        world.Wait(TimeSpan.FromMinutes(5));
        world.TryAgain().ShouldHaveSingleItem().Held!.Refusal.ShouldBe(SendingRefusal.FactsChanged);
        server.Taken.ShouldBeEmpty();
        world.Run();
        using var after = world.Database.Open();
        var proposal = after.Proposals.Single();
        (proposal.State, proposal.Channel).ShouldBe((ProposalState.Open, Channel.Letter));
    }

    private static bool Close(World world, bool isSkipped)
    {
        var name = new ProposalName(world.Creditor, 1);
        return isSkipped
            ? world.Desk.Skip(name, "Claire Morvan", "le client a appelé", world.Today)
            : world.Desk.Postpone(name, world.Today.AddDays(4), ("Claire Morvan", "le client a appelé"), world.Today);
    }

    /// <summary>Each try at its time, until no machine tries again.</summary>
    private static void GiveUp(World world)
    {
        while (world.OnlySending() is { State: OutboxState.Reserved } waiting)
        {
            world.Wait(Instants.Of(waiting.RunAt) - world.Clock.Now);
            world.TryAgain().ShouldHaveSingleItem();
        }
    }
}

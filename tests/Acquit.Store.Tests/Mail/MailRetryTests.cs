using Acquit.App.Dispatch;
using Acquit.App.Review;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Store.Tests.Mail;

/// <summary>
/// An e-mail that a server puts off is tried again by itself, each time later, a bounded number of times, and never
/// leaves twice.
/// </summary>
public partial class MailRetryTests(PostgresCluster cluster)
{
    private const string PutOff = "plus-tard@dupin.example";

    [Theory]
    [InlineData(Product.Sqlite, PutOff, "recipientRefused 450 4.2.0")]
    [InlineData(Product.Postgres, "plein@dupin.example", "messageRefused 452 4.3.1")]
    public void What_a_real_server_puts_off_leaves_by_itself_once_it_opens(Product product, string to, string why)
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(product, server.Server, to);
        var first = world.SendByMail().ShouldHaveSingleItem();
        (first.Failure, first.RetryAt).ShouldBe((why, world.Clock.Now.AddMinutes(5)));
        var waiting = world.OnlySending();
        (waiting.State, waiting.Tries, waiting.Error).ShouldBe((OutboxState.Reserved, 1, why));
        waiting.HandedOverAt.ShouldBeNull("the server said that it did not take it");

        world.TryAgain().ShouldBeEmpty("its time has not come");
        world.Wait(TimeSpan.FromMinutes(5));
        world.TryAgain().ShouldHaveSingleItem().RetryAt.ShouldBe(world.Clock.Now.AddMinutes(15));
        server.OpenUp();
        world.Wait(TimeSpan.FromMinutes(15));
        world.TryAgain().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        world.TryAgain().ShouldBeEmpty();
        world.SendByMail().ShouldBeEmpty();
        server.Taken.ShouldHaveSingleItem().To.ShouldBe(to);
        var sent = world.OnlySending();
        sent.State.ShouldBe(OutboxState.Sent);
        world.StepsDone(world.Creditor, sent.DossierId).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void After_the_last_try_it_returns_to_a_person_with_its_reason(Product product)
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(product, server.Server, PutOff);
        world.SendByMail();
        var waits = new List<TimeSpan>();
        while (world.OnlySending() is { State: OutboxState.Reserved } waiting)
        {
            waits.Add(Instants.Of(waiting.RunAt) - world.Clock.Now);
            world.Wait(waits[^1]);
            world.TryAgain().ShouldHaveSingleItem();
        }

        waits.ShouldBeInOrder();
        waits.Count.ShouldBeGreaterThanOrEqualTo(MailRetry.MostTries - 1);
        world.OnlySending().State.ShouldBe(OutboxState.Failed);
        using (var db = world.Database.Open())
        {
            var proposal = db.Proposals.Single();
            (proposal.State, proposal.DecidedWhy).ShouldBe((ProposalState.Open, MailRetry.GivenUp));
            ReturnedReason.Sentence(proposal.DecidedWhy, Acquit.Core.Language.French).ShouldContain("6 fois");
        }

        world.TryAgain().ShouldBeEmpty();
        server.OpenUp();
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.OnlySending().Tries.ShouldBeGreaterThan(0);
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBeEmpty("a person approved it again");
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_payment_meanwhile_keeps_it_from_leaving()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, PutOff);
        world.SendByMail();
        server.OpenUp();
        using (var db = world.Database.Open())
        {
            db.OpenItems.Single().OpenCents = 0;
            db.SaveChanges();
        }

        world.Wait(TimeSpan.FromMinutes(5));
        world.TryAgain().ShouldHaveSingleItem().Held!.Because!.Code.ShouldBe(ReasonCode.Paid);
        server.Taken.ShouldBeEmpty();
        world.OnlySending().State.ShouldBe(OutboxState.Cancelled);
    }

    [Fact]
    public void Outside_the_hours_of_contact_it_waits_for_the_morning()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, PutOff);
        world.GoTo(new(2026, 11, 23), 16);
        world.SendByMail();
        server.OpenUp();
        world.GoTo(new(2026, 11, 23), 20);
        world.TryAgain().ShouldHaveSingleItem().Held!.Because!.Code.ShouldBe(ReasonCode.OutsideContactHours);
        var waiting = world.OnlySending();
        waiting.State.ShouldBe(OutboxState.Reserved);
        Instants.Of(waiting.RunAt).ShouldBe(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        world.GoTo(new(2026, 11, 24));
        world.TryAgain().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_stop_before_the_answer_is_written_down_counts_no_try_and_makes_no_copy()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, PutOff);
        world.SendByMail();
        world.Wait(TimeSpan.FromMinutes(5));
        Should.Throw<StoppedException>(() => StopAt(world, DispatchPoint.HandedOver));
        world.OnlySending().Tries.ShouldBe(1);
        server.OpenUp();
        world.TryAgain().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_nobody_has_sent_never_leaves_by_itself()
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = Approved(Product.Sqlite, server.Server, "compta@dupin.example");
        world.TryAgain().ShouldBeEmpty();
        server.Taken.ShouldBeEmpty();
    }

    private static void StopAt(World world, DispatchPoint where)
    {
        var folder = new OutFolder(world.Folder);
        using var smtp = new SmtpChannel(new App.Mail.MailDesk(world.Database).Open, MailWorld.Patience);
        new Dispatcher(new Outgoing(world.Database, world.Rules, world.Clock), [smtp],
            $"{Environment.MachineName}:{folder.Root}", world.Clock)
        {
            Completed = point =>
            {
                if (point == where)
                {
                    throw new StoppedException();
                }
            },
        }.TryAgain(world.Today);
    }

    private World Approved(Product product, MailServer server, string to, DateOnly? on = null)
    {
        var world = new World(product, cluster);
        if (on is { } day)
        {
            world.GoTo(day);
            world.Import(world.Creditor);
        }

        world.WritesRealLetters();
        world.HasAccount(server, "");
        world.AddEmailDebtor("DUPIN", to);
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        return world;
    }

    private sealed class StoppedException : Exception;
}

using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Store.Tests.Record;

/// <summary>Whatever people note, in whatever order, the state columns are what the history tells.</summary>
public class ReplayTests(PostgresCluster cluster)
{
    private const int ActsEach = 60;
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Theory]
    [InlineData(Product.Sqlite, 1)]
    [InlineData(Product.Sqlite, 2)]
    [InlineData(Product.Sqlite, 3)]
    [InlineData(Product.Postgres, 4)]
    [InlineData(Product.Postgres, 5)]
    public void State_columns_equal_a_replay_after_any_sequence_of_acts(Product product, int seed)
    {
        using var desk = new Desk(product, cluster);
        var random = new Random(seed);
        var (noted, refused, withdrawn) = (0, 0, 0);
        for (var i = 0; i < ActsEach; i++)
        {
            var outcome = desk.Record(Act(random), random.Next(3) == 0 ? ["F-DUPIN-1"] : []);
            noted += outcome.Refused is null ? 1 : 0;
            withdrawn += outcome is { Refused: null, Happened: EventWithdrawn } ? 1 : 0;
            refused += outcome.Refused is null ? 0 : 1;
        }

        noted.ShouldBeGreaterThan(ActsEach / 4, $"seed {seed}");
        refused.ShouldBeGreaterThan(0, $"seed {seed}");
        var row = desk.Ask(db => db.Dossiers.Single());
        var events = desk.Ask(db => EventLog.Read(db, row, DateOnly.MaxValue));
        (row.EventCount, events.Count).ShouldBe((noted, noted - (2 * withdrawn)), $"seed {seed}");
        DossierState.Of(row).ShouldBe(DossierState.Replay(events), $"seed {seed}");
        desk.Ask(db => EvidenceChain.Verify(db, row.CreditorId)).ShouldBeEmpty($"seed {seed}");
        desk.Ask(db => db.ContactTallies.Sum(tally => tally.Attempts))
            .ShouldBe(events.Count(one => one is CallLogged or LetterRecorded), $"seed {seed}");
    }

    [Fact]
    public void Every_kind_of_act_is_told_in_a_sentence_of_its_own()
    {
        foreach (var happened in EventJsonTests.Samples)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                EventSentence.Of(happened, language).ShouldNotBe(happened.GetType().Name, EventJson.KindOf(happened));
            }
        }
    }

    /// <summary>Any of the 24 kinds, from a fortnight around today, often one that cannot be noted now.</summary>
    private static DossierEvent Act(Random random)
    {
        var on = _today.AddDays(random.Next(-12, 2));
        var amount = Money.FromCents(random.Next(1, 150_000));
        DossierEvent act = random.Next(24) switch
        {
            0 => new StepDone("reminder-1", random.Next(2), Channel.Letter) { EffectiveOn = on, Letter = "reminder-1" },
            1 => new LetterRecorded(random.Next(2) == 0 ? "formal-notice" : "reminder-1", Channel.Letter)
                { EffectiveOn = on },
            2 => new StepSkipped("reminder-2", 0) { EffectiveOn = on },
            3 => new Postponed("reminder-2", on.AddDays(5)) { EffectiveOn = on },
            4 => new CallLogged((CallOutcome)random.Next(4)) { EffectiveOn = on },
            5 => new CauseFound((Cause)random.Next(4)) { EffectiveOn = on },
            6 => new PromiseMade(amount, on.AddDays(random.Next(-1, 33))) { EffectiveOn = on },
            7 => new DisputeOpened(random.Next(2) == 0 ? null : amount) { EffectiveOn = on },
            8 => new DisputeClosed { EffectiveOn = on },
            9 => new HoldPlaced(on.AddDays(random.Next(0, 20))) { EffectiveOn = on },
            10 => new HoldLifted { EffectiveOn = on },
            11 => new PlanAgreed([new(on.AddDays(10), amount), new(on.AddDays(40), amount)]) { EffectiveOn = on },
            12 => new ReplyReceived(Channel.Email) { EffectiveOn = on },
            13 => new ReplyRead { EffectiveOn = on },
            14 => new PaymentReported(amount) { EffectiveOn = on },
            15 => new LetterTracked("L-1", (PostalOutcome)random.Next(7)) { EffectiveOn = on },
            16 => new InsolvencyOpened { EffectiveOn = on },
            17 => new HandedOver("Me Arnaud") { EffectiveOn = on },
            18 => new WrittenOff { EffectiveOn = on },
            19 => new FirstContactReviewed("reminder-1") { EffectiveOn = on },
            20 => new DoubtResolved("D-2026-0001/01", random.Next(2) == 0) { EffectiveOn = on },
            21 => new EventWithdrawn(random.Next(1, 40)) { EffectiveOn = on },
            22 => new VanishingExplained((VanishingCause)random.Next(3), 1) { EffectiveOn = on },
            _ => new NoteAdded { EffectiveOn = on },
        };
        return act with { Note = "dit au téléphone" };
    }
}

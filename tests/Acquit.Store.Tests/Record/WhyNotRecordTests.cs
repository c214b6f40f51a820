using System.Collections.Immutable;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Store.Tests.Record;

public class WhyNotRecordTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly ItemKey _old = new("411000|DUPIN|F-1|2026-09-20|2026-09-20|120000|0");
    private static readonly ItemKey _new = new("411000|DUPIN|F-2|2026-11-23|2026-11-23|30000|0");

    public static TheoryData<string, DossierEvent, RecordRefusal?> Acts => new()
    {
        { "nobody noted it", Note() with { By = " " }, RecordRefusal.RecorderMissing },
        { "today", Note(), null },
        { "tomorrow", Note() with { EffectiveOn = _today.AddDays(1) }, RecordRefusal.FutureDay },
        { "a note that says nothing", Note() with { Note = "" }, RecordRefusal.ReasonMissing },
        { "a promise of all that is open", Promise("1500.00", 30), null },
        { "one cent more", Promise("1500.01", 30), RecordRefusal.AmountAboveOpen },
        { "of its item only", Promise("1200.01", 30) with { Items = [_old] }, RecordRefusal.AmountAboveOpen },
        { "nothing promised", Promise("0.00", 30), RecordRefusal.AmountNotPositive },
        { "the day after the longest", Promise("10.00", 31), RecordRefusal.PromiseTooLong },
        { "the day itself", Promise("10.00", 0), null },
        { "the day before", Promise("10.00", -1), RecordRefusal.PromiseBeforeItsDay },
        { "what was not invoiced then", PromiseOf("1200.01", _today.AddDays(-1)), RecordRefusal.AmountAboveOpen },
        { "a plan", Plan((1, "700.00"), (40, "800.00")), null },
        { "a plan in disorder", Plan((40, "700.00"), (40, "800.00")), RecordRefusal.PlanDatesOutOfOrder },
        { "a plan of too much", Plan((1, "700.00"), (40, "800.01")), RecordRefusal.AmountAboveOpen },
        { "a plan with nothing in it", Plan((1, "700.00"), (40, "0.00")), RecordRefusal.AmountNotPositive },
        { "a part is contested", new DisputeOpened(Money.Parse("1500.00")) { EffectiveOn = _today }, null },
        {
            "more is contested", new DisputeOpened(Money.Parse("1500.01")) { EffectiveOn = _today },
            RecordRefusal.AmountAboveOpen
        },
        { "more is paid than open", new PaymentReported(Money.Parse("9000.00")) { EffectiveOn = _today }, null },
        {
            "nothing is paid", new PaymentReported(Money.Zero) { EffectiveOn = _today },
            RecordRefusal.AmountNotPositive
        },
        { "a known step", new LetterRecorded("reminder-1", Channel.Letter) { EffectiveOn = _today }, null },
        {
            "an unknown one", new LetterRecorded("relance", Channel.Letter) { EffectiveOn = _today },
            RecordRefusal.StepUnknown
        },
        {
            "no contact", new LetterRecorded("hand-over", Channel.Letter) { EffectiveOn = _today },
            RecordRefusal.StepIsNoContact
        },
        { "a call of its own", new CallLogged(CallOutcome.Reached) { EffectiveOn = _today }, null },
        {
            "a call for no step", new CallLogged(CallOutcome.Reached) { EffectiveOn = _today, Step = "x" },
            RecordRefusal.StepUnknown
        },
        { "held", new HoldPlaced(_today.AddDays(1)) { EffectiveOn = _today, Note = "congés" }, null },
        {
            "held for no reason", new HoldPlaced(_today.AddDays(1)) { EffectiveOn = _today },
            RecordRefusal.ReasonMissing
        },
        {
            "held for no time", new HoldPlaced(_today) { EffectiveOn = _today, Note = "x" },
            RecordRefusal.EndNotAfterStart
        },
        { "given up for no reason", new WrittenOff { EffectiveOn = _today }, RecordRefusal.ReasonMissing },
        {
            "a letter nobody sent", new LetterTracked("D-1", PostalOutcome.Lost) { EffectiveOn = _today },
            RecordRefusal.LetterUnknown
        },
        { "no reply to read", new ReplyRead { EffectiveOn = _today }, RecordRefusal.NothingToRead },
        { "no dispute to close", new DisputeClosed { EffectiveOn = _today }, RecordRefusal.NoDisputeOpen },
        { "no hold to lift", new HoldLifted { EffectiveOn = _today }, RecordRefusal.NotOnHold },
    };

    [Theory]
    [MemberData(nameof(Acts), DisableDiscoveryEnumeration = true)]
    public void Each_act_is_taken_or_refused_by_name(string what, DossierEvent happened, RecordRefusal? refusal) =>
        (WhyNotRecord.Ask(Signed(happened), Facts())?.Refusal).ShouldBe(refusal, what);

    [Fact]
    public void What_is_open_already_is_not_opened_twice()
    {
        Twice(new InsolvencyOpened { EffectiveOn = _today }).ShouldBe(RecordRefusal.InsolvencyAlreadyOpen);
        Twice(new HandedOver("Me Arnaud") { EffectiveOn = _today }).ShouldBe(RecordRefusal.AlreadyHandedOver);
        Twice(new WrittenOff { EffectiveOn = _today, Note = "trop peu" }).ShouldBe(RecordRefusal.AlreadyWrittenOff);
    }

    [Fact]
    public void The_same_thing_is_noted_once_whoever_notes_it_but_two_calls_are_two()
    {
        Twice(Promise("10.00", 3)).ShouldBe(RecordRefusal.AlreadyRecorded);
        Twice(Promise("10.00", 3) with { By = "Julien", Items = [_old] }).ShouldBe(RecordRefusal.AlreadyRecorded);
        Twice(Plan((1, "700.00"), (40, "800.00"))).ShouldBe(RecordRefusal.AlreadyRecorded);
        Twice(new CallLogged(CallOutcome.NoAnswer) { EffectiveOn = _today }).ShouldBeNull();
        var other = Facts(Signed(Plan((1, "700.00"), (40, "800.00"))));
        WhyNotRecord.Ask(Signed(Plan((1, "700.00"), (41, "800.00"))), other).ShouldBeNull();
        var ofOneItem = Facts(Signed(Promise("10.00", 3) with { Items = [_old] }));
        WhyNotRecord.Ask(Signed(Promise("10.00", 3)), ofOneItem).ShouldBeNull();
    }

    [Fact]
    public void What_was_opened_can_be_closed_once()
    {
        DossierEvent[] opened =
        [
            new ReplyReceived(Channel.Email) { EffectiveOn = _today },
            new DisputeOpened((Money?)null) { EffectiveOn = _today },
            new HoldPlaced(_today.AddDays(9)) { EffectiveOn = _today },
        ];
        DossierEvent[] closing = [new ReplyRead { EffectiveOn = _today }, new DisputeClosed { EffectiveOn = _today },
            new HoldLifted { EffectiveOn = _today }];
        foreach (var act in closing.Select(Signed))
        {
            WhyNotRecord.Ask(act, Facts(opened)).ShouldBeNull();
            WhyNotRecord.Ask(act with { EffectiveOn = _today.AddDays(-1) }, Facts([.. opened, act])).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Each_refusal_has_a_sentence_in_both_languages()
    {
        foreach (var refusal in Enum.GetValues<RecordRefusal>())
        {
            var refused = new RefusedRecord(refusal) { Word = "F-1", Day = _today, Amount = Money.Parse("12.00") };
            refused.Sentence(Language.French).ShouldNotBe(refused.Sentence(Language.English));
            refused.Sentence(Language.French).ShouldEndWith(".");
        }
    }

    private static RecordRefusal? Twice(DossierEvent happened) =>
        WhyNotRecord.Ask(Signed(happened), Facts(Signed(happened)))?.Refusal;

    private static DossierEvent Signed(DossierEvent happened) =>
        happened.By.Length > 0 ? happened : happened with { By = "Claire" };

    private static NoteAdded Note() => new() { EffectiveOn = _today, Note = "rappeler", By = "Claire" };

    private static PromiseMade Promise(string amount, int days) =>
        new(Money.Parse(amount), _today.AddDays(days)) { EffectiveOn = _today };

    private static PromiseMade PromiseOf(string amount, DateOnly on) =>
        new(Money.Parse(amount), on.AddDays(3)) { EffectiveOn = on };

    private static PlanAgreed Plan(params (int Days, string Amount)[] parts) =>
        new([.. parts.Select(part => new Instalment(_today.AddDays(part.Days), Money.Parse(part.Amount)))])
        {
            EffectiveOn = _today,
        };

    private static RecordFacts Facts(params DossierEvent[] events) => new()
    {
        Today = _today,
        Items =
        [
            new(_old, "F-1", new(2026, 9, 20), Money.Parse("1200.00")),
            new(_new, "F-2", _today, Money.Parse("300.00")),
        ],
        Policy = new PolicyShelf(Desk.Data).Find("partner", []),
        PolicyName = "partner",
        Events = events,
        Letters = ImmutableHashSet<string>.Empty,
    };
}

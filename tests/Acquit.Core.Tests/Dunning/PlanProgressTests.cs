using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>Plans and promises are judged on their own items, and from payments alone.</summary>
public class PlanProgressTests
{
    private static readonly ItemKey _a = new("F-1");
    private static readonly ItemKey _b = new("F-2");
    private static readonly DateOnly _judged = Given.Day(3, 27);

    /// <summary>F-1 in one part on 20 March, F-2 in one part on 20 April, agreed in this order.</summary>
    private static readonly Dossier _two = Given.Dossier(
            Given.Item("F-1", Given.Monday, "600.00"), Given.Item("F-2", Given.Monday, "900.00"))
        .With(Plan(Given.Day(3, 20), "600.00", _a), Plan(Given.Day(4, 20), "900.00", _b));

    [Fact]
    public void Each_plan_is_judged_on_its_own_items()
    {
        Of(_two, _a).Missed.ShouldNotBeNull().Instalment.Amount.ShouldBe(Money.Parse("600.00"));
        Of(_two, _b).Missed.ShouldBeNull();
        var paid = _two with { Applied = [Applied(_a, "600.00")] };
        Of(paid, _a).IsKept.ShouldBeTrue();
        Of(paid, _b).Received.ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_later_plan_replaces_one_of_the_same_items_and_leaves_the_other_in_force()
    {
        PlanProgress.InForce(_two, Today(_judged)).Select(one => one.Plan.Items[0]).ShouldBe([_b, _a]);
        var again = _two.With(Plan(Given.Day(5, 20), "600.00", _a));
        PlanProgress.InForce(again, Today(_judged)).Select(one => one.Plan.Instalments[0].DueOn)
            .ShouldBe([Given.Day(5, 20), Given.Day(4, 20)]);
        PlanProgress.InForce(again.With(Plan(Given.Day(6, 20), "1500.00")), Today(_judged)).Count.ShouldBe(1);
    }

    [Fact]
    public void Two_broken_plans_are_called_about_one_by_one()
    {
        var dossier = Given.Dossier(
                Given.Item("F-1", Given.Monday, "600.00"), Given.Item("F-2", Given.Monday, "900.00"))
            .With(Signed("600.00", _a), Signed("900.00", _b));
        var decided = dossier.On(_judged).Where(one => one.Items.Any(item => item.Asked.IsPositive)
            && one.Action == DecisionAction.Contact).ToList();
        decided.Count(one => one.Items.Count == 2).ShouldBe(0, "one message never speaks of two plans");
        decided.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_notice_about_one_plan_is_none_about_the_other()
    {
        var notice = new StepDone("", 0, Channel.RegisteredLetter)
        {
            EffectiveOn = Given.Day(3, 26), Letter = PreparedLetters.PlanNotice, DocumentRef = "D-1/02", Items = [_a],
        };
        var dossier = _two.With(notice);
        Of(dossier, _a).Notice.ShouldBe(notice);
        var later = dossier.With(new NoteAdded { EffectiveOn = Given.Day(4, 25) });
        PlanProgress.Of(later, Today(Given.Day(4, 27)), [_b])!.Missed.ShouldNotBeNull();
        PlanProgress.Of(later, Today(Given.Day(4, 27)), [_b])!.Notice.ShouldBeNull();
    }

    [Theory]
    [InlineData("1200.00", "200.00", ReasonCode.PromiseBroken)] // nobody paid: the note keeps no promise
    [InlineData("200.00", "200.00", ReasonCode.PromiseBroken)]
    public void A_credit_note_keeps_no_promise(string promised, string note, ReasonCode code)
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday)).With(Promise(promised));
        var lettered = dossier with
        {
            Items = [Given.Item("F-1", Given.Monday) with { Open = Money.Parse("1200.00") - Money.Parse(note) }],
            Applied = [Applied(_a, note) with { IsCreditNote = true }],
        };
        lettered.On(Given.Day(3, 12)).Why("F-1").ShouldBe(code);
        var beside = dossier with { Credits = [Given.Credit(note, "Avoir AV-3", Given.Day(3, 5))] };
        beside.On(Given.Day(3, 12)).Why("F-1").ShouldBe(code);
    }

    [Theory]
    [InlineData("1200.00", "1000.00", "200.00", true)] // all that was left to pay
    [InlineData("1200.00", "999.99", "200.00", false)]
    [InlineData("500.00", "499.99", "200.00", false)] // 500.00 of 1000.00 owed: promised is promised
    [InlineData("500.00", "500.00", "200.00", true)]
    public void A_credit_note_lowers_what_was_agreed(string promised, string paid, string note, bool isKept)
    {
        var owed = Money.Parse("1200.00") - Money.Parse(note) - Money.Parse(paid);
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday) with { Open = owed })
            .With(Plan(Given.Day(3, 6), promised, _a)) with
        {
            Applied = [Applied(_a, note) with { IsCreditNote = true }, Applied(_a, paid)],
        };
        Of(dossier, _a).IsKept.ShouldBe(isKept);
    }

    [Fact]
    public void A_credit_note_shortens_a_plan_from_its_end()
    {
        var plan = new PlanAgreed(
            [new(Given.Day(3, 20), Money.Parse("600.00")), new(Given.Day(4, 20), Money.Parse("600.00"))])
        {
            EffectiveOn = Given.Monday, Items = [_a],
        };
        var item = Given.Item("F-1", Given.Monday) with { Open = Money.Parse("600.00") };
        var dossier = Given.Dossier(item).With(plan) with
        {
            Applied = [Applied(_a, "600.00") with { IsCreditNote = true }],
        };
        var progress = Of(dossier, _a);
        progress.Instalments.Select(one => one.State)
            .ShouldBe([InstalmentState.Missed, InstalmentState.NoLongerOwed]);
        progress.Missing.ShouldBe(Money.Parse("600.00"));
        var paid = dossier with { Items = [], Applied = [.. dossier.Applied, Applied(_a, "600.00")] };
        Of(paid, _a).IsKept.ShouldBeTrue();
    }

    [Fact]
    public void What_is_left_of_an_instalment_and_of_the_plan_is_told_once_a_credit_note_is_taken_off()
    {
        var plan = Plan(Given.Day(3, 20), "1200.00", _a);
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday) with { Open = Money.Parse("600.00") })
            .With(plan) with
        {
            Applied = [Applied(_a, "200.00") with { IsCreditNote = true }, Applied(_a, "400.00")],
        };
        var progress = Of(dossier, _a);
        progress.Instalments[0].Owed.ShouldBe(Money.Parse("1000.00"));
        progress.CreditNotes.ShouldBe(Money.Parse("200.00"));
        progress.Missing.ShouldBe(Money.Parse("600.00"));
        progress.Open.ShouldBe(Money.Parse("600.00"));
    }

    [Fact]
    public void An_item_belongs_to_its_latest_plan_only()
    {
        var both = new PlanAgreed([new(Given.Day(3, 20), Money.Parse("1500.00"))])
        {
            EffectiveOn = Given.Monday, Items = [_a, _b],
        };
        var dossier = Given.Dossier(
                Given.Item("F-1", Given.Monday, "600.00"), Given.Item("F-2", Given.Monday, "900.00"))
            .With(both, Plan(Given.Day(4, 20), "900.00", _b));
        var paid = dossier with { Items = [dossier.Items[0]], Applied = [Applied(_b, "900.00")] };
        Of(paid, _b).IsKept.ShouldBeTrue();
        var first = Of(paid, _a);
        first.Received.ShouldBe(Money.Zero);
        first.Missing.ShouldBe(Money.Parse("600.00"), "F-2 is asked by its own plan");
        (first.TakenOff, first.CreditNotes).ShouldBe((Money.Parse("900.00"), Money.Zero));
        var early = paid with { Applied = [Applied(_b, "900.00") with { On = Given.Monday.AddDays(-1) }] };
        Of(early, _b).Received.ShouldBe(Money.Zero);
    }

    [Theory]
    [InlineData("BQ", "VIR DUPONT F-14 MOINS AVOIR 12", true, false)]
    [InlineData("VE", "Garage Lefort", false, true)]
    public void The_journal_tells_a_credit_note_from_a_payment(
        string journal, string label, bool isInPayments, bool isNote)
    {
        var credit = Given.Credit("600.00", label, Given.Day(3, 5)) with
        {
            Ref = "2026-045", Journal = journal, IsInPayments = isInPayments,
        };
        credit.IsCreditNote.ShouldBe(isNote);
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday, "600.00"))
            .With(Plan(Given.Day(3, 20), "600.00", _a)) with { Credits = [credit] };
        Of(dossier, _a).Instalments[0].State.ShouldBe(isNote ? InstalmentState.NoLongerOwed : InstalmentState.Paid);
    }

    [Fact]
    public void A_promise_counts_what_nobody_has_set_against_an_invoice_yet()
    {
        var promise = Promise("1000.00", _a);
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday)).With(promise) with
        {
            Credits = [Given.Credit("400.00", "VIR", Given.Day(3, 5))],
        };
        var progress = PromiseProgress.Of(promise, dossier, Given.Day(3, 12));
        (progress.Received, progress.ReceivedOn, progress.Owed)
            .ShouldBe((Money.Parse("400.00"), Given.Day(3, 5), Money.Parse("1000.00")));
    }

    [Fact]
    public void A_payment_reported_for_another_invoice_is_none_of_the_plan()
    {
        var reported = new PaymentReported(Money.Parse("600.00")) { EffectiveOn = Given.Day(3, 19), Items = [_b] };
        var dossier = _two.With(reported) with { LedgerCoversUntil = Given.Monday };
        Of(dossier, _a).Received.ShouldBe(Money.Zero);
        Of(dossier, _b).Received.ShouldBe(Money.Parse("600.00"));
    }

    private static PlanProgress Of(Dossier dossier, ItemKey item) =>
        PlanProgress.Of(dossier, Today(_judged), [item]).ShouldNotBeNull();

    private static DunningContext Today(DateOnly day) => new() { Today = day };

    private static AppliedCredit Applied(ItemKey item, string sum) =>
        new(item, new ItemKey("P " + sum), Given.Day(3, 6), Money.Parse(sum));

    private static PlanAgreed Plan(DateOnly dueOn, string sum, params ItemKey[] items) =>
        new([new Instalment(dueOn, Money.Parse(sum))]) { EffectiveOn = Given.Monday, Items = items };

    private static PlanAgreed Signed(string sum, ItemKey item) =>
        Plan(Given.Day(3, 20), sum, item) with { GraceDays = 8 };

    private static PromiseMade Promise(string sum, params ItemKey[] items) =>
        new(Money.Parse(sum), Given.Day(3, 6)) { EffectiveOn = Given.Monday, Items = items };
}

using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using FsCheck;
using FsCheck.Fluent;

namespace Acquit.Core.Tests.Dunning;

/// <summary>What holds for every dossier, policy and day; the seed that breaks it is printed.</summary>
public class DecisionProperties
{
    [Fact]
    public void Every_open_item_stands_in_exactly_one_decision() => ForAll(world =>
        world.Decide().SelectMany(decision => decision.Items).Select(item => item.Item.Key).Order()
            .SequenceEqual(world.Dossier.Items.Select(item => item.Key).Order()));

    [Fact]
    public void The_next_look_is_always_after_today() => ForAll(world =>
        world.Decide().All(decision => decision.NextLookOn > world.Today));

    [Fact]
    public void A_decision_always_says_why() => ForAll(world =>
        world.Decide().All(decision => decision.Reasons.Count > 0
            && decision.Reasons.All(reason =>
                reason.Text.Length > 0 && reason.TextInEnglish.Length > 0 && reason.Rule.Length > 0)));

    [Fact]
    public void Asked_covered_and_contested_make_the_open_sum() => ForAll(world =>
        world.Decide().Where(decision => decision.Action != DecisionAction.Wait).SelectMany(decision => decision.Items)
            .All(item => item.Asked.IsPositive && item.Asked + item.Covered + item.Contested == item.Item.Open));

    [Fact]
    public void Nothing_is_done_on_a_closed_day() => ForAll(world =>
        world.Today.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !HolidayCalendar.Metropole.IsHoliday(world.Today)
        || world.Decide().All(decision => decision.Action == DecisionAction.Wait));

    [Fact]
    public void Nothing_is_proposed_on_hold() => ForAll(world =>
    {
        var held = world.Dossier.With(new HoldPlaced(world.Today.AddDays(1)) { EffectiveOn = world.Today });
        return NextStep.For(held, world.Policy, world.Context).All(decision => decision.Action == DecisionAction.Wait);
    });

    [Fact]
    public void A_creditor_never_asks_more_than_the_balance() => ForAll(world =>
        Money.Sum(world.Decide().Select(decision => decision.Amount)) <= Money.Max(world.Dossier.Balance, Money.Zero));

    [Fact]
    public void What_was_done_today_is_not_proposed_again_today() => ForAll(world =>
    {
        var first = world.Decide();
        var done = first.SelectMany(decision => StepRecord.Of(decision, world.Today, "")).ToArray();
        var again = NextStep.For(world.Dossier.With(done), world.Policy, world.Context);
        var proposed = Contacts(first);
        return !Contacts(again).Any(proposed.Contains);
    });

    [Fact]
    public void The_order_of_the_items_changes_no_decision() => ForAll(world =>
    {
        var turned = world.Dossier with { Items = [.. world.Dossier.Items.Reverse()] };
        return Answers(world.Decide()).SequenceEqual(Answers(NextStep.For(turned, world.Policy, world.Context)));
    });

    [Fact]
    public void No_legal_step_is_left_out_by_the_passing_of_time() => ForAll(world =>
    {
        var item = world.Dossier.Items[0];
        var dossier = Given.Dossier(
            item with { Kind = ItemKind.Invoice, Open = Money.Parse("900.00"), Original = Money.Parse("900.00") });
        var start = item.DueOn.AddDays(Math.Abs(world.Seed % 170));
        var acts = Schedule.For(dossier, world.Policy, new DunningContext { Today = start });
        var legal = world.Policy.Steps.Where(step => step.Legal).Select(step => step.Id);
        return legal.All(step => acts.Count(act => act.Step == step) == 1) && acts.Select(act => act.On)
            .SequenceEqual(acts.Select(act => act.On).Order());
    });

    private static void ForAll(Func<World, bool> holds) =>
        Prop.ForAll<int>(seed => holds(World.Of(seed)).Label($"seed {seed}")).Check(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithStartSize(1000).WithEndSize(1_000_000));

    private static HashSet<(string Item, string Step, int Occurrence,
        string Letter)> Contacts(IReadOnlyList<Decision> decisions) =>
        [.. decisions.Where(decision => decision.Action == DecisionAction.Contact)
            .SelectMany(decision =>
                decision.Items.Select(item => (item.Item.Ref, item.OwnStep, item.OwnOccurrence, decision.Letter)))];

    private static IEnumerable<string> Answers(IReadOnlyList<Decision> decisions) =>
        decisions.SelectMany(decision => decision.Items.Select(item =>
            $"{item.Item.Ref} {decision.Action} {decision.Step} {item.Asked} "
                + $"{decision.Reasons[0].Code} {decision.NextLookOn:O}"))
            .Order(StringComparer.Ordinal);
}

using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary>
/// How <c>acquit today</c> prints decisions and schedules: the JSON of docs/CLI.md, or lines for a terminal.
/// </summary>
internal sealed class TodayAnswer(VerbConsole console, DunningPolicy policy, DateOnly asOf)
{
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    public required IReadOnlyList<string> Assumptions { get; init; }

    public int Print(IEnumerable<(Dossier Dossier, Decision Decision)> decided)
    {
        var all = decided.ToList();
        var exit = console.Print(
            new
            {
                asOf,
                policy = policy.Name,
                policyVersion = policy.Version,
                decisions = all.Select(one => Json(one.Dossier, one.Decision)),
                counts = Counts(all),
                problems = console.ProblemsJson(Problems),
                assumptions = Assumptions,
            },
            writer => Write(writer, all));
        SayAssumptions();
        return exit;
    }

    public int Print(Dossier dossier, IReadOnlyList<ScheduledAct> schedule)
    {
        var exit = console.Print(
            new
            {
                debtor = Debtor(dossier, dossier.Items.Count > 0 ? dossier.Items[0].Account : dossier.Credits[0]
                    .Account),
                asOf,
                policy = policy.Name,
                schedule = schedule.Select(act => new
                {
                    on = act.On,
                    action = Key(act.Action),
                    step = act.Step,
                    item = act.Item.Ref,
                    ifNothingHappens = true,
                    reasons = Reasons(act.Reasons),
                }),
                problems = console.ProblemsJson(Problems),
                assumptions = Assumptions,
            },
            writer =>
            {
                writer.WriteLine($"{dossier.Debtor.Key} {dossier.Debtor.Name}");
                foreach (var day in schedule.GroupBy(act =>
                    (act.On, act.Step, Why: act.Reasons[0].In(console.Language))))
                {
                    writer.WriteLine(
                        $"{console.Day(day.Key.On)}  {Labels.Of(day.Key.Step, console),-24} {day.Key.Why}");
                    writer.WriteLine("            " + string.Join(", ", day.Select(act => act.Item.Ref).Distinct()));
                }
            });
        SayAssumptions();
        return exit;
    }

    private static string Key(DecisionAction action) => action switch
    {
        DecisionAction.Contact => "contact",
        DecisionAction.Wait => "wait",
        DecisionAction.HandOver => "hand-over",
        DecisionAction.WriteOffReview => "write-off-review",
    };

    private static object Debtor(Dossier dossier, AccountKey account) => new
    {
        account = account.Account,
        auxiliary = account.Auxiliary,
        name = dossier.Debtor.Name,
    };

    private static SortedDictionary<string, int> Counts(List<(Dossier Dossier, Decision Decision)> all) =>
        new(all.GroupBy(one => Key(one.Decision.Action))
            .ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);

    private object Json(Dossier dossier, Decision decision) => new
    {
        debtor = Debtor(dossier, decision.Items[0].Item.Account),
        action = Key(decision.Action),
        step = decision.Step,
        channel = decision.Channel?.Key(),
        letter = decision.Letter,
        amount = decision.Amount,
        stepDueOn = decision.StepDueOn,
        items = decision.Items.Select(item => new
        {
            @ref = item.Item.Ref,
            issuedOn = item.Item.IssuedOn,
            dueOn = item.Item.DueOn,
            open = item.Item.Open,
            covered = item.Covered,
            asked = item.Asked,
            daysOverdue = item.Item.DaysOverdue(asOf),
        }),
        reasons = Reasons(decision.Reasons),
        nextLookOn = decision.NextLookOn,
    };

    private IEnumerable<object> Reasons(IReadOnlyList<Reason> reasons) =>
        reasons.Select(reason =>
            (object)new { code = reason.Key, text = reason.In(console.Language), rule = reason.Rule });

    /// <summary>What is to be done first, then how many wait and for what.</summary>
    private void Write(TextWriter writer, List<(Dossier Dossier, Decision Decision)> all)
    {
        foreach (var (dossier, decision) in all.Where(one => one.Decision.Action != DecisionAction.Wait))
        {
            var debtor = dossier.Debtor;
            writer.WriteLine(
                $"{debtor.Key,-12} {debtor.Name,-30} {Labels.Of(decision.Channel, console),-24} "
                    + $"{decision.Reasons[0].In(console.Language)}");
        }

        foreach (var waiting in all.Where(one => one.Decision.Action == DecisionAction.Wait)
            .GroupBy(one => one.Decision.Reasons[0].Key).OrderByDescending(group => group.Count()))
        {
            var count = waiting.Sum(one => one.Decision.Items.Count);
            var first = waiting.First().Decision.Reasons[0].In(console.Language);
            writer.WriteLine(console.Say(
                $"Attend : {console.Count(count, "pièce", "item")} — {first}",
                $"Waits: {console.Count(count, "pièce", "item")} — {first}"));
        }
    }

    private void SayAssumptions()
    {
        if (console.Json)
        {
            return;
        }

        foreach (var assumption in Assumptions)
        {
            console.Messages.WriteLine(console.Say("Hypothèse : ", "Assumption: ") + assumption);
        }

        console.Tell(Problems);
    }
}

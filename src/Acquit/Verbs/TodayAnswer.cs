using System.Text.Json;
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
        var exit = console.PrintLong(writer => Json(writer, decided), writer => Write(writer, decided.ToList()));
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
                    action = TodayJson.Key(act.Action),
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
                    (act.On, What: Labels.Of(act, console), Why: act.Reasons[0].In(console.Language))))
                {
                    writer.WriteLine(
                        $"{console.Day(day.Key.On)}  {day.Key.What,-24} {day.Key.Why}");
                    writer.WriteLine("            " + string.Join(", ", day.Select(act => act.Item.Ref).Distinct()));
                }
            });
        SayAssumptions();
        return exit;
    }

    private static object Debtor(Dossier dossier, AccountKey account) => new
    {
        account = account.Account,
        auxiliary = account.Auxiliary,
        name = dossier.Debtor.Name,
    };

    private void Json(Utf8JsonWriter writer, IEnumerable<(Dossier Dossier, Decision Decision)> decided)
    {
        var json = new TodayJson(console, asOf);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteDay(JsonEncodedText.Encode("asOf"), asOf);
        writer.WriteString("policy", policy.Name);
        writer.WriteString("policyVersion", policy.Version);
        writer.WriteStartArray("decisions");
        foreach (var (dossier, decision) in decided)
        {
            var action = TodayJson.Key(decision.Action);
            counts[action] = counts.GetValueOrDefault(action) + 1;
            json.Write(writer, dossier, decision);
            writer.FlushSome();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("counts");
        foreach (var (action, count) in counts)
        {
            writer.WriteNumber(action, count);
        }

        writer.WriteEndObject();
        console.WriteProblems(writer, Problems);
        writer.WriteStartArray("assumptions");
        foreach (var assumption in Assumptions)
        {
            writer.WriteStringValue(assumption);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

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

using System.Text.Json;
using Acquit.App.Decide;
using Acquit.App.Portfolio;
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
    /// <summary>As the user named it.</summary>
    public required string File { get; init; }

    /// <summary>What was wrong with the file; how old its open items are is added.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Customers whose status is known are judged by it, item by item.</summary>
    public required FileParties Parties { get; init; }

    /// <summary>Items that were invoiced before it are older than the limitation period between businesses; the end
    /// of performance, from which it runs, is not in a ledger. Null: the law book is silent.</summary>
    private DateOnly? Expired => LawOptions.LimitationYears(console, asOf) is { } years ? asOf.AddYears(-years) : null;

    public int Print(FileToday today)
    {
        var old = new List<AccountKey>();
        var exit = console.PrintLong(writer => Json(writer, today, old), writer => Write(writer, today, old));
        SayAssumptions(AllProblems(old));
        return exit;
    }

    public int Print(Dossier dossier, FileToday today)
    {
        var schedule = today.Explain(dossier);
        var problems = AllProblems(Expired is { } day ? [.. today.OlderThan(day)] : []);
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
                problems = console.ProblemsJson(problems),
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
        SayAssumptions(problems);
        return exit;
    }

    private static object Debtor(Dossier dossier, AccountKey account) => new
    {
        account = account.Account,
        auxiliary = account.Auxiliary,
        name = dossier.Debtor.Name,
    };

    private void Json(Utf8JsonWriter writer, FileToday today, List<AccountKey> old)
    {
        var json = new TodayJson(console, asOf);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteDay(JsonEncodedText.Encode("asOf"), asOf);
        writer.WriteString("policy", policy.Name);
        writer.WriteString("policyVersion", policy.Version);
        writer.WriteStartArray("decisions");
        foreach (var part in today.Parts(decided => TodayPartJson.Of(decided, json, writer.Options, Expired)))
        {
            part.AddTo(writer, counts, old);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("counts");
        foreach (var (action, count) in counts)
        {
            writer.WriteNumber(action, count);
        }

        writer.WriteEndObject();
        LimitationLines.Write(writer, today.Limitation());
        console.WriteProblems(writer, AllProblems(old));
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
    private void Write(TextWriter writer, FileToday today, List<AccountKey> old)
    {
        var all = new List<(Dossier Dossier, Decision Decision)>();
        foreach (var part in today.Parts(decided => decided))
        {
            all.AddRange(part.Decisions);
            old.AddRange(Expired is { } day ? part.OlderThan(day) : []);
        }

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
            var sentences = waiting.Select(one => one.Decision.Reasons[0].In(console.Language)).Distinct().ToList();
            var others = sentences.Count == 1 ? "" : console.Say(" (entre autres)", " (among others)");
            writer.WriteLine(console.Say(
                $"Attend : {console.Count(count, "pièce", "item")} — {sentences[0]}{others}",
                $"Waits: {console.Count(count, "pièce", "item")} — {sentences[0]}{others}"));
        }

        LimitationLines.Write(console, writer, today.Limitation());
        if (all.Count == 0)
        {
            writer.WriteLine(console.Say("Rien n’est ouvert ce jour-là.", "Nothing is open on that day."));
        }
    }

    /// <summary>Those of the file, then that something is too old.</summary>
    private IReadOnlyList<ImportProblem> AllProblems(List<AccountKey> old)
    {
        old.RemoveAll(account => Parties.Of(account.Debtor) is { Status: not LegalStatus.Unknown });
        old.Sort();
        return Expired is { } day ? [.. Problems, .. FileBalance.OlderThan(day, File, old)] : Problems;
    }

    private void SayAssumptions(IReadOnlyList<ImportProblem> problems)
    {
        if (console.Json)
        {
            return;
        }

        foreach (var assumption in Assumptions)
        {
            console.Messages.WriteLine(console.Say("Hypothèse : ", "Assumption: ") + assumption);
        }

        console.Tell(problems);
    }
}

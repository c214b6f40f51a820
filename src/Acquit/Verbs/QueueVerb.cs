using System.CommandLine;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Portfolio;
using Acquit.App.Review;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary><c>acquit queue</c>: what waits for somebody, with its reason.</summary>
internal static class QueueVerb
{
    public static Command Create(VerbConsole console)
    {
        var db = new DatabaseOptions(console);
        var command = new Command(
            "queue",
            console.Say(
                "Les propositions à approuver ou approuvées, avec leurs raisons.",
                "The proposals to approve or approved, with their reasons."
            )
        )
        {
            db.File,
        };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            var database = db.Open(parsed);
            var lines = new ReviewDesk(database, rules, console.Clock, LetterDesk.MakerOf(rules)).Queue();
            var isOne = PipelineVerbs.IsOneCreditor(database);
            var outgoing = new Outgoing(database, rules, console.Clock);
            var queue = new Waiting(lines, new DoubtDesk(database, outgoing, console.Clock).All(), isOne)
            {
                Limitation = Limitation(database, rules, console.Clock.Today),
            };
            return console.Print(Json(console, queue), writer => Write(console, writer, queue));
        });
        return command;
    }

    private sealed record Waiting(
        IReadOnlyList<QueueLine> Lines, IReadOnlyList<DoubtfulMessage> Doubtful, bool IsOneCreditor)
    {
        /// <summary>Dossiers near the end of a limitation period.</summary>
        public required IReadOnlyList<LimitationDay> Limitation { get; init; }
    }

    private static IReadOnlyList<LimitationDay> Limitation(Database database, RunRules rules, DateOnly today)
    {
        using var db = database.Open();
        return [.. new LimitationBook(db, rules.Law, [.. db.Creditors.Select(row => row.Id)]).Nearest(today, null)];
    }

    private static object Json(VerbConsole console, Waiting queue) =>
        new
        {
            proposals = queue.Lines.Select(line => new
            {
                id = PipelineVerbs.NameOf(line, queue.IsOneCreditor),
                creditor = line.CreditorName,
                debtor = new { key = line.DebtorKey, name = line.DebtorName },
                action = line.Proposal.Action,
                step = line.Proposal.Step,
                occurrence = line.Proposal.Occurrence,
                channel = line.Proposal.Channel?.Key(),
                letter = line.Proposal.Letter,
                amount = Money.FromCents(line.Proposal.AskedCents),
                stepDueOn = line.Proposal.StepDueOn,
                state = line.Proposal.State,
                approval = line.Proposal.Approval,
                lastPostingDay = line.Proposal.LastPostingDay,
                returnedBecause = line.Proposal.State == ProposalState.Open ? line.Proposal.DecidedWhy : "",
                reasons = ReasonJson
                    .Read(line.Proposal.Reasons)
                    .Select(reason => new
                    {
                        code = reason.Key,
                        text = reason.In(console.Language),
                        rule = reason.Rule,
                    }),
            }),
            doubtful = PipelineVerbs.DoubtfulJson(console, queue.Doubtful, queue.IsOneCreditor),
            limitation = queue.Limitation.Select(LimitationLines.Json),
            counts = queue.Lines
                .GroupBy(line => line.Proposal.State)
                .ToDictionary(
                    group => char.ToLowerInvariant(group.Key.ToString()[0]) + group.Key.ToString()[1..],
                    group => group.Count()
                ),
        };

    private static bool IsCall(QueueLine line) =>
        line.Proposal is { State: ProposalState.Open, Channel: Channel.Call };

    private static void Write(VerbConsole console, TextWriter writer, Waiting queue)
    {
        foreach (var line in queue.Lines)
        {
            writer.WriteLine(
                $"{PipelineVerbs.NameOf(line, queue.IsOneCreditor), 6}  {line.DebtorName, -32}  "
                    + $"{Labels.Of(line.Proposal.Step, console), -24}  "
                    + $"{Labels.Of(line.Proposal.Channel, console), -24}  "
                    + $"{console.Euros(Money.FromCents(line.Proposal.AskedCents)), 16}  "
                    + Labels.Of(line.Proposal, console)
            );
            foreach (var reason in ReasonJson.Read(line.Proposal.Reasons))
            {
                writer.WriteLine($"        {reason.In(console.Language)}");
            }
        }

        PipelineVerbs.WriteDoubtful(console, writer, queue.Doubtful, queue.IsOneCreditor);
        LimitationLines.Write(console, writer, queue.Limitation);
        writer.WriteLine(console.Count(queue.Lines.Count, "proposition", "proposal") + ".");
        foreach (var line in queue.Lines.Where(IsCall).Take(1))
        {
            var id = PipelineVerbs.NameOf(line, queue.IsOneCreditor);
            var words = $"acquit record call {line.DebtorKey} --step {line.Proposal.Step}";
            writer.WriteLine(console.Say(
                $"Un appel se passe, puis se note ; le noter clôt la proposition. Pour la {id} : {words} --by NOM",
                $"A call is made, then noted; noting it closes the proposal. For {id}: {words} --by NAME"));
        }
    }
}

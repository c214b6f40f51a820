using System.CommandLine;
using Acquit.App.Review;

namespace Acquit.Verbs;

/// <summary><c>acquit approve</c>: a person lets messages leave; the approval names the hash of the bytes.</summary>
internal static class ApproveVerb
{
    public static Command Create(VerbConsole console)
    {
        var (db, by, asOf) = (new DatabaseOptions(console), PipelineVerbs.By(console), PipelineVerbs.AsOf(console));
        var ids = new Argument<string[]>("ID")
        {
            HelpName = console.Say("NUMÉRO", "NUMBER"),
            Description = console.Say("Numéros donnés par « acquit queue ».", "Numbers shown by \"acquit queue\"."),
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("approve", console.Say(
            "Approuver des propositions, après lecture.", "Approve proposals, once read."))
        {
            ids, by, asOf, db.File,
        };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            var database = db.Open(parsed);
            if (PipelineVerbs.Names(database, parsed.GetValue(ids)!, out var unread) is not { } names)
            {
                return PipelineVerbs.NoSuchNumber(console, unread);
            }

            var outcomes = new ReviewDesk(database, rules, console.Clock, PipelineVerbs.Maker(rules)).Approve(
                names,
                parsed.GetValue(by) ?? "",
                parsed.GetValue(asOf) ?? console.Clock.Today
            );
            return Answer(console, outcomes);
        });
        return command;
    }

    /// <summary>
    /// Exit 3 when nothing could be approved; the refusals of some stand beside the approvals of others.
    /// </summary>
    private static int Answer(VerbConsole console, IReadOnlyList<ApprovalOutcome> outcomes)
    {
        if (outcomes.All(outcome => outcome.Refusal is not null))
        {
            return console.Refused(
                outcomes[0].Refusal!.Value.Key(),
                string.Join('\n', outcomes.Select(one => Sentence(console, one)))
            );
        }

        return console.Print(
            new
            {
                approved = outcomes
                    .Where(one => one.Refusal is null)
                    .Select(one => new
                    {
                        number = one.Name.Number,
                        reference = one.Reference,
                        sha256 = one.Hash,
                        lastPostingDay = one.LastPostingDay,
                    }),
                refused = outcomes
                    .Where(one => one.Refusal is not null)
                    .Select(one => new
                    {
                        number = one.Name.Number,
                        code = one.Refusal!.Value.Key(),
                        text = one.Refusal.Value.Sentence(console.Language),
                        missing = one.Missing,
                    }),
            },
            writer => writer.WriteLine(string.Join('\n', outcomes.Select(one => Sentence(console, one))))
        );
    }

    private static string Sentence(VerbConsole console, ApprovalOutcome one) =>
        one.Refusal is { } refusal
            ? string.Join("\n  ", [$"{one.Name.Number} : {refusal.Sentence(console.Language)}", .. one.Missing])
            : console.Say(
                $"{one.Name.Number} : {one.Reference} approuvée, à poster au plus tard le "
                    + $"{console.Day(one.LastPostingDay!.Value)}.",
                $"{one.Name.Number}: {one.Reference} approved, to be posted by "
                    + $"{console.Day(one.LastPostingDay!.Value)}."
            );
}

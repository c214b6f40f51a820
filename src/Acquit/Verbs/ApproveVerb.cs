using System.CommandLine;
using Acquit.App.Compose;
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

            var outcomes = new ReviewDesk(database, rules, console.Clock, LetterDesk.MakerOf(rules)).Approve(
                names,
                parsed.GetValue(by) ?? "",
                parsed.GetValue(asOf) ?? console.Clock.Today
            );
            return Answer(console, outcomes);
        });
        return command;
    }

    /// <summary>One refusal does not hold up the others; exit 3 when there is one.</summary>
    private static int Answer(VerbConsole console, IReadOnlyList<ApprovalOutcome> outcomes)
    {
        var refused = outcomes.Where(one => one.Refusal is not null).ToList();
        var done = string.Concat(
            outcomes.Where(one => one.Refusal is null).Select(one => Sentence(console, one) + Environment.NewLine)
        );
        return refused.Count == 0
            ? console.Print(Json(console, outcomes), writer => writer.Write(done))
            : console.RefusedInPart(
                Json(console, outcomes),
                done,
                string.Join(Environment.NewLine, refused.Select(one => Sentence(console, one)))
            );
    }

    private static object Json(VerbConsole console, IReadOnlyList<ApprovalOutcome> outcomes) =>
        new
        {
            error = Error(console, outcomes),
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
        };

    /// <summary>The code of the refusals when all are refused for one reason, else <c>someRefused</c>.</summary>
    private static RefusalJson? Error(VerbConsole console, IReadOnlyList<ApprovalOutcome> outcomes)
    {
        var refusals = outcomes.Select(one => one.Refusal).Distinct().ToList();
        var count = outcomes.Count(one => one.Refusal is not null);
        return refusals switch
        {
            [null] => null,
            [{ } only] => new(only.Key(), only.Sentence(console.Language)),
            _ => new(
                "someRefused",
                console.Say(
                    $"{count} sur {outcomes.Count} n’ont pas été approuvées.",
                    $"{count} of {outcomes.Count} were not approved."
                )
            ),
        };
    }

    private sealed record RefusalJson(string Code, string Text);

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

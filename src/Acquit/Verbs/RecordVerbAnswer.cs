using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary>Notes one act and says what was noted, or why not.</summary>
internal sealed class RecordVerbAnswer(VerbConsole console, RecordVerbOptions options, ParseResult parsed)
{
    /// <param name="paper">the PDF of a letter, as it was sent</param>
    public int Note(string debtor, DossierEvent happened, SentPaper? paper = null)
    {
        var problems = new List<ImportProblem>();
        if (RunRules.Open(console.Data, problems) is not { } rules)
        {
            return console.NothingRead(problems);
        }

        var database = options.Database.Open(parsed);
        using var db = database.Open();
        var creditor = parsed.GetValue(options.Database.Creditor);
        if (DebtorAsked.Find(console, db, (debtor, creditor), out var exit) is not { } named)
        {
            return exit;
        }

        var signed = happened with
        {
            By = parsed.GetValue(options.By)?.Trim() ?? "", Note = parsed.GetValue(options.Note)?.Trim() ?? "",
        };
        var refs = (parsed.GetValue(options.Items) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var outcome = new RecordDesk(database, rules, console.Clock).Record(
            named, new RecordAct(signed, refs) { Paper = paper });
        return outcome.Refused is { } refused
            ? console.Refused(refused.Key, refused.Sentence(console.Language))
            : Answer(named, outcome);
    }

    private int Answer(NamedDebtor debtor, RecordOutcome outcome)
    {
        var happened = outcome.Happened!;
        var text = EventSentence.Of(happened, console.Language);
        return console.Print(
            new
            {
                dossier = DebtorAsked.Json(debtor),
                recorded = new
                {
                    outcome.Seq, kind = EventJson.KindOf(happened), happened.EffectiveOn,
                    items = happened.Items.Select(item => item.Value), happened.By, happened.Note, text,
                },
                proposal = outcome.Call is { } done ? new { done.Number, done.Step, done.Occurrence } : null,
                state = new
                {
                    outcome.State.Phase, outcome.State.PromisedUntil, outcome.State.HeldUntil, outcome.State.IsDisputed,
                    outcome.State.HasUnreadReply,
                },
            },
            writer =>
            {
                writer.WriteLine($"{debtor.Name} ({debtor.Key}, {console.Say("dossier", "dossier")} {debtor.Number})");
                writer.WriteLine($"{console.Day(happened.EffectiveOn)}  {text}");
                if (outcome.Call is { } call)
                {
                    writer.WriteLine(Carried(call));
                }

                writer.WriteLine(console.Say(
                    "Noté. Le prochain passage (acquit run) décidera de nouveau de ce dossier.",
                    "Noted. The next run (acquit run) will decide on this dossier again."));
            });
    }

    private string Carried(ProposalRow call)
    {
        var step = call.Step.Length == 0 ? "" : console.Say(
            $" (étape «\u00A0{Labels.Of(call.Step, console)}\u00A0»)", $" (step {call.Step})");
        return console.Say(
            $"C’est l’appel proposé n°\u00A0{call.Number}{step} : sa proposition est close.",
            $"It is the proposed call no. {call.Number}{step}: its proposal is closed.");
    }
}

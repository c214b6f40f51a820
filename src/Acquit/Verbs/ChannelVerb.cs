using System.CommandLine;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit channel DEBTOR --step S --to letter|email</c>: a step leaves the other way for one debtor.
/// </summary>
internal static class ChannelVerb
{
    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var step = new Option<string>("--step")
        {
            Description = console.Say("Étape de la méthode.", "Step of the policy."), Required = true,
        };
        var to = new Option<string>("--to")
        {
            Description = console.Say("letter ou email.", "letter or email."), Required = true,
        };
        to.AcceptOnlyFromAmong("letter", "email");
        var by = PipelineVerbs.By(console);
        var options = new DatabaseOptions(console);
        var command = new Command("channel", console.Say(
            "Faire partir une étape par e-mail plutôt que par courrier, ou l’inverse, pour un débiteur.",
            "Have a step leave by e-mail instead of a letter, or the other way round, for one debtor."))
        {
            debtor, step, to, by, options.Creditor, options.File,
        };
        command.SetAction(parsed => Choose(
            console, (options.Open(parsed), parsed.GetValue(options.Creditor)), parsed.GetValue(debtor)!,
            new ChannelChosen(parsed.GetValue(step)!, Channels.Parse(parsed.GetValue(to)!)!.Value)
            {
                EffectiveOn = console.Clock.Today, By = parsed.GetValue(by) ?? Environment.UserName,
            }));
        return command;
    }

    private static int Choose(
        VerbConsole console, (Database Database, string? Creditor) where, string debtor, ChannelChosen chosen)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        using var db = where.Database.Open();
        if (DebtorAsked.Find(console, db, (debtor, where.Creditor), out exit) is not { } named)
        {
            return exit;
        }

        return new ChannelDesk(where.Database, rules, console.Clock).Choose(named, chosen) is { } refused
            ? console.Refused(refused.Key, refused.Sentence(console.Language))
            : console.Print(
                new { dossier = DebtorAsked.Json(named), step = chosen.Step, channel = chosen.Channel.Key() },
                writer => writer.WriteLine(
                    $"{named.Name}, {StepNames.In(chosen.Step, console.Language)} : "
                    + Labels.Of(chosen.Channel, console)));
    }
}

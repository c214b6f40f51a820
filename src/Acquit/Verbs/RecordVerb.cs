using System.CommandLine;

namespace Acquit.Verbs;

/// <summary><c>acquit record</c>: what people note of calls, letters, replies, promises, payments and courts.</summary>
internal static class RecordVerb
{
    public static Command Create(VerbConsole console)
    {
        var command = new Command("record",
            console.Say(
            "Noter ce qui s’est passé : appel, lettre, réponse, promesse, paiement, contestation…",
            "Note what happened: call, letter, reply, promise, payment, dispute…"));
        foreach (var act in new RecordVerbActs(console).All())
        {
            command.Add(Of(console, act));
        }

        command.Add(RecordVerbLetter.Create(console));
        command.Add(RecordVerbWithdraw.Create(console));
        return command;
    }

    private static Command Of(VerbConsole console, RecordVerbAct act)
    {
        var whom = new RecordVerbOptions(console);
        var debtor = DebtorAsked.Argument(console);
        var command = new Command(act.Name, act.Description) { debtor };
        whom.AddTo(command);
        foreach (var option in act.Options)
        {
            command.Add(option);
        }

        var table = act.Table is { } kind ? new RecordVerbTable(console, kind, whom) : null;
        table?.AddTo(command, debtor);
        command.SetAction(parsed =>
        {
            if (table?.Asked(parsed) is { } file)
            {
                return table.Note(parsed, file);
            }

            if (parsed.GetValue(debtor) is not { } named)
            {
                return console.WrongUsage("usage", console.Say(
                    "Il faut DÉBITEUR ou --from-csv.", "DEBTOR or --from-csv is needed."));
            }

            var form = new RecordVerbForm(console, parsed);
            var happened = act.Read(form, form.OptionalDay(whom.On) ?? console.Clock.Today);
            return form.Problem is { } problem
                ? console.WrongUsage("usage", problem)
                : new RecordVerbAnswer(console, whom, parsed).Note(named, happened, act.Paper?.Invoke(form));
        });
        return command;
    }
}

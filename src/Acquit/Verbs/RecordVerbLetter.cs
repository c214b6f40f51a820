using System.CommandLine;
using Acquit.App.Record;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit record letter</c>: a letter sent before Acquit or outside it, with the PDF that was sent.
/// </summary>
internal static class RecordVerbLetter
{
    public static Command Create(VerbConsole console)
    {
        var whom = new RecordVerbOptions();
        var table = new RecordVerbTable(RecordedAct.Letter, whom);
        var debtor = RecordVerbOptions.DebtorArgument();
        var step = Word("--step", "Étape de la méthode que la lettre accomplit.");
        var channel = Word("--channel", "letter, registered-letter, email… ; letter par défaut.");
        var reference = Word("--reference", "Référence imprimée, ou numéro du recommandé.");
        var pdf = Word("--pdf", "Le PDF envoyé : il est gardé, et joint aux lettres qui le demandent.");
        var command = new Command("letter", "Une lettre envoyée hors d’Acquit, ou un tableau de lettres.")
        {
            debtor, step, channel, reference, pdf,
        };
        whom.AddTo(command);
        table.AddTo(command, debtor);
        command.SetAction(parsed =>
        {
            if (table.Asked(parsed) is { } file)
            {
                return table.Note(console, parsed, file);
            }

            var form = new RecordVerbForm(console, parsed);
            var happened = new LetterRecorded(form.Text(step), form.Channel(channel, Channel.Letter))
            {
                EffectiveOn = form.OptionalDay(whom.On) ?? console.Clock.Today, Reference = form.Text(reference),
            };
            var paper = form.Text(pdf) is { Length: > 0 } path ? SentPaper.Of(path) : null;
            return form.Problem is { } problem ? console.WrongUsage("usage", problem)
                : parsed.GetValue(debtor) is { } named && happened.Step.Length > 0
                    ? new RecordVerbAnswer(console, whom, parsed).Note(named, happened, paper)
                : console.WrongUsage("usage", console.Say(
                    "Il faut DÉBITEUR et --step, ou --from-csv.", "DEBTOR and --step are needed, or --from-csv."));
        });
        return command;
    }

    private static Option<string> Word(string name, string description) => new(name) { Description = description };
}

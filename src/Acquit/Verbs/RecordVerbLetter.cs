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
        var whom = new RecordVerbOptions(console);
        var table = new RecordVerbTable(console, RecordedAct.Letter, whom);
        var debtor = DebtorAsked.Argument(console);
        var (step, channel, reference, pdf) = (Step(console), Sent(console), Reference(console), Pdf(console));
        var command = new Command("letter", console.Say("Une lettre envoyée hors d’Acquit, ou un tableau de lettres.",
            "A letter sent outside Acquit, or a table of letters."))
        {
            debtor, step, channel, reference, pdf,
        };
        whom.AddTo(command);
        table.AddTo(command, debtor);
        command.SetAction(parsed =>
        {
            if (table.Asked(parsed) is { } file)
            {
                return table.Note(parsed, file);
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

    private static Option<string> Step(VerbConsole console) => Word("--step", console.Say(
        "Étape de la méthode que la lettre accomplit.", "Step of the policy that the letter does."));

    private static Option<string> Sent(VerbConsole console) => Word("--channel", console.Say(
        "letter, registered-letter, email… ; letter par défaut.",
        "letter, registered-letter, email…; letter by default."));

    private static Option<string> Reference(VerbConsole console) => Word("--reference", console.Say(
        "Référence imprimée, ou numéro du recommandé.", "Reference as printed, or number of the registered letter."));

    private static Option<string> Pdf(VerbConsole console) => Word("--pdf", console.Say(
        "Le PDF envoyé : il est gardé, et joint aux lettres qui le demandent.",
        "The PDF that was sent: it is kept, and enclosed with the letters that ask for it."));

    private static Option<string> Word(string name, string description) => new(name) { Description = description };
}

using System.CommandLine;
using Acquit.App.Court;

namespace Acquit.Verbs;

/// <summary><c>acquit insolvency open|record|show DEBTOR</c>: insolvency proceedings of a debtor.</summary>
internal static class InsolvencyVerb
{
    public static Command Create(VerbConsole console) =>
        new("insolvency", console.Say(
            "Procédure collective ou surendettement d’un débiteur : ouverture, actes, délais.",
            "Insolvency of a debtor: opening, acts, periods."))
        {
            Open(console), Record(console), Show(console),
        };

    private static Command Open(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var options = new InsolvencyOptions(console);
        var command = new Command("open", console.Say(
            "Noter l’ouverture d’une procédure, au jour du jugement (--on).",
            "Note that proceedings are open, on the day of the judgment (--on)."))
        {
            debtor,
        };
        options.AddOpening(command);
        command.SetAction(parsed => InsolvencyVerbAnswer.Act(
            console, (options.Common.Database, parsed), parsed.GetValue(debtor)!,
            (desk, named) => desk.Open(named, options.Opened(parsed, console.Clock.Today))));
        return command;
    }

    private static Command Record(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var options = new InsolvencyOptions(console);
        var command = new Command("record", console.Say(
            "Noter un acte de la procédure, au jour où il a eu lieu.",
            "Record an act of the proceedings, on the day on which it took place."))
        {
            debtor,
        };
        options.AddAct(command);
        command.SetAction(parsed => parsed.GetValue(options.Act) is not { } act
            ? console.WrongUsage("usage", console.Say(
                $"Il faut l’acte (--act) : {InsolvencyOptions.Acts}.",
                $"Say the act (--act): {InsolvencyOptions.Acts}."))
            : InsolvencyVerbAnswer.Act(console, (options.Common.Database, parsed), parsed.GetValue(debtor)!,
                (desk, named) => desk.Record(
                    named, options.Recorded(parsed, act, console.Clock.Today), options.Refs(parsed))));
        return command;
    }

    private static Command Show(VerbConsole console)
    {
        var (debtor, options) = (DebtorAsked.Argument(console), new DatabaseOptions(console));
        var command = new Command("show", console.Say(
            "Où en est la procédure d’un débiteur.", "Where the proceedings of a debtor stand."))
        {
            debtor, options.Creditor, options.File,
        };
        command.SetAction(parsed => InsolvencyVerbAnswer.Act(console, (options, parsed), parsed.GetValue(debtor)!,
            (desk, named) => new InsolvencyOutcome(null, desk.Of(named))));
        return command;
    }
}

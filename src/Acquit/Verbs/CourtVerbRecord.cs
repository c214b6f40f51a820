using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Procedures;

namespace Acquit.Verbs;

/// <summary><c>acquit court record DEBTOR --act KEY [--on D] …</c>.</summary>
internal static class CourtVerbRecord
{
    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var options = new ActOptions(console);
        var command = new Command("record", console.Say(
            "Noter un acte d’une procédure, au jour où il a eu lieu.",
            "Record an act of a procedure, on the day on which it took place."))
        {
            debtor,
        };
        options.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(options.Act) is not { } act
            ? console.WrongUsage("usage", console.Say(
                $"Il faut l’acte (--act) : {string.Join(", ", ActOptions.Acts)}.",
                $"Say the act (--act): {string.Join(", ", ActOptions.Acts)}."))
            : CourtVerbAnswer.Act(console, (options.Common.Database, parsed), parsed.GetValue(debtor)!,
                (desk, named) => desk.Record(named, parsed.GetValue(options.Number) ?? Latest(desk, named),
                    options.Asked(parsed, act, console.Clock.Today),
                    parsed.GetValue(options.Common.By) ?? "")));
        return command;
    }

    private static int Latest(CourtDesk desk, NamedDebtor named) =>
        desk.Of(named).Select(one => one.Number).DefaultIfEmpty().Max();

    private sealed class ActOptions(VerbConsole console)
    {
        private readonly Option<DateOnly?> _on = LawOptions.Day(console, "--on", console.Say(
            "Jour de l’acte ; aujourd’hui par défaut.", "Day of the act; today by default."));

        private readonly Option<Money?> _amount = LawOptions.Amount(console, "--amount", console.Say(
            "Montant demandé (filed, requested), accordé (order) ou convenu (agreed).",
            "Sum asked (filed, requested), granted (order) or agreed (agreed)."));

        private readonly Option<Money?> _interest = LawOptions.Amount(console, "--interest", console.Say(
            "Intérêts demandés à part (small-claim : requested).",
            "Interest asked beside the principal (small-claim: requested)."));

        private readonly Option<DateOnly?> _payBy = LawOptions.Day(console, "--pay-by", console.Say(
            "Dernier jour laissé pour payer (summons : served ; mediation : agreed).",
            "Last day left to pay (summons: served; mediation: agreed)."));

        private readonly Option<DateOnly?> _meeting = LawOptions.Day(console, "--meeting-on", console.Say(
            "Jour proposé pour la première réunion (mediation : meeting-set).",
            "Day offered for the first meeting (mediation: meeting-set)."));

        private readonly Option<ServiceManner?> _manner = LawOptions.OneOf<ServiceManner>(console, "--manner",
            console.Say("Comment l’ordonnance a été remise (served)", "How the order was handed over (served)"),
            ServiceManners.Parse, Enum.GetValues<ServiceManner>().Select(ServiceManners.Key));

        private readonly Option<DateOnly?> _made = LawOptions.Day(console, "--made-on", console.Say(
            "Jour où le débiteur a formé opposition (opposed).", "Day on which the debtor opposed (opposed)."));

        private readonly Option<bool> _lawyer = new("--lawyer")
        {
            Description = console.Say("L’avis d’opposition demande de constituer avocat (opposed).",
                "The notice of opposition asks to appoint a lawyer (opposed)."),
        };

        private readonly Option<string> _reference = new("--ref")
        {
            Description = console.Say("Numéro donné par le greffe.", "Number given by the court."),
        };

        private readonly Option<FileInfo?> _pdf = new("--pdf")
        {
            Description = console.Say("Le scan qui prouve l’acte.", "The scan that proves the act."),
        };

        public static IEnumerable<string> Acts =>
            Enum.GetValues<Way>().SelectMany(WayActs.Acts).Select(name => name.Key).Distinct();

        public Option<string> Act { get; } = new("--act")
        {
            Description = $"{console.Say("L’acte", "The act")} ({string.Join(" | ", Acts)})",
        };

        public Option<int?> Number { get; } = LawOptions.Count(console, "--procedure", console.Say(
            "Numéro de la procédure dans le dossier ; la dernière par défaut.",
            "Number of the procedure in the file; the latest by default."));

        public RecordVerbOptions Common { get; } = new(console);

        public void AddTo(Command command)
        {
            foreach (var option in new Option[]
            {
                Act, Number, _on, _amount, _interest, _payBy, _meeting, _manner, _made, _lawyer, _reference, _pdf,
                Common.By, Common.Note, Common.Database.Creditor, Common.Database.File,
            })
            {
                command.Add(option);
            }
        }

        public ActAsked Asked(ParseResult parsed, string act, DateOnly today) =>
            new(act, parsed.GetValue(_on) ?? today)
            {
                Amount = parsed.GetValue(_amount),
                Interest = parsed.GetValue(_interest),
                PayBy = parsed.GetValue(_payBy),
                MeetingOn = parsed.GetValue(_meeting),
                Manner = parsed.GetValue(_manner),
                MadeOn = parsed.GetValue(_made),
                NeedsLawyer = parsed.GetValue(_lawyer),
                Reference = parsed.GetValue(_reference) ?? "",
                Note = parsed.GetValue(Common.Note) ?? "",
                Paper = parsed.GetValue(_pdf) is { } file ? SentPaper.Of(file.FullName) : null,
            };
    }
}

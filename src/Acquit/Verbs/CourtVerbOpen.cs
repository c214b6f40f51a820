using System.CommandLine;
using Acquit.App.Court;
using Acquit.Core.Dates;
using Acquit.Core.Procedures;

namespace Acquit.Verbs;

/// <summary><c>acquit court open DEBTOR --court KIND --name NAME --items REFS --by NAME</c>.</summary>
internal static class CourtVerbOpen
{
    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var options = new OpenOptions(console);
        var command = new Command("open", console.Say(
            "Ouvrir une injonction de payer sur des factures échues.", "Open an order for payment over due invoices."))
        {
            debtor,
        };
        options.AddTo(command);
        command.SetAction(parsed => options.Asked(parsed) is { } asked
            ? CourtVerbAnswer.Act(console, (options.Common.Database, parsed), parsed.GetValue(debtor)!,
                (desk, named) => desk.Open(named, asked, parsed.GetValue(options.Common.By) ?? ""))
            : console.WrongUsage("usage", console.Say(
                "Il faut le tribunal (--court) : commercial, economic, judicial ou protection.",
                "Say the court (--court): commercial, economic, judicial or protection.")));
        return command;
    }

    private sealed class OpenOptions(VerbConsole console)
    {
        private readonly Option<CourtKind?> _court = LawOptions.OneOf<CourtKind>(
            console, "--court", console.Say("Tribunal", "Court"),
            CourtKinds.Parse, Enum.GetValues<CourtKind>().Select(CourtKinds.Key));

        private readonly Option<string> _name = new("--name")
        {
            Description = console.Say("Le tribunal, en toutes lettres : « tribunal de commerce de Lyon ».",
                "The court in full: \"tribunal de commerce de Lyon\"."),
        };

        private readonly Option<Territory?> _seat = LawOptions.OneOf<Territory>(console, "--seat",
            console.Say("Où siège le tribunal (ses jours fériés) ; metropole par défaut",
                "Where the court sits (its holidays); metropole by default"),
            Territories.Parse, Enum.GetValues<Territory>().Where(Territories.HasCourts).Select(Territories.Key));

        private readonly Option<Territory?> _residence = LawOptions.OneOf<Territory>(console, "--residence",
            console.Say("Où demeure le débiteur ; celui de la fiche client par défaut",
                "Where the debtor lives; as the customer file says by default"),
            Territories.Parse, Enum.GetValues<Territory>().Select(Territories.Key));

        public RecordVerbOptions Common { get; } = new(console);

        public void AddTo(Command command)
        {
            foreach (var option in new Option[]
            {
                _court, _name, _seat, _residence, Common.By, Common.Items, Common.Note, Common.Database.Creditor,
                Common.Database.File,
            })
            {
                command.Add(option);
            }
        }

        /// <summary>Null: no court was named.</summary>
        public CourtAsked? Asked(ParseResult parsed) => parsed.GetValue(_court) is not { } court ? null
            : new CourtAsked(court, parsed.GetValue(_name) ?? "", parsed.GetValue(_seat) ?? Territory.Metropole,
                (parsed.GetValue(Common.Items) ?? "").Split(
                    ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Note = parsed.GetValue(Common.Note) ?? "", Residence = parsed.GetValue(_residence),
            };
    }
}

using System.CommandLine;
using Acquit.App.Court;
using Acquit.Core.Dates;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit court open DEBTOR [--way WAY] [--court KIND | --mediator KIND] --name NAME --items REFS --by NAME</c>.
/// </summary>
internal static class CourtVerbOpen
{
    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var options = new OpenOptions(console);
        var command = new Command("open", console.Say(
            "Ouvrir une procédure sur des factures échues : une injonction de payer, sauf autre voie (--way).",
            "Open a procedure over due invoices: an order for payment unless another way is said (--way)."))
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
        private readonly Option<Way?> _way = LawOptions.OneOf<Way>(
            console, "--way", console.Say("Voie ; payment-order par défaut", "Way; payment-order by default"),
            key => WayNames.Parse(key) is { } way && way.IsFollowed() ? way : null,
            Enum.GetValues<Way>().Where(WayActs.IsFollowed).Select(WayNames.Key));

        private readonly Option<MediatorKind?> _mediator = LawOptions.OneOf<MediatorKind>(
            console, "--mediator", console.Say("Qui est saisi d’une médiation", "Who is asked in a mediation"),
            MediatorKinds.Parse, Enum.GetValues<MediatorKind>().Select(MediatorKinds.Key));

        private readonly Option<CourtKind?> _court = LawOptions.OneOf<CourtKind>(
            console, "--court", console.Say("Tribunal", "Court"),
            CourtKinds.Parse, Enum.GetValues<CourtKind>().Select(CourtKinds.Key));

        private readonly Option<string> _name = new("--name")
        {
            Description = console.Say(
                "Le tribunal, en toutes lettres : « tribunal de commerce de Lyon » ; le commissaire de justice ; "
                    + "ou le médiateur.",
                "The court in full: \"tribunal de commerce de Lyon\"; the commissaire de justice; or the mediator."),
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
                _way, _mediator, _court, _name, _seat, _residence, Common.By, Common.Items, Common.Note,
                Common.Database.Creditor, Common.Database.File,
            })
            {
                command.Add(option);
            }
        }

        /// <summary>Null: the way needs a court, and none was said.</summary>
        public CourtAsked? Asked(ParseResult parsed)
        {
            var way = parsed.GetValue(_way) ?? Way.PaymentOrder;
            if (parsed.GetValue(_court) is null && way.IsBeforeCourt())
            {
                return null;
            }

            return new CourtAsked(
                parsed.GetValue(_court) ?? default, parsed.GetValue(_name) ?? "",
                parsed.GetValue(_seat) ?? Territory.Metropole,
                (parsed.GetValue(Common.Items) ?? "").Split(
                    ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Way = way, Mediator = parsed.GetValue(_mediator), Note = parsed.GetValue(Common.Note) ?? "",
                Residence = parsed.GetValue(_residence),
            };
        }
    }
}

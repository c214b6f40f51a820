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
        var court = LawOptions.OneOf<CourtKind>(console, "--court", console.Say("Tribunal", "Court"),
            CourtKinds.Parse, Enum.GetValues<CourtKind>().Select(CourtKinds.Key));
        var name = new Option<string>("--name")
        {
            Description = console.Say("Le tribunal, en toutes lettres : « tribunal de commerce de Lyon ».",
                "The court in full: \"tribunal de commerce de Lyon\"."),
        };
        var seat = LawOptions.OneOf<Territory>(console, "--seat",
            console.Say("Où siège le tribunal (ses jours fériés) ; metropole par défaut",
                "Where the court sits (its holidays); metropole by default"),
            Territories.Parse, Enum.GetValues<Territory>().Where(Territories.HasCourts).Select(Territories.Key));
        var options = new RecordVerbOptions(console);
        var command = new Command("open", console.Say(
            "Ouvrir une injonction de payer sur des factures échues.", "Open an order for payment over due invoices."))
        {
            debtor, court, name, seat, options.By, options.Items, options.Note, options.Database.Creditor,
            options.Database.File,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(court) is not { } kind)
            {
                return console.WrongUsage("usage", console.Say(
                    "Il faut le tribunal (--court) : commercial, economic, judicial ou protection.",
                    "Say the court (--court): commercial, economic, judicial or protection."));
            }

            var asked = new CourtAsked(kind, parsed.GetValue(name) ?? "",
                parsed.GetValue(seat) ?? Territory.Metropole,
                (parsed.GetValue(options.Items) ?? "").Split(
                    ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Note = parsed.GetValue(options.Note) ?? "",
            };
            return CourtVerbAnswer.Act(console, (options.Database, parsed), parsed.GetValue(debtor)!,
                (desk, named) => desk.Open(named, asked, parsed.GetValue(options.By) ?? ""));
        });
        return command;
    }
}

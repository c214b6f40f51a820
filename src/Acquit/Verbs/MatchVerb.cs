using System.CommandLine;
using Acquit.App.Record;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary><c>acquit match DEBTOR [accept|reject|undo ID]</c>: payments that nothing has taken.</summary>
internal static class MatchVerb
{
    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var act = new Argument<string>("act")
        {
            HelpName = "accept|reject|undo", Arity = ArgumentArity.ZeroOrOne,
            Description = console.Say("Ce qui est décidé ; rien : la liste.", "What is decided; nothing: the list."),
        };
        act.AcceptOnlyFromAmong("accept", "reject", "undo");
        var id = new Argument<string>("id")
        {
            HelpName = "ID", Arity = ArgumentArity.ZeroOrOne,
            Description = console.Say("Le nom du rapprochement, dans la liste.", "The name of the match, in the list."),
        };
        var by = new Option<string>("--by")
        {
            Description = console.Say("Qui rapproche.", "Who matches."), HelpName = console.Say("NOM", "NAME"),
        };
        var options = new DatabaseOptions(console);
        var command = new Command("match", console.Say(
            "Règlements et avoirs que rien n’a pris : ce qu’ils ont pu payer, à accepter ou à rejeter.",
            "Payments and credit notes that nothing has taken: what they may have paid, to accept or reject."))
        {
            debtor, act, id, by, options.Creditor, options.File,
        };
        command.SetAction(parsed => Run(
            console, (options.Open(parsed), parsed.GetValue(options.Creditor)), parsed.GetValue(debtor)!,
            (parsed.GetValue(act), parsed.GetValue(id) ?? "", parsed.GetValue(by) ?? "")));
        return command;
    }

    private static int Run(
        VerbConsole console, (Database Database, string? Creditor) where, string debtor,
        (string? What, string Id, string By) asked)
    {
        NamedDebtor named;
        using (var db = where.Database.Open())
        {
            if (DebtorAsked.Find(console, db, (debtor, where.Creditor), out var exit) is not { } found)
            {
                return exit;
            }

            named = found;
        }

        var desk = new MatchDesk(where.Database, console.Clock);
        return Done(desk, named, asked) is { } why
            ? console.Refused(why.Key(), why.Sentence(console.Language))
            : Answer(console, named, desk.List(named));
    }

    private static MatchRefusal? Done(MatchDesk desk, NamedDebtor named, (string? What, string Id, string By) asked) =>
        asked.What is null ? null
        : asked.What == "accept" ? desk.Accept(named, asked.Id, asked.By)
        : asked.What == "reject" ? desk.Reject(named, asked.Id, asked.By)
        : desk.Undo(named, asked.Id, asked.By);

    private static int Answer(VerbConsole console, NamedDebtor named, MatchList list) => console.Print(
        new
        {
            dossier = DebtorAsked.Json(named),
            proposals = list.Proposed.Select(one => new
            {
                one.Id, item = one.Match.Item.Ref, credit = DossierVerb.Named(one.Match.Credit), one.Match.Credit.On,
                one.Match.Amount, one.Match.Cause, why = one.Match.Why(console.Language),
            }),
            standing = list.Standing.Select(one => new
            {
                one.Id, one.Seq, one.IsAccepted, item = one.Item.PieceRef, credit = one.Credit.PieceRef, one.Amount,
                one.By, one.On,
            }),
        },
        writer =>
        {
            writer.WriteLine($"{named.Name} ({named.Key}, dossier {named.Number})");
            foreach (var (id, match) in list.Proposed)
            {
                writer.WriteLine($"  {id}  {Euros(console, match)}  {match.Item.Ref}  {match.Why(console.Language)}");
            }

            foreach (var one in list.Standing)
            {
                var said = one.IsAccepted ? console.Say("accepté", "accepted") : console.Say("rejeté", "rejected");
                writer.WriteLine($"  {one.Id}  {said}  {one.Item.PieceRef}  {one.By}, {console.Day(one.On)}");
            }

            if (list.Proposed.Count + list.Standing.Count == 0)
            {
                writer.WriteLine(console.Say("  Rien à rapprocher.", "  Nothing to match."));
            }
        });

    private static string Euros(VerbConsole console, MatchProposal match) =>
        console.Say(Wording.French(match.Amount), Wording.English(match.Amount));
}

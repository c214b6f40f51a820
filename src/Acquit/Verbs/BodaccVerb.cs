using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Formats.Notices;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit bodacc FILE [--confirm KEY,…|--confirm-all --by NAME]</c>: notices of insolvency matched with debtors.
/// </summary>
internal static class BodaccVerb
{
    public static Command Create(VerbConsole console)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = console.Say("Annonces du BODACC, XML ou JSON.", "Notices of the BODACC, XML or JSON."),
        };
        var confirm = new Option<string>("--confirm") { Description = console.Say(
            "Propositions confirmées, par leur clé, séparées par des virgules.",
            "Proposals confirmed, by their key, separated by commas.") };
        var all = new Option<bool>("--confirm-all") { Description = console.Say(
            "Confirme toutes les propositions.", "Confirms all proposals.") };
        var common = new RecordVerbOptions(console);
        var command = new Command("bodacc", console.Say(
            "Rapproche les annonces de procédures collectives de vos débiteurs, par SIREN ; une personne confirme.",
            "Matches notices of insolvency with your debtors, by SIREN; a person confirms."))
        {
            file, confirm, all, common.By, common.Database.File,
        };
        command.SetAction(parsed =>
        {
            var by = (parsed.GetValue(common.By) ?? "").Trim();
            var keys = (parsed.GetValue(confirm) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries
                | StringSplitOptions.TrimEntries);
            var isAsked = parsed.GetValue(all) || keys.Length > 0;
            return isAsked && by.Length == 0
                ? console.Refused(
                    "recorderMissing", console.Say("Dites qui confirme (--by).", "Say who confirms (--by)."))
                : Run(console, common.Database.Open(parsed), parsed.GetValue(file)!,
                    isAsked ? (parsed.GetValue(all) ? null : keys, by) : null);
        });
        return command;
    }

    private static int Run(
        VerbConsole console, Store.Database database, FileInfo file, (string[]? Keys, string By)? confirmed)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        if (!file.Exists)
        {
            return console.WrongUsage("fileMissing", console.Say(
                $"{file.Name} : le fichier n’existe pas.", $"{file.Name}: the file does not exist."));
        }

        var reading = NoticeFile.Read(File.ReadAllBytes(file.FullName), file.Name);
        using var db = database.Open();
        List<Guid> scope = [.. db.Creditors.Select(row => row.Id)];
        var desk = new NoticeDesk(database, rules, console.Clock);
        var proposals = desk.Propose(reading, scope);
        var noted = confirmed is not { } asked ? []
            : desk.Confirm(reading, scope, asked.Keys ?? [.. proposals.Select(one => one.Key)], asked.By);
        return Answer(console, reading, proposals, [.. noted.Select(one => one.Key)]);
    }

    private static int Answer(
        VerbConsole console, NoticeReading reading, IReadOnlyList<NoticeProposal> proposals, HashSet<string> noted)
    {
        string State(NoticeProposal one) => noted.Contains(one.Key) ? "noted" : one.IsKnown ? "known"
            : one.Refused is { } why ? why.Key : "proposed";
        console.Print(
            new
            {
                read = reading.Read, accepted = reading.Notices.Count,
                proposals = proposals.Select(one => new
                {
                    key = one.Key, state = State(one), dossier = one.Address, debtor = one.Debtor.Name,
                    creditor = one.Debtor.CreditorName, notice = one.Notice.Id, nature = one.Notice.Nature,
                    judgedOn = one.Notice.JudgedOn, publishedOn = one.Notice.PublishedOn,
                    text = EventSentence.Of(one.Happened, console.Language),
                }),
                problems = reading.Problems.Select(problem => new
                {
                    code = problem.Key, file = problem.File, line = problem.Line, column = problem.Column,
                    found = problem.Found, expected = problem.Expected, text = problem.Text(console.Language),
                }),
            },
            writer =>
            {
                foreach (var one in proposals)
                {
                    writer.WriteLine($"{State(one),-10} {one.Key}  {one.Debtor.Name} ({one.Debtor.CreditorName}), "
                        + EventSentence.Of(one.Happened, console.Language));
                }

                Tell(console, writer, reading, proposals.Count);
            });
        return reading.Notices.Count == 0 && reading.Problems.Count > 0 ? 1 : 0;
    }

    private static void Tell(VerbConsole console, TextWriter writer, NoticeReading reading, int proposals)
    {
        foreach (var problem in reading.Problems)
        {
            writer.WriteLine(problem.Text(console.Language));
        }

        if (proposals == 0)
        {
            writer.WriteLine(console.Say(
                $"{reading.Read} annonces lues, aucun de vos débiteurs.",
                $"{reading.Read} notices read, none of your debtors."));
        }
    }
}

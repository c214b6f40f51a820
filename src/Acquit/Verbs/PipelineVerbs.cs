using System.CommandLine;
using System.Globalization;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Formats;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// What the verbs of the daily work share: the database, the day, the rules, the number of a proposal.
/// </summary>
internal static class PipelineVerbs
{
    public static Option<DateOnly?> AsOf(VerbConsole console) =>
        LawOptions.Day(
            console,
            "--as-of",
            console.Say("Le jour considéré ; aujourd’hui par défaut.", "The day; today by default.")
        );

    public static Option<string> By(VerbConsole console) =>
        new("--by")
        {
            HelpName = console.Say("NOM", "NAME"),
            Description = console.Say("Qui décide : son nom.", "Who decides: the name."),
        };

    /// <summary>The law book and the policies, or the exit code after their problems were told.</summary>
    public static RunRules? Rules(VerbConsole console, out int exit)
    {
        var problems = new List<ImportProblem>();
        var rules = RunRules.Open(console.Data, problems);
        exit = rules is null ? console.NothingRead(problems) : 0;
        return rules;
    }

    public static bool IsOneCreditor(Database database)
    {
        using var db = database.Open();
        return db.Creditors.Count() == 1;
    }

    /// <summary>What is known of messages of which nobody knows whether they left.</summary>
    public static IEnumerable<object> DoubtfulJson(
        VerbConsole console, IReadOnlyList<DoubtfulMessage> messages, bool isOneCreditor
    ) =>
        messages.Select(one => new
        {
            id = NameOf((one.CreditorNumber, one.Name.Number), isOneCreditor),
            number = one.Name.Number,
            reference = one.Reference,
            debtor = one.DebtorName,
            channel = one.Channel.Key(),
            recipient = one.Recipient,
            sha256 = one.Hash,
            begunAt = $"{one.BegunAt:yyyy-MM-dd'T'HH:mm}",
            attempts = one.Attempts,
            text = one.Sentence(console.Language),
        });

    public static void WriteDoubtful(
        VerbConsole console, TextWriter writer, IReadOnlyList<DoubtfulMessage> messages, bool isOneCreditor
    )
    {
        foreach (var one in messages)
        {
            var id = NameOf((one.CreditorNumber, one.Name.Number), isOneCreditor);
            writer.WriteLine($"{id, 6}  {one.Reference, -18}  {console.Say("douteux", "doubtful")}");
            writer.WriteLine($"        {one.Sentence(console.Language)}");
        }
    }

    /// <summary>« 12 » where one creditor has proposals, « 2-12 » (creditor and number) where several have.</summary>
    public static string NameOf(QueueLine line, bool isOneCreditor) =>
        NameOf((line.CreditorNumber, line.Proposal.Number), isOneCreditor);

    private static string NameOf((int Creditor, int Proposal) numbers, bool isOneCreditor) =>
        isOneCreditor
            ? numbers.Proposal.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{numbers.Creditor}-{numbers.Proposal}");

    /// <summary>
    /// Reads « 12 » or « 2-12 »; null, and what could not be read, when it names nothing for certain.
    /// </summary>
    public static List<ProposalName>? Names(Database database, IReadOnlyList<string> asked, out string unread)
    {
        using var db = database.Open();
        var creditors = db.Creditors.Select(row => new { row.Id, row.Number }).ToList();
        var names = new List<ProposalName>();
        foreach (var text in asked)
        {
            unread = text;
            var parts = text.Split('-');
            var numbers = parts
                .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
                .ToArray();
            var creditor = numbers switch
            {
                [_] when creditors.Count == 1 => creditors[0],
                [var first, _] => creditors.Find(row => row.Number == first),
                _ => null,
            };
            if (creditor is null || numbers[^1] < 0)
            {
                return null;
            }

            names.Add(new ProposalName(creditor.Id, numbers[^1]));
        }

        unread = "";
        return names;
    }

    public static int NoSuchNumber(VerbConsole console, string text) =>
        console.WrongUsage(
            "proposalUnknown",
            console.Say(
                $"« {text} » n’est pas le numéro d’une proposition (12, ou 2-12 quand il y a plusieurs créanciers).",
                $"'{text}' is no number of a proposal (12, or 2-12 where there are several creditors)."
            )
        );
}

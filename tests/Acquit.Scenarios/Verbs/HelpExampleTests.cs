using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acquit.Scenarios.Verbs;

/// <summary>
/// Whoever copies a line of the help gets an answer: every example is run on the demonstration, its files under the
/// names that the help gives them, a proposal by a number that the queue shows.
/// </summary>
[Collection(nameof(DemoFolder))]
public sealed partial class HelpExampleTests(DemoFolder demo)
{
    [Fact]
    public void Every_example_of_the_help_works_on_the_demonstration()
    {
        LayOut();
        var open = new Queue<string>(OpenLetters());
        var examples = Verbs().Prepend("").SelectMany(Examples).Distinct(StringComparer.Ordinal).ToList();
        examples.Count.ShouldBeGreaterThan(40);
        var failed = new List<string>();
        foreach (var example in examples.Where(line => !Serves().IsMatch(line)))
        {
            var run = DemoFolder.Run([.. Arguments(example, demo.Copy(), open)]);
            if (run.Exit != Expected(example) || (run.Output + run.Errors).Length == 0)
            {
                failed.Add($"{example}: {run.Exit} {run.Output}{run.Errors}");
            }
        }

        failed.ShouldBeEmpty();
    }

    /// <summary>
    /// The demonstration has no doubtful sending, no open procedure and no stated loss: each is refused by name.
    /// </summary>
    private static int Expected(string example) =>
        example.StartsWith("acquit resolve", StringComparison.Ordinal)
        || example.StartsWith("acquit court record", StringComparison.Ordinal)
        || example.EndsWith("--note-pdf note.pdf", StringComparison.Ordinal) ? 3 : 0;

    /// <summary>The files of the samples under the names of the examples.</summary>
    private void LayOut()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo");
        var partner = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "policies", "partner.yaml"));
        File.Copy(Directory.GetFiles(samples, "ledger-*.txt").Order().Last(), demo.At("grand-livre.txt"));
        File.Copy(Path.Combine(samples, "customers.csv"), demo.At("clients.csv"));
        File.Copy(Path.Combine(samples, "creditor.yaml"), demo.At("creancier.yaml"));
        File.WriteAllText(demo.At("ma-methode.yaml"),
            partner.Replace("policy: partner", "policy: ma-methode", StringComparison.Ordinal));
        File.WriteAllText(demo.At("lettres.csv"),
            "débiteur;date;étape;canal;référence\nLEFORT;2026-11-03;reminder-1;letter;L-1\n");
        Directory.CreateDirectory(demo.At("recus"));
        Directory.CreateDirectory(demo.At("factures"));
        foreach (var invoice in Directory.GetFiles(demo.Root, "*.pdf", SearchOption.AllDirectories).Take(3))
        {
            File.Copy(invoice, Path.Combine(demo.At("factures"), Path.GetFileName(invoice)));
        }
    }

    /// <summary>The words of a line as a shell would part them, files by their whole path.</summary>
    private IEnumerable<string> Arguments(string example, string database, Queue<string> open)
    {
        var isAboutOpenOnes = AboutOpenOnes().IsMatch(example);
        foreach (var word in Word().Matches(example).Skip(1).Select(match => match.Value.Trim('"')))
        {
            var path = demo.At(word);
            yield return isAboutOpenOnes && word.All(char.IsAsciiDigit) ? open.Dequeue()
                : File.Exists(path) || Directory.Exists(path) || word == "courrier" ? path
                : word;
        }

        if (Database().IsMatch(example) && !example.Contains("--from grand-livre", StringComparison.Ordinal))
        {
            yield return "--db";
            yield return database;
        }
    }

    private List<string> OpenLetters() =>
        [.. JsonDocument.Parse(DemoFolder.Run(["queue", "--db", demo.Copy(), "--json"]).Output).RootElement
            .GetProperty("proposals").EnumerateArray()
            .Where(one => one.GetProperty("step").GetString() == "formal-notice")
            .Select(one => one.GetProperty("id").GetString()!)];

    private static IEnumerable<string> Verbs() =>
        Page("").Split('\n').SkipWhile(line => line.TrimEnd() != "Verbes :").Skip(1).TakeWhile(line => line.Length > 1)
            .Where(line => line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0])
            .Append("record withdraw");

    private static IEnumerable<string> Examples(string verb) =>
        Page(verb).Split('\n').SkipWhile(line => !line.StartsWith("Exemple", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim()).TakeWhile(line => line.StartsWith("acquit", StringComparison.Ordinal));

    private static string Page(string verb) =>
        DemoFolder.Run([.. $"help {verb}".Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Output;

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex("^acquit (approve|skip) ")]
    private static partial Regex AboutOpenOnes();

    /// <summary>It would not come back; DemoTests and the tests of the screens start it.</summary>
    [GeneratedRegex("^acquit (serve|demo)")]
    private static partial Regex Serves();

    /// <summary>Verbs that read the database; the others know no <c>--db</c>.</summary>
    [GeneratedRegex("^acquit (?!help|law|policy|interest|due|deadline|limitation|ways|version)")]
    private static partial Regex Database();
}

using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

public class DemoTests
{
    [Fact]
    public void The_demonstration_sends_letters_and_its_evidence_verifies()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"acquit-demo-{Guid.NewGuid():N}");
        try
        {
            var (exit, output) = Run("demo", "--to", folder, "--json");
            exit.ShouldBe(0, output);
            var letters = Directory.GetFiles(Path.Combine(folder, "courrier"), "D-*.pdf");
            letters.Count(file => !file.Contains("_piece-", StringComparison.Ordinal)).ShouldBeGreaterThan(30);
            Directory.GetFiles(Path.Combine(folder, "courrier"), "fiche-de-depot_*.pdf").ShouldNotBeEmpty();
            var database = Path.Combine(folder, "acquit.db");
            Run("verify", "--db", database).Exit.ShouldBe(0);

            // the oldest invoice of this customer was paid, the newer one went on by its own clock, no step left out
            var dossier = JsonDocument.Parse(Run("dossier", "ARMOR", "--db", database, "--json").Output);
            var armor = dossier.RootElement.ToString();
            armor.ShouldContain("FA-2026-0106");
            foreach (var step in new[] { "reminder-1", "reminder-2", "formal-notice" })
            {
                armor.ShouldContain(step);
            }

            // on the last morning the work is left to whoever opens it
            var queue = JsonDocument.Parse(Run("queue", "--db", database, "--json").Output).RootElement;
            queue.GetProperty("proposals").EnumerateArray()
                .Count(one => one.GetProperty("step").GetString() == "formal-notice").ShouldBeGreaterThan(5);

            var (again, refused) = Run("demo", "--to", folder, "--json");
            again.ShouldBe(3);
            refused.ShouldContain("folderNotEmpty");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_verb_has_examples()
    {
        var known = Run("help", "no-such-verb", "--lang", "en").Output;
        var listed = known[(known.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        var verbs = listed.TrimEnd('.', '\n', '\r').Split(", ");
        verbs.Length.ShouldBeGreaterThan(15);
        foreach (var verb in verbs.Except(["help", "version"], StringComparer.Ordinal))
        {
            Run("help", verb).Output.ShouldContain($"  acquit {verb}", Case.Sensitive, verb);
        }
    }

    private static (int Exit, string Output) Run(params string[] words)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var exit = CommandLine.Run(words, output, messages, TimeProvider.System);
        return (exit, exit is 0 or 3 ? output.ToString() : output + messages.ToString());
    }
}

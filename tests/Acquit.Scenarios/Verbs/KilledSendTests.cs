using System.Diagnostics;
using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>A send that is killed at some instant is taken up by the next: nothing twice, nothing lost.</summary>
public class KilledSendTests
{
    private const string Day = "2026-10-05";
    private const int Kills = 8;

    [Fact]
    public void A_send_killed_at_random_instants_resumes_without_a_second_copy_and_without_a_loss()
    {
        var root = Directory.CreateTempSubdirectory("acquit-killed-").FullName;
        try
        {
            var (database, mail) = (Path.Combine(root, "a.db"), Path.Combine(root, "courrier"));
            var approved = Approved(database);
            approved.ShouldBeGreaterThan(10);
            KillAtRandomInstants(database, mail);
            using (var last = Send(database, mail))
            {
                var isEnded = last.WaitForExit(120_000);
                last.Kill();
                isEnded.ShouldBeTrue();
                last.ExitCode.ShouldBe(0);
            }

            var letters = Letters(mail);
            letters.Count.ShouldBe(approved);
            letters.Distinct(StringComparer.Ordinal).Count().ShouldBe(approved);
            Directory.GetFiles(mail, "*.tmp").ShouldBeEmpty();
            List("queue", "proposals", database).ShouldNotContain(
                proposal => proposal.GetProperty("state").GetString() == "approved");
            Run("verify", "--db", database).Exit.ShouldBe(0);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void KillAtRandomInstants(string database, string mail)
    {
        var random = new Random(20261123);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var send = Send(database, mail);
            if (!send.WaitForExit(300 + random.Next(1200)))
            {
                send.Kill(entireProcessTree: true);
                send.WaitForExit();
            }
        }
    }

    /// <summary>References of the letters in the folder, a second copy twice.</summary>
    private static List<string> Letters(string mail) =>
        [.. Directory.GetFiles(mail, "D-*.pdf").Select(file => Path.GetFileName(file)!)
            .Where(name => !name.Contains("_piece-", StringComparison.Ordinal))
            .Select(name => name[..name.IndexOf('_', StringComparison.Ordinal)])];

    /// <summary>The first morning of the sample, every letter approved; returns how many.</summary>
    private static int Approved(string database)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo");
        Run("creditor", "set", Path.Combine(samples, "creditor.yaml"), "--db", database).Exit.ShouldBe(0);
        Run("import", Path.Combine(samples, $"ledger-{Day}.txt"), "--db", database).Exit.ShouldBe(0);
        Run("import", Path.Combine(samples, "customers.csv"), "--db", database).Exit.ShouldBe(0);
        Run("run", "--as-of", Day, "--db", database).Exit.ShouldBe(0);
        var ids = List("queue", "proposals", database)
            .Where(proposal => proposal.GetProperty("channel").GetString() == "letter")
            .Select(proposal => proposal.GetProperty("id").ToString()).ToArray();
        var answer = Run(["approve", .. ids, "--by", "Claire Morvan", "--as-of", Day, "--db", database, "--json"]);
        return JsonDocument.Parse(answer.Output).RootElement.GetProperty("approved").GetArrayLength();
    }

    private static Process Send(string database, string mail)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "acquit.dll");
        string[] words = [program, "send", "--as-of", Day, "--to-folder", mail, "--db", database];
        return Process.Start(new ProcessStartInfo("dotnet", words)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
    }

    private static List<JsonElement> List(string verb, string list, string database) =>
        [.. JsonDocument.Parse(Run(verb, "--db", database, "--json").Output).RootElement
            .GetProperty(list).EnumerateArray()];

    private static (int Exit, string Output) Run(params string[] words)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var exit = CommandLine.Run(words, output, messages, TimeProvider.System);
        return (exit, output.ToString());
    }
}

using System.Globalization;
using System.Text.Json;
using Acquit.App.Import;

namespace Acquit.Verbs;

/// <summary>
/// The story of the demonstration: two weeks of a tool dealer and its forty customers, and a Monday morning. Each
/// morning the run decides, a person approves what is proposed and sends it to a folder; now and then somebody
/// telephones. On the last morning everything still waits for a person.
/// </summary>
internal sealed class DemoStory(VerbConsole console, string root)
{
    /// <summary>Who collects in the story.</summary>
    public const string Collector = "Claire Morvan";

    private static readonly DateOnly[] _imports = [new(2026, 10, 5), new(2026, 10, 26), new(2026, 11, 16)];

    /// <summary>What people noted, by day.</summary>
    private static readonly (DateOnly On, string[] Words)[] _notes =
    [
        (new(2026, 10, 6),
            ["cause", "ROUSSEL", "--cause", "dispute", "--note", "Deux articles manquants, bon de livraison demandé."]),
        (new(2026, 10, 6), ["dispute", "ROUSSEL", "--note", "Livraison incomplète selon M. Roussel."]),
        (new(2026, 10, 7),
            ["promise", "OCEANE", "--amount", "500.00", "--due", "2026-11-06", "--person", "Mme Le Goff"]),
        (new(2026, 10, 8),
            ["promise", "TECHNI", "--amount", "800.00", "--due", "2026-10-23", "--person", "M. Besnard"]),
        (new(2026, 10, 9),
            ["hold", "MORIN", "--until", "2026-11-20", "--note", "Règle par tiers chaque mois, accord du gérant."]),
        (new(2026, 10, 27), ["call", "TECHNI", "--person", "M. Besnard", "--note", "Virement promis sous huitaine."]),
    ];

    /// <summary>The morning on which the story stops.</summary>
    public static DateOnly LastDay => _imports[^1];

    private string Database => DatabaseIn(root);

    private string Invoices => Path.Combine(root, "factures");

    private string Mail => MailIn(root);

    public static string DatabaseIn(string root) => Path.Combine(root, "acquit.db");

    public static string MailIn(string root) => Path.Combine(root, "courrier");

    public int Tell()
    {
        console.Messages.WriteLine(console.Say(
            "Portefeuille fictif de Brunet Outillage : 40 clients, du 5 octobre au 16 novembre 2026.",
            "Fictitious portfolio of Brunet Outillage: 40 customers, from 5 October to 16 November 2026."));
        var days = _imports[..^1].SelectMany(monday => Enumerable.Range(0, 5).Select(day => monday.AddDays(day)))
            .Append(LastDay).ToList();
        var told = new List<DemoDay>();
        foreach (var day in days)
        {
            console.Working(console.Say($"{day:dd/MM/yyyy}…", $"{day:yyyy-MM-dd}…"));
            if (Away(told.Count == 0 ? day : told[^1].On, day) is { Exit: not 0 } stopped)
            {
                console.Messages.WriteLine(stopped.Messages + stopped.Output);
                return stopped.Exit;
            }

            if (Prepare(day) is { Exit: not 0 } failed)
            {
                console.Messages.WriteLine(failed.Messages + failed.Output);
                return failed.Exit;
            }

            told.Add(day == LastDay ? Wait(day) : Live(day));
            console.Working("");
            console.Messages.WriteLine(told[^1].Sentence(console));
        }

        StopSending();
        return console.Print(
            new { folder = root, database = Database, mail = Mail, days = told, letters = Letters().Count },
            Close);
    }

    /// <summary>The story is told: from here on nothing leaves before somebody switches sending on.</summary>
    private void StopSending()
    {
        using var db = Store.Database.At(Database).Open();
        foreach (var creditor in db.Creditors.Select(row => row.Id).ToList())
        {
            CreditorDesk.SetLive(db, creditor, isLive: false);
        }
    }

    /// <summary>
    /// Nobody is at her desk on the days between: the run decides each morning, and what it proposes waits.
    /// </summary>
    private DemoAnswer Away(DateOnly after, DateOnly before)
    {
        var answer = new DemoAnswer(0, "", "");
        for (var day = after.AddDays(1); day < before && answer.Exit == 0; day = day.AddDays(1))
        {
            answer = To(day, "run");
        }

        return answer;
    }

    /// <summary>
    /// What comes in that day: at the start the creditor and its customers, every third Monday a ledger.
    /// </summary>
    private DemoAnswer Prepare(DateOnly day)
    {
        string Sample(string name) => Path.Combine(console.Data.Samples, "demo", name);
        var commands = new List<string[]>();
        if (day == _imports[0])
        {
            commands.Add(["creditor", "set", Sample("creditor.yaml")]);
        }

        if (_imports.Contains(day))
        {
            var ledger = Sample(string.Create(CultureInfo.InvariantCulture, $"ledger-{day:yyyy-MM-dd}.txt"));
            DemoInvoices.Write(ledger, Invoices);
            commands.Add(["import", ledger]);
            commands.Add(["import", Invoices]);
        }

        if (day == _imports[0])
        {
            commands.Add(["import", Sample("customers.csv")]);
        }

        commands.AddRange(_notes.Where(note => note.On == day)
            .Select(note => (string[])["record", .. note.Words, "--by", Collector]));
        commands.Add(["run"]);
        var answer = new DemoAnswer(0, "", "");
        foreach (var words in commands)
        {
            answer = To(day, words);
            if (answer.Exit != 0)
            {
                return answer;
            }
        }

        return answer;
    }

    private DemoDay Live(DateOnly day)
    {
        var proposed = Json(To(day, "queue", "--json"), "proposals");
        var toApprove = proposed.Where(IsSent).ToList();
        var inBulk = toApprove.Where(proposal => !IsManual(proposal)).Select(Id).ToList();
        var approved = inBulk.Count == 0 ? 0 : Approve(day, inBulk);
        approved += toApprove.Where(IsManual).Sum(proposal => Approve(day, [Id(proposal)]));
        var sent = To(day, "send", "--to-folder", Mail, "--json");
        return new DemoDay(day, proposed.Count, approved, Json(sent, "sent").Count, proposed.Count - approved);
    }

    /// <summary>What was proposed stays for whoever opens the story.</summary>
    private DemoDay Wait(DateOnly day)
    {
        var proposed = Json(To(day, "queue", "--json"), "proposals").Count;
        return new DemoDay(day, proposed, 0, 0, proposed);
    }

    private int Approve(DateOnly day, IReadOnlyList<string> ids) =>
        Json(To(day, ["approve", .. ids, "--by", Collector, "--json"]), "approved").Count;

    private void Close(TextWriter writer)
    {
        var letters = Letters();
        writer.WriteLine();
        writer.WriteLine(console.Say(
            $"{console.Count(letters.Count, "lettre", "letter")} dans {Mail}, avec leurs pièces. "
                + "Rien n’est parti : ouvrez-les.",
            $"{letters.Count} letters in {Mail}, with their enclosures. Nothing has left: open them."));
        foreach (var letter in letters.TakeLast(5))
        {
            writer.WriteLine($"  {Path.GetRelativePath(Mail, letter)}");
        }

        writer.WriteLine();
        writer.WriteLine(console.Say("Et maintenant :", "And now:"));
        writer.WriteLine($"  acquit queue --db {Database}");
        writer.WriteLine($"  acquit dossier LEFORT --db {Database}");
        writer.WriteLine($"  acquit claim LEFORT --as-of 2026-11-23 --db {Database}");
        writer.WriteLine($"  acquit balance --as-of 2026-11-16 --db {Database}");
        writer.WriteLine($"  acquit verify --db {Database}");
    }

    private List<string> Letters() => Directory.Exists(Mail)
        ? [.. Directory.EnumerateFiles(Mail, "D-*.pdf")
            .Where(file => !file.Contains("_piece-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];

    private DemoAnswer To(DateOnly day, params string[] words) => DemoAnswer.To(day, [.. words, "--db", Database]);

    private static List<JsonElement> Json(DemoAnswer answer, string list) =>
        answer.Exit is 0 or 3 && JsonDocument.Parse(answer.Output).RootElement.TryGetProperty(list, out var found)
            ? [.. found.EnumerateArray()]
            : [];

    private static bool IsSent(JsonElement proposal) =>
        proposal.TryGetProperty("channel", out var channel) && channel.GetString() is not (null or "call" or "bailiff");

    private static bool IsManual(JsonElement proposal) => proposal.GetProperty("approval").GetString() == "manual";

    private static string Id(JsonElement proposal) => proposal.GetProperty("id").ToString();
}

/// <summary>One day of the demonstration in figures.</summary>
internal sealed record DemoDay(DateOnly On, int Proposed, int Approved, int Sent, int Waiting)
{
    public string Sentence(VerbConsole console) => console.Say(
        $"{On:dd/MM/yyyy} : {Proposed,3} à traiter, {Approved,3} {(Approved < 2 ? "approuvée" : "approuvées")}, "
            + $"{Sent,3} {(Sent < 2 ? "envoyée" : "envoyées")}, {Waiting,3} en attente d’une personne",
        $"{On:yyyy-MM-dd}: {Proposed,3} proposals, {Approved,3} approved, "
            + $"{Sent,3} sent, {Waiting,3} waiting for a person");
}

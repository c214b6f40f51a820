using System.Text.Encodings.Web;
using System.Text.Json;
using Acquit.App.Import;
using Acquit.App.Portfolio;
using Acquit.App.Record;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Customers;

namespace Acquit.Scenarios;

/// <summary>
/// One folder under imports: a ledger or open items (any name), a customer file (<c>customers.*</c>), letters already
/// sent (<c>letters.*</c>), and a map of columns (<c>map.yaml</c>), with <c>expected.json</c>: what was read, and every
/// problem.
/// </summary>
internal sealed record ImportsCase(string Folder)
{
    private const int LimitationYears = 5;

    private static readonly DateOnly _asOf = new(2026, 12, 31);

    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Root { get; } = Path.Combine(Repository(), "tests", "Acquit.Scenarios", "imports");

    public static IEnumerable<ImportsCase> All =>
        Directory.GetDirectories(Root).Order(StringComparer.Ordinal).Select(folder => new ImportsCase(folder));

    public string Name => Path.GetFileName(Folder);

    public string ExpectedPath => Path.Combine(Folder, "expected.json");

    private string MapPath => Path.Combine(Folder, "map.yaml");

    /// <summary>The file that the case is about, beside its map.</summary>
    public string Input => Directory.GetFiles(Folder)
        .Single(path => path != ExpectedPath && path != MapPath);

    public string Answer() => JsonSerializer.Serialize(Read(), _json) + "\n";

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private object Read()
    {
        if (Path.GetFileName(Input).StartsWith("customers.", StringComparison.Ordinal))
        {
            return Customers(CustomerFile.Read(File.ReadAllBytes(Input), Path.GetFileName(Input)));
        }

        if (Path.GetFileName(Input).StartsWith("letters.", StringComparison.Ordinal))
        {
            var bytes = File.ReadAllBytes(Input);
            return Letters(ActsFile.Read(RecordedAct.Letter, bytes, Path.GetFileName(Input), "test"));
        }

        var problems = new List<ImportProblem>();
        var map = File.Exists(MapPath) ? ColumnMapFile.Read(MapPath, problems) : null;
        if (problems.Count > 0)
        {
            return new { Problems = Words(problems) };
        }

        var question = new FileBalanceQuestion(
            Input, _asOf, PaymentTerms.Parse("30d"), CustomerAccounts.Usual, LimitationYears) { Map = map };
        return Ledger(FileBalance.Of(question));
    }

    private static object Ledger(FileBalance answer) => new
    {
        answer.RowsRead,
        answer.RowsRejected,
        LastEntryOn = $"{answer.LastEntryOn:yyyy-MM-dd}",
        Problems = Words(answer.Problems),
        Total = answer.Balance.Total.ToString(),
        Retention = answer.Balance.Retention.ToString(),
        Debtors = answer.Balance.Rows.Select(row => new
        {
            Account = row.Account.ToString(),
            Name = row.Name + (row.IsNotACustomer ? " (not a customer)" : ""),
            ByBucket = string.Join(' ', row.ByBucket) + (row.HasOpeningLump ? " (opening lump)" : ""),
            Credit = row.Credit.ToString(),
            OldestDueOn = $"{row.OldestDueOn:yyyy-MM-dd}",
        }),
    };

    private static object Customers(CustomerReading reading) => new
    {
        reading.RowsRead,
        Problems = Words(reading.Problems),
        Debtors = reading.Debtors.Select(debtor => new
        {
            Key = debtor.Key.Value,
            debtor.Name,
            Status = debtor.Status.ToString(),
            Siren = debtor.Siren?.Digits ?? "",
            Address = string.Join(" / ", debtor.Address?.Lines ?? []),
            debtor.Email,
            Terms = debtor.Terms ?? "",
        }),
    };

    private static object Letters(ActsReading reading) => new
    {
        reading.RowsRead,
        Problems = Words(reading.Problems),
        Letters = reading.Rows.Select(row => $"{row.Line}: {row.Debtor} {WordsOf((LetterRecorded)row.Happened)}"),
    };

    private static string WordsOf(LetterRecorded letter) => $"{letter.Step} {letter.Channel}";

    private static IEnumerable<object> Words(IEnumerable<ImportProblem> problems) =>
        problems.Select(problem => new
        {
            Code = problem.Key,
            problem.Line,
            problem.Column,
            problem.Found,
            problem.Expected,
        });
}

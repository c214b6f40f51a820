using System.Text.RegularExpressions;
using Acquit.App.Import;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;
using Acquit.Formats.Yaml;

namespace Acquit.Scenarios;

/// <summary>Every problem has a small file that shows it, and every shape that ledgers have in the wild.</summary>
public partial class ImportsTests
{
    /// <summary>Codes that no file of a few lines can show, or that another suite shows: where.</summary>
    private static readonly Dictionary<ProblemCode, string> _elsewhere = new()
    {
        [ProblemCode.FileMissing] = "tests/Acquit.Scenarios/ImportsTests.cs",
        [ProblemCode.FileTooLarge] = "tests/Acquit.Scenarios/ImportsTests.cs",
        [ProblemCode.TooManyRowsRejected] = "tests/Acquit.Scenarios/ImportsTests.cs",
        [ProblemCode.RowTooLong] = "tests/Acquit.Scenarios/ImportsTests.cs",
        [ProblemCode.KeyMissing] = "tests/Acquit.Core.Tests/Law/LawReaderTests.cs",
        [ProblemCode.LawKeyUnknown] = "tests/Acquit.Core.Tests/Law/LawReaderTests.cs",
        [ProblemCode.LawFileMissing] = "tests/Acquit.Core.Tests/Law/LawReaderTests.cs",
        [ProblemCode.LawDatesUnsorted] = "tests/Acquit.Core.Tests/Law/LawReaderTests.cs",
        [ProblemCode.LawPeriodMissing] = "tests/Acquit.Core.Tests/Law/LawReaderTests.cs",
        [ProblemCode.LawValueNotDerived] = "tests/Acquit.Core.Tests/Law/LawReaderTests.cs",
        [ProblemCode.StepUnknown] = "tests/Acquit.Scenarios/Policies/PolicyFileTests.cs",
        [ProblemCode.StepsOutOfOrder] = "tests/Acquit.Scenarios/Policies/PolicyFileTests.cs",
        [ProblemCode.LetterUnknown] = "tests/Acquit.Scenarios/Policies/PolicyFileTests.cs",
        [ProblemCode.PolicyRuleBroken] = "tests/Acquit.Scenarios/Policies/PolicyFileTests.cs",
        [ProblemCode.DebtorUnknown] = "tests/Acquit.Store.Tests/Record/RecordBatchTests.cs",
        [ProblemCode.DebtorAmbiguous] = "tests/Acquit.Store.Tests/Record/RecordBatchTests.cs",
        [ProblemCode.ActAmountUnreadable] = "tests/Acquit.Store.Tests/Record/RecordBatchTests.cs",
        [ProblemCode.ActOutcomeUnknown] = "tests/Acquit.Store.Tests/Record/RecordBatchTests.cs",
        [ProblemCode.RecordRefused] = "tests/Acquit.Store.Tests/Record/RecordBatchTests.cs",
        [ProblemCode.InvoiceFileUnmatched] = "tests/Acquit.Store.Tests/InvoiceFolderTests.cs",
        [ProblemCode.InvoiceFileAmbiguous] = "tests/Acquit.Store.Tests/InvoiceFolderTests.cs",
        [ProblemCode.FolderBehindLink] = "tests/Acquit.Store.Tests/InvoiceFolderTests.cs",
        [ProblemCode.TerritoryUnknown] = "tests/Acquit.Scenarios/Customers/CustomerFileTests.cs",
        [ProblemCode.InvoiceFileNotPdf] = "tests/Acquit.Store.Tests/InvoiceFolderTests.cs",
        [ProblemCode.NoticeFileTorn] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticeNotInsolvency] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticeCancels] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticePublicationUnreadable] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticeWithoutSiren] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticeSirenInvalid] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticeJudgmentDayUnreadable] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticeNatureUnknown] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.NoticeForAPerson] = "tests/Acquit.Scenarios/Notices/NoticeFileTests.cs",
        [ProblemCode.OpeningLumpDiffers] = "tests/Acquit.Store.Tests/InvoiceFolderTests.cs",
    };

    public static TheoryData<string> Cases => [.. ImportsCase.All.Select(one => one.Name)];

    /// <summary>Where a code is shown: the folder of a case, else the file of a test.</summary>
    public static string PlaceOf(ProblemCode code) =>
        _elsewhere.TryGetValue(code, out var file)
            ? file
            : ImportsCase.All.FirstOrDefault(one => CodesOf(one).Contains(code.Key()))?.Name ?? "";

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_read_as_expected(string name)
    {
        var one = new ImportsCase(Path.Combine(ImportsCase.Root, name));
        var answer = one.Answer();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(one.ExpectedPath, answer);
        }

        answer.ShouldBe(File.ReadAllText(one.ExpectedPath), $"{name}: run with UPDATE_GOLDEN=1, read the difference");
    }

    [Fact]
    public void Every_code_has_a_file_that_shows_it() =>
        Enum.GetValues<ProblemCode>()
            .Where(code => PlaceOf(code).Length == 0)
            .ShouldBeEmpty("add a folder under imports, or name the suite that shows the code");

    [Fact]
    public void A_suite_named_for_a_code_speaks_of_it() =>
        _elsewhere
            .Where(named => !SpeaksOf(Path.Combine(ImportsCase.Repository(), named.Value), named.Key))
            .Select(named => named.Key)
            .ShouldBeEmpty();

    [Fact]
    public void A_file_that_is_not_there_is_a_problem() =>
        LedgerFile.Read(Path.Combine(ImportsCase.Root, "none", "none.txt"), CustomerAccounts.Usual)
            .Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.FileMissing);

    [Fact]
    public void A_map_larger_than_any_map_is_refused_unread()
    {
        var problems = new List<ImportProblem>();
        ColumnMap.Read(new string(' ', YamlMap.LargestFile + 1), "map.yaml", problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.FileTooLarge);
    }

    [Fact]
    public void A_file_of_nothing_but_unreadable_rows_is_given_up()
    {
        var rows = string.Concat(Enumerable.Repeat("x\n", FecReader.MostRejectedRows + 1));
        Fec(rows).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.TooManyRowsRejected);
    }

    [Fact]
    public void A_row_longer_than_any_row_is_rejected_and_the_next_is_read()
    {
        var reading = Fec("20260105;411000;" + new string('x', 1_000_001) + ";1,00;\n20260105;411000;A;2,00;\n");
        reading.Problems.ShouldContain(problem => problem.Code == ProblemCode.RowTooLong && problem.Line == 2);
        (reading.RowsRead, reading.RowsRejected).ShouldBe((2, 1));
        reading.Lines.Single().Amount.Cents.ShouldBe(200);
    }

    private static bool SpeaksOf(string path, ProblemCode code)
    {
        var text = File.ReadAllText(path);
        return text.Contains($"ProblemCode.{code}", StringComparison.Ordinal)
            || text.Contains($"\"{code.Key()}\"", StringComparison.Ordinal);
    }

    private static LedgerReading Fec(string rows) =>
        FecReader.Read(
            new StringReader("EcritureDate;CompteNum;CompAuxNum;Debit;Credit\n" + rows), "f.txt",
            CustomerAccounts.Usual);

    private static HashSet<string> CodesOf(ImportsCase one) =>
        File.Exists(one.ExpectedPath)
            ? [.. Code().Matches(File.ReadAllText(one.ExpectedPath)).Select(match => match.Groups[1].Value)]
            : [];

    [GeneratedRegex("\"code\": \"([A-Za-z]+)\"")]
    private static partial Regex Code();
}

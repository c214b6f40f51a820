using System.Diagnostics;
using System.Text;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;

namespace Acquit.Store.Tests;

/// <summary>
/// Whatever lies in a folder of invoices: nothing throws or hangs, each PDF is laid in or named with the reason.
/// </summary>
public sealed class InvoiceFolderFuzzTests : IDisposable
{
    private const int Rounds = 60;
    private const int LongestMilliseconds = 10_000;

    private static readonly Guid _creditor = Guid.Parse("01930000-0000-7000-8000-000000000001");
    private static readonly ImportAct _act = new(_creditor, "Anaïs", new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly Scratch _scratch;
    private readonly string _root = Directory.CreateTempSubdirectory("acquit-junk-").FullName;

    public InvoiceFolderFuzzTests(PostgresCluster cluster)
    {
        _scratch = new Scratch(Product.Sqlite, cluster).With(_creditor);
        using var db = _scratch.Database.Open();
        var period = new DateRange(new(2026, 1, 1), new(2026, 2, 28));
        LedgerLine[] lines = [.. new[] { "F-2026/014", "14", "é-7", "F-1", new string('9', 250) }.Select(Line)];
        LedgerImport.Apply(db, _act, new LedgerContent("a.txt", "a", period, lines)).ShouldNotBeNull();
    }

    public void Dispose()
    {
        _scratch.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void Any_folder_is_read_file_by_file()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var folder = Junk(new Random(seed), Path.Combine(_root, $"{seed}"));
            var clock = Stopwatch.StartNew();
            var reading = Apply(folder);
            clock.ElapsedMilliseconds.ShouldBeLessThan(LongestMilliseconds, $"seed {seed}");
            var ofFiles = reading.Problems.Count(one => one.Code != ProblemCode.FolderBehindLink);
            (reading.Laid + ofFiles).ShouldBeLessThanOrEqualTo(reading.Files, $"seed {seed}");
            Apply(folder).Problems.Count.ShouldBe(reading.Problems.Count, $"seed {seed}");
            reading.Problems.ShouldAllBe(problem => problem.Text(Core.Language.French).Length > 0);
        }
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_named()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "F-1.pdf"), Path.Combine(_root, "gone.pdf"));
        Apply(_root).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.FileMissing);
    }

    [Fact]
    public void A_folder_that_holds_itself_is_read_once()
    {
        File.WriteAllText(Path.Combine(_root, "F-1.pdf"), "%PDF-1.7");
        Directory.CreateSymbolicLink(Path.Combine(_root, "again"), _root);
        var reading = Apply(_root);
        (reading.Files, reading.Laid).ShouldBe((1, 1));
    }

    [Fact]
    public void A_pipe_is_no_PDF_and_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var made = Process.Start("mkfifo", Path.Combine(_root, "F-1.pdf"));
        made.WaitForExit();
        Apply(_root).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.InvoiceFileNotPdf);
    }

    private InvoiceFolderReading Apply(string folder)
    {
        using var db = _scratch.Database.Open();
        return InvoiceFolder.Apply(db, _act, folder, isDryRun: false);
    }

    /// <summary>Names, contents, folders and links as they come.</summary>
    private static string Junk(Random random, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var path = Path.Combine(folder, Name(random));
            if (File.Exists(path) || Directory.Exists(path))
            {
                continue;
            }

            switch (random.Next(8))
            {
                case 0:
                    Junk(random, path);
                    break;
                case 1:
                    File.CreateSymbolicLink(path, random.Next(2) == 0 ? "nowhere" : folder);
                    break;
                default:
                    File.WriteAllBytes(path, Content(random));
                    break;
            }
        }

        return folder;
    }

    private static string Name(Random random)
    {
        string[] parts =
            ["F-2026/014", "14", "F-1", "é-7", "E\u0301-7", "facture", "\U0001F9FE", "..", " ", "\n", "copie (2)"];
        var name = new StringBuilder();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            name.Append(parts[random.Next(parts.Length)]).Append("_- .,"[random.Next(5)]);
        }

        if (random.Next(6) == 0)
        {
            name.Append('9', 120);
        }

        string[] endings = [".pdf", ".PDF", ".pdf", ".zip", "", ".pdf.exe"];
        return name.Replace('/', '_').Append(endings[random.Next(endings.Length)]).ToString();
    }

    private static byte[] Content(Random random)
    {
        byte[] start = random.Next(4) switch
        {
            0 => [],
            1 => "PK\u0003\u0004"u8.ToArray(),
            _ => "%PDF-1.7\n"u8.ToArray(),
        };
        var junk = new byte[random.Next(0, 5000)];
        random.NextBytes(junk);
        return [.. start, .. junk];
    }

    private static LedgerLine Line(string piece) => new()
    {
        Account = new("411000", "DUPIN"), Name = "DUPIN", PieceRef = piece, PieceDate = new(2026, 1, 10),
        EntryDate = new(2026, 1, 10), Amount = Money.Parse("1200.00"), Label = "Facture", SourceLine = 1,
    };
}

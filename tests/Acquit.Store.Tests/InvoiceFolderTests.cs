using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;

namespace Acquit.Store.Tests;

/// <summary>
/// Invoices in PDF find their invoice by number, or say why not; a new year says what it does not open.
/// </summary>
public sealed class InvoiceFolderTests : IDisposable
{
    private static readonly Guid _creditor = Guid.Parse("01930000-0000-7000-8000-000000000001");
    private static readonly ImportAct _act = new(_creditor, "Anaïs", new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly Scratch _scratch;
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-invoices-").FullName;

    public InvoiceFolderTests(PostgresCluster cluster) => _scratch = new Scratch(Product.Sqlite, cluster)
        .With(_creditor);

    public void Dispose()
    {
        _scratch.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_file_is_laid_in_once_as_the_document_of_its_invoice()
    {
        Ledger("a", Line("F-2026/014", new(2026, 1, 10), "1200.00"));
        Put("Facture f_2026_014.pdf", "%PDF-1.7");
        var first = Apply();
        (first.Files, first.Laid).ShouldBe((1, 1));
        first.Problems.ShouldBeEmpty();
        Apply().Laid.ShouldBe(0);
        using var db = _scratch.Database.Open();
        var invoice = db.Invoices.Single();
        db.Documents.Single().Sha256.ShouldBe(invoice.DocumentSha256!);
    }

    [Theory]
    [InlineData("F-15.pdf")]
    [InlineData("F-1.pdf")]
    [InlineData("conditions.pdf")]
    public void A_file_that_names_no_whole_number_is_unmatched(string file)
    {
        Ledger("a", Line("F-14", new(2026, 1, 10), "1200.00"));
        Put(file, "%PDF-1.7");
        var reading = Apply();
        reading.Laid.ShouldBe(0);
        reading.Problems.ShouldHaveSingleItem()
            .ShouldBe(new ImportProblem(ProblemCode.InvoiceFileUnmatched, file, 0, 0, "", ""));
    }

    [Fact]
    public void A_number_given_to_two_invoices_is_ambiguous_and_both_are_named()
    {
        Ledger(
            "a", Line("F-14", new(2026, 1, 10), "1200.00"),
            Line("F-14", new(2026, 2, 10), "80.00", "LEFORT"));
        Put("F-14.pdf", "%PDF-1.7");
        var problem = Apply().Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCode.InvoiceFileAmbiguous);
        problem.Found.ShouldContain("F-14 (2026-01-10)");
        problem.Found.ShouldContain("F-14 (2026-02-10)");
        using var db = _scratch.Database.Open();
        db.Documents.Any().ShouldBeFalse();
    }

    [Theory]
    [InlineData("PK archive")]
    [InlineData("%PD")]
    [InlineData("")]
    public void A_file_that_only_calls_itself_PDF_is_not_laid_in(string content)
    {
        Ledger("a", Line("F-14", new(2026, 1, 10), "1200.00"));
        Put("F-14.pdf", content);
        Apply().Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.InvoiceFileNotPdf);
    }

    [Fact]
    public void A_file_that_is_no_PDF_by_its_name_is_named_and_counted_and_stops_nothing()
    {
        Ledger("a", Line("F-14", new(2026, 1, 10), "1200.00"));
        Put("F-14.pdf", "%PDF-1.7");
        Put("F-14.docx", "PK");
        Put(".DS_Store", "");
        var reading = Apply();
        (reading.Files, reading.Laid).ShouldBe((3, 1));
        reading.Problems.Select(problem => (problem.Code, problem.File)).ShouldBe(
            [(ProblemCode.InvoiceFileNotPdf, ".DS_Store"), (ProblemCode.InvoiceFileNotPdf, "F-14.docx")]);
    }

    [Fact]
    public void A_folder_behind_a_link_is_named_and_not_entered()
    {
        Ledger("a", Line("F-14", new(2026, 1, 10), "1200.00"));
        var elsewhere = Directory.CreateTempSubdirectory("acquit-elsewhere-").FullName;
        File.WriteAllText(Path.Combine(elsewhere, "F-14.pdf"), "%PDF-1.7");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "2026"), elsewhere);
        var reading = Apply();
        Directory.Delete(elsewhere, recursive: true);
        (reading.Files, reading.Laid).ShouldBe((0, 0));
        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Code, problem.File, problem.Found).ShouldBe((ProblemCode.FolderBehindLink, "2026", elsewhere));
    }

    [Fact]
    public void A_new_year_that_opens_with_another_sum_says_which_account_and_both_sums()
    {
        var sale = Line("F-14", new(2025, 11, 10), "1200.00");
        Ledger("a", new DateRange(new(2025, 1, 1), new(2025, 12, 31)), sale);
        var opening = Line("", new(2026, 1, 1), "900.00") with { IsOpening = true, Label = "A NOUVEAU" };
        Ledger("b", new DateRange(new(2026, 1, 1), new(2026, 12, 31)), opening);
        using var db = _scratch.Database.Open();
        var problem = LedgerImport.OpeningProblems(db, _creditor, "b.txt").ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCode.OpeningLumpDiffers);
        problem.Found.ShouldContain("900.00");
        problem.Expected.ShouldBe("1200.00");
        LedgerLines.Counting(db, _creditor).ShouldHaveSingleItem().PieceRef.ShouldBe("F-14");
    }

    private InvoiceFolderReading Apply()
    {
        using var db = _scratch.Database.Open();
        return InvoiceFolder.Apply(db, _act, _folder, isDryRun: false);
    }

    private void Put(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private void Ledger(string hash, params LedgerLine[] lines) =>
        Ledger(hash, new DateRange(new(2026, 1, 1), new(2026, 2, 28)), lines);

    private void Ledger(string hash, DateRange period, params LedgerLine[] lines)
    {
        using var db = _scratch.Database.Open();
        LedgerImport.Apply(db, _act, new LedgerContent($"{hash}.txt", hash, period, lines)).ShouldNotBeNull();
    }

    private static LedgerLine Line(string piece, DateOnly day, string amount, string auxiliary = "DUPIN") => new()
    {
        Account = new("411000", auxiliary), Name = auxiliary, PieceRef = piece, PieceDate = day, EntryDate = day,
        Amount = Money.Parse(amount), Label = "Facture " + piece, SourceLine = 1,
    };
}

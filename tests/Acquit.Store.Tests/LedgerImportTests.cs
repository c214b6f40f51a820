using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

public class LedgerImportTests(PostgresCluster cluster)
{
    private static readonly Guid _creditor = Guid.Parse("01930000-0000-7000-8000-000000000001");
    private static readonly ImportAct _act = new(_creditor, "Anaïs", new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private static readonly LedgerLine _january = Line("F-1", new(2026, 1, 10), "1200.00");
    private static readonly LedgerLine _february = Line("F-2", new(2026, 2, 10), "300.00");
    private static readonly LedgerLine _march = Line("F-3", new(2026, 3, 10), "40.00");
    private static readonly LedgerContent _week1 = Content("a", new(2026, 1, 1), new(2026, 2, 28), _january, _february);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_same_file_again_changes_nothing(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        Apply(scratch, _week1)!.Added.ShouldBe(2);
        Apply(scratch, _week1).ShouldBeNull();
        Standing(scratch).ShouldBe([_january, _february]);
    }

    [Fact]
    public void SQLite_counts_what_came_in()
    {
        using var scratch = new Scratch(Product.Sqlite, cluster).With(_creditor);
        Apply(scratch, _week1);
        using var db = scratch.Database.Open();
        db.Database.SqlQueryRaw<string>("SELECT tbl AS \"Value\" FROM sqlite_stat1").ToList()
            .ShouldContain("ledger_line");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Next_week_shows_what_is_new_paid_and_vanished(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        Apply(scratch, _week1);
        var paid = _january with { Lettering = "A", LetteredOn = new(2026, 3, 1) };
        var batch = Apply(scratch, Content("b", new(2026, 1, 1), new(2026, 3, 31), paid, _march))!;
        (batch.Number, batch.Added, batch.Changed, batch.Vanished).ShouldBe((2, 1, 1, 1));
        Standing(scratch).ShouldBe([paid, _march], ignoreOrder: true);
        using var db = scratch.Database.Open();
        db.LedgerLines.Single(row => row.IsVanished).PieceRef.ShouldBe("F-2");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_line_outside_the_period_of_the_file_does_not_vanish(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        Apply(scratch, _week1);
        Apply(scratch, Content("b", new(2026, 2, 10), new(2026, 3, 31), _march))!.Vanished.ShouldBe(1);
        Standing(scratch).ShouldBe([_january, _march]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Undo_brings_back_every_line_and_mark_as_before(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        Apply(scratch, _week1);
        var before = Marks(scratch);
        var second = Content("b", new(2026, 1, 1), new(2026, 3, 31), _january with { Lettering = "A" }, _march);
        Apply(scratch, second);
        using (var db = scratch.Database.Open())
        {
            LedgerImport.WhyNotUndo(db, _creditor, 1).ShouldBe(UndoRefusal.NotTheLatest);
            LedgerImport.WhyNotUndo(db, _creditor, 3).ShouldBe(UndoRefusal.NoSuchBatch);
            LedgerImport.Undo(db, _act, 2);
            LedgerImport.WhyNotUndo(db, _creditor, 2).ShouldBe(UndoRefusal.AlreadyUndone);
        }

        Marks(scratch).ShouldBe(before);
        Apply(scratch, second)!.Number.ShouldBe(3);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_preview_tells_the_differences_and_writes_nothing(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        using var db = scratch.Database.Open();
        LedgerImport.Preview(db, _act, _week1)!.Difference.Added.ShouldBe([_january, _february]);
        db.LedgerLines.Any().ShouldBeFalse();
    }

    private static ImportBatchRow? Apply(Scratch scratch, LedgerContent file)
    {
        using var db = scratch.Database.Open();
        return LedgerImport.Apply(db, _act, file);
    }

    private static List<LedgerLine> Standing(Scratch scratch)
    {
        using var db = scratch.Database.Open();
        return [.. LedgerLines.Standing(db, _creditor).Select(LedgerLines.Line)];
    }

    private static List<(long, string, int, int)> Marks(Scratch scratch)
    {
        using var db = scratch.Database.Open();
        return [.. LedgerLines.Standing(db, _creditor).Select(row => (row.Id, row.Lettering, row.FirstBatch,
            row.LastBatch))];
    }

    private static LedgerContent Content(string hash, DateOnly first, DateOnly last, params LedgerLine[] lines) =>
        new($"{hash}.txt", hash, new DateRange(first, last), lines);

    private static LedgerLine Line(string piece, DateOnly day, string amount) => new()
    {
        Account = new("411000", "DUPIN"), Name = "SARL Dupin", PieceRef = piece, PieceDate = day, EntryDate = day,
        Amount = Money.Parse(amount), Label = "Facture " + piece, SourceLine = 1,
    };
}

using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Store.Tests;

/// <summary>Vanished is not paid: what was open waits for a person, outside the balance.</summary>
public class VanishedLineTests(PostgresCluster cluster)
{
    private static readonly DateOnly _today = new(2026, 3, 2);
    private static readonly DateRange _year = new(new(2026, 1, 1), new(2026, 12, 31));
    private static readonly Guid _creditor = Guid.Parse("01930000-0000-7000-8000-000000000003");
    private static readonly ImportAct _act = new(_creditor, "Anaïs", new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private static readonly LedgerLine _bill = Line("F-1", new(2026, 1, 10), "1200.00");
    private static readonly LedgerLine _other = Line("F-2", new(2026, 2, 10), "300.00");
    private static readonly LedgerLine _payment = Line("VIR", new(2026, 2, 20), "-500.00");

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_still_open_of_a_vanished_line_waits_outside_the_balance(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        var (partly, part) = (_bill with { Lettering = "A" }, _payment with { Lettering = "A" });
        Apply(scratch, "1", partly, part, _other);
        Apply(scratch, "2", part, _other)!.Vanished.ShouldBe(1);
        var dossier = Dossier(scratch);
        dossier.Vanished.ShouldHaveSingleItem().Open.ShouldBe(Money.Parse("700.00"));
        dossier.Balance.ShouldBe(Money.Parse("-200.00"));
        Apply(scratch, "3", partly, part, _other);
        Dossier(scratch).Vanished.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_line_that_was_paid_before_it_vanished_is_dropped_in_silence(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        var whole = _payment with { Amount = Money.Parse("-1200.00"), Lettering = "A" };
        Apply(scratch, "1", _bill with { Lettering = "A" }, whole, _other);
        Apply(scratch, "2", _other)!.Vanished.ShouldBe(0);
        Dossier(scratch).Vanished.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_line_entered_again_under_other_dates_is_changed_and_keeps_what_was_done_for_it(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        Apply(scratch, "1", _bill, _other);
        Record(scratch, new StepSkipped("reminder-1", 0)
        {
            EffectiveOn = _today, By = "Anaïs", Items = [_bill.Key],
        });
        var again = Line("F-1", new(2026, 1, 12), "1200.00");
        var batch = Apply(scratch, "2", again, _other)!;
        (batch.Added, batch.Changed, batch.Vanished).ShouldBe((0, 1, 0));
        var dossier = Dossier(scratch);
        dossier.Vanished.ShouldBeEmpty();
        dossier.Events.ShouldHaveSingleItem().Items.ShouldBe([again.Key]);
        using var db = scratch.Database.Open();
        LedgerImport.Undo(db, _act, 2);
        Dossier(scratch).Events.ShouldHaveSingleItem().Items.ShouldBe([_bill.Key]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Once_explained_it_no_longer_waits_until_it_vanishes_again(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        Apply(scratch, "1", _bill, _other);
        Apply(scratch, "2", _other);
        Record(scratch, new VanishingExplained(VanishingCause.Paid, 2)
        {
            EffectiveOn = _today, By = "Anaïs", Items = [_bill.Key],
        });
        Dossier(scratch).Vanished.ShouldBeEmpty();
        Apply(scratch, "3", _bill, _other, _payment);
        Apply(scratch, "4", _other, _payment);
        Dossier(scratch).Vanished.ShouldHaveSingleItem().Ref.ShouldBe("F-1");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void One_that_came_back_under_other_dates_no_longer_waits(Product product)
    {
        using var scratch = new Scratch(product, cluster).With(_creditor);
        Apply(scratch, "1", _bill, _other);
        Apply(scratch, "2", _other);
        Apply(scratch, "3", Line("F-1", new(2026, 1, 12), "1200.00"), _other);
        Dossier(scratch).Vanished.ShouldBeEmpty();
    }

    private static Rows.ImportBatchRow? Apply(Scratch scratch, string hash, params LedgerLine[] lines)
    {
        using var db = scratch.Database.Open();
        var placed = lines.Select((line, at) => line with { SourceLine = at + 2 });
        return LedgerImport.Apply(db, _act, new($"{hash}.txt", hash, _year, [.. placed]));
    }

    private static Dossier Dossier(Scratch scratch)
    {
        using var db = scratch.Database.Open();
        var rows = db.Dossiers.ToList();
        return DossierBatch.Load(db, CreditorBook.One(db, _creditor), rows, _today).Single().Dossier;
    }

    private static void Record(Scratch scratch, DossierEvent happened)
    {
        using var db = scratch.Database.Open();
        db.Write(() => EventLog.Append(db, db.Dossiers.Single(), happened, _act.At));
    }

    private static LedgerLine Line(string piece, DateOnly day, string amount) => new()
    {
        Account = new("411000", "DUPIN"), Name = "SARL Dupin", PieceRef = piece, PieceDate = day, EntryDate = day,
        Amount = Money.Parse(amount), Label = piece, SourceLine = 1,
    };
}

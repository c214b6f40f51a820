using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Record;

public class DebtorLedgerTests(PostgresCluster cluster)
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_account_runs_line_by_line_and_what_is_open_sums_to_the_balance(Product product)
    {
        using var desk = With(product);
        var ledger = Read(desk, _today);
        ledger.Lines.Select(line => (line.Line.PieceRef, line.Balance.ToString(), line.Open.ToString(), line.DueOn))
            .ShouldBe(
        [
            ("F-1", "1200.00", "0.00", new DateOnly(2026, 3, 12)),
            ("F-2", "1500.00", "200.00", new DateOnly(2026, 4, 9)),
            ("VIR", "200.00", "0.00", null),
            ("AV-1", "150.00", "50.00", null),
        ]);
        (ledger.Debit.ToString(), ledger.Credit.ToString(), ledger.Balance.ToString())
            .ShouldBe(("1500.00", "1350.00", "150.00"));
        var open = Money.Sum(ledger.Lines.Select(line => line.Line.Amount.IsPositive ? line.Open : -line.Open));
        open.ShouldBe(ledger.Balance);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void On_an_earlier_day_later_lines_and_letterings_are_not_seen(Product product)
    {
        using var desk = With(product);
        var ledger = Read(desk, new(2026, 3, 31));
        ledger.Lines.Select(line => (line.Line.PieceRef, line.Open.ToString()))
            .ShouldBe([("F-1", "1200.00"), ("F-2", "300.00")]);
        ledger.Balance.ToString().ShouldBe("1500.00");
    }

    private static DebtorLedger Read(Desk desk, DateOnly asOf) =>
        desk.Ask(db => DebtorLedger.Read(db, desk.Dupin, "30d", asOf));

    /// <summary>
    /// Two invoices, a transfer of 1300.00 lettered with both, a credit note on another account of the debtor.
    /// </summary>
    private Desk With(Product product)
    {
        var desk = new Desk(product, cluster);
        LedgerLine[] lines =
        [
            Line("411000", "F-1", new(2026, 2, 10), "1200.00", "A"),
            Line("411000", "F-2", new(2026, 3, 10), "300.00", "A"),
            Line("411000", "VIR", new(2026, 4, 2), "-1300.00", "A"),
            Line("416000", "AV-1", new(2026, 5, 4), "-50.00", ""),
        ];
        desk.Ask(db =>
        {
            var batch = db.ImportBatches.First();
            db.LedgerLines.AddRange(lines.Select((line, at) =>
                LedgerLines.Row(line, desk.Dupin.Creditor, at + 1, batch)));
            db.DebtorAccounts.AddRange(lines.Select(line => line.Account).Distinct()
                .Select(account => new DebtorAccountRow
            {
                CreditorId = desk.Dupin.Creditor, Account = account.Account, Auxiliary = account.Auxiliary,
                DebtorId = desk.Dupin.Debtor,
            }));
            return db.SaveChanges();
        });
        return desk;
    }

    private static LedgerLine Line(string account, string piece, DateOnly on, string amount, string lettering) => new()
    {
        Account = new AccountKey(account, "DUPIN"), PieceRef = piece, PieceDate = on, EntryDate = on,
        Amount = Money.Parse(amount), Lettering = lettering, LetteredOn = lettering.Length > 0 ? new(2026, 4, 3) : null,
    };
}

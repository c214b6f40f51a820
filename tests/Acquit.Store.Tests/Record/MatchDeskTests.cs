using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.Portfolio;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Record;

/// <summary>Payments that nothing has taken, accepted or rejected by a person.</summary>
public class MatchDeskTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Accepted_it_is_lettering_in_items_balance_account_and_claim_alike(Product product)
    {
        using var desk = With(product);
        var matches = new MatchDesk(desk.World.Database, desk.World.Clock);
        var proposed = matches.List(desk.Dupin).Proposed.ShouldHaveSingleItem();
        (proposed.Match.Item.Ref, proposed.Match.Amount.ToString()).ShouldBe(("F-1", "500.00"));
        matches.Accept(desk.Dupin, "00000000", "Claire").ShouldBe(MatchRefusal.NoSuchMatch);
        matches.Accept(desk.Dupin, proposed.Id, " ").ShouldBe(MatchRefusal.PersonMissing);
        Open(desk).ShouldBe("F-1 1200.00, VIR F-1 500.00");

        matches.Accept(desk.Dupin, proposed.Id, "Claire").ShouldBeNull();
        Open(desk).ShouldBe("F-1 700.00");
        matches.List(desk.Dupin).Proposed.ShouldBeEmpty();
        matches.List(desk.Dupin).Standing.Single().By.ShouldBe("Claire");
        Balance(desk).ShouldBe(("700.00", "0.00"));
        desk.Ask(db => DebtorLedger.Read(db, desk.Dupin, "30d", desk.World.Today)).Lines
            .Select(line => line.Open.ToString()).ShouldBe(["700.00", "0.00"]);
        desk.Ask(db => db.Matchings.Single().Origin).ShouldBe(MatchingOrigin.Person);
        Rebuilt(desk).ShouldBe("F-1 700.00");

        matches.Undo(desk.Dupin, proposed.Id, "Luc").ShouldBeNull();
        Open(desk).ShouldBe("F-1 1200.00, VIR F-1 500.00");
        Balance(desk).ShouldBe(("1200.00", "500.00"));
        desk.Ask(db => db.Matchings.Any()).ShouldBeFalse();
        matches.Undo(desk.Dupin, proposed.Id, "Luc").ShouldBe(MatchRefusal.NoSuchMatch);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_later_ledger_that_letters_the_same_lines_takes_its_place(Product product)
    {
        using var desk = With(product);
        var matches = new MatchDesk(desk.World.Database, desk.World.Clock);
        matches.Accept(desk.Dupin, matches.List(desk.Dupin).Proposed.Single().Id, "Claire").ShouldBeNull();
        desk.Ask(db => db.LedgerLines.ExecuteUpdate(set => set.SetProperty(row => row.Lettering, "A")));
        Rebuilt(desk).ShouldBe("F-1 700.00");
        desk.Ask(db => db.Matchings.Single().Origin).ShouldBe(MatchingOrigin.Ledger);
    }

    [Fact]
    public void Rejected_it_is_not_proposed_again_until_that_is_undone()
    {
        using var desk = With(Product.Sqlite);
        var matches = new MatchDesk(desk.World.Database, desk.World.Clock);
        var id = matches.List(desk.Dupin).Proposed.Single().Id;
        matches.Reject(desk.Dupin, id, "Claire").ShouldBeNull();
        matches.List(desk.Dupin).Proposed.ShouldBeEmpty();
        Open(desk).ShouldBe("F-1 1200.00, VIR F-1 500.00");
        matches.Undo(desk.Dupin, id, "Claire").ShouldBeNull();
        matches.List(desk.Dupin).Proposed.ShouldHaveSingleItem();
    }

    [Fact]
    public void Lines_on_two_accounts_are_for_the_ledger_alone()
    {
        using var desk = With(Product.Sqlite, paidOn: "416000");
        var matches = new MatchDesk(desk.World.Database, desk.World.Clock);
        matches.Accept(desk.Dupin, matches.List(desk.Dupin).Proposed.Single().Id, "Claire")
            .ShouldBe(MatchRefusal.TwoAccounts);
        desk.Ask(db => db.DossierEvents.Any()).ShouldBeFalse();
    }

    [Fact]
    public void A_match_is_undone_by_its_own_act_and_not_withdrawn()
    {
        using var desk = With(Product.Sqlite);
        var matches = new MatchDesk(desk.World.Database, desk.World.Clock);
        matches.Accept(desk.Dupin, matches.List(desk.Dupin).Proposed.Single().Id, "Claire").ShouldBeNull();
        desk.Record(new EventWithdrawn(1) { EffectiveOn = desk.World.Today, Note = "erreur" }).Refused!.Refusal
            .ShouldBe(RecordRefusal.NotWithdrawable);
    }

    private static string Open(Desk desk) => desk.Ask(db => string.Join(", ", db.OpenItems.AsNoTracking()
        .OrderBy(row => row.IsCredit).AsEnumerable()
        .Select(row => $"{(row.IsCredit ? row.Label : row.Ref)} {Money.FromCents(row.OpenCents)}")));

    private static string Rebuilt(Desk desk)
    {
        desk.Ask(db => db.Write(() => PortfolioProjection.Refresh(db, desk.Dupin.Creditor, desk.World.Clock.Now)));
        return Open(desk);
    }

    private static (string, string) Balance(Desk desk) => desk.Ask(db =>
    {
        var balance = KeptBalance.Of(db, CreditorBook.One(db, desk.Dupin.Creditor), desk.World.Today, null).Balance;
        return (Money.Sum(balance.ByBucket).ToString(), balance.Credit.ToString());
    });

    /// <summary>An invoice of 1200.00 and a payment of 500.00 that names it, in the ledger and projected.</summary>
    private Desk With(Product product, string paidOn = "411000")
    {
        var desk = new Desk(product, cluster);
        LedgerLine[] lines =
        [
            Line("411000", "F-1", new(2026, 9, 10), "1200.00", "Facture F-1"),
            Line(paidOn, "VIR", new(2026, 10, 2), "-500.00", "VIR F-1"),
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
        Rebuilt(desk);
        return desk;
    }

    private static LedgerLine Line(string account, string piece, DateOnly on, string amount, string label) => new()
    {
        Account = new AccountKey(account, "DUPIN"), PieceRef = piece, PieceDate = on, EntryDate = on,
        Amount = Money.Parse(amount), Label = label,
    };
}

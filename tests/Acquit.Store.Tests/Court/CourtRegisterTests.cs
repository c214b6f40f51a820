using Acquit.App.Court;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>Every procedure in its place: F-DUPIN-1 of 1200.00; today is 23 November 2026.</summary>
public class CourtRegisterTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_procedure_moves_from_shelf_to_shelf_and_never_leaves_the_list(Product product)
    {
        using var desk = Opened(product);
        Shelves(desk, desk.World.Today).ShouldBe([CourtShelf.Running]);
        Act(desk, new ActAsked("filed", new(2026, 11, 20)) { Amount = Money.Parse("1200.00") });
        Read(desk, desk.World.Today).Single().Next!.On.ShouldBe(new DateOnly(2026, 12, 7));
        Act(desk, new ActAsked("costs", new(2026, 11, 20)));
        Act(desk, new ActAsked("refused", new(2026, 11, 23)));
        Shelves(desk, desk.World.Today).ShouldBe([CourtShelf.Refused]);
        var line = Read(desk, desk.World.Today).Single();
        (line.DebtorName, line.Next, line.Procedure.LastActOn).ShouldBe(("DUPIN", null, new DateOnly(2026, 11, 23)));
        desk.Ask(db => new CourtRegister(db, desk.World.Rules.Law, [Guid.NewGuid()]).Read(desk.World.Today))
            .ShouldBeEmpty("another creditor's");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_order_served_and_left_alone_becomes_a_title(Product product)
    {
        using var desk = Opened(product);
        Act(desk, new ActAsked("filed", new(2026, 11, 20)) { Amount = Money.Parse("1200.00") });
        Act(desk, new ActAsked("costs", new(2026, 11, 20)));
        Act(desk, new ActAsked("order", new(2026, 11, 20)) { Amount = Money.Parse("1200.00") });
        Act(desk, new ActAsked("served", new(2026, 11, 23)) { Manner = ServiceManner.ToPerson });
        Shelves(desk, desk.World.Today).ShouldBe([CourtShelf.Running]);
        var from = Read(desk, desk.World.Today).Single().Procedure.State.TitleFrom!.Value;
        Shelves(desk, from.AddDays(-1)).ShouldBe([CourtShelf.Running]);
        Shelves(desk, from).ShouldBe([CourtShelf.Titled]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_given_up_is_closed_and_the_dossier_may_be_in_any_phase(Product product)
    {
        using var desk = Opened(product);
        Act(desk, new ActAsked("withdrawn", desk.World.Today));
        desk.Ask(db => db.Dossiers.ExecuteUpdate(set => set.SetProperty(row => row.Phase, Phase.Amicable)));
        Shelves(desk, desk.World.Today).ShouldBe([CourtShelf.Closed]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_last_day_that_passed_stays_in_the_calendar_when_its_line_was_entered_again(Product product)
    {
        using var desk = Opened(product);
        Act(desk, new ActAsked("filed", new(2026, 11, 20)) { Amount = Money.Parse("1200.00") });
        var late = new DateOnly(2026, 12, 20);
        Days(desk, late).ShouldBe(1, "its invoice is still owed");
        EnterAgain(desk);
        Days(desk, late).ShouldBe(1, "the line bears another key and is the same debt");
        desk.Ask(db => db.OpenItems.ExecuteUpdate(set => set.SetProperty(row => row.OpenCents, 0)));
        Days(desk, late).ShouldBe(0, "paid");
    }

    /// <summary>The ledger shows the same invoice under another date: a new line that carries the old one on.</summary>
    private static void EnterAgain(Desk desk) => desk.Ask(db =>
    {
        var item = db.OpenItems.AsNoTracking().Single();
        var key = item.ItemKey.Replace("2026-09-20", "2026-09-21", StringComparison.Ordinal);
        key.ShouldNotBe(item.ItemKey);
        db.OpenItems.ExecuteUpdate(set => set.SetProperty(row => row.ItemKey, key));
        db.DebtorAccounts.Add(new DebtorAccountRow
        {
            CreditorId = item.CreditorId, DebtorId = item.DebtorId, Account = item.Account, Auxiliary = item.Auxiliary,
        });
        db.LedgerLines.Add(new LedgerLineRow
        {
            CreditorId = item.CreditorId, Id = 1, ItemKey = key, ContinuesKey = item.ItemKey, Account = item.Account,
            Auxiliary = item.Auxiliary, PieceRef = item.Ref, EntryDate = new(2026, 9, 21), AmountCents = 1200_00,
            FirstBatch = 2, LastBatch = 2,
        });
        return db.SaveChanges();
    });

    private static int Days(Desk desk, DateOnly today) => desk.Ask(db =>
        new CourtCalendar(db, desk.World.Rules.Law, [desk.Dupin.Creditor]).Read(today).Count);

    private static IReadOnlyList<CourtLine> Read(Desk desk, DateOnly today) => desk.Ask(db =>
        new CourtRegister(db, desk.World.Rules.Law, [desk.Dupin.Creditor]).Read(today));

    private static IEnumerable<CourtShelf> Shelves(Desk desk, DateOnly today) =>
        Read(desk, today).Select(line => line.Shelf);

    private static void Act(Desk desk, ActAsked asked) =>
        CourtOf(desk).Record(desk.Dupin, 1, asked, "Claire").Refused.ShouldBeNull();

    private static CourtDesk CourtOf(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private Desk Opened(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader)));
        CourtOf(desk).Open(desk.Dupin, new CourtAsked(
            CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole, ["F-DUPIN-1"]), "Claire")
            .Refused.ShouldBeNull();
        return desk;
    }
}

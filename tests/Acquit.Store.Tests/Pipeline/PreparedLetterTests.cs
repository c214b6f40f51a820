using Acquit.App.Compose;
using Acquit.App.Prepare;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>A letter outside the steps is a proposal like any other: read, sent, or given up for good.</summary>
public class PreparedLetterTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_disputes_answer_is_proposed_read_approved_and_leaves_once(Product product)
    {
        using var world = Opened(product);
        Dispute(world, new DisputeAnswered(DisputeVerdict.Rejected, [new("le prix", "Le devis signé le porte.")])
        {
            EffectiveOn = world.Today, By = "Claire Morvan", DecidedBy = "Julien Brunet",
        });
        Prepare(world, PreparedLetters.DisputeAnswer).ShouldBeNull();
        Prepare(world, PreparedLetters.DisputeAnswer).ShouldBe(PrepareRefusal.AlreadyPrepared);
        Prepare(world, PreparedLetters.SettlementReceipt).ShouldBe(
            PrepareRefusal.AnotherWaits, "an item has one prepared letter at a time");
        LookAgain(world);

        var open = Open(world).ShouldHaveSingleItem();
        (open.Step, open.Letter, open.AskedCents, open.Approval)
            .ShouldBe(("", PreparedLetters.DisputeAnswer, 1200_00, Approval.Manual));
        world.Desk.Preview(Name(open), world.Today)!.Missing.ShouldBeEmpty();
        world.Desk.ApproveRead(Name(open), "Luc", "", world.Today).Refusal.ShouldBeNull();
        world.Send().ShouldHaveSingleItem().Held.ShouldBeNull();
        var sent = Events(world).OfType<StepDone>().ShouldHaveSingleItem();
        (sent.Step, sent.Letter, sent.Asked).ShouldBe(("", PreparedLetters.DisputeAnswer, Money.Parse("1200.00")));

        world.GoTo(world.Today.AddDays(1));
        world.Run();
        Open(world).ShouldNotContain(row => row.Letter == PreparedLetters.DisputeAnswer);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_prepared_letter_that_is_skipped_does_not_come_back_the_next_day(Product product)
    {
        using var world = Opened(product);
        Dispute(world, new DisputeAnswered(DisputeVerdict.Rejected, [new("le prix", "Le devis signé le porte.")])
        {
            EffectiveOn = world.Today, By = "Claire Morvan", DecidedBy = "Julien Brunet",
        });
        Prepare(world, PreparedLetters.DisputeAnswer).ShouldBeNull();
        LookAgain(world);
        world.Desk.Skip(Name(Open(world).Single()), "Luc", "dit au téléphone", world.Today).ShouldBeTrue();
        Events(world).OfType<LetterGivenUp>().ShouldHaveSingleItem().Note.ShouldBe("dit au téléphone");
        for (var day = 1; day <= 3; day++)
        {
            world.GoTo(world.Today.AddDays(1));
            world.Run();
            Open(world).ShouldNotContain(row => row.Letter == PreparedLetters.DisputeAnswer, $"{world.Today}");
        }

        Prepare(world, PreparedLetters.DisputeAnswer).ShouldBeNull();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_statement_of_account_goes_beside_the_steps_and_takes_nothing_out_of_them(Product product)
    {
        using var world = new World(product, cluster);
        world.Maker = LetterDesk.MakerOf(world.Rules);
        world.AddDebtor(world.Creditor, "DUPIN", world.Today.AddDays(-21));
        KeepLine(world, ItemOf(world));
        world.Run();
        var reminder = Open(world).ShouldHaveSingleItem();
        world.Desk.ApproveRead(Name(reminder), "Luc", "", world.Today).Refusal.ShouldBeNull();

        Prepare(world, PreparedLetters.AccountStatement).ShouldBeNull();
        Prepare(world, PreparedLetters.CallConfirmation)
            .ShouldBe(PrepareRefusal.CallMissing, "a statement bars nothing");
        LookAgain(world);
        var statement = Open(world).ShouldHaveSingleItem();
        (statement.Letter, statement.AskedCents).ShouldBe((PreparedLetters.AccountStatement, 0));
        State(world, reminder).ShouldBe(ProposalState.Approved);
        world.Desk.ApproveRead(Name(statement), "Luc", "", world.Today).Refusal.ShouldBeNull();
        world.Send().ShouldAllBe(one => one.Held == null && one.Failure.Length == 0);
        (State(world, reminder), State(world, statement)).ShouldBe((ProposalState.Sent, ProposalState.Sent));
    }

    private static ProposalState State(World world, ProposalRow row)
    {
        using var db = world.Database.Open();
        return db.Proposals.Single(one => one.CreditorId == row.CreditorId && one.Id == row.Id).State;
    }

    [Fact]
    public void An_answer_that_credits_all_leaves_although_nothing_is_open_any_more()
    {
        using var world = Opened(Product.Sqlite);
        var item = ItemOf(world);
        Dispute(world, new DisputeAnswered(DisputeVerdict.Accepted, [new("reçu cassé", "Nous reprenons la pièce.")])
        {
            EffectiveOn = world.Today, By = "Claire Morvan", DecidedBy = "Julien Brunet", Items = [item],
            Credited = Money.Parse("1200.00"),
        });
        Prepare(world, PreparedLetters.DisputeAnswer).ShouldBe(PrepareRefusal.CreditNoteMissing);
        Note(world, new CreditNoteIssued("A-7", world.Today, Money.Parse("1200.00"))
        {
            EffectiveOn = world.Today, By = "Claire Morvan", Items = [item],
        });
        KeepLine(world, item);
        world.Pay(world.Creditor, Dupin(world).Dossier, "0.00");
        Prepare(world, PreparedLetters.DisputeAnswer).ShouldBeNull();
        world.Run();

        var open = Open(world).ShouldHaveSingleItem();
        (open.Letter, open.AskedCents).ShouldBe((PreparedLetters.DisputeAnswer, 0));
        world.Desk.Preview(Name(open), world.Today)!.Missing.ShouldBeEmpty();
        world.Desk.ApproveRead(Name(open), "Luc", "", world.Today).Refusal.ShouldBeNull();
        world.Send().ShouldHaveSingleItem().Held.ShouldBeNull();
        world.GoTo(world.Today.AddDays(1));
        world.Run();
        Open(world).ShouldBeEmpty();
    }

    [Fact]
    public void An_insolvent_debtor_gets_no_letter_and_one_approved_before_is_held_back()
    {
        using var world = Opened(Product.Sqlite);
        Dispute(world, new DisputeAnswered(DisputeVerdict.Rejected, [new("le prix", "Le devis signé le porte.")])
        {
            EffectiveOn = world.Today, By = "Claire Morvan", DecidedBy = "Julien Brunet",
        });
        Prepare(world, PreparedLetters.DisputeAnswer).ShouldBeNull();
        LookAgain(world);
        world.Desk.ApproveRead(Name(Open(world).Single()), "Luc", "", world.Today).Refusal.ShouldBeNull();
        Note(world, new InsolvencyOpened { EffectiveOn = world.Today, By = "Luc" });
        world.Send().ShouldHaveSingleItem().Held.ShouldNotBeNull();
        Prepare(world, PreparedLetters.CallConfirmation).ShouldBe(PrepareRefusal.Insolvent);
    }

    [Theory]
    [InlineData(PreparedLetters.CallConfirmation, PrepareRefusal.CallMissing)]
    [InlineData(PreparedLetters.PromiseConfirmation, PrepareRefusal.PromiseMissing)]
    [InlineData(PreparedLetters.DisputeAcknowledgement, PrepareRefusal.NoDispute)]
    [InlineData(PreparedLetters.DisputeAnswer, PrepareRefusal.NoDispute)]
    [InlineData(PreparedLetters.CreditNoteCover, PrepareRefusal.CreditNoteMissing)]
    [InlineData(PreparedLetters.PlanAgreement, PrepareRefusal.NoPlanProposed)]
    [InlineData(PreparedLetters.PlanNotice, PrepareRefusal.PlanNotBroken)]
    [InlineData(PreparedLetters.PlanAcceleration, PrepareRefusal.LetterUnknown)]
    [InlineData(PreparedLetters.SettlementReceipt, PrepareRefusal.OneInvoice)]
    [InlineData("reminder-1", PrepareRefusal.LetterUnknown)]
    public void A_letter_says_what_it_lacks(string letter, PrepareRefusal expected)
    {
        using var world = Opened(Product.Sqlite);
        Prepare(world, letter).ShouldBe(expected);
        Events(world).ShouldBeEmpty();
    }

    [Fact]
    public void A_receipt_is_about_one_invoice_that_is_paid()
    {
        using var world = Opened(Product.Sqlite);
        KeepLine(world, ItemOf(world));
        Prepare(world, PreparedLetters.SettlementReceipt, "F-DUPIN-1").ShouldBe(PrepareRefusal.InvoiceOpen);
        Prepare(world, PreparedLetters.SettlementReceipt, "F-99").ShouldBe(PrepareRefusal.UnknownItem);
    }

    private World Opened(Product product)
    {
        var world = new World(product, cluster);
        world.Maker = LetterDesk.MakerOf(world.Rules);
        world.AddDebtor(world.Creditor, "DUPIN", world.Today.AddDays(-1));
        world.Run();
        return world;
    }

    private static void Dispute(World world, DisputeAnswered answered)
    {
        Note(world, new DisputeOpened((Money?)null)
        {
            EffectiveOn = world.Today, By = "Claire Morvan", Items = answered.Items,
        });
        Note(world, answered);
    }

    private static void Note(World world, DossierEvent happened) =>
        world.Record(world.Creditor, Dupin(world).Dossier, happened);

    private static PrepareRefusal? Prepare(World world, string letter, params string[] refs) =>
        new PrepareDesk(world.Database, world.Rules, world.Clock).Prepare(
            Dupin(world),
            new LetterAsked(letter,
                letter == PreparedLetters.PlanNotice ? Channel.RegisteredLetter : Channel.Letter, refs,
                "Claire Morvan"),
            world.Today);

    private static void LookAgain(World world)
    {
        using var db = world.Database.Open();
        new App.Runs.DailyRun(world.Database, world.Rules, world.Clock).LookAt(
            App.Decide.CreditorBook.One(db, world.Creditor), Dupin(world).Dossier, world.Today);
    }

    /// <summary>The ledger line of an open item, which stays when the item is closed.</summary>
    private static void KeepLine(World world, Core.Receivables.ItemKey key)
    {
        using var db = world.Database.Open();
        var debtor = Dupin(world).Debtor;
        db.DebtorAccounts.Add(new DebtorAccountRow
        {
            CreditorId = world.Creditor, Account = "411000", Auxiliary = "DUPIN", DebtorId = debtor,
        });
        db.LedgerLines.Add(new LedgerLineRow
        {
            CreditorId = world.Creditor, Id = 1, ItemKey = key.Value, Account = "411000", Auxiliary = "DUPIN",
            PieceRef = "F-DUPIN-1", EntryDate = world.Today.AddDays(-31), AmountCents = 1200_00, FirstBatch = 1,
            LastBatch = 1,
        });
        db.SaveChanges();
    }

    private static Core.Receivables.ItemKey ItemOf(World world)
    {
        using var db = world.Database.Open();
        return new(db.OpenItems.Single().ItemKey);
    }

    private static ProposalName Name(ProposalRow row) => new(row.CreditorId, row.Number);

    private static List<ProposalRow> Open(World world)
    {
        using var db = world.Database.Open();
        return [.. db.Proposals.Where(row => row.State == ProposalState.Open).OrderBy(row => row.Number)];
    }

    private static NamedDebtor Dupin(World world)
    {
        using var db = world.Database.Open();
        return DebtorSearch.Find(db, "DUPIN", null).Single();
    }

    private static IReadOnlyList<DossierEvent> Events(World world)
    {
        using var db = world.Database.Open();
        return EventLog.Read(db, db.Dossiers.Single(), world.Today);
    }
}

using Acquit.App.Compose;
using Acquit.App.Dispatch;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Letters;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>A proposed message in the words of a person, and without an invoice that she left out.</summary>
public class MessageDeskTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_words_of_a_person_make_other_bytes_and_the_approval_names_them(Product product)
    {
        using var world = Opened(product);
        var before = world.Desk.Preview(Name(world), world.Today)!.Document!.Sha256;
        var model = Messages(world).Words(Name(world), world.Today)!;
        model.IsEdited.ShouldBeFalse();

        var text = model.Words.Text.Replace("Il s'agit sans doute d'un simple oubli.", "Merci pour votre accueil.");
        text.ShouldNotBe(model.Words.Text);
        Edit(world, model.Words with { Text = text }).Refused.ShouldBeEmpty();

        var draft = world.Desk.Preview(Name(world), world.Today)!.Document!;
        draft.Sha256.ShouldNotBe(before);
        world.Desk.ApproveRead(Name(world), "Luc", before, world.Today).Refusal
            .ShouldBe(ApprovalRefusal.DocumentChanged);
        world.Desk.ApproveRead(Name(world), "Luc", draft.Sha256, world.Today).Hash.ShouldBe(draft.Sha256);
        world.Send().ShouldHaveSingleItem();
        File.ReadAllBytes(world.Letters.ShouldHaveSingleItem()).ShouldBe(Bytes(world, draft.Sha256));
        var words = Events(world).OfType<MessageEdited>().ShouldHaveSingleItem();
        (words.By, words.Text).ShouldBe(("Claire Morvan", text));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Another_bank_account_makes_another_document_and_holds_back_an_approved_one(Product product)
    {
        using var world = Opened(product);
        var before = world.Desk.Preview(Name(world), world.Today)!.Document!.Sha256;
        Pay(world, "DE89370400440532013000");
        world.Desk.ApproveRead(Name(world), "Luc", before, world.Today).Refusal
            .ShouldBe(ApprovalRefusal.DocumentChanged);
        var read = world.Desk.Preview(Name(world), world.Today)!.Document!.Sha256;
        world.Desk.ApproveRead(Name(world), "Luc", read, world.Today).Refusal.ShouldBeNull();

        Pay(world, "BE68539007547034");
        world.Send().ShouldHaveSingleItem().Held!.Refusal.ShouldBe(SendingRefusal.BankAccountChanged);
        world.Letters.ShouldBeEmpty();
        world.Desk.Preview(Name(world), world.Today)!.Document!.Sha256.ShouldNotBe(read);
    }

    private static void Pay(World world, string iban)
    {
        using var db = world.Database.Open();
        var row = db.Creditors.Single(one => one.Id == world.Creditor);
        Core.Parties.Iban.TryParse(iban, out var account).ShouldBeTrue();
        row.Settings = App.Decide.CreditorSettings.Write(
            App.Decide.CreditorSettings.Read(row.Settings) with { Iban = account });
        db.SaveChanges();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_model_comes_back_and_its_document_says_the_same_as_before(Product product)
    {
        using var world = Opened(product);
        var model = Messages(world).Words(Name(world), world.Today)!.Words;
        Edit(world, model with { Subject = "votre facture de septembre" }).Refused.ShouldBeEmpty();
        Subject(world).ShouldBe("votre facture de septembre");
        Messages(world).Words(Name(world), world.Today)!.EditedBy.ShouldBe("Claire Morvan");
        Messages(world).Reset(Name(world), "Luc", world.Today).Refused.ShouldBeEmpty();
        Messages(world).Words(Name(world), world.Today)!.Words.ShouldBe(model);
        Subject(world).ShouldStartWith("facture n°");
    }

    [Fact]
    public void Words_that_the_letter_cannot_take_change_nothing()
    {
        using var world = Opened(Product.Sqlite);
        var model = Messages(world).Words(Name(world), world.Today)!.Words;
        Edit(world, model with { Text = model.Text.Replace("{date limite}", "demain") }).Refused
            .ShouldHaveSingleItem().ShouldContain("{date limite}");
        Edit(world, model with { Text = model.Text + "\n\n" + string.Join("\n\n", Enumerable.Repeat("Encore.", 60)) })
            .Refused.ShouldHaveSingleItem().ShouldContain("pages");
        Events(world).ShouldBeEmpty();
    }

    [Fact]
    public void Words_written_for_other_invoices_wait_for_a_person()
    {
        using var world = Opened(Product.Sqlite);
        var model = Messages(world).Words(Name(world), world.Today)!.Words;
        Edit(world, model with { Subject = "votre facture" }).Refused.ShouldBeEmpty();
        AddItem(world);
        LookAgain(world);
        world.Desk.Preview(Name(world), world.Today)!.Missing.ShouldHaveSingleItem()
            .ShouldStartWith("Les factures ont changé");
        world.Desk.ApproveRead(Name(world), "Luc", "", world.Today).Refusal.ShouldBe(ApprovalRefusal.DocumentRefused);
        Edit(world, Messages(world).Words(Name(world), world.Today)!.Model with { Subject = "vos factures" }).Refused
            .ShouldBeEmpty();
        world.Desk.ApproveRead(Name(world), "Luc", "", world.Today).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_invoice_left_out_leaves_the_proposal_at_once_and_comes_back_on_its_day(Product product)
    {
        using var world = Opened(product);
        AddItem(world);
        LookAgain(world);
        Asked(world).ShouldBe(1500_00);

        var until = world.Today.AddDays(7);
        var records = new RecordDesk(world.Database, world.Rules, world.Clock);
        var left = new ItemsLeftOut(until) { EffectiveOn = world.Today, By = "Claire Morvan", Note = "avoir attendu" };
        records.Record(Dupin(world), left, []).Refused!.Refusal.ShouldBe(RecordRefusal.ItemsMissing);
        records.Record(Dupin(world), left with { Note = "" }, ["F-DUPIN-2"]).Refused!.Refusal
            .ShouldBe(RecordRefusal.ReasonMissing);
        records.Record(Dupin(world), left, ["F-DUPIN-2"]).Refused.ShouldBeNull();
        LookAgain(world);
        Asked(world).ShouldBe(1200_00);
        using (var db = world.Database.Open())
        {
            db.Decisions.Single(row => row.UntilDay == null && row.ItemKey.Contains("F-DUPIN-2")).Reasons
                .ShouldContain("avoir attendu");
        }

        world.GoTo(until);
        world.Import(world.Creditor);
        world.Run();
        Asked(world).ShouldBe(1500_00);
        records.Record(Dupin(world), new ItemsTakenBack { EffectiveOn = until, By = "Luc" }, ["F-DUPIN-2"]).Refused!
            .Refusal.ShouldBe(RecordRefusal.NotLeftOut);
    }

    private World Opened(Product product)
    {
        var world = new World(product, cluster);
        world.Maker = LetterDesk.MakerOf(world.Rules);
        world.AddDebtor(world.Creditor, "DUPIN", world.Today.AddDays(-10));
        world.Run();
        return world;
    }

    private static void AddItem(World world)
    {
        Guid debtor;
        using (var db = world.Database.Open())
        {
            debtor = db.Debtors.Single().Id;
            db.Dossiers.Single().IsChanged = true;
            db.SaveChanges();
        }

        world.AddItem(world.Creditor, debtor, "DUPIN", world.Today.AddDays(-9), "300.00");
    }

    private static void LookAgain(World world)
    {
        using var db = world.Database.Open();
        new App.Runs.DailyRun(world.Database, world.Rules, world.Clock).LookAt(
            App.Decide.CreditorBook.One(db, world.Creditor), Dupin(world).Dossier, world.Today);
    }

    private static MessageDesk Messages(World world) => new(world.Database, world.Rules, world.Clock, world.Maker);

    private static EditOutcome Edit(World world, LetterEdit words) =>
        Messages(world).Edit(Name(world), words, "Claire Morvan", world.Today);

    private static ProposalName Name(World world)
    {
        using var db = world.Database.Open();
        return new(world.Creditor, db.Proposals.Single(row => row.State == ProposalState.Open).Number);
    }

    private static long Asked(World world)
    {
        using var db = world.Database.Open();
        return db.Proposals.Single(row => row.State == ProposalState.Open).AskedCents;
    }

    private static string Subject(World world) =>
        Drafting.FactsOf(world.Desk.Preview(Name(world), world.Today)!.Document!).Subject;

    private static byte[] Bytes(World world, string hash)
    {
        using var db = world.Database.Open();
        return db.Blobs.Single(row => row.Sha256 == hash).Bytes!;
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

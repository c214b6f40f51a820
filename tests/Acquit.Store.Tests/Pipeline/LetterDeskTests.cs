using Acquit.App.Compose;
using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>Letters from a dossier of the database, with the texts that ship.</summary>
public class LetterDeskTests(PostgresCluster cluster)
{
    [Fact]
    public void A_name_that_no_font_shows_is_refused_by_name()
    {
        using var world = new World(Product.Sqlite, cluster);
        world.AddDebtor(world.Creditor, "漢字 SARL", new(2026, 11, 20));
        Make(world, "reminder-1").Missing.ShouldHaveSingleItemContaining("漢");
    }

    [Fact]
    public void A_kept_letter_with_foreign_bytes_goes_beside_as_a_numbered_file()
    {
        using var world = new World(Product.Sqlite, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        var done = new StepDone("reminder-1", 0, Channel.Letter)
        {
            EffectiveOn = new(2026, 11, 2),
            DocumentRef = "D-2026-0001/01",
        };
        var made = Make(
            world,
            "reminder-2-registered",
            facts =>
                facts with
                {
                    Step = world.Rules.Policy("partner")!.Steps.Single(step => step.Id == "reminder-2"),
                    Earlier =
                    [
                        new SentLetter(done.Step, done.EffectiveOn, done.DocumentRef, "%PDF-1.4 scan"u8.ToArray()),
                    ],
                    Invoices = [new InvoicePaper("F-DUPIN-1", "00")],
                    Dossier = facts.Dossier with { Events = [done] },
                }
        );
        made.Missing.ShouldBeEmpty();
        made.Beside.Select(file => file.Name).ShouldContain(name => name.Contains("D-2026-0001"));
    }

    [Fact]
    public void Fifteen_invoices_make_a_reminder_of_two_pages()
    {
        using var world = new World(Product.Sqlite, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        using (var db = world.Database.Open())
        {
            var debtor = db.Debtors.Single().Id;
            for (var i = 0; i < 14; i++)
            {
                world.AddItem(world.Creditor, debtor, "DUPIN", new(2026, 11, 1 + i), "100.00");
            }
        }

        var made = Make(world, "reminder-1");
        (string.Join(' ', made.Missing), made.Pages).ShouldBe(("", 2));
    }

    [Theory]
    [InlineData("promise-confirmation")]
    [InlineData("broken-promise")]
    [InlineData("dispute-acknowledgement")]
    public void A_letter_about_an_event_is_made_when_the_event_is_there_and_refused_else(string letter)
    {
        using var world = new World(Product.Sqlite, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 1));
        Make(world, letter).Missing.ShouldNotBeEmpty();
        world.Record(
            world.Creditor,
            dossier,
            new PromiseMade(Money.Parse("1200.00"), new(2026, 11, 20))
            {
                EffectiveOn = new(2026, 11, 10),
                Person = "Mme Dupin",
            }
        );
        world.Record(
            world.Creditor,
            dossier,
            new DisputeOpened(Money.Parse("200.00"))
            {
                EffectiveOn = world.Today,
                Note = "quantité",
                AnswerFrom = "Claire Morvan",
                AnswerBy = new(2026, 12, 4),
            }
        );
        string.Join(' ', Make(world, letter).Missing).ShouldBe("");
    }

    [Fact]
    public void A_broken_promise_thanks_for_what_came_and_stands_beside_the_invoices()
    {
        using var world = new World(Product.Sqlite, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 1));
        world.Record(world.Creditor, dossier, new PromiseMade(Money.Parse("1000.00"), new(2026, 11, 18))
        {
            EffectiveOn = new(2026, 11, 10), Person = "Mme Dupin",
        });
        var made = Make(world, "broken-promise", facts => facts with
        {
            Message = facts.Message with { Channel = Channel.Email },
            Dossier = facts.Dossier with
            {
                Credits =
                [
                    new OpenCredit
                    {
                        Key = new("VIR"), Account = new("411000", "DUPIN"), Ref = "", Journal = "BQ",
                        Label = "VIR DUPIN", On = new(2026, 11, 17), Original = Money.Parse("400.00"),
                        Open = Money.Parse("400.00"),
                    },
                ],
            },
        });
        string.Join(' ', made.Missing).ShouldBe("");
        var text = made.Text;
        text.Replace(' ', ' ').Replace(' ', ' ').ShouldContain("reçu 400,00 € le 17 novembre 2026");
        text.ShouldNotContain("Ce règlement ne");
    }

    [Theory]
    [InlineData("graduated", "reminder-2", true)]
    [InlineData("accounting", "reminder-2", false)]
    [InlineData("freelance", "letter-2", false)]
    public void The_right_to_sue_is_reserved_where_the_formal_notice_is_next_and_the_hand_over_follows(
        string policy, string step, bool isReserved)
    {
        using var world = new World(Product.Sqlite, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 10, 1));
        var steps = world.Rules.Policy(policy)!.Steps;
        var made = Make(world, "reminder-2", facts => facts with
        {
            Step = steps.Single(one => one.Id == step),
            NextSteps = [.. steps.SkipWhile(one => one.Id != step).Skip(1)],
            Message = facts.Message with { Channel = Channel.Email },
            Dossier = facts.Dossier with
            {
                Events = [new StepDone("reminder-1", 0, Channel.Letter) { EffectiveOn = new(2026, 11, 2) }],
            },
        });
        made.Missing.ShouldBeEmpty();
        made.Text.Contains("saisir la juridiction", StringComparison.Ordinal).ShouldBe(isReserved);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_public_buyer_is_given_the_references_of_the_creditors_settings(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "MAIRIE", new(2026, 10, 1));
        using (var db = world.Database.Open())
        {
            db.Debtors.Single().Status = LegalStatus.PublicBody;
            db.SaveChanges();
        }

        string.Join(' ', Make(world, "formal-notice").Missing).ShouldContain("public_orders");
        using (var db = world.Database.Open())
        {
            var row = db.Creditors.Single();
            row.Settings = CreditorSettings.Write(CreditorSettings.Read(row.Settings) with
            {
                PublicOrders =
                [
                    new() { Debtor = new("MAIRIE"), Engagement = "EJ-7", DepositNumber = "555", Status = "à payer" },
                ],
            });
            db.SaveChanges();
        }

        string.Join(' ', Make(world, "formal-notice").Missing).ShouldNotContain("public_orders");
    }

    [Fact]
    public void A_creditor_with_a_logo_has_it_in_its_letters()
    {
        using var world = new World(Product.Sqlite, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 10, 1));
        HasPicture().ShouldBeFalse();
        using var db = world.Database.Open();
        var row = db.Creditors.Single();
        byte[] jpeg =
        [
            0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 60, 0, 120, 1, 1, 0x11, 0, 0xFF, 0xD9,
        ];
        var (creditor, why) = LogoDesk.Give(CreditorSettings.Read(row.Settings), jpeg);
        why.ShouldBeNull();
        row.Settings = CreditorSettings.Write(creditor);
        db.SaveChanges();
        HasPicture().ShouldBeTrue();

        bool HasPicture() => System.Text.Encoding.Latin1.GetString(Make(world, "reminder-1").Bytes)
            .Contains("/Subtype /Image", StringComparison.Ordinal);
    }

    [Fact]
    public void Each_invoice_of_a_public_buyer_cites_the_order_that_was_given_for_it()
    {
        using var world = new World(Product.Sqlite, cluster);
        world.AddDebtor(world.Creditor, "MAIRIE", new(2026, 10, 1));
        using var db = world.Database.Open();
        db.Debtors.Single().Status = LegalStatus.PublicBody;
        var number = db.OpenItems.Single().Ref;
        var row = db.Creditors.Single();
        row.Settings = CreditorSettings.Write(CreditorSettings.Read(row.Settings) with
        {
            PublicOrders =
            [
                new() { Debtor = new("MAIRIE"), Engagement = "EJ-7" },
                new() { Debtor = new("MAIRIE"), Invoice = number, Engagement = "EJ-8" },
                new() { Debtor = new("AUTRE"), Invoice = number, Engagement = "EJ-9" },
            ],
        });
        db.Debtors.Single().Email = "compta@mairie.example";
        db.SaveChanges();
        var words = Make(world, "reminder-1", facts => facts with
        {
            Message = facts.Message with { Channel = Channel.Email },
        }).Text;
        words.ShouldContain("EJ-8");
        words.ShouldNotContain("EJ-7");
        words.ShouldNotContain("EJ-9");
    }

    [Theory]
    [InlineData("VE", "FACTURE", false, true)]
    [InlineData("VE", "FACTURE", true, true)]
    [InlineData("AV", "Garage Lefort", true, true)]
    [InlineData("OD", "Avoir A-12", false, true)]
    [InlineData("BQ", "VIR DUPONT F-14 MOINS AVOIR 12", true, false)]
    [InlineData("BQ", "VIR DUPIN A VOIR", false, false)]
    [InlineData("BQ", "SAVOIR FAIRE", false, false)]
    [InlineData("AVANCES", "", false, false)]
    public void A_credit_note_is_guessed_from_its_journal_and_outside_payments_from_its_label(
        string journal, string label, bool isPayment, bool isNote) =>
        CreditNoteSigns.InLine(journal, label, isPayment).ShouldBe(isNote);

    private static DraftResult Make(World world, string letter, Func<DraftFacts, DraftFacts>? change = null)
    {
        var problems = new List<string>();
        var desk = LetterDesk.Open(world.Rules, problems) ?? throw new InvalidOperationException(problems[0]);
        using var db = world.Database.Open();
        var book = CreditorBook.One(db, world.Creditor);
        var loaded = DossierBatch.Load(db, book, [db.Dossiers.Single()], world.Today)[0];
        var facts = new DraftFacts
        {
            Reference = "D-2026-0001/02",
            On = world.Today,
            PayBy = new(2026, 12, 4),
            Dossier = loaded.Dossier,
            IsReadByAPerson = true,
            Message = new PlannedMessage
            {
                Key = new MessageKey("", 0, letter),
                Action = DecisionAction.Contact,
                Channel = letter.Contains("registered") ? Channel.RegisteredLetter : Channel.Letter,
                Letter = letter,
                Items = [.. loaded.Dossier.Items.Select(item => new MessageItem(item.Key, item.Open, "", 0))],
                Reasons = [],
            },
        };
        return desk.Make(change?.Invoke(facts) ?? facts);
    }
}

internal static class Sentences
{
    public static void ShouldHaveSingleItemContaining(this IReadOnlyList<string> sentences, string part) =>
        sentences.ShouldHaveSingleItem().ShouldContain(part);
}

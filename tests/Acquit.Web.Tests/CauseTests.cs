using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>What follows from a cause: a dispute decided, a plan proposed and signed, a letter prepared.</summary>
public class CauseTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_letter_says_what_it_lacks_and_where_to_bring_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var page = await guest.Get("/dossiers/1-1/preparer");
        page.Words.ShouldContain("Aucune contestation n’est ouverte.");
        page.Document.QuerySelectorAll("a[href='/dossiers/1-1/appel']").ShouldNotBeEmpty();
        var refused = await guest.PostWithTokenOf("/dossiers/1-1/preparer", "/dossiers/1-1/preparer",
            ("letter", "payment-plan-agreement"), ("channel", "Letter"));
        refused.Words.ShouldContain("Aucun échéancier n’est proposé.");
        Events(office).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dispute_is_decided_and_its_answer_joins_the_queue()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        office.World.Record(office.World.Creditor, Dossier(office), new DisputeOpened((Core.Amounts.Money?)null)
        {
            EffectiveOn = office.World.Today, By = "Anne", Note = "reçu cassé",
        });
        (await guest.Get("/dossiers/1-1/litige")).Words.ShouldContain("Personne n’est désigné");
        var unclear = await guest.PostWithTokenOf("/dossiers/1-1/litige", "/dossiers/1-1/litige?handler=Answer",
            ("Form.Verdict", "Rejected"), ("Form.DecidedBy", "Julien"), ("Form.Complaints", "reçu cassé"));
        unclear.Words.ShouldContain("Chaque point a une plainte et une réponse");
        var done = await guest.PostWithTokenOf("/dossiers/1-1/litige", "/dossiers/1-1/litige?handler=Answer",
            ("Form.Verdict", "Rejected"), ("Form.DecidedBy", "Julien"), ("Form.Complaints", "reçu cassé"),
            ("Form.Answers", "Le bon de livraison est signé sans réserve."));
        done.Words.ShouldContain("contestation tranchée");
        var prepared = await guest.PostWithTokenOf("/dossiers/1-1/preparer", "/dossiers/1-1/preparer",
            ("letter", "dispute-answer"), ("channel", "Letter"));
        prepared.Words.ShouldContain("Réponse à la contestation");
        using var db = office.World.Database.Open();
        db.Proposals.Single(row => row.Letter == "dispute-answer").State.ShouldBe(ProposalState.Open);
    }

    [Fact]
    public async Task Naming_who_answers_leaves_the_dispute_on_its_day()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var since = office.World.Today.AddDays(-9);
        office.World.Record(office.World.Creditor, Dossier(office), new DisputeOpened((Core.Amounts.Money?)null)
        {
            EffectiveOn = since, By = "Anne", Note = "reçu cassé",
        });
        var named = await guest.SubmitTo("/dossiers/1-1/litige", "Who",
            ("who", "Julien Brunet"), ("by", $"{office.World.Today.AddDays(5):yyyy-MM-dd}"));
        named.Words.ShouldContain("Réponse attendue de Julien Brunet");
        named.Words.ShouldContain("contestée depuis le 14/11/2026");
        var dispute = Events(office).OfType<DisputeOpened>().Last();
        (dispute.EffectiveOn, dispute.AnswerFrom, dispute.Note).ShouldBe((since, "Julien Brunet", "reçu cassé"));
    }

    [Fact]
    public async Task One_dispute_that_is_closed_leaves_the_other_to_be_decided()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        DisputeOpened Opened(string item, string note) => new((Core.Amounts.Money?)null)
        {
            EffectiveOn = office.World.Today, By = "Anne", Note = note, Items = [new(item)],
        };
        var (creditor, dossier) = (office.World.Creditor, Dossier(office));
        office.World.Record(creditor, dossier, Opened("A", "reçu cassé"));
        office.World.Record(creditor, dossier, Opened("B", "prix faux"));
        office.World.Record(creditor, dossier, new DisputeClosed
        {
            EffectiveOn = office.World.Today, By = "Anne", Items = [new("B")],
        });
        using var guest = await office.SignedIn(Role.Collector);
        var page = await guest.Get("/dossiers/1-1/litige");
        page.Words.ShouldContain("reçu cassé");
        page.Words.ShouldNotContain("prix faux");
    }

    [Fact]
    public async Task A_plan_is_proposed_signed_and_the_file_waits_for_its_payments()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var from = $"{office.World.Today.AddMonths(1):yyyy-MM-dd}";
        const string page = "/dossiers/1-1/echeancier";
        var unsigned = await guest.PostWithTokenOf(page, page + "?handler=Propose",
            ("Form.Count", "3"), ("Form.From", from), ("Form.GraceDays", "8"), ("Form.Waives", "true"));
        unsigned.Words.ShouldContain("Il faut dire qui signe pour le client.");
        var proposed = await guest.PostWithTokenOf(page, page + "?handler=Propose",
            ("Form.Count", "3"), ("Form.From", from), ("Form.GraceDays", "8"), ("Form.Waives", "true"),
            ("Form.Signatory", "Luc Dupin"), ("Form.Title", "gérant"), ("Form.Solvency", "bilan 2025 lu"));
        proposed.Words.ShouldContain("Accord à faire signer");
        var plan = Events(office).OfType<PlanProposed>().ShouldHaveSingleItem();
        (plan.Instalments.Count, plan.GraceDays, plan.WaivesIfKept).ShouldBe((3, 8, true));
        using (var db = office.World.Database.Open())
        {
            db.Proposals.Count(row => row.Letter == "payment-plan-agreement").ShouldBe(1);
        }

        var signed = await guest.PostWithTokenOf(page, page + "?handler=Sign",
            ("on", $"{office.World.Today:yyyy-MM-dd}"), ("reference", "D-2026-0001/01"));
        signed.Words.ShouldContain("clause signée : 8 jours après impayé");
        Events(office).OfType<PlanAgreed>().ShouldHaveSingleItem().GraceDays.ShouldBe(8);
    }

    [Fact]
    public async Task A_plan_whose_agreement_cannot_be_prepared_is_not_noted_either()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        await using (var db = office.World.Database.Open())
        {
            db.Debtors.Single(row => row.Key == "DUPIN").Address = "";
            await db.SaveChangesAsync();
        }

        var refused = await Propose(guest, office, "3");
        refused.Words.ShouldContain("L’adresse postale du client manque.");
        refused.Words.ShouldNotContain("Accord à faire signer");
        refused.Document.QuerySelector("#signatory")!.GetAttribute("value").ShouldBe("Luc Dupin");
        Events(office).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_plan_is_refused_while_an_agreement_waits()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        await Propose(guest, office, "3");
        (await Propose(guest, office, "4")).Words.ShouldContain("Ce courrier attend déjà");
        Events(office).OfType<PlanProposed>().ShouldHaveSingleItem().Instalments.Count.ShouldBe(3);
        var unsigned = await guest.SubmitTo(
            "/dossiers/1-1/echeancier", "Sign", ("on", "2026-11-20"), ("reference", " "));
        unsigned.Document.QuerySelector("#on")!.GetAttribute("value").ShouldBe("2026-11-20");
        unsigned.Document.QuerySelector("#grace")!.GetAttribute("value").ShouldBe("8");
    }

    private static async Task<Answer> Propose(Guest guest, Office office, string count) => await guest.PostWithTokenOf(
        "/dossiers/1-1/echeancier", "/dossiers/1-1/echeancier?handler=Propose", ("Form.Count", count),
        ("Form.From", $"{office.World.Today.AddMonths(1):yyyy-MM-dd}"), ("Form.GraceDays", "8"),
        ("Form.Waives", "true"), ("Form.Signatory", "Luc Dupin"));

    [Fact]
    public async Task A_dispute_that_nobody_answered_in_time_is_a_task_of_the_day()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        office.World.Record(office.World.Creditor, Dossier(office), new DisputeOpened((Core.Amounts.Money?)null)
        {
            EffectiveOn = office.World.Today.AddDays(-9), By = "Anne", AnswerFrom = "Julien Brunet",
            AnswerBy = office.World.Today,
        });
        (await guest.Get("/aujourdhui")).Words.ShouldNotContain("Contestations sans réponse");
        office.World.Record(office.World.Creditor, Dossier(office), new DisputeOpened((Core.Amounts.Money?)null)
        {
            EffectiveOn = office.World.Today.AddDays(-9), By = "Anne", AnswerFrom = "Julien Brunet",
            AnswerBy = office.World.Today.AddDays(-1),
        });
        (await guest.Get("/aujourdhui")).Words.ShouldContain("réponse attendue de Julien Brunet");
    }

    [Theory]
    [InlineData("BadFaith", "peser")]
    [InlineData("Dispute", "litige")]
    [InlineData("CashFlow", "echeancier")]
    public async Task A_call_that_leaves_something_open_goes_on_where_it_is_settled(string cause, string page)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var noted = await guest.Submit("/dossiers/1-1/appel",
            ("Form.Outcome", "Reached"), ("Form.Cause", cause), ("Form.Person", "Mme Roy"));
        noted.Path.ShouldBe($"/dossiers/1-1/{page}");
        noted.Words.ShouldContain("appel noté");
    }

    [Fact]
    public async Task An_invoice_that_was_forgotten_is_proposed_again_at_once()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var noted = await guest.Submit("/dossiers/1-1/appel",
            ("Form.Outcome", "Reached"), ("Form.Cause", "Forgotten"), ("Form.Person", "Mme Roy"));
        noted.Path.ShouldBe("/dossiers/1-1");
        using var db = office.World.Database.Open();
        db.Proposals.Count(row => row.CreditorId == office.World.Creditor && row.State == ProposalState.Open
            && row.Letter == "invoice-resend").ShouldBe(1);
    }

    [Fact]
    public async Task Bad_faith_is_weighed_and_noted()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        (await guest.Get("/dossiers/1-1/peser?frais=1500,00&moyens=Solvent")).Words.ShouldContain("Proposé : Arrêter");
        var noted = await guest.PostWithTokenOf("/dossiers/1-1/peser", "/dossiers/1-1/peser",
            ("frais", "1500,00"), ("moyens", "Solvent"), ("why", "on arrête"));
        noted.Words.ShouldContain("pesée notée");
        var unread = await guest.PostWithTokenOf("/dossiers/1-1/peser", "/dossiers/1-1/peser",
            ("frais", "mille"), ("moyens", "Solvent"), ("why", "on verra"));
        unread.Words.ShouldContain("Les frais ne se lisent pas");
        unread.Document.QuerySelector("#why")!.GetAttribute("value").ShouldBe("on verra");
        Events(office).OfType<NoteAdded>().ShouldHaveSingleItem().Note.ShouldContain("Les frais attendus");
    }

    [Fact]
    public async Task The_prevention_sheet_feeds_the_evidence_and_the_check_of_an_order()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        const string page = "/dossiers/1-1/prevention";
        var wrong = await guest.PostWithTokenOf(page, page + "?handler=Piece",
            ("kind", "SirenChecked"), ("reference", "123 456 789"));
        wrong.Words.ShouldContain("ce numéro n’en est pas un");
        wrong.Document.QuerySelector("#r-SirenChecked")!.GetAttribute("value").ShouldBe("123 456 789");
        await guest.PostWithTokenOf(page, page + "?handler=Piece",
            ("kind", "SirenChecked"), ("reference", "000 123 455"));
        await guest.PostWithTokenOf(page, page + "?handler=Piece",
            ("kind", "TermsAccepted"), ("reference", "devis 412"));
        await guest.PostWithTokenOf(page, page + "?handler=Limit", ("amount", "2 000,00"));
        (await guest.Get("/livrer?client=DUPIN&montant=900,00")).Words.ShouldContain("dépassé de 100,00");
        (await guest.Get("/livrer?client=DUPIN&montant=800,00")).Words.ShouldContain("À décider par une personne");
        var unproved = await guest.PostWithTokenOf(page, page + "?handler=List",
            ("until", $"{office.World.Today.AddDays(90):yyyy-MM-dd}"), ("why", "impayé"));
        unproved.Words.ShouldContain("Il faut ce qui prouve l’impayé.");
        await guest.PostWithTokenOf(page, page + "?handler=List",
            ("until", $"{office.World.Today.AddDays(90):yyyy-MM-dd}"), ("why", "impayé"),
            ("evidence", "mise en demeure"));
        (await guest.Get("/livrer?client=DUPIN&montant=1,00")).Words.ShouldContain("Non, sauf paiement d’avance");
        await guest.PostWithTokenOf(page, page + "?handler=Lift", ("why", "payé"));
        (await guest.Get(page)).Words.ShouldContain("possibles");
        Events(office).OfType<BlacklistLifted>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_customer_of_another_creditor_is_not_found()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        (await guest.Get("/livrer?client=SECRET&montant=1,00")).Words.ShouldContain("Aucun client de ce nom");
    }

    [Theory]
    [InlineData("preparer")]
    [InlineData("litige")]
    [InlineData("echeancier")]
    [InlineData("prevention")]
    public async Task A_reader_may_look_and_change_nothing(string page)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        (await guest.Get($"/dossiers/1-1/{page}")).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var forms = office.Handlers("1-1").Where(path => path.Split('?')[0] == $"/dossiers/1-1/{page}").ToList();
        forms.ShouldNotBeEmpty();
        foreach (var form in forms)
        {
            (await guest.PostWithTokenOf("/moi", form, ("why", "payé"), ("amount", "10,00"))).Status
                .ShouldBe(System.Net.HttpStatusCode.Forbidden, form);
        }

        Events(office).ShouldBeEmpty();
    }

    private static Guid Dossier(Office office)
    {
        using var db = office.World.Database.Open();
        return db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1).Id;
    }

    private static IReadOnlyList<DossierEvent> Events(Office office)
    {
        using var db = office.World.Database.Open();
        return EventLog.Read(
            db, db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1),
            office.World.Today);
    }
}

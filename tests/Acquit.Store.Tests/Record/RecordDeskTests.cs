using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Record;

public class RecordDeskTests(PostgresCluster cluster)
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_promise_stands_in_the_chain_and_in_the_state_and_the_dossier_is_decided_again(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.World.Run();
        desk.Ask(db => db.Dossiers.Single().IsChanged).ShouldBeFalse();
        var outcome = desk.Record(Promise("800.00", new(2026, 12, 1)), "F-DUPIN-1");
        outcome.Refused.ShouldBeNull();
        outcome.Happened!.Items.Count.ShouldBe(1);
        outcome.State.PromisedUntil.ShouldBe(new DateOnly(2026, 12, 1));
        desk.Ask(db => db.Dossiers.Single().IsChanged).ShouldBeTrue();
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
        desk.World.Run();
        desk.Ask(db => db.Decisions.Single(row => row.UntilDay == null).Reasons).ShouldContain("promisedUntil");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_call_counts_once_against_the_cap_of_the_person(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.Record(new CallLogged(CallOutcome.NoAnswer) { EffectiveOn = _today });
        desk.Record(new CallLogged(CallOutcome.NoAnswer) { EffectiveOn = _today });
        desk.Record(new NoteAdded { EffectiveOn = _today, Note = "rappeler demain" });
        desk.Ask(db => db.ContactTallies.Select(row => row.Attempts).ToList()).ShouldBe([2]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_call_without_a_step_is_the_one_that_is_proposed_and_closes_it(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.World.Follow("graduated");
        desk.World.Run();
        var proposed = desk.Ask(db => db.Proposals.Single());
        (proposed.Step, proposed.State).ShouldBe(("call", ProposalState.Open));
        var outcome = desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = _today, Person = "Mme Dupin" });
        outcome.Call!.Number.ShouldBe(proposed.Number);
        ((CallLogged)outcome.Happened!).Step.ShouldBe("call");
        desk.Ask(db => db.Proposals.Single().State).ShouldBe(ProposalState.Withdrawn);
        desk.World.Run();
        desk.Ask(db => db.Proposals.Count(row => row.State == ProposalState.Open)).ShouldBe(0);
        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = _today }).Call.ShouldBeNull("none is open");
    }

    [Fact]
    public void A_call_of_before_the_proposal_or_with_its_own_step_is_a_call_of_its_own()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        desk.World.Follow("graduated");
        desk.World.Run();
        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = new(2026, 11, 20) }).Call.ShouldBeNull();
        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = _today, Step = "call" }).Call.ShouldBeNull();
        desk.Ask(db => db.Proposals.Single().State).ShouldBe(ProposalState.Open);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_is_refused_leaves_no_trace(Product product)
    {
        using var desk = new Desk(product, cluster);
        desk.Record(Promise("800.00", new(2027, 6, 1))).Refused!.Refusal.ShouldBe(RecordRefusal.PromiseTooLong);
        var unknown = desk.Record(Promise("800.00", new(2026, 12, 1)), "F-99").Refused!;
        (unknown.Refusal, unknown.Word).ShouldBe((RecordRefusal.UnknownItem, "F-99"));
        desk.Ask(db => db.DossierEvents.Count() + db.ContactTallies.Count()).ShouldBe(0);
    }

    [Fact]
    public void A_debtor_is_named_by_auxiliary_account_and_auxiliary_or_dossier_number()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        desk.World.AddDebtor(desk.World.Creditor, "411000", new(2026, 10, 20));
        desk.Ask(db =>
        {
            var debtor = db.Debtors.Single(row => row.Key == "DUPIN");
            db.DebtorAccounts.Add(new()
            {
                CreditorId = debtor.CreditorId, Account = "411000", Auxiliary = "DUPIN", DebtorId = debtor.Id,
            });
            return db.SaveChanges();
        });
        foreach (var text in new[] { "DUPIN", "411000/DUPIN", "1", "#1" })
        {
            desk.Find(text).Select(found => found.Key).ShouldBe(["DUPIN"], text);
        }

        desk.Find("411000").Select(found => found.Key).ShouldBe(["411000"]);
        desk.Find("411000/MARTIN").ShouldBeEmpty();
    }

    [Fact]
    public void One_code_at_two_creditors_is_for_the_person_to_settle()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        var other = desk.World.AddCreditor("Autre Maison");
        desk.World.AddDebtor(other, "DUPIN", new(2026, 10, 20));
        desk.Find("DUPIN").Select(found => found.CreditorName).ShouldBe(["Brunet Outillage", "Autre Maison"]);
        desk.Find("DUPIN", "Autre Maison").Single().Creditor.ShouldBe(other);
        desk.Find("DUPIN", "2").Single().Creditor.ShouldBe(other);
    }

    [Fact]
    public void An_item_that_is_paid_can_still_be_named_for_a_letter()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        desk.World.Pay(desk.Dupin.Creditor, desk.Dupin.Dossier, "0.00");
        var letter = new LetterRecorded("reminder-1", Channel.Letter) { EffectiveOn = new(2026, 10, 21) };
        desk.Record(letter, "F-DUPIN-1").Refused.ShouldBeNull();
        desk.Record(Promise("10.00", new(2026, 12, 1)), "F-DUPIN-1").Refused!.Refusal
            .ShouldBe(RecordRefusal.NothingOpen);
    }

    private static PromiseMade Promise(string amount, DateOnly due) =>
        new(Money.Parse(amount), due) { EffectiveOn = _today, Person = "M. Dupin" };
}

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

public class DisputesTests
{
    private static readonly ItemKey _a = new("411000|C1|A|2026-01-05|2026-01-05|10000|1");
    private static readonly ItemKey _b = new("411000|C1|B|2026-01-06|2026-01-06|20000|1");
    private static readonly DateOnly _day = new(2026, 11, 2);

    [Fact]
    public void One_that_is_closed_leaves_the_other_open() =>
        Disputes.Open([Opened(_a), Opened(_b), Closed(_b)]).ShouldHaveSingleItem().Items.ShouldBe([_a]);

    [Fact]
    public void Closed_for_one_item_it_stands_for_the_other() =>
        Disputes.Open([Opened(_a, _b), Closed(_a)]).ShouldHaveSingleItem().Items.ShouldBe([_b]);

    [Fact]
    public void Told_again_it_is_one_dispute() =>
        Disputes.Open([Opened(_a), Opened(_a) with { AnswerFrom = "Claire" }])
            .ShouldHaveSingleItem().AnswerFrom.ShouldBe("Claire");

    [Fact]
    public void About_the_whole_dossier_it_stands_until_it_is_closed_as_a_whole()
    {
        Disputes.Open([Opened(), Closed(_a)]).Count.ShouldBe(1);
        Disputes.Open([Opened(), Opened(_b), Closed()]).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_ends_it() =>
        Disputes.Open([
            Opened(_a),
            new DisputeAnswered(DisputeVerdict.Rejected, []) { EffectiveOn = _day, By = "Claire", Items = [_a] },
        ]).ShouldBeEmpty();

    [Theory]
    [InlineData("VIR CLIENT 12", "500.00", false)] // a payment of the very sum is no credit note
    [InlineData("Avoir marchandise", "500.00", true)]
    [InlineData("Avoir marchandise", "499.99", false)]
    public void What_was_given_up_stands_in_the_ledger_once_a_credit_note_of_that_sum_does(
        string label, string sum, bool stands)
    {
        var given = new DisputeAnswered(DisputeVerdict.Accepted, [])
        {
            EffectiveOn = _day, By = "Claire", Credited = Money.Parse("500.00"),
        };
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday)).With(given) with
        {
            Credits = [Given.Credit(sum, label, _day)],
        };
        CreditNotes.IsInLedger(given, dossier).ShouldBe(stands);
    }

    [Theory]
    [InlineData("AV-12", true)]
    [InlineData("av2026-3", true)]
    [InlineData("AVANCE-3", false)]
    [InlineData("AV", false)]
    public void A_reference_of_a_credit_note_begins_with_AV_and_no_further_letter(string reference, bool isNote) =>
        CreditNoteSigns.InReference(reference).ShouldBe(isNote);

    [Theory]
    [InlineData("Avoir AV-1", true)]
    [InlineData("Avoir AV-12", false)] // another number that begins alike
    [InlineData("avoir av-1/retour", true)]
    public void A_noted_number_is_found_as_a_whole_word(string label, bool stands)
    {
        var note = new CreditNoteIssued("AV-1", _day, Money.Parse("500.00")) { EffectiveOn = _day, By = "Claire" };
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday)).With(note) with
        {
            Credits = [Given.Credit("500.00", label, _day)],
        };
        CreditNotes.IsInLedger(note, dossier).ShouldBe(stands);
    }

    private static DisputeOpened Opened(params ItemKey[] items) =>
        new((Money?)null) { EffectiveOn = _day, By = "Claire", Items = items };

    private static DisputeClosed Closed(params ItemKey[] items) =>
        new() { EffectiveOn = _day, By = "Claire", Items = items };
}

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>How complete a file is: each piece, worked by hand.</summary>
public class EvidenceMeterTests
{
    private static readonly Dossier _two =
        Given.Dossier(Given.Item("F-1", Given.Monday), Given.Item("F-2", Given.Monday));

    [Fact]
    public void A_new_file_has_its_address_and_lacks_the_rest()
    {
        var pieces = EvidenceMeter.Of(_two, new HashSet<ItemKey>());
        pieces.Count.ShouldBe(9);
        pieces.Where(one => one.State == EvidenceState.Present).Select(one => one.Piece)
            .ShouldBe([EvidencePiece.Address]);
        Of(_two, EvidencePiece.SignedOrder).About.ShouldBe(["F-1", "F-2"]);
    }

    [Fact]
    public void An_order_for_one_invoice_leaves_the_other_without()
    {
        var order = new EvidenceRecorded(EvidenceKind.SignedOrder)
        {
            EffectiveOn = Given.Monday, Items = [new ItemKey("F-1")],
        };
        Of(_two.With(order), EvidencePiece.SignedOrder).About.ShouldBe(["F-2"]);
        Of(_two.With(order with { Items = [] }), EvidencePiece.SignedOrder).State.ShouldBe(EvidenceState.Present);
        Of(_two.With(order), EvidencePiece.DeliveryNote).State.ShouldBe(EvidenceState.Missing);
    }

    [Fact]
    public void A_framework_order_is_none_for_an_invoice_issued_after_it()
    {
        var before = new EvidenceRecorded(EvidenceKind.SignedOrder) { EffectiveOn = Given.Monday.AddDays(-90) };
        Of(_two.With(before), EvidencePiece.SignedOrder).State.ShouldBe(EvidenceState.Missing);
    }

    [Fact]
    public void A_formal_notice_is_awaited_until_the_post_has_presented_it()
    {
        var notice = new StepDone("notice", 0, Channel.RegisteredLetter)
        {
            EffectiveOn = Given.Monday, Letter = "formal-notice", DocumentRef = "D-1/03", DocumentHash = "ab",
        };
        var lost = new LetterTracked("D-1/03", PostalOutcome.Lost) { EffectiveOn = Given.Monday };
        var other = new LetterTracked("D-1/02", PostalOutcome.Delivered) { EffectiveOn = Given.Monday };
        Of(_two.With(notice), EvidencePiece.FormalNotice).State.ShouldBe(EvidenceState.Awaited);
        Of(_two.With(notice, lost, other), EvidencePiece.FormalNotice).State.ShouldBe(EvidenceState.Awaited);
        Of(_two.With(notice, lost with { Outcome = PostalOutcome.Unclaimed }), EvidencePiece.FormalNotice).State
            .ShouldBe(EvidenceState.Present);
        Of(_two.With(notice), EvidencePiece.Reminder).State.ShouldBe(EvidenceState.Missing);
    }

    [Fact]
    public void A_reminder_counts_once_its_bytes_are_kept()
    {
        var sent = new StepDone("reminder", 0, Channel.Letter) { EffectiveOn = Given.Monday, Letter = "reminder-1" };
        Of(_two.With(sent), EvidencePiece.Reminder).State.ShouldBe(EvidenceState.Missing);
        Of(_two.With(sent with { DocumentHash = "ab" }), EvidencePiece.Reminder).State.ShouldBe(EvidenceState.Present);
    }

    [Fact]
    public void A_promise_on_the_telephone_acknowledges_nothing_and_a_written_one_does()
    {
        var promise = new PromiseMade(Money.Parse("100.00"), Given.Monday)
        {
            EffectiveOn = Given.Monday, Channel = Channel.Call,
        };
        Of(_two.With(promise), EvidencePiece.Acknowledgement).State.ShouldBe(EvidenceState.Missing);
        Of(_two.With(promise with { Channel = Channel.Email }), EvidencePiece.Acknowledgement).State
            .ShouldBe(EvidenceState.Present);
    }

    [Fact]
    public void A_consumer_has_no_siren_to_check()
    {
        var consumer = _two with { Debtor = _two.Debtor with { Status = LegalStatus.Consumer } };
        EvidenceMeter.Of(consumer, new HashSet<ItemKey>()).Select(one => one.Piece)
            .ShouldNotContain(EvidencePiece.Identity);
    }

    [Fact]
    public void An_invoice_without_its_pdf_is_named()
    {
        EvidenceMeter.Of(_two, new HashSet<ItemKey> { new("F-1") })
            .Single(one => one.Piece == EvidencePiece.InvoicePdf).About.ShouldBe(["F-2"]);
    }

    private static EvidenceOfFile Of(Dossier dossier, EvidencePiece piece) =>
        EvidenceMeter.Of(dossier, new HashSet<ItemKey>()).Single(one => one.Piece == piece);
}

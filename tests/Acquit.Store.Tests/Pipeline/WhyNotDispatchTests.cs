using Acquit.App.Dispatch;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Store.Tests.Pipeline;

public class WhyNotDispatchTests
{
    [Fact]
    public void What_today_still_asks_for_leaves()
    {
        var item = Samples.Item("F-1", "1200.00");
        WhyNotDispatch.Ask(Samples.Approved(item), Samples.Now(Samples.Contact("reminder-1", item))).ShouldBeNull();
    }

    [Fact]
    public void A_payment_between_approval_and_sending_holds_the_letter_back() =>
        WhyNotDispatch.Ask(Samples.Approved(Samples.Item("F-1", "1200.00")), Samples.Now()).ShouldBe(SendingRefusal.NothingOwed);

    [Fact]
    public void A_part_payment_between_approval_and_sending_holds_the_letter_back()
    {
        var now = Samples.Now(Samples.Contact("reminder-1", Samples.Item("F-1", "700.00", "1200.00")));
        WhyNotDispatch.Ask(Samples.Approved(Samples.Item("F-1", "1200.00")), now).ShouldBe(SendingRefusal.BalanceChanged);
    }

    [Fact]
    public void One_paid_invoice_of_two_holds_the_letter_back()
    {
        var (paid, left) = (Samples.Item("F-1", "1200.00"), Samples.Item("F-2", "80.00"));
        WhyNotDispatch.Ask(Samples.Approved(paid, left), Samples.Now(Samples.Contact("reminder-1", left)))
            .ShouldBe(SendingRefusal.BalanceChanged);
    }

    [Fact]
    public void An_invoice_that_fell_due_since_is_not_in_the_letter()
    {
        var (old, fresh) = (Samples.Item("F-1", "1200.00"), Samples.Item("F-2", "80.00"));
        WhyNotDispatch.Ask(Samples.Approved(old), Samples.Now(Samples.Contact("reminder-1", old, fresh)))
            .ShouldBe(SendingRefusal.BalanceChanged);
    }

    [Theory]
    [InlineData(ReasonCode.Disputed, SendingRefusal.WhollyDisputed)]
    [InlineData(ReasonCode.OnHold, SendingRefusal.OnHold)]
    [InlineData(ReasonCode.PromisedUntil, SendingRefusal.PromiseRunning)]
    [InlineData(ReasonCode.PlanRunning, SendingRefusal.PlanRunning)]
    [InlineData(ReasonCode.Insolvent, SendingRefusal.DebtorInsolvent)]
    [InlineData(ReasonCode.ReplyToRead, SendingRefusal.ReplyToRead)]
    [InlineData(ReasonCode.LedgerStale, SendingRefusal.LedgerStale)]
    [InlineData(ReasonCode.CoveredByUnappliedCredit, SendingRefusal.CreditCoversIt)]
    [InlineData(ReasonCode.ContactCapReached, SendingRefusal.ContactedTooRecently)]
    [InlineData(ReasonCode.HandedOver, SendingRefusal.HandedOver)]
    public void What_makes_the_item_wait_holds_the_letter_back(ReasonCode reason, SendingRefusal refusal)
    {
        var item = Samples.Item("F-1", "1200.00");
        WhyNotDispatch.Ask(Samples.Approved(item), Samples.Now(Samples.Wait(reason, item))).ShouldBe(refusal);
    }

    [Fact]
    public void Another_step_of_the_same_item_holds_the_letter_back()
    {
        var item = Samples.Item("F-1", "1200.00");
        WhyNotDispatch.Ask(Samples.Approved(item), Samples.Now(Samples.Contact("reminder-2", item)))
            .ShouldBe(SendingRefusal.StepNoLongerDue);
    }

    [Fact]
    public void The_last_posting_day_is_included()
    {
        var item = Samples.Item("F-1", "1200.00");
        var now = Samples.Now(Samples.Contact("reminder-1", item));
        WhyNotDispatch.Ask(Samples.Approved(item), now with { Today = Samples.Monday.AddDays(2) }).ShouldBeNull();
        WhyNotDispatch.Ask(Samples.Approved(item), now with { Today = Samples.Monday.AddDays(3) })
            .ShouldBe(SendingRefusal.ApprovalExpired);
    }

    [Fact]
    public void A_new_address_holds_the_letter_back_and_so_does_none()
    {
        var item = Samples.Item("F-1", "1200.00");
        var now = Samples.Now(Samples.Contact("reminder-1", item));
        WhyNotDispatch.Ask(Samples.Approved(item), now with { Recipient = "SARL Dupin\n75001 PARIS" })
            .ShouldBe(SendingRefusal.RecipientChanged);
        WhyNotDispatch.Ask(Samples.Approved(item), now with { Recipient = "" }).ShouldBe(SendingRefusal.AddressMissing);
    }

    [Fact]
    public void Bytes_that_nobody_approved_do_not_leave()
    {
        var item = Samples.Item("F-1", "1200.00");
        var now = Samples.Now(Samples.Contact("reminder-1", item)) with { StoredHash = "cd34" };
        WhyNotDispatch.Ask(Samples.Approved(item), now).ShouldBe(SendingRefusal.BytesChanged);
    }

    [Fact]
    public void Under_mandate_nothing_leaves_whatever_was_approved()
    {
        var item = Samples.Item("F-1", "1200.00");
        var now = Samples.Now(Samples.Contact("reminder-1", item)) with { CreditorIsUnderMandate = true };
        WhyNotDispatch.Ask(Samples.Approved(item), now).ShouldBe(SendingRefusal.MandateMentionsMissing);
    }

    [Fact]
    public void An_e_mail_waits_for_the_contact_hours_a_letter_does_not()
    {
        var item = Samples.Item("F-1", "1200.00");
        var atNight = Samples.Now(Samples.Contact("reminder-1", item) with { Channel = Channel.Email }) with
        {
            TimeOfDay = new(20, 0),
            Recipient = "compta@dupin.example",
        };
        var mail = Samples.Approved(item) with { Channel = Channel.Email, Recipient = "compta@dupin.example" };
        WhyNotDispatch.Ask(mail, atNight).ShouldBe(SendingRefusal.OutsideContactWindow);
        WhyNotDispatch.Ask(mail, atNight with { TimeOfDay = new(9, 0) }).ShouldBeNull();
        var letter = Samples.Now(Samples.Contact("reminder-1", item)) with { TimeOfDay = new(20, 0) };
        WhyNotDispatch.Ask(Samples.Approved(item), letter).ShouldBeNull();
    }

    [Fact]
    public void Every_refusal_has_a_sentence_of_its_own_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Enum.GetValues<SendingRefusal>().Select(refusal => refusal.Sentence(language)).ShouldBeUnique();
        }
    }
}

using Acquit.App.Dispatch;
using Acquit.Core;
using Acquit.Core.Dunning;

namespace Acquit.Store.Tests.Pipeline;

public class WhyNotDispatchTests
{
    private static readonly LastLook _look = new()
    {
        Today = new(2026, 11, 23),
        LastPostingDay = new(2026, 11, 25),
        ApprovedHash = "ab12",
        StoredHash = "ab12",
        ApprovedRecipient = "SARL Dupin\n44000 NANTES",
        Recipient = "SARL Dupin\n44000 NANTES",
        CreditorIsUnderMandate = false,
        CreditorIsLive = true,
        HasChannel = true,
        Decided = null,
    };

    [Fact]
    public void What_is_still_as_approved_leaves() => WhyNotDispatch.Ask(_look).ShouldBeNull();

    [Fact]
    public void The_last_posting_day_is_included()
    {
        WhyNotDispatch.Ask(_look with { Today = new(2026, 11, 25) }).ShouldBeNull();
        Refusal(_look with { Today = new(2026, 11, 26) }).ShouldBe(SendingRefusal.ApprovalExpired);
        Refusal(_look with { LastPostingDay = null }).ShouldBe(SendingRefusal.ApprovalExpired);
    }

    [Fact]
    public void Bytes_that_nobody_approved_do_not_leave() =>
        Refusal(_look with { StoredHash = "cd34" }).ShouldBe(SendingRefusal.BytesChanged);

    [Fact]
    public void A_document_that_names_another_bank_account_than_todays_does_not_leave()
    {
        var look = _look with { ApprovedIban = "FR7630006000011234567890189" };
        WhyNotDispatch.Ask(look with { Iban = look.ApprovedIban }).ShouldBeNull();
        Refusal(look).ShouldBe(SendingRefusal.BankAccountChanged);
        Refusal(look with { ApprovedIban = "", Iban = look.ApprovedIban }).ShouldBe(SendingRefusal.BankAccountChanged);
        WhyNotDispatch.Ask(_look with { Iban = look.ApprovedIban })
            .ShouldBeNull("made before the account was kept beside the document");
    }

    [Fact]
    public void A_new_address_holds_the_letter_back_and_so_does_none()
    {
        Refusal(_look with { Recipient = "SARL Dupin\n75001 PARIS" }).ShouldBe(SendingRefusal.RecipientChanged);
        Refusal(_look with { Recipient = "" }).ShouldBe(SendingRefusal.RecipientChanged);
    }

    [Fact]
    public void Under_mandate_nothing_leaves_and_the_approval_stands()
    {
        var held = WhyNotDispatch.Ask(_look with { CreditorIsUnderMandate = true })!;
        held.Key.ShouldBe("mandateMentionsMissing");
        held.OnlyWaits.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ReasonCode.Paid, false)]
    [InlineData(ReasonCode.Disputed, false)]
    [InlineData(ReasonCode.PromisedUntil, false)]
    [InlineData(ReasonCode.ContactCapReached, true)]
    [InlineData(ReasonCode.ClosedDay, true)]
    [InlineData(ReasonCode.LedgerStale, true)]
    public void Today_s_reason_says_why_and_whether_waiting_is_enough(ReasonCode code, bool onlyWaits)
    {
        var held = WhyNotDispatch.Ask(_look with { Decided = new Reason(code, "parce que", "because", "partner") })!;
        (held.Refusal, held.OnlyWaits).ShouldBe((SendingRefusal.FactsChanged, onlyWaits));
        held.Sentence(Language.English).ShouldBe("because");
    }

    [Fact]
    public void A_message_without_a_channel_waits_for_one() =>
        WhyNotDispatch.Ask(_look with { HasChannel = false })!.OnlyWaits.ShouldBeTrue();

    [Fact]
    public void Nothing_leaves_for_a_creditor_that_is_not_live() =>
        Refusal(_look with { CreditorIsLive = false }).ShouldBe(SendingRefusal.NotLive);

    private static SendingRefusal? Refusal(LastLook look) => WhyNotDispatch.Ask(look)?.Refusal;
}

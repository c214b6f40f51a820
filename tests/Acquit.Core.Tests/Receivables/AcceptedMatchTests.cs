using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Core.Tests.Dunning;

namespace Acquit.Core.Tests.Receivables;

/// <summary>A match that a person accepted is lettering until the ledger shows it.</summary>
public class AcceptedMatchTests
{
    private static readonly DateOnly _day = new(2026, 3, 2);
    private static readonly DueDates _due = new(PaymentTerms.Parse("30d"));
    private static readonly LedgerLine _invoice = Line("F-1", "1200.00");
    private static readonly LedgerLine _payment = Line("VIR", "-500.00");

    [Theory]
    [InlineData("500.00", "700.00", "0.00")]
    [InlineData("200.00", "1000.00", "300.00")]
    [InlineData("9000.00", "700.00", "0.00")]
    public void It_closes_no_more_than_was_accepted_and_no_more_than_is_open(string cap, string open, string left)
    {
        var position = Position([_invoice, _payment], Accepted(_invoice, _payment, cap));
        position.Items.Single().Open.ToString().ShouldBe(open);
        Money.Sum(position.Credits.Select(credit => credit.Open)).ToString().ShouldBe(left);
        position.Balance.ToString().ShouldBe("700.00");
        position.Applied.Single().IsByPerson.ShouldBeTrue();
    }

    [Fact]
    public void It_counts_from_its_day_on()
    {
        var match = Accepted(_invoice, _payment, "500.00") with { On = _day.AddDays(10) };
        Matching.OpenOn([_invoice, _payment], _day.AddDays(9), _due, [match]).Single().Items.Single().Open.ToString()
            .ShouldBe("1200.00");
        Matching.OpenOn([_invoice, _payment], _day.AddDays(10), _due, [match]).Single().Items.Single().Open.ToString()
            .ShouldBe("700.00");
    }

    [Fact]
    public void A_ledger_that_letters_the_same_lines_takes_its_place()
    {
        var match = Accepted(_invoice, _payment, "500.00");
        var position = Position([_invoice with { Lettering = "A" }, _payment with { Lettering = "A" }], match);
        position.Items.Single().Open.ToString().ShouldBe("700.00");
        position.Applied.Single().IsByPerson.ShouldBeFalse();
    }

    [Fact]
    public void A_ledger_that_letters_the_payment_with_another_invoice_overrules_it()
    {
        var other = Line("F-2", "500.00");
        var match = Accepted(_invoice, _payment, "500.00");
        var position = Position(
            [_invoice, other with { Lettering = "B" }, _payment with { Lettering = "B" }], match);
        position.Items.Single().Ref.ShouldBe("F-1");
        position.Items.Single().Open.ToString().ShouldBe("1200.00");
    }

    [Fact]
    public void An_account_with_a_bar_in_its_number_is_read_back_from_the_key()
    {
        var odd = Line("F|1", "10.00") with { Account = new AccountKey("411|000", "A|B") };
        (odd.Key.Account, odd.Key.PieceRef).ShouldBe((odd.Account, "F|1"));
        _invoice.Key.Account.ShouldBe(_invoice.Account);
    }

    [Fact]
    public void A_rejected_pair_is_not_proposed_again_and_the_money_still_counts()
    {
        var (item, credit) = (Given.Item("F-1", Given.Monday), Given.Credit("1200.00", "VIR F-1"));
        var rejected = new MatchRejected(credit.Key) { EffectiveOn = Given.Monday, Items = [item.Key] };
        MatchProposals.For([item], [credit]).ShouldHaveSingleItem();
        MatchProposals.For([item], [credit], RejectedMatches.Of([rejected])).ShouldBeEmpty();
        var undone = new MatchUndone(1, credit.Key) { EffectiveOn = Given.Monday, Items = [item.Key] };
        MatchProposals.For([item], [credit], RejectedMatches.Of([rejected, undone])).ShouldHaveSingleItem();
        var dossier = Given.Dossier(item) with { Credits = [credit], Events = [rejected] };
        dossier.On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.CoveredByUnappliedCredit);
    }

    [Fact]
    public void A_rejected_payment_is_proposed_for_the_next_invoice()
    {
        OpenItem[] items = [Given.Item("F-1", Given.Monday), Given.Item("F-2", Given.Monday.AddDays(1))];
        var credit = Given.Credit("500.00", "VIR F-1");
        var rejected = new MatchRejected(credit.Key) { EffectiveOn = Given.Monday, Items = [items[0].Key] };
        MatchProposals.For(items, [credit], RejectedMatches.Of([rejected])).Single().Item.Ref.ShouldBe("F-2");
    }

    private static AccountPosition Position(LedgerLine[] lines, AcceptedMatch match) =>
        Matching.OpenOn(lines, new(2026, 12, 31), _due, [match]).Single();

    private static AcceptedMatch Accepted(LedgerLine debit, LedgerLine credit, string cap) =>
        new(debit.Key, credit.Key, Money.Parse(cap), _day);

    private static LedgerLine Line(string piece, string amount) => new()
    {
        Account = new AccountKey("411000", "DUPIN"), PieceRef = piece, PieceDate = _day, EntryDate = _day,
        Amount = Money.Parse(amount),
    };
}

using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using FsCheck;
using FsCheck.Fluent;

namespace Acquit.Core.Tests.Receivables;

public class MatchProposalsTests
{
    private static readonly DateOnly _first = new(2026, 1, 1);

    [Theory]
    [InlineData("VIR F-14", "F-14", true)]
    [InlineData("VIR F-14", "F-1", false)]
    [InlineData("VIR AF-14", "F-14", false)]
    [InlineData("règlement f-14/f-15", "F-14", true)]
    [InlineData("F-14-B", "F-14", false)]
    [InlineData("2026-F-14", "F-14", false)]
    [InlineData("F-14 - solde", "F-14", true)]
    [InlineData("F-141 F-14", "F-14", true)]
    [InlineData("FACTURE 12", "12", false)]
    [InlineData("12", "12", true)]
    [InlineData("VIREMENT", "", false)]
    public void A_number_is_found_only_as_a_word_of_its_own(string text, string number, bool isNamed) =>
        NumberInText.Names(text, number).ShouldBe(isNamed);

    [Fact]
    public void A_credit_that_names_an_invoice_goes_there_before_the_oldest() =>
        Words([Item("F-1", 1, "100.00"), Item("F-14", 2, "250.00")], [Credit("P1", "200.00", "VIR F-14")])
            .ShouldBe(["P1 F-14 200.00 Reference"]);

    [Fact]
    public void A_credit_note_that_bears_the_number_of_the_invoice_names_it_too() =>
        Words([Item("F-1", 1, "100.00"), Item("F-2", 2, "100.00")], [Credit("F-2", "100.00", "Avoir")])
            .ShouldBe(["F-2 F-2 100.00 Reference"]);

    [Fact]
    public void What_a_reference_leaves_over_goes_to_the_oldest() =>
        Words([Item("F-1", 1, "100.00"), Item("F-2", 2, "50.00")], [Credit("P1", "70.00", "VIR F-2")])
            .ShouldBe(["P1 F-2 50.00 Reference", "P1 F-1 20.00 OldestFirst"]);

    [Fact]
    public void The_same_amount_decides_when_one_item_alone_has_it() =>
        Words([Item("F-1", 1, "100.00"), Item("F-2", 2, "250.00")], [Credit("P1", "250.00", "VIR")])
            .ShouldBe(["P1 F-2 250.00 SameAmount"]);

    [Fact]
    public void Two_items_of_the_same_amount_leave_the_oldest_first() =>
        Words([Item("F-2", 2, "250.00"), Item("F-1", 1, "250.00")], [Credit("P1", "250.00", "VIR")])
            .ShouldBe(["P1 F-1 250.00 OldestFirst"]);

    [Fact]
    public void Two_credits_of_the_same_amount_leave_the_oldest_first() =>
        Words(
                [Item("F-1", 1, "100.00"), Item("F-2", 2, "250.00")],
                [Credit("P1", "250.00", ""), Credit("P2", "250.00", "")]
            )
            .ShouldBe(["P1 F-1 100.00 OldestFirst", "P1 F-2 150.00 OldestFirst", "P2 F-2 100.00 OldestFirst"]);

    [Fact]
    public void Retention_money_comes_last_however_old() =>
        Words(
                [Item("RG", 1, "100.00") with { Kind = ItemKind.Retention }, Item("F-2", 200, "80.00")],
                [Credit("P1", "90.00", "")]
            )
            .ShouldBe(["P1 F-2 80.00 OldestFirst", "P1 RG 10.00 OldestFirst"]);

    [Fact]
    public void Each_proposal_says_why_in_both_languages()
    {
        var item = Item("F-14", 1, "100.00");
        var proposal = new MatchProposal(item, Credit("P1", "100.00", "VIR F-14"), item.Open, MatchCause.Reference);
        proposal.Why(Language.French).ShouldBe("Le crédit nomme la pièce F-14 : « VIR F-14 ».");
        proposal.Why(Language.English).ShouldBe("The credit names the item F-14: \"VIR F-14\".");
        (proposal with { Cause = MatchCause.SameAmount }).Why(Language.French).ShouldContain("montant exact");
        (proposal with { Cause = MatchCause.OldestFirst }).Why(Language.English).ShouldContain("oldest");
    }

    [Fact]
    public void A_debtor_is_served_over_all_his_accounts_and_no_other()
    {
        LedgerLine[] lines =
        [
            Line("411000", "A", "F-1", "100.00"),
            Line("419100", "A", "AC-1", "-30.00"),
            Line("411000", "B", "F-2", "100.00"),
        ];
        var positions = Matching.OpenOn(lines, _first.AddDays(9), new DueDates(PaymentTerms.Parse("30d")));
        MatchProposals.For(positions).Select(Word).ShouldBe(["AC-1 F-1 30.00 OldestFirst"]);
    }

    [Fact]
    public void A_payment_mode_posing_as_a_customer_gets_no_proposal()
    {
        LedgerLine[] lines = [Line("411000", "CB", "F-1", "100.00"), Line("411000", "CB", "P", "-100.00")];
        LedgerLine[] named = [.. lines.Select(line => line with { Name = "RECETTE CB" })];
        var positions = Matching.OpenOn(named, _first.AddDays(9), new DueDates(PaymentTerms.Parse("30d")));
        positions.ShouldHaveSingleItem();
        MatchProposals.For(positions).ShouldBeEmpty();
    }

    [Fact]
    public void Neither_side_is_ever_taken_twice_and_one_side_is_used_up() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(1, 40).Select(n => (long)n * 25).ArrayOf()),
                Arb.From(Gen.Choose(1, 40).Select(n => (long)n * 25).ArrayOf()),
                (debits, sums) =>
                {
                    var items = debits.Select((cents, at) => Item($"F-{at}", at % 5, Sum(cents))).ToArray();
                    var credits = sums.Select((cents, at) => Credit($"P{at}", Sum(cents), $"VIR F-{at * 3}")).ToArray();
                    var proposals = MatchProposals.For(items, credits);
                    foreach (var item in items)
                    {
                        var taken = Money.Sum(proposals.Where(p => p.Item.Key == item.Key).Select(p => p.Amount));
                        taken.ShouldBeLessThanOrEqualTo(item.Open);
                    }

                    foreach (var credit in credits)
                    {
                        var taken = Money.Sum(proposals.Where(p => p.Credit.Key == credit.Key).Select(p => p.Amount));
                        taken.ShouldBeLessThanOrEqualTo(credit.Open);
                    }

                    Money.Sum(proposals.Select(p => p.Amount)).Cents.ShouldBe(Math.Min(debits.Sum(), sums.Sum()));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_account_of_thousands_of_lines_is_matched_by_the_same_rule()
    {
        var few = Enumerable.Range(1, 9).Select(n => Item($"F-{n}", n, "10.00")).ToArray();
        OpenItem[] many = [.. few, .. Enumerable.Range(100, 3000).Select(n => Item($"X{n}", n, "1.00"))];
        OpenCredit[] credits =
        [
            Credit("P1", "20.00", "vir F-5/F-7"), Credit("P2", "10.00", "F-2-B"), Credit("P3", "3.00", "F-31"),
        ];
        var named = Words(few, credits).Where(word => word.Contains("Reference")).ToList();
        named.ShouldBe(["P1 F-5 10.00 Reference", "P1 F-7 10.00 Reference"]);
        Words(many, credits).Where(word => word.Contains("Reference")).ShouldBe(named);
    }

    private static string Sum(long cents) => Money.FromCents(cents).ToString();

    private static List<string> Words(OpenItem[] items, OpenCredit[] credits) =>
        [.. MatchProposals.For(items, credits).Select(Word)];

    private static string Word(MatchProposal proposal) =>
        $"{proposal.Credit.Ref} {proposal.Item.Ref} {proposal.Amount} {proposal.Cause}";

    private static LedgerLine Line(string account, string auxiliary, string piece, string amount) =>
        new()
        {
            Account = new AccountKey(account, auxiliary),
            PieceRef = piece,
            EntryDate = _first,
            Amount = Money.Parse(amount),
        };

    private static OpenItem Item(string number, int dueAfter, string open) =>
        new()
        {
            Key = new ItemKey(number),
            Account = new AccountKey("411000", "DUPIN"),
            Ref = number,
            IssuedOn = _first,
            DueOn = _first.AddDays(dueAfter),
            Original = Money.Parse(open),
            Open = Money.Parse(open),
        };

    private static OpenCredit Credit(string number, string open, string label) =>
        new()
        {
            Key = new ItemKey(number),
            Account = new AccountKey("411000", "DUPIN"),
            Ref = number,
            Label = label,
            On = _first,
            Original = Money.Parse(open),
            Open = Money.Parse(open),
        };
}

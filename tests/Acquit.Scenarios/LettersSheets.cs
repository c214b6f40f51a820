using Acquit.App;
using Acquit.App.Law;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Letters.Sheets;

namespace Acquit.Scenarios;

/// <summary>The papers that go with letters: statement of claim, batch summary, deposit slip. Texts in
/// <c>letters/</c>.</summary>
public class LettersSheets
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly Lazy<LawBook> _law = new(() => LawLibrary.Open(DataFolder.Find()).Book!);

    private static readonly Creditor _creditor = new()
    {
        Name = "Atelier Moreau", Address = new PostalAddress(["Atelier Moreau", "14 RUE DE L’EXEMPLE", "44300 NANTES"]),
    };

    private static readonly Debtor _debtor = new() { Key = new("411GARAGE"), Name = "Garage Fictif SARL" };

    [Theory]
    [InlineData(InterestRegime.Business)]
    [InlineData(InterestRegime.Consumer)]
    [InlineData(InterestRegime.Public)]
    public void A_statement_of_claim_says_how_the_sum_came_about(InterestRegime regime) =>
        Golden($"statement-of-claim.{regime.ToString().ToLowerInvariant()}", Sheet(Claimed(regime)));

    [Theory]
    [InlineData(InterestRegime.Business)]
    [InlineData(InterestRegime.Consumer)]
    [InlineData(InterestRegime.Public)]
    public void What_the_law_computes_adds_up(InterestRegime regime) =>
        StatementSheet.AddsUp(Claimed(regime)).ShouldBeTrue();

    [Fact]
    public void A_consumer_reads_of_no_penalty_and_no_indemnity()
    {
        var text = LetterText.Of(Sheet(Claimed(InterestRegime.Consumer)));
        foreach (var never in (string[])["énalité", "ndemnité", "40,00", "441-10"])
        {
            text.ShouldNotContain(never);
        }
    }

    public static TheoryData<string> Falsified() => new("principal", "interest", "indemnity", "invoice", "payment",
        "overspent");

    /// <summary>One cent wrong in each term of the sum, one at a time.</summary>
    [Theory]
    [MemberData(nameof(Falsified))]
    public void A_statement_that_is_a_cent_wrong_is_refused(string term)
    {
        var right = Claimed(InterestRegime.Business);
        var cent = Money.FromCents(1);
        var payment = right.Payments[0];
        var wrong = term switch
        {
            "principal" => right with { Principal = right.Principal + cent },
            "interest" => right with { Interest = right.Interest + cent },
            "indemnity" => right with { Indemnity = right.Indemnity + cent },
            "invoice" => right with { Invoices = [right.Invoices[0] with { Gross = right.Invoices[0].Gross + cent },
                .. right.Invoices.Skip(1)] },
            "payment" => right with { Payments = [payment with { ToPrincipal = payment.ToPrincipal + cent,
                Amount = payment.Amount + cent }] },
            _ => right with { Payments = [payment with { Amount = payment.Amount - payment.Unused - cent }] },
        };
        StatementSheet.AddsUp(right).ShouldBeTrue();
        StatementSheet.AddsUp(wrong).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => Sheet(wrong));
    }

    /// <summary>« INT-01 » and warnings about the creditor's own rate are for the review screen.</summary>
    [Fact]
    public void Notes_for_the_creditor_stay_off_the_paper()
    {
        var claim = Claimed(InterestRegime.Business) with
        {
            Notes = ["Le taux stipulé est inférieur au plancher (INT-01)."],
        };
        LetterText.Of(Sheet(claim)).ShouldNotContain("INT-01");
        LetterText.Of(Sheet(claim)).ShouldNotContain("plancher");
    }

    [Fact]
    public void Sections_without_lines_are_left_out_and_the_letters_close_up()
    {
        var text = LetterText.Of(Sheet(Claimed(InterestRegime.PrincipalOnly) with { Payments = [],
            Principal = Money.Parse("3480.00") }
            with { Invoices = [new("FA-1", new(2026, 6, 15), new(2026, 7, 15), Money.Parse("3480.00"),
                Money.Parse("3480.00"))] }));
        text.ShouldContain("## A. Principal");
        text.ShouldContain("## B. Total au 23\u00A0novembre\u00A02026");
        text.ShouldNotContain("## C.");
    }

    [Fact]
    public void A_print_batch_begins_with_its_envelopes_in_order() =>
        Golden("print-batch", MailingSheets.Summary(_creditor, _today,
            [Pli(1, Channel.Letter, 1, 0), Pli(2, Channel.RegisteredLetter, 4, 2), Pli(3, Channel.Letter, 2, 0)]));

    [Fact]
    public void A_batch_of_simple_letters_has_no_empty_column()
    {
        var text = LetterText.Of(MailingSheets.Summary(_creditor, _today, [Pli(1, Channel.Letter, 1, 0)]));
        text.ShouldNotContain("suivi |");
        text.ShouldNotContain("À joindre");
    }

    [Fact]
    public void Envelopes_out_of_order_are_refused() =>
        Should.Throw<ArgumentException>(() => MailingSheets.Summary(_creditor, _today,
            [Pli(2, Channel.Letter, 1, 0), Pli(1, Channel.Letter, 1, 0)]));

    [Fact]
    public void A_deposit_slip_has_what_the_counter_asks_for() =>
        Golden("deposit-slip", MailingSheets.DepositSlip(_creditor, _today, Pli(2, Channel.RegisteredLetter, 4, 2)));

    [Fact]
    public void A_simple_letter_has_no_deposit_slip() =>
        Should.Throw<ArgumentException>(() => MailingSheets.DepositSlip(_creditor, _today, Pli(1, Channel.Letter, 1,
            0)));

    private static Envelope Pli(int number, Channel channel, int pages, int beside) =>
        new(number, $"D-2026-0412/{number:00}", new PostalAddress(["GARAGE FICTIF SARL", "27 ROUTE DE L’EXEMPLE",
            "44800 SAINT HERBLAIN"]),
            channel, pages) { PagesBeside = beside };

    private static LetterDocument Sheet(ClaimStatement claim) => StatementSheet.Of(claim, _creditor, _debtor,
        "D-2026-0412/04");

    private static ClaimStatement Claimed(InterestRegime regime) => Claim.For(
        new ClaimRequest
        {
            Invoices =
            [
                new("FA-2026-0412", new(2026, 4, 15), new(2026, 5, 15), Money.Parse("3480.00")),
                new("FA-2026-0458", new(2026, 7, 10), new(2026, 8, 9), Money.Parse("1926.00")),
            ],
            Payments = [new(new(2026, 9, 1), Money.Parse("1000.00"))],
            Terms = new ClaimTerms(regime) { FormalNoticeOn = regime == InterestRegime.Consumer ? new DateOnly(2026,
                10, 5) : null },
            AsOf = _today,
        },
        _law.Value);

    private static void Golden(string name, LetterDocument sheet)
    {
        var path = Path.Combine(Folder(), $"{name}.golden.txt");
        var text = LetterText.Of(sheet);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.ShouldBe(File.ReadAllText(path));
        text.ShouldNotContain("'");
        text.Split('|', '\n').ShouldAllBe(cell => !cell.Trim(' ').Contains("  ", StringComparison.Ordinal));
    }

    private static string Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Acquit.slnx")))
        {
            at = at.Parent;
        }

        return Directory.CreateDirectory(Path.Combine(at!.FullName, "tests", "Acquit.Scenarios", "letters")).FullName;
    }
}

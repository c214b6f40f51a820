using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Formats.Creditors;

namespace Acquit.Scenarios.Creditors;

/// <summary>The settings of a creditor are taken whole or refused, with the place of what is wrong.</summary>
public class CreditorFileTests
{
    private static readonly string _demo = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo", "creditor.yaml"));

    [Fact]
    public void The_demonstration_creditor_is_read_word_for_word()
    {
        var problems = new List<ImportProblem>();
        var creditor = CreditorFile.Read(_demo, "creditor.yaml", problems)!;
        problems.ShouldBeEmpty();
        creditor.Name.ShouldBe("Brunet Outillage");
        creditor.Capital.ShouldBe(Money.Parse("80000.00"));
        creditor.Siren!.Value.Digits.ShouldBe("000123455");
        creditor.Address!.Lines.Count.ShouldBe(2);
        creditor.SignerName.ShouldBe("Julien Brunet");
        creditor.ContactPhone.ShouldBe("02 61 91 40 12");
        creditor.Terms.ShouldBe("30d");
        creditor.Policy.ShouldBe("partner");
    }

    [Fact]
    public void How_and_when_debtors_may_be_contacted_is_read_or_refused()
    {
        var problems = new List<ImportProblem>();
        var rules = CreditorFile.Read("""
            name: A
            territory: alsace-moselle
            channels: [email, registered-letter]
            days: [mon, thu]
            hours: { from: "10:00", to: "16:30" }
            """, "creditor.yaml", problems)!.ContactRules;
        problems.ShouldBeEmpty();
        rules.Territory.ShouldBe("alsace-moselle");
        rules.Channels.ShouldBe(["email", "registered-letter"]);
        rules.Days.ShouldBe([DayOfWeek.Monday, DayOfWeek.Thursday]);
        (rules.From, rules.To).ShouldBe((new TimeOnly(10, 0), new TimeOnly(16, 30)));
        CreditorFile.Read("""
            name: A
            territory: abroad
            channels: [bailiff]
            days: [sun]
            hours: { from: "08:00" }
            """, "creditor.yaml", problems).ShouldBeNull();
        problems.Select(problem => problem.Line).ShouldBe([2, 3, 4, 5]);
    }

    [Fact]
    public void The_references_of_a_public_buyer_are_read_with_their_days()
    {
        var problems = new List<ImportProblem>();
        var order = CreditorFile.Read("""
            name: A
            public_orders:
              - { debtor: MAIRIE, siret: "000 123 455 00018", engagement: EJ-2026-77, deposit: "5551234",
                  deposited_on: 2026-03-04, status: mise à disposition, status_on: 2026-03-05 }
            """, "creditor.yaml", problems)!.PublicOrders.ShouldHaveSingleItem();
        problems.ShouldBeEmpty();
        (order.Debtor, order.Engagement, order.DepositNumber, order.DepositedOn, order.Status).ShouldBe(
            (new DebtorKey("MAIRIE"), "EJ-2026-77", "5551234", new DateOnly(2026, 3, 4), "mise à disposition"));
    }

    [Fact]
    public void An_invoice_of_a_public_buyer_has_one_line_at_most()
    {
        const string orders = """
            name: A
            public_orders:
              - { debtor: MAIRIE, service_code: FINANCES }
              - { debtor: MAIRIE, invoice: F-1, engagement: EJ-1 }
              - { debtor: MAIRIE, invoice: F-2, engagement: EJ-2 }
            """;
        var problems = new List<ImportProblem>();
        CreditorFile.Read(orders, "creditor.yaml", problems)!.PublicOrders.Select(order => order.Invoice)
            .ShouldBe(["", "F-1", "F-2"]);
        CreditorFile.Read(orders + "\n  - { debtor: MAIRIE, invoice: F-2 }", "creditor.yaml", problems).ShouldBeNull();
        (problems.ShouldHaveSingleItem().Code, problems[0].Line).ShouldBe((ProblemCode.ValueUnreadable, 6));
    }

    [Fact]
    public void What_is_sold_is_read_for_all_debtors_and_for_one()
    {
        var problems = new List<ImportProblem>();
        var creditor = CreditorFile.Read("""
            name: A
            claim_kind: carriage
            claim_kinds: [{ debtor: DUPIN, kind: telecom }]
            """, "creditor.yaml", problems)!;
        problems.ShouldBeEmpty();
        creditor.ClaimKindOf(Named("DUPIN")).ShouldBe(ClaimKind.Telecom);
        creditor.ClaimKindOf(Named("MOREL")).ShouldBe(ClaimKind.Carriage);
        CreditorFile.Read("name: A", "creditor.yaml", problems)!.ClaimKindOf(Named("DUPIN"))
            .ShouldBe(ClaimKind.General, "said by nobody, so guessed by nobody");
        creditor.ClaimKindOf(Named("DUPIN") with { ClaimKind = ClaimKind.General })
            .ShouldBe(ClaimKind.General, "the customer file is nearer to the debtor");
    }

    private static Debtor Named(string key) => new() { Key = new DebtorKey(key), Name = key };

    [Theory]
    [InlineData("claim_kind: transport", ProblemCode.ValueUnreadable, 2, 13)]
    [InlineData("claim_kinds: [{ debtor: A }]", ProblemCode.KeyMissing, 2, 15)]
    [InlineData("claim_kinds: [{ debtor: A, kind: sea }]", ProblemCode.ValueUnreadable, 2, 34)]
    public void A_kind_of_claim_that_is_none_is_refused_at_its_place(
        string wrong, ProblemCode code, int line, int column) => Refused(wrong, code, line, column);

    [Theory]
    [InlineData("public_orders: [{ debtor: A, order: B }]", ProblemCode.KeyUnknown, 2, 30)]
    [InlineData("public_orders: [{ debtor: A, status_on: hier }]", ProblemCode.ValueUnreadable, 2, 41)]
    public void What_is_wrong_of_a_public_buyer_is_refused_at_its_place(
        string wrong, ProblemCode code, int line, int column) => Refused(wrong, code, line, column);

    [Theory]
    [InlineData("", ProblemCode.KeyMissing, 1, 1)]
    [InlineData("name: \" \"", ProblemCode.KeyMissing, 1, 7)]
    [InlineData("name: [A]", ProblemCode.ValueUnreadable, 1, 7)]
    [InlineData("status: king", ProblemCode.ValueUnreadable, 2, 9)]
    [InlineData("default_debtor_status: king", ProblemCode.ValueUnreadable, 2, 24)]
    [InlineData("capital: much", ProblemCode.ValueUnreadable, 2, 10)]
    [InlineData("siren: \"000 123 456\"", ProblemCode.ValueUnreadable, 2, 8)]
    [InlineData("iban: \"FR76 3000 6000 0112 3456 7890 188\"", ProblemCode.ValueUnreadable, 2, 7)]
    [InlineData("address: here", ProblemCode.ValueUnreadable, 2, 10)]
    [InlineData("address: [a, b, c, d, e, f, g]", ProblemCode.AddressLineTooLong, 2, 10)]
    [InlineData("address: [\"123456789012345678901234567890123456789\"]", ProblemCode.AddressLineTooLong, 2, 10)]
    [InlineData("rna: W1", ProblemCode.ValueUnreadable, 2, 6)]
    [InlineData("is_ei: perhaps", ProblemCode.ValueUnreadable, 2, 8)]
    public void What_identifies_the_creditor_is_refused_at_its_place(
        string wrong, ProblemCode code, int line, int column) => Refused(wrong, code, line, column);

    [Theory]
    [InlineData("accepts_cheques: perhaps", ProblemCode.ValueUnreadable, 2, 18)]
    [InlineData("under_mandate: perhaps", ProblemCode.ValueUnreadable, 2, 16)]
    [InlineData("signer: Julien", ProblemCode.ValueUnreadable, 2, 9)]
    [InlineData("signer: { nom: Julien }", ProblemCode.KeyUnknown, 2, 11)]
    [InlineData("contact: Claire", ProblemCode.ValueUnreadable, 2, 10)]
    [InlineData("contact: { fax: \"1\" }", ProblemCode.KeyUnknown, 2, 12)]
    [InlineData("terms: soon", ProblemCode.ValueUnreadable, 2, 8)]
    [InlineData("customer_prefixes: [\"41*\"]", ProblemCode.ValueUnreadable, 2, 20)]
    [InlineData("customer_prefixes: [\"\"]", ProblemCode.ValueUnreadable, 2, 20)]
    [InlineData("colour: red", ProblemCode.KeyUnknown, 2, 1)]
    [InlineData("name: Encore", ProblemCode.YamlInvalid, 2, 1)]
    [InlineData("address: [", ProblemCode.YamlInvalid, 0, 0)]
    public void What_is_wrong_is_refused_at_its_place(string wrong, ProblemCode code, int line, int column) =>
        Refused(wrong, code, line, column);

    [Theory]
    [InlineData("contract_rate: { source: CGV }", ProblemCode.KeyMissing, 2, 16)]
    [InlineData("contract_rate: { rate: high }", ProblemCode.ValueUnreadable, 2, 24)]
    [InlineData("contract_rate: { rate: -0.01 }", ProblemCode.ValueUnreadable, 2, 24)]
    [InlineData("contract_rate: { rate: 100.01 }", ProblemCode.ValueUnreadable, 2, 24)]
    [InlineData("contract_rate: { rate: 10, per: year }", ProblemCode.KeyUnknown, 2, 28)]
    public void A_contract_rate_is_refused_at_its_place(string wrong, ProblemCode code, int line, int column) =>
        Refused(wrong, code, line, column);

    [Theory]
    [InlineData("contract_rate: { rate: 0 }")]
    [InlineData("contract_rate: { rate: 100.00 }")]
    [InlineData("address: [a, b, c, d, e, \"12345678901234567890123456789012345678\"]")]
    [InlineData("customer_prefixes: [\"411\", \"41A\"]")]
    [InlineData("terms: 45d-eom")]
    public void A_value_at_its_bound_is_taken(string line)
    {
        var problems = new List<ImportProblem>();
        CreditorFile.Read("name: Brunet Outillage\n" + line, "creditor.yaml", problems).ShouldNotBeNull();
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        var creditor = CreditorFile.Read("name: Brunet Outillage", "creditor.yaml", [])!;
        creditor.ShouldBe(
            new Creditor { Name = "Brunet Outillage", Terms = "30d" } with
            {
                CustomerPrefixes = creditor.CustomerPrefixes,
                PublicOrders = creditor.PublicOrders,
                ClaimKinds = creditor.ClaimKinds,
                LetterTexts = creditor.LetterTexts,
            });
        creditor.LetterTexts.ShouldBeEmpty();
        creditor.ClaimKinds.ShouldBeEmpty();
        creditor.PublicOrders.ShouldBeEmpty();
        creditor.CustomerPrefixes.ShouldBe(new Creditor { Name = "x" }.CustomerPrefixes);
    }

    private static void Refused(string wrong, ProblemCode code, int line, int column)
    {
        var text = wrong.Length == 0 ? "status: trader"
            : line == 1 ? wrong
            : "name: Brunet Outillage\n" + wrong;
        var problems = new List<ImportProblem>();
        CreditorFile.Read(text, "creditor.yaml", problems).ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code, problem.ToString());
        if (line > 0)
        {
            (problem.Line, problem.Column).ShouldBe((line, column), problem.ToString());
        }
    }
}

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>Whom a letter speaks to, what it sums up, and sentences that few letters have.</summary>
public class LettersAddressed
{
    [Theory]
    [InlineData("", "Madame, Monsieur,", "nos salutations les meilleures.")]
    [InlineData("Madame, Monsieur", "Madame, Monsieur,", "nos salutations les meilleures.")]
    [InlineData("Madame la Directrice", "Madame la Directrice,", "nos salutations les meilleures.")]
    [InlineData("Maître", "Maître,", "l’expression de nos salutations distinguées.")]
    public void The_closing_repeats_the_salutation(string civility, string salutation, string end)
    {
        var letter = Reminder(LettersWorld.Business with { Civility = civility }, 1).Letter!.Document;
        var words = letter.Blocks.OfType<Paragraph>().SelectMany(block => block.Words).ToList();
        words[0].ShouldBe(salutation);
        words.ShouldContain(line =>
            line.Contains($"agréer, {salutation}", StringComparison.Ordinal) && line.EndsWith(end));
    }

    [Fact]
    public void A_function_stands_under_the_company_and_a_couple_in_one_line()
    {
        Window(LettersWorld.Business with { Civility = "Madame la Directrice" }).Take(2)
            .ShouldBe(["Garage Lefort SARL", "À l’attention de Madame la Directrice"]);
        Window(LettersWorld.Consumer with { Name = "Roy", Civility = "Madame, Monsieur" })[0]
            .ShouldBe("Madame et Monsieur Roy");
    }

    [Fact]
    public void A_country_is_a_seventh_line_and_a_seventh_line_at_home_is_refused()
    {
        string[] five = ["Bâtiment C", "Zone nord", "27, rue de l’Œuvre", "BP 123", "1012 AB Amsterdam"];
        var abroad = LettersWorld.Business with { Address = new PostalAddress([.. five, "Pays-Bas"]) };
        Window(abroad).ShouldBe(
            ["Garage Lefort SARL", "Bâtiment C", "Zone nord", "27 rue de l’Œuvre", "BP 123", "1012 AB Amsterdam",
                "PAYS-BAS"]);
        var home = LettersWorld.Business with { Address = new PostalAddress([.. five, "44000 NANTES"]) };
        Reminder(home, 1).Refusals.ShouldHaveSingleItem().Refusal.ShouldBe(LetterRefusal.AddressTooLong);
    }

    [Fact]
    public void Fifteen_lines_are_printed_and_sixteen_stand_in_a_statement_that_asks_the_same()
    {
        Reminder(LettersWorld.Business, 15).Letter!.Statement.ShouldBeNull();
        var letter = Reminder(LettersWorld.Business, 16).Letter!;
        var table = letter.Document.Blocks.OfType<Table>().First();
        table.Rows.ShouldHaveSingleItem()[0].ShouldStartWith("16 factures, échéances du");
        var list = letter.Statement!.Blocks.OfType<Table>().ShouldHaveSingleItem();
        list.Rows.Count.ShouldBe(16);
        list.Totals[^1][^1].ShouldBe(table.Totals[^1][^1]);
        letter.Document.Enclosures[0].Title.ShouldStartWith("Relevé des factures");
    }

    [Fact]
    public void A_conciliator_is_offered_to_a_consumer_up_to_the_threshold_only()
    {
        var (kind, consumer) = LettersCases.All["formal-notice.consumer"];
        Text(kind, consumer with { ConciliationUpTo = Money.Parse("5000.00") }).ShouldContain("un conciliateur");
        Text(kind, consumer with { ConciliationUpTo = Money.Parse("1.00") }).ShouldNotContain("conciliateur");
    }

    [Fact]
    public void A_termination_clause_is_quoted_word_for_word_and_only_to_a_business()
    {
        var (kind, business) = LettersCases.All["formal-notice.business"];
        var creditor = LettersWorld.Company with
        {
            TerminationClause = "Le contrat est résolu de plein droit.",
            TerminationSource = "article 9 du contrat",
        };
        Text(kind, business with { Creditor = creditor }).ShouldContain(
            "la clause résolutoire (article 9 du contrat), ainsi rédigée\u00A0: "
                + "«\u00A0Le contrat est résolu de plein droit.\u00A0»");
        var (_, consumer) = LettersCases.All["formal-notice.consumer"];
        Text(kind, consumer with { Creditor = creditor }).ShouldNotContain("résolutoire");
    }

    [Fact]
    public void An_association_is_named_by_its_register_number_or_refused()
    {
        var creditor = LettersWorld.Company with
        {
            Status = LegalStatus.Association, LegalForm = "association", Siren = null, RcsCity = "", Capital = null,
        };
        var facts = LettersWorld.To(LettersWorld.Business, creditor, LettersWorld.First);
        LetterComposer.Compose(LetterKind.Reminder1, facts, LettersWorld.Texts).Refusals
            .ShouldContain(refused => refused.Refusal == LetterRefusal.LegalMentionsMissing);
        var named = facts with { Creditor = creditor with { Rna = "W442001234" } };
        LetterComposer.Compose(LetterKind.Reminder1, named, LettersWorld.Texts).Letter!.Document.Footer
            .ShouldContain("RNA W442001234");
    }

    [Fact]
    public void A_reminder_after_a_talk_does_not_say_that_nobody_answered()
    {
        var (kind, facts) = LettersCases.All["reminder-2.business"];
        var spoken = facts with
        {
            Previous =
            [
                .. facts.Previous,
                new("appel téléphonique", new(2026, 11, 16), Channel.Call) { Person = "M. Roy" },
            ],
        };
        Text(kind, facts).ShouldContain("ni règlement ni réponse");
        Text(kind, spoken).ShouldContain("notre échange du 16\u00A0novembre\u00A02026");
        Text(kind, spoken).ShouldNotContain("ni réponse");
    }

    private static string Text(LetterKind kind, LetterFacts facts) =>
        LetterText.Of(LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!.Document);

    private static IReadOnlyList<string> Window(Debtor debtor) =>
        Reminder(debtor, 1).Letter!.Document.Recipient!.Lines;

    private static LetterComposition Reminder(Debtor debtor, int items) => LetterComposer.Compose(
        LetterKind.Reminder1,
        LettersWorld.To(debtor, LettersWorld.Company, [.. Enumerable.Range(1, items).Select(number =>
            LettersWorld.First with { Number = $"F-{number:000}", DueOn = LettersWorld.First.DueOn.AddDays(number) })]),
        LettersWorld.Texts);
}

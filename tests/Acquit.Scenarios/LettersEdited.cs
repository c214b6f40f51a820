using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>A letter in the words of a person: sums, days and tables stay computed, what the law wants stays.</summary>
public class LettersEdited
{
    public static TheoryData<string> Letters =>
        [.. LettersCases.All.Where(one => one.Value.Kind != LetterKind.StatementOfClaim).Select(one => one.Key)];

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_words_of_the_model_kept_as_they_are_make_the_same_letter(string name)
    {
        var (kind, facts) = LettersCases.All[name];
        var model = LetterComposer.ModelOf(kind, facts, LettersWorld.Texts).ShouldNotBeNull();
        var edited = LetterComposer.Compose(kind, facts with { Edit = model }, LettersWorld.Texts);
        edited.Refusals.ShouldBeEmpty();
        var original = LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!;
        LetterText.Of(edited.Letter!.Document).ShouldBe(LetterText.Of(original.Document));
        edited.Letter.Email.ShouldBe(original.Email);
    }

    [Fact]
    public void Fields_are_filled_with_the_sums_of_the_day()
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        var text = "Cher client,\n\nMerci de **régler {somme demandée}** avant le {date limite}.\n\n"
            + "{tableau des factures}\n\n{moyens de paiement}\n\n{autres factures}\n\n{signature}";
        var letter = LetterComposer.Compose(
            kind, facts with { Edit = new LetterEdit("votre facture", text) }, LettersWorld.Texts).Letter!;
        var words = LetterText.Of(letter.Document);
        words.ShouldContain("Objet\u00A0: votre facture");
        words.ShouldContain("Merci de **régler 1\u202F234,56\u00A0€** avant le");
        words.ShouldNotContain("{");
        letter.Document.Blocks.OfType<Table>().ShouldNotBeEmpty();
        letter.Document.Blocks.OfType<PaymentBlock>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("En conséquence, nous vous", "EditFieldMissing EditMentionRemoved")]
    [InlineData("Les pénalités de retard courent", "EditMentionRemoved")]
    [InlineData("À défaut de paiement intégral", "EditMentionRemoved")]
    [InlineData("{décompte}", "EditFieldMissing")]
    [InlineData("{signature}", "EditFieldMissing")]
    [InlineData("Si vous avez déjà payé", "")]
    public void A_paragraph_of_a_formal_notice_goes_only_where_the_law_does_not_want_it(string start, string refusal)
    {
        var (kind, facts) = LettersCases.All["formal-notice.business"];
        var model = LetterComposer.ModelOf(kind, facts, LettersWorld.Texts)!;
        var paragraphs = model.Text.Split("\n\n");
        var left = paragraphs.Where(one => !one.StartsWith(start, StringComparison.Ordinal)).ToList();
        left.Count.ShouldBe(paragraphs.Length - 1, model.Text);
        var refused = LetterComposer.Compose(
            kind, facts with { Edit = model with { Text = string.Join("\n\n", left) } }, LettersWorld.Texts).Refusals;
        refused.Select(one => one.Refusal.ToString()).Distinct()
            .ShouldBe(refusal.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_word_changed_within_a_mandatory_mention_is_refused_by_its_first_words()
    {
        var (kind, facts) = LettersCases.All["formal-notice.business"];
        var model = LetterComposer.ModelOf(kind, facts, LettersWorld.Texts)!;
        var softer = model with { Text = model.Text.Replace("mettons en demeure", "prions gentiment") };
        softer.Text.ShouldNotBe(model.Text);
        var refused = LetterComposer.Compose(kind, facts with { Edit = softer }, LettersWorld.Texts).Refusals;
        refused.ShouldHaveSingleItem().Sentence(Language.French)
            .ShouldStartWith("Cette mention obligatoire a été retirée ou changée\u00A0: «\u00A0En conséquence");
    }

    [Fact]
    public void The_subject_of_an_email_tells_a_third_reader_nothing_of_a_debt()
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        facts = facts with { Channel = Channel.Email };
        var model = LetterComposer.ModelOf(kind, facts, LettersWorld.Texts)!;
        IReadOnlyList<RefusedLetter> With(string subject) => LetterComposer.Compose(
            kind, facts with { Edit = model with { Subject = subject } }, LettersWorld.Texts).Refusals;
        With("Relance : facture impayée").Select(one => one.Refusal).ShouldBe([LetterRefusal.EditSubject]);
        With("Votre commande de septembre").ShouldBeEmpty();
    }

    /// <summary>Whatever is typed becomes words or is refused by name: it never breaks the letter, nor hides.</summary>
    [Fact]
    public void No_typed_mark_breaks_a_letter_or_disappears_from_it()
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        var model = LetterComposer.ModelOf(kind, facts, LettersWorld.Texts)!;
        string[] marks =
        [
            "#", "##", "## ", "- ", "-", "---", "===", "***", "**", "*", "_", "`", "```", "~~~", "> ", ">", "1. ",
            "[a](b)", "[a]: b", "![x](y)", "<b>", "<!--", "&amp;",
            "\\", "@@items@@", "{", "}", "|", "    ", "\t", "+ ", "mot",
        ];
        var random = new Random(20261125);
        for (var round = 0; round < 3_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 7))
                .Select(_ => marks[random.Next(marks.Length)] + (random.Next(3) == 0 ? "\n" : "") + "mot"));
            var edit = model with { Text = typed + "\n\n" + model.Text };
            var made = LetterComposer.Compose(kind, facts with { Edit = edit }, LettersWorld.Texts);
            if (made.Letter is { } letter)
            {
                var words = LetterText.Of(letter.Document);
                Count(words).ShouldBe(Count(edit.Text), $"round {round}: {typed}");
            }
            else
            {
                made.Refusals.ShouldAllBe(one => one.Refusal == LetterRefusal.EditUnknownField, typed);
            }
        }
    }

    private static int Count(string text) => text.Split("mot").Length;
}

using Acquit.Core.Amounts;
using Acquit.Letters;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>
/// Every letter as text, compared with a file that a collector can read; UPDATE_GOLDEN=1 rewrites them.
/// </summary>
public class LettersGolden
{
    public static TheoryData<string> Names => [.. LettersCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_letter_says_what_its_golden_says(string name)
    {
        var (kind, facts) = LettersCases.All[name];
        var composition = LetterComposer.Compose(kind, facts, LettersWorld.Texts);
        composition.Refusals.Select(refusal => refusal.Sentence(Core.Language.French)).ShouldBeEmpty();
        var text = Text(composition.Letter!);
        var path = Path.Combine(LettersWorld.Root, "tests", "Acquit.Scenarios", "letters", $"{name}.golden.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.ShouldBe(File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_letter_asks_one_sum_and_its_code_asks_the_same(string name)
    {
        var (kind, facts) = LettersCases.All[name];
        var letter = LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!;
        foreach (var payment in letter.Document.Blocks.OfType<PaymentBlock>())
        {
            payment.QrAmount.ShouldBe(letter.Asked);
            payment.QrPayload.Split('\n')[7].ShouldBe($"EUR{letter.Asked}");
            payment.Lines[0].Value.ShouldBe(Acquit.Letters.Typography.FrenchText.Of(letter.Asked));
        }

        var isNotice = letter.Kind.IsFormalNotice();
        letter.Asked.ShouldBe(isNotice ? facts.Claim!.Total : letter.Asked);
        letter.Document.Blocks.OfType<PaymentBlock>().Count().ShouldBe(letter.Asked == Money.Zero ? 0 : 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_letter_keeps_to_its_pages(string name)
    {
        var (kind, facts) = LettersCases.All[name];
        var letter = LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!.Document;
        var alone = letter with { Enclosures = [.. letter.Enclosures.Select(paper => paper with { Pdf = null })] };
        LetterRenderer.Render(alone).OwnPages.ShouldBeLessThanOrEqualTo(letter.MostPages);
    }

    private static string Text(ComposedLetter letter)
    {
        var text = LetterText.Of(letter.Document);
        if (letter.Email is { } email)
        {
            text += $"\n=== courriel ===\n{email.Subject}\n\n{email.Text}";
        }

        if (letter.Sms.Length > 0)
        {
            text += $"\n=== SMS ===\n{letter.Sms}\n";
        }

        return letter.Statement is { } statement ? $"{text}\n=== pièce jointe 1 ===\n{LetterText.Of(statement)}" : text;
    }
}

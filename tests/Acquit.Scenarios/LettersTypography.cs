using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Scenarios;

public class LettersTypography
{
    [Theory]
    [InlineData("0.00", "0,00\u00A0€")]
    [InlineData("1234.56", "1\u202F234,56\u00A0€")]
    [InlineData("-1234567.05", "\u22121\u202F234\u202F567,05\u00A0€")]
    [InlineData("999.90", "999,90\u00A0€")]
    public void An_amount_has_two_decimals_and_narrow_spaces_between_thousands(string amount, string printed) =>
        FrenchText.Of(Money.Parse(amount)).ShouldBe(printed);

    [Theory]
    [InlineData("80000.00", "80\u202F000\u00A0€")]
    [InlineData("7622.45", "7\u202F622,45\u00A0€")]
    public void A_capital_shows_cents_only_when_it_has_some(string amount, string printed) =>
        FrenchText.Capital(Money.Parse(amount)).ShouldBe(printed);

    [Theory]
    [InlineData("2026-11-22", "22\u00A0novembre\u00A02026", "22/11/2026")]
    [InlineData("2026-06-01", "1er\u00A0juin\u00A02026", "01/06/2026")]
    [InlineData("2027-08-31", "31\u00A0août\u00A02027", "31/08/2027")]
    public void A_day_is_written_out_in_letters_and_short_in_tables(string day, string printed, string inTable)
    {
        FrenchText.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(printed);
        FrenchText.Short(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(inTable);
    }

    [Fact]
    public void Rates_and_numbers_are_grouped_as_in_French_print()
    {
        FrenchText.Of(new AnnualRate(12.4m)).ShouldBe("12,40\u00A0% l’an");
        FrenchText.Percent(new AnnualRate(2.625m)).ShouldBe("2,625\u00A0%");
        Siren.TryParse("000123455", out var siren).ShouldBeTrue();
        FrenchText.Of(siren).ShouldBe("000\u00A0123\u00A0455");
        Iban.TryParse("FR7630006000011234567890189", out var iban).ShouldBeTrue();
        FrenchText.Of(iban).ShouldBe("FR76\u00A03000\u00A06000\u00A00112\u00A03456\u00A07890\u00A0189");
        FrenchText.Phone("0261914012").ShouldBe("02\u00A061\u00A091\u00A040\u00A012");
        FrenchText.Phone("+33 2 61 91 40 12").ShouldBe("+33\u00A02\u00A061\u00A091\u00A040\u00A012");
        FrenchText.HalfYear(new(2026, 6, 30)).ShouldBe("premier semestre 2026");
        FrenchText.HalfYear(new(2026, 7, 1)).ShouldBe("second semestre 2026");
        FrenchText.List(["a", "b", "c"]).ShouldBe("a, b et c");
    }

    [Theory]
    [InlineData("0.00", "zéro euro")]
    [InlineData("0.01", "un centime")]
    [InlineData("1.00", "un euro")]
    [InlineData("1234.56", "mille deux cent trente-quatre euros et cinquante-six centimes")]
    [InlineData("21.71", "vingt et un euros et soixante et onze centimes")]
    [InlineData("80.81", "quatre-vingts euros et quatre-vingt-un centimes")]
    [InlineData("77.91", "soixante-dix-sept euros et quatre-vingt-onze centimes")]
    [InlineData("200.00", "deux cents euros")]
    [InlineData("201.00", "deux cent un euros")]
    [InlineData("200000.00", "deux cent mille euros")]
    [InlineData("80000.00", "quatre-vingt mille euros")]
    [InlineData("1000000.00", "un million d’euros")]
    [InlineData("2000200.00", "deux millions deux cents euros")]
    public void A_sum_in_words_keeps_the_traditional_spelling(string amount, string words) =>
        AmountInWords.Of(Money.Parse(amount)).ShouldBe(words);

    [Theory]
    [InlineData("l'article L. 441-10 du code", "l’article L.\u00A0441-10 du code")]
    [InlineData("Objet : la facture n° F-14", "Objet\u00A0: la facture n°\u00A0F-14")]
    [InlineData("vraiment ? oui ; non !", "vraiment\u202F? oui\u202F; non\u202F!")]
    [InlineData("« bonjour »", "«\u00A0bonjour\u00A0»")]
    [InlineData("dans 8 jours, 12,40 % l'an", "dans 8\u00A0jours, 12,40\u00A0% l’an")]
    [InlineData("le 1er juin et le 3 mai", "le 1er\u00A0juin et le 3\u00A0mai")]
    [InlineData("M. Martin, Mme Roy, art. 3", "M.\u00A0Martin, Mme\u00A0Roy, art.\u00A03")]
    [InlineData("deux  espaces https://x.example", "deux espaces https://x.example")]
    [InlineData("nos factures", "nos factures")]
    [InlineData("Fin de phrase. Les suites", "Fin de phrase. Les suites")]
    public void The_typography_pass_puts_the_spaces_of_French_print(string typed, string printed) =>
        FrenchTypography.Set(typed).ShouldBe(printed);
}

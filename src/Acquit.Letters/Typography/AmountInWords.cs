using Acquit.Core.Amounts;

namespace Acquit.Letters.Typography;

/// <summary>
/// A sum in French words, traditional spelling: hyphens below a hundred only, « vingt et un », « quatre-vingts »,
/// « deux cents », « mille » invariable. 1 234.56 = « mille deux cent trente-quatre euros et cinquante-six centimes ».
/// </summary>
public static class AmountInWords
{
    private static readonly string[] _units =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] _tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

    public static string Of(Money money)
    {
        var total = Math.Abs(money.Cents);
        var (euros, cents) = (total / 100, total % 100);
        var wholeMillions = euros >= 1_000_000 && euros % 1_000_000 == 0;
        var euroWords = $"{Number(euros)} {(wholeMillions ? "d’euros" : euros > 1 ? "euros" : "euro")}";
        var centWords = $"{Number(cents)} {(cents > 1 ? "centimes" : "centime")}";
        var words = (euros, cents) switch
        {
            (_, 0) => euroWords,
            (0, _) => centWords,
            _ => $"{euroWords} et {centWords}",
        };
        return money.IsNegative ? $"moins {words}" : words;
    }

    /// <summary>A whole number from 0 in words.</summary>
    public static string Number(long number)
    {
        if (number < 1000)
        {
            return Hundreds((int)number, isLast: true);
        }

        if (number < 1_000_000)
        {
            var thousands = (int)(number / 1000);
            var head = thousands == 1 ? "mille" : $"{Hundreds(thousands, isLast: false)} mille";
            return WithRest(head, number % 1000);
        }

        var (size, name) = number < 1_000_000_000 ? (1_000_000L, "million") : (1_000_000_000L, "milliard");
        var count = number / size;
        return WithRest($"{Number(count)} {name}{(count > 1 ? "s" : "")}", number % size);
    }

    private static string WithRest(string head, long rest) => rest == 0 ? head : $"{head} {Number(rest)}";

    /// <summary>
    /// « cents » and « quatre-vingts » take their s at the end of the number only, not before « mille ».
    /// </summary>
    private static string Hundreds(int number, bool isLast)
    {
        var (hundreds, rest) = (number / 100, number % 100);
        if (hundreds == 0)
        {
            return BelowHundred(rest, isLast);
        }

        var head = hundreds == 1 ? "cent" : $"{_units[hundreds]} cent{(rest == 0 && isLast ? "s" : "")}";
        return rest == 0 ? head : $"{head} {BelowHundred(rest, isLast)}";
    }

    private static string BelowHundred(int number, bool isLast) => number switch
    {
        < 20 => _units[number],
        < 70 => Joined(_tens[number / 10], number % 10),
        < 80 => number == 71 ? "soixante et onze" : $"soixante-{_units[number - 60]}",
        80 => isLast ? "quatre-vingts" : "quatre-vingt",
        _ => $"quatre-vingt-{_units[number - 80]}",
    };

    private static string Joined(string tens, int unit) => unit switch
    {
        0 => tens,
        1 => $"{tens} et un",
        _ => $"{tens}-{_units[unit]}",
    };
}

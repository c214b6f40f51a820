using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Letters.Typography;

/// <summary>
/// Amounts, days, rates and numbers as French paper prints them: U+00A0 before units, U+202F between thousands.
/// </summary>
public static class FrenchText
{
    /// <summary>No-break space, before units and « : ».</summary>
    public const char NoBreak = '\u00A0';

    /// <summary>Narrow no-break space, between thousands and before ; ! ?.</summary>
    public const char NarrowNoBreak = '\u202F';

    private const char Minus = '\u2212';

    private static readonly string[] _months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>« 1 234,56 € », always two decimals; a credit « −12,00 € ».</summary>
    public static string Of(Money money)
    {
        var cents = decimal.Abs(money.Euros);
        var sign = money.IsNegative ? $"{Minus}" : "";
        return $"{sign}{Grouped(decimal.Truncate(cents))},{(int)(cents % 1 * 100):00}{NoBreak}€";
    }

    /// <summary>« 10 000 € » when there are no cents, as a capital is written.</summary>
    public static string Capital(Money money) =>
        money.Cents % 100 == 0 ? $"{Grouped(money.Euros)}{NoBreak}€" : Of(money);

    /// <summary>« 22 novembre 2026 », « 1er juin 2026 ».</summary>
    public static string Of(DateOnly day) =>
        $"{(day.Day == 1 ? "1er" : $"{day.Day}")}{NoBreak}{_months[day.Month - 1]}{NoBreak}{day.Year}";

    /// <summary>« 22/11/2026 », in tables.</summary>
    public static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>« 12,40 % », two decimals at least.</summary>
    public static string Percent(AnnualRate rate) =>
        $"{rate.Percent.ToString("0.00##", CultureInfo.InvariantCulture).Replace('.', ',')}{NoBreak}%";

    /// <summary>« 12,40 % l’an ».</summary>
    public static string Of(AnnualRate rate) => $"{Percent(rate)} l’an";

    /// <summary>« 123 456 789 », unbreakable.</summary>
    public static string Of(Siren siren) => siren.ToString().Replace(' ', NoBreak);

    /// <summary>By four, unbreakable.</summary>
    public static string Of(Iban iban) => iban.ToString().Replace(' ', NoBreak);

    /// <summary>« 02 61 91 40 12 » by pairs; a number that has not ten digits stays as it was typed.</summary>
    public static string Phone(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        var isNational =
            digits.Length == 10 && phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or NoBreak);
        return isNational
            ? string.Join(NoBreak, digits.Chunk(2).Select(pair => new string(pair)))
            : phone.Replace(' ', NoBreak);
    }

    /// <summary>« premier semestre 2026 », « second semestre 2026 ».</summary>
    public static string HalfYear(DateOnly day) => $"{(day.Month <= 6 ? "premier" : "second")} semestre {day.Year}";

    /// <summary>« a », « a et b », « a, b et c ».</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} et {parts[^1]}",
    };

    private static string Grouped(decimal whole) =>
        whole.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', NarrowNoBreak);
}

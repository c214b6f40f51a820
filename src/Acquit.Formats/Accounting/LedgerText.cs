using System.Globalization;
using Acquit.Core.Amounts;

namespace Acquit.Formats.Accounting;

/// <summary>Amounts and days as accounting files write them.</summary>
internal static class LedgerText
{
    private const int FirstYear = 1950;
    private const int LastYear = 2100;
    private const int MostDigits = 15;

    private static readonly string[] _days =
    [
        "yyyyMMdd", "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyy/MM/dd", "dd-MM-yyyy", "dd.MM.yyyy", "dd/MM/yy",
    ];

    /// <summary>
    /// "0000000069,60", "69.6", "69", "-1 234,56", "1.234,56", "12,50-" and nothing at all (zero). The last comma or
    /// point separates decimals; more than two of them must be zeros. 15 digits at most.
    /// </summary>
    public static bool TryAmount(ReadOnlySpan<char> text, out Money amount)
    {
        amount = default;
        text = text.Trim().TrimEnd('€').TrimEnd();
        var negative = text.Length > 0 && (text[0] == '-' || text[^1] == '-');
        text = text.Trim("+-");
        if (text.IsEmpty)
        {
            return !negative;
        }

        var point = text.LastIndexOfAny(',', '.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? [] : text[(point + 1)..].TrimEnd('0');
        if (decimals.Length > 2 || decimals.ContainsAnyExceptInRange('0', '9') || !text.ContainsAnyInRange('0', '9')
            || !TryDigits(whole, out var euros) || !TryDigits(decimals, out var cents))
        {
            return false;
        }

        cents = decimals.Length == 1 ? cents * 10 : cents;
        amount = Money.FromCents((negative ? -1 : 1) * ((euros * 100) + cents));
        return true;
    }

    /// <summary>A day between 1950 and 2100, with or without a time behind it; <c>00000000</c> and blanks are no
    /// day.</summary>
    /// <returns>false when there is something that is not a day</returns>
    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly? day)
    {
        day = null;
        text = text.Trim();
        if (text.IsEmpty || text.TrimStart('0').IsEmpty)
        {
            return true;
        }

        var time = text.IndexOfAny(' ', 'T');
        text = time >= 8 ? text[..time] : text;
        if (!DateOnly.TryParseExact(text, _days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            || read.Year is < FirstYear or > LastYear)
        {
            return text.Length == 8 && TryDayFirst(text, out day);
        }

        day = read;
        return true;
    }

    /// <summary>31122026: no year begins with a day and month such that both readings hold between 1950 and
    /// 2100.</summary>
    private static bool TryDayFirst(ReadOnlySpan<char> text, out DateOnly? day)
    {
        var culture = CultureInfo.InvariantCulture;
        var isDay = DateOnly.TryParseExact(text, "ddMMyyyy", culture, DateTimeStyles.None, out var read)
            && read.Year is >= FirstYear and <= LastYear;
        day = isDay ? read : null;
        return isDay;
    }

    /// <summary>Digits with blanks, apostrophes or points between groups.</summary>
    private static bool TryDigits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var significant = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                number = (number * 10) + (c - '0');
                significant += significant > 0 || c != '0' ? 1 : 0;
            }
            else if (c is not (' ' or '\u00a0' or '\u202f' or '\'' or '.'))
            {
                return false;
            }

            if (significant > MostDigits)
            {
                return false;
            }
        }

        return true;
    }
}

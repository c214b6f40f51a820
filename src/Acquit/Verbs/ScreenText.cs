using System.Globalization;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dunning;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary>Days, amounts, rates, numbers of things and rules as a person reads them, in the language asked.</summary>
internal static class ScreenText
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"31/03/2026"; ISO in English.</summary>
    public static string Day(this VerbConsole console, DateOnly day) =>
        day.ToString(console.Language == Language.French ? "dd/MM/yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"10 453,68 €".</summary>
    public static string Euros(this VerbConsole console, Money money) =>
        console.Say(Wording.French(money), Wording.English(money));

    /// <summary>"12,40 %".</summary>
    public static string Percent(this VerbConsole console, AnnualRate rate) =>
        console.Say(rate.Percent.ToString("0.00##", _french) + "\u00A0%", rate + "%");

    /// <summary>« 5 000,00 » for "5000.00", with as many decimals as it has.</summary>
    public static string Number(this VerbConsole console, string number)
    {
        var decimals = number.Length - 1 - number.IndexOf('.', StringComparison.Ordinal);
        var format = number.Contains('.', StringComparison.Ordinal) ? $"N{decimals}" : "N0";
        return decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? console.Say(value.ToString(format, _french), value.ToString(format, _english))
            : number;
    }

    /// <summary>
    /// "1 ligne acceptée", "3 lignes acceptées"; "1 accepted row", "3 accepted rows". French puts nought in the
    /// singular.
    /// </summary>
    /// <param name="console">in whose language</param>
    /// <param name="count">of what</param>
    /// <param name="french">one of them: a noun with what agrees with it, each taking an s</param>
    /// <param name="english">one of them: the last word takes an s</param>
    public static string Count(this VerbConsole console, int count, string french, string english) => console.Say(
        count.ToString("N0", _french) + "\u00A0" + (count is 0 or 1 ? french : Plural(french)),
        count.ToString("N0", _english) + " " + (count == 1 ? english : english + "s"));

    /// <summary>
    /// A rule of law on a screen: what no primary text confirms says so, here and nowhere else.
    /// </summary>
    public static string Rule(this VerbConsole console, Citation rule) =>
        rule.Reference + (rule.Confidence == Confidence.Verified
            ? ""
            : console.Say(" (à confirmer)", " (to be confirmed)"));

    private static string Plural(string french) =>
        string.Join(' ', french.Split(' ').Select(word => word[^1] is 's' or 'x' ? word : word + "s"));
}

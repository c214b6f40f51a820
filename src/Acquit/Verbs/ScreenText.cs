using System.Globalization;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary>Days, amounts and rates as a person reads them on a screen, in the language asked.</summary>
internal static class ScreenText
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"31/03/2026"; ISO in English.</summary>
    public static string Day(this VerbConsole console, DateOnly day) =>
        day.ToString(console.Language == Language.French ? "dd/MM/yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"10 453,68 €".</summary>
    public static string Euros(this VerbConsole console, Money money) =>
        console.Say(money.Euros.ToString("N2", _french) + "\u00A0€", "€" + money.Euros.ToString("N2", _english));

    /// <summary>"12,40 %".</summary>
    public static string Percent(this VerbConsole console, AnnualRate rate) =>
        console.Say(rate.Percent.ToString("0.00##", _french) + "\u00A0%", rate + "%");

    /// <summary>The article, followed by "(à confirmer)" unless it was read in the text itself.</summary>
    public static string Rule(this VerbConsole console, Citation rule) =>
        rule.Confidence == Confidence.Verified
            ? rule.Reference
            : $"{rule.Reference}  {console.Say("(à confirmer)", "(to be confirmed)")}";
}

using System.Globalization;
using Acquit.Core.Amounts;

namespace Acquit.Web.Shell;

/// <summary>Words and figures of charts and indicators.</summary>
public static class SpeechOfIndicators
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>« 500 k€ », « 1,5 M€ »: on the scale of a chart only.</summary>
    public static string ShortEuros(this Speech tell, Money sum)
    {
        var (value, unit) = Math.Abs(sum.Euros) switch
        {
            >= 1_000_000 => (sum.Euros / 1_000_000, "M"),
            >= 1_000 => (sum.Euros / 1_000, "k"),
            _ => (sum.Euros, ""),
        };
        var figure = value.ToString("0.##", tell.Say("fr", "en") == "fr" ? _french : _english);
        return tell.Say($"{figure}\u00A0{unit}€", $"€{figure}{unit}");
    }

    /// <summary>« 54,0 j »; « – » for none.</summary>
    public static string TenthsOfDays(this Speech tell, decimal? days) => days is not { } known ? "–"
        : known.ToString("0.0", tell.Say("fr", "en") == "fr" ? _french : _english).Replace('-', '\u2212')
            + "\u00A0" + tell.Say("j", "d");

    /// <summary>« nov. 26 ».</summary>
    public static string ShortMonth(this Speech tell, DateOnly month) =>
        month.ToString("MMM yy", tell.Say("fr", "en") == "fr" ? _french : _english);

    /// <summary>« novembre 2026 ».</summary>
    public static string LongMonth(this Speech tell, DateOnly month) =>
        month.ToString("MMMM yyyy", tell.Say("fr", "en") == "fr" ? _french : _english);

    /// <summary>« lun. ».</summary>
    public static string WeekDay(this Speech tell, DateOnly day) =>
        day.ToString("ddd", tell.Say("fr", "en") == "fr" ? _french : _english);

    /// <summary>An age of the debt, as everywhere else.</summary>
    public static string AgeName(this Speech tell, int bucket) => bucket switch
    {
        0 => tell.Say("Non échu", "Not due"),
        1 => tell.Say("1 à 30 j", "1 to 30 d"),
        2 => tell.Say("31 à 60 j", "31 to 60 d"),
        3 => tell.Say("61 à 90 j", "61 to 90 d"),
        _ => tell.Say("Plus de 90 j", "Over 90 d"),
    };

    /// <summary>The same for delays of payment.</summary>
    public static string DelayName(this Speech tell, int bucket) =>
        bucket == 0 ? tell.Say("À l’heure", "In time") : tell.AgeName(bucket);
}

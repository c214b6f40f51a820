using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Core.Dunning;

/// <summary>Amounts, days and numbers as a French or an English sentence writes them.</summary>
public static class Wording
{
    private const char NarrowSpace = '\u202F';
    private const char Space = '\u00A0';

    private static readonly NumberFormatInfo _french = new()
    {
        NumberGroupSeparator = NarrowSpace.ToString(),
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };

    /// <summary>« 1 200,00 € »: narrow space for thousands, no-break space before the sign.</summary>
    public static string French(Money amount) => amount.Euros.ToString("#,##0.00", _french) + Space + "€";

    /// <summary>"€1,200.00".</summary>
    public static string English(Money amount) =>
        (amount.IsNegative ? "\u2212€" : "€") + amount.Abs().Euros.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>« 23/11/2026 ».</summary>
    public static string French(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>"2026-11-23".</summary>
    public static string English(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The words as a sentence begins with them; none stay none.</summary>
    public static string Title(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>« 1 facture », « 3 factures ».</summary>
    public static string Count(int count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + Space + (count is 0 or 1 ? one : many);

    public static string French(LegalStatus status) => status switch
    {
        LegalStatus.Unknown => "débiteur de statut inconnu",
        LegalStatus.Trader => "commerçant",
        LegalStatus.Craftsman => "artisan",
        LegalStatus.Liberal => "professionnel libéral",
        LegalStatus.Farmer => "agriculteur",
        LegalStatus.Association => "association",
        LegalStatus.PublicBody => "organisme public",
        LegalStatus.Consumer => "particulier",
    };

    public static string English(LegalStatus status) => status switch
    {
        LegalStatus.Unknown => "debtor of unknown status",
        LegalStatus.Trader => "trader",
        LegalStatus.Craftsman => "craftsman",
        LegalStatus.Liberal => "liberal profession",
        LegalStatus.Farmer => "farmer",
        LegalStatus.Association => "association",
        LegalStatus.PublicBody => "public body",
        LegalStatus.Consumer => "consumer",
    };
}

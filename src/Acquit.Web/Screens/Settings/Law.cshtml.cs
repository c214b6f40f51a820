using System.Globalization;
using Acquit.Core.Law;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Settings;

/// <summary>A value of the law book today, or why the book is silent.</summary>
public sealed record LawLine(LawSeries Series, string Value, DateOnly? Since, Citation? Citation, string Silence);

/// <summary>Every legal value that decisions and letters rest on today.</summary>
public sealed class LawModel : Screen
{
    private const int ShownOfVersion = 19;

    /// <summary>Its first signs: enough to tell two books apart.</summary>
    public string Version => Workplace.Rules.Law.Version is { Length: > ShownOfVersion } text
        ? text[..ShownOfVersion] : Workplace.Rules.Law.Version;

    /// <summary>By subject: the folder of the law book.</summary>
    public IEnumerable<IGrouping<string, LawLine>> Lines => LawKeys.All
        .Select(key => Line(Workplace.Rules.Law, key)).GroupBy(line => line.Series.Key.Text.Split('/')[0]);

    public int ToConfirm => Lines.SelectMany(group => group)
        .Count(line => line.Citation is { Confidence: not Confidence.Verified });

    /// <summary>« 5 000,00 » as the language writes it.</summary>
    public string Number(string text)
    {
        var parts = text.Split('.');
        var whole = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Tell.Number(number) : parts[0];
        return parts.Length > 1 ? whole + Tell.Say(",", ".") + parts[1] : whole;
    }

    public string NameOf(string subject) => subject switch
    {
        "court" => Tell.Say("Tribunaux", "Courts"),
        "holidays" => Tell.Say("Jours fériés", "Holidays"),
        "interest" => Tell.Say("Taux", "Rates"),
        "judgment" => Tell.Say("Jugement", "Judgment"),
        "late-payment" => Tell.Say("Retard de paiement", "Late payment"),
        "limitation" => Tell.Say("Prescription", "Limitation"),
        "payment-terms" => Tell.Say("Délais de paiement", "Payment terms"),
        "public-procurement" => Tell.Say("Commande publique", "Public procurement"),
        _ => subject,
    };

    private LawLine Line(LawBook book, LawKey key)
    {
        var series = book[key];
        return book.WhyNot(key, Today) is { } gap
            ? new(series, "–", null, null, gap.Sentence(Tell.Language))
            : series.Values.On(Today) is { } version
                ? new(series, series.Text(version.Value), version.ValidFrom, version.Citation, "")
                : new(series, "–", null, null, "");
    }
}

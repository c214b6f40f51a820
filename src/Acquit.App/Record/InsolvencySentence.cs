using System.Globalization;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.App.Record;

/// <summary>One line of a timeline for insolvency proceedings and their acts.</summary>
internal static class InsolvencySentence
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    public static string French(InsolvencyOpened opened) =>
        (opened.Proceedings.IsCollective()
            ? $"Ouverture : {opened.Proceedings.Name(Language.French)}" : "Surendettement recevable")
        + After(", ", opened.Court)
        + (opened.PublishedOn is { } on ? $", publiée le {Day(on)}" : "") + After(", ", opened.Organ);

    public static string English(InsolvencyOpened opened) =>
        (opened.Proceedings.IsCollective()
            ? $"Opened: {opened.Proceedings.Name(Language.English)}" : "Over-indebtedness admitted")
        + After(", ", opened.Court)
        + (opened.PublishedOn is { } on ? $", published on {on:yyyy-MM-dd}" : "") + After(", ", opened.Organ);

    public static string French(InsolvencyActRecorded act) =>
        $"Procédure du débiteur : {Name(act, Language.French)}"
        + (act.Amount.IsPositive ? $", {Euros(act.Amount)}" : "") + After(", réf. ", act.Reference);

    public static string English(InsolvencyActRecorded act) =>
        $"Debtor’s proceedings: {Name(act, Language.English)}"
        + (act.Amount.IsPositive ? $", {act.Amount}" : "") + After(", ref. ", act.Reference);

    private static string Name(InsolvencyActRecorded act, Language language) =>
        InsolvencyActKinds.Parse(act.Act)?.Name(language) ?? act.Act;

    private static string After(string before, string text) => text.Length > 0 ? before + text : "";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Euros(Money money) => money.Euros.ToString("N2", _french) + "\u00A0€";
}

using System.Globalization;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;

namespace Acquit.App.Record;

/// <summary>One line of a timeline for what happens before a court.</summary>
internal static class CourtSentence
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    public static string French(ProcedureOpened opened) =>
        $"{Sentence(opened.Way.Name(Language.French))} n° {opened.Procedure} ouverte : {opened.CourtName}";

    public static string English(ProcedureOpened opened) =>
        $"{Sentence(opened.Way.Name(Language.English))} {opened.Procedure} opened: {opened.CourtName}";

    public static string French(ProcedureActRecorded act) =>
        $"Procédure n° {act.Procedure} : {NameOf(act, Language.French)}"
        + (act.Amount.IsPositive ? $", {act.Amount.Euros.ToString("N2", _french)}\u00A0€" : "")
        + (act.Interest.IsPositive ? $" et {act.Interest.Euros.ToString("N2", _french)}\u00A0€ d’intérêts" : "")
        + (act.PayBy is { } by ? $", à payer au plus tard le {by.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"
            : "")
        + (act.MeetingOn is { } meeting
            ? $", réunion le {meeting.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "")
        + (act.Manner is { } manner ? $", {manner.Name(Language.French)}" : "")
        + (act.MadeOn is { } made ? $", formée le {made.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "")
        + (act.Reference.Length > 0 ? $", n° {act.Reference}" : "")
        + (act.DocumentHash.Length > 0 ? ", PDF conservé" : "");

    public static string English(ProcedureActRecorded act) =>
        $"Procedure {act.Procedure}: {NameOf(act, Language.English)}"
        + (act.Amount.IsPositive ? $", {act.Amount}" : "")
        + (act.Interest.IsPositive ? $" and {act.Interest} of interest" : "")
        + (act.PayBy is { } by ? $", to be paid by {by:yyyy-MM-dd}" : "")
        + (act.MeetingOn is { } meeting ? $", meeting on {meeting:yyyy-MM-dd}" : "")
        + (act.Manner is { } manner ? $", {manner.Name(Language.English)}" : "")
        + (act.MadeOn is { } made ? $", made on {made:yyyy-MM-dd}" : "")
        + (act.Reference.Length > 0 ? $", no. {act.Reference}" : "")
        + (act.DocumentHash.Length > 0 ? ", PDF kept" : "");

    public static string French(ExhibitsFiled filed) => $"Procédure n° {filed.Procedure} : bordereau arrêté, "
        + $"{filed.Exhibits.Count} {(filed.Exhibits.Count > 1 ? "pièces" : "pièce")}";

    public static string English(ExhibitsFiled filed) => $"Procedure {filed.Procedure}: list of exhibits closed, "
        + $"{filed.Exhibits.Count} {(filed.Exhibits.Count == 1 ? "exhibit" : "exhibits")}";

    public static string French(CostNoted cost) =>
        $"Frais : {cost.What}, {cost.Amount.Euros.ToString("N2", _french)}\u00A0€, {cost.Basis.Name(Language.French)}"
        + (cost.Procedure > 0 ? $", procédure n° {cost.Procedure}" : "")
        + (cost.Reference.Length > 0 ? $", facture n° {cost.Reference}" : "")
        + (cost.DocumentHash.Length > 0 ? ", pièce conservée" : "");

    public static string English(CostNoted cost) =>
        $"Cost: {cost.What}, {cost.Amount}, {cost.Basis.Name(Language.English)}"
        + (cost.Procedure > 0 ? $", procedure {cost.Procedure}" : "")
        + (cost.Reference.Length > 0 ? $", bill no. {cost.Reference}" : "")
        + (cost.DocumentHash.Length > 0 ? ", paper kept" : "");

    private static string NameOf(ProcedureActRecorded act, Language language) =>
        act.Way.Acts().FirstOrDefault(name => name.Key == act.Act)?.Text(language) ?? act.Act;

    private static string Sentence(string words) => char.ToUpper(words[0], _french) + words[1..];
}

using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.Ways;

namespace Acquit.Web.Shell;

/// <summary>Words of procedures before a court.</summary>
public static class SpeechOfCourt
{
    public static string Name(this Speech tell, Way way) => Title(tell, way.Name(tell.Language));

    public static string Name(this Speech tell, CourtKind court) => Title(tell, court.Name(tell.Language));

    public static string Name(this Speech tell, ProcedureStage stage) => Title(tell, stage.Name(tell.Language));

    public static string Name(this Speech tell, ProcedureActName act) => Title(tell, act.Text(tell.Language));

    /// <summary>What passes or must be done, and what happens else.</summary>
    public static string Text(this Speech tell, ProcedureDeadline deadline) =>
        Title(tell, deadline.Text(tell.Language));

    /// <summary>What must be done, as an order.</summary>
    public static string ToDo(this Speech tell, ProcedureDeadline deadline) =>
        Title(tell, deadline.ToDo(tell.Language));

    /// <summary>« 1 mois après le 30/11/2026 ; 30/12/2026 » as one line of working.</summary>
    public static string Working(this Speech tell, ProcedureDeadline deadline) =>
        string.Join(" ; ", deadline.Deadline.Steps.Select(step => tell.Say(step.Text, step.TextInEnglish)));

    public static string Chip(ProcedureStage stage) => stage.Standing switch
    {
        ProcedureStanding.Running => "aq-court",
        ProcedureStanding.Titled or ProcedureStanding.Judged or ProcedureStanding.Settled => "aq-paid",
        ProcedureStanding.Refused or ProcedureStanding.Withdrawn => "aq-hold",
        ProcedureStanding.Failed => "aq-late",
    };

    /// <summary>« dans 7 jours », « aujourd’hui », « passé depuis 3 jours ».</summary>
    public static string Until(this Speech tell, DateOnly on, DateOnly today) =>
        (on.DayNumber - today.DayNumber) switch
        {
            0 => tell.Say("aujourd’hui", "today"),
            1 => tell.Say("demain", "tomorrow"),
            > 1 and var days => tell.Say($"dans {days} jours", $"in {days} days"),
            -1 => tell.Say("passé depuis hier", "passed yesterday"),
            var days => tell.Say($"passé depuis {-days} jours", $"passed {-days} days ago"),
        };

    /// <summary>What the latest procedure says in one line: « Ordonnance rendue, à signifier ».</summary>
    public static string Standing(this Speech tell, CourtProcedure procedure, DateOnly today) =>
        tell.Name(procedure.StageOn(today));

    public static string Name(this Speech tell, Forum forum) => Title(tell, forum.Name(tell.Language));

    /// <summary>« 36,09 € », « 30,00 € à 40,00 € », « sur devis ».</summary>
    public static string Sum(this Speech tell, WayCost cost) =>
        cost.AtLeast is not { } least ? tell.Say("à demander", "to be asked")
        : cost.AtMost is { } most && most != least
            ? tell.Say($"{tell.Euros(least)} à {tell.Euros(most)}", $"{tell.Euros(least)} to {tell.Euros(most)}")
        : least.IsZero ? tell.Say("gratuit", "free")
        : tell.Euros(least);

    /// <summary>« au moins 2 mois après la signification ».</summary>
    public static string Length(this Speech tell, WayDuration duration)
    {
        var (months, days) = (duration.Length.Months, duration.Length.Days);
        var length = tell.Say($"{months} mois", months == 1 ? "1 month" : $"{months} months")
            + (days > 0 ? tell.Say($" et {days} jours", $" and {days} days") : "");
        return duration.Kind switch
        {
            WayDurationKind.AtMost => tell.Say($"{length} au plus", $"{length} at most"),
            WayDurationKind.AtLeast => tell.Say($"{length} au moins", $"{length} at least"),
            WayDurationKind.AtLeastAfterService => tell.Say(
                $"titre {length} au moins après la signification", $"title at least {length} after service"),
        };
    }

    /// <summary>Where a court sits or a debtor lives.</summary>
    public static string Name(this Speech tell, Territory territory) => territory switch
    {
        Territory.Metropole => tell.Say("France métropolitaine", "mainland France"),
        Territory.AlsaceMoselle => "Alsace-Moselle",
        Territory.Guadeloupe => "Guadeloupe",
        Territory.Martinique => "Martinique",
        Territory.Guyane => tell.Say("Guyane", "French Guiana"),
        Territory.Reunion => tell.Say("La Réunion", "Réunion"),
        Territory.SaintPierreEtMiquelon => tell.Say("Saint-Pierre-et-Miquelon", "Saint Pierre and Miquelon"),
        Territory.Mayotte => "Mayotte",
        Territory.SaintBarthelemy => "Saint-Barthélemy",
        Territory.SaintMartin => "Saint-Martin",
        Territory.TerresAustrales => tell.Say("Terres australes", "Southern territories"),
        Territory.WallisEtFutuna => tell.Say("Wallis-et-Futuna", "Wallis and Futuna"),
        Territory.PolynesieFrancaise => tell.Say("Polynésie française", "French Polynesia"),
        Territory.NouvelleCaledonie => tell.Say("Nouvelle-Calédonie", "New Caledonia"),
        Territory.Abroad => tell.Say("à l’étranger", "abroad"),
    };

    /// <summary>The words as a line begins with them.</summary>
    public static string Title(this Speech tell, string words) =>
        words.Length == 0 ? words : tell.Sentence(char.ToUpperInvariant(words[0]) + words[1..]);
}

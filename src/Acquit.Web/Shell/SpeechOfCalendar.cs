using Acquit.App.Portfolio;

namespace Acquit.Web.Shell;

/// <summary>Words and chips of the calendar.</summary>
public static class SpeechOfCalendar
{
    public static string Name(this Speech tell, CalendarKind kind) => kind switch
    {
        CalendarKind.Promise => tell.Say("Promesse", "Promise"),
        CalendarKind.Instalment => tell.Say("Mensualité", "Instalment"),
        CalendarKind.PayBy => tell.Say("Délai de paiement", "Time to pay"),
        CalendarKind.PostBy => tell.Say("À poster au plus tard", "Post by"),
        CalendarKind.HoldEnds => tell.Say("Fin de pause", "Pause ends"),
        CalendarKind.CourtAct => tell.Say("Délai de procédure", "Court deadline"),
        CalendarKind.Limitation => tell.Say("Prescription", "Limitation"),
    };

    public static (string Class, string Icon) Chip(CalendarKind kind) => kind switch
    {
        CalendarKind.Promise => ("aq-promise", "promise"),
        CalendarKind.Instalment => ("aq-promise", "euro"),
        CalendarKind.PayBy => ("aq-due", "clock"),
        CalendarKind.PostBy => ("aq-due", "send"),
        CalendarKind.HoldEnds => ("aq-hold", "pause"),
        CalendarKind.CourtAct => ("aq-court", "scale"),
        CalendarKind.Limitation => ("aq-late", "hourglass"),
    };

    /// <summary>« Promesse 1 200,00 € : SARL Lefort ».</summary>
    public static string Summary(this Speech tell, CalendarEntry entry)
    {
        var amount = entry.Amount is { } sum ? " " + tell.Euros(sum) : "";
        return tell.Say(
            $"{tell.Name(entry.Kind)}{amount} : {entry.DebtorName}",
            $"{tell.Name(entry.Kind)}{amount}: {entry.DebtorName}");
    }
}

using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Calendar;

/// <summary>What the calendar holds, as a calendar program shows it.</summary>
internal static class CalendarEvents
{
    /// <param name="root">of the addresses of pages: « https://acquit.example »</param>
    public static CalendarEvent Of(Speech tell, CalendarEntry entry, string root) =>
        new(entry.Uid + "@acquit", entry.On, tell.Summary(entry))
        {
            Description = string.Join(
                '\n',
                new[] { tell.Say($"Pour {entry.CreditorName}", $"For {entry.CreditorName}"), entry.Detail }
                    .Where(line => line.Length > 0)),
            Url = $"{root}/dossiers/{entry.Address}",
            Category = tell.Name(entry.Kind),
        };
}

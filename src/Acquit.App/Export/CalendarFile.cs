using System.Globalization;
using System.Text;

namespace Acquit.App.Export;

/// <summary>An event of a whole day, as a calendar program shows it.</summary>
/// <param name="Uid">unique and the same for ever</param>
/// <param name="Summary">one line</param>
public sealed record CalendarEvent(string Uid, DateOnly On, string Summary)
{
    public string Description { get; init; } = "";

    /// <summary>Address of the page about it; empty: none.</summary>
    public string Url { get; init; } = "";

    public string Category { get; init; } = "";
}

/// <summary>
/// Events as an iCalendar file (RFC 5545): lines of at most 75 bytes ended by CR LF, text escaped, whole days that take
/// no time from anybody's agenda.
/// </summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Bytes of a line, its end not counted (RFC 5545, 3.1).</summary>
    private const int WidestLine = 75;

    /// <param name="name">of the calendar</param>
    /// <param name="at">when it was made</param>
    public static string Of(string name, IEnumerable<CalendarEvent> events, DateTimeOffset at)
    {
        var text = new StringBuilder();
        Add(text, "BEGIN", "VCALENDAR");
        Add(text, "VERSION", "2.0");
        Add(text, "PRODID", "-//Acquit//Calendar//FR");
        Add(text, "CALSCALE", "GREGORIAN");
        Add(text, "METHOD", "PUBLISH");
        Add(text, "NAME", Escaped(name));
        Add(text, "X-WR-CALNAME", Escaped(name));
        Add(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var one in events)
        {
            AddEvent(text, one, at);
        }

        Add(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static void AddEvent(StringBuilder text, CalendarEvent one, DateTimeOffset at)
    {
        Add(text, "BEGIN", "VEVENT");
        Add(text, "UID", Escaped(one.Uid));
        Add(text, "DTSTAMP", at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Add(text, "DTSTART;VALUE=DATE", Day(one.On));
        Add(text, "DTEND;VALUE=DATE", Day(one.On.AddDays(1)));
        Add(text, "SUMMARY", Escaped(one.Summary));
        AddUnlessEmpty(text, "DESCRIPTION", Escaped(one.Description));
        AddUnlessEmpty(text, "CATEGORIES", Escaped(one.Category));
        AddUnlessEmpty(text, "URL", one.Url);
        Add(text, "TRANSP", "TRANSPARENT");
        Add(text, "END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>As TEXT values are written (RFC 5545, 3.3.11); other control signs go.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                < ' ' or '\u007F' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static void AddUnlessEmpty(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            Add(text, name, value);
        }
    }

    /// <summary>A long line goes on after CR LF and a space; a character is never cut in two.</summary>
    private static void Add(StringBuilder text, string name, string value)
    {
        var width = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (width + rune.Utf8SequenceLength > WidestLine)
            {
                text.Append("\r\n ");
                width = 1;
            }

            text.Append(rune.ToString());
            width += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

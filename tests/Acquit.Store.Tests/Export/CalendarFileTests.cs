using System.Text;
using Acquit.App.Export;

namespace Acquit.Store.Tests.Export;

/// <summary>RFC 5545: what a calendar program reads.</summary>
public class CalendarFileTests
{
    private static readonly DateTimeOffset _at = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_event_is_a_whole_day_that_takes_no_time() =>
        CalendarFile.Of(
            "Acquit", [new CalendarEvent("a-1@acquit", new(2026, 12, 31), "Promesse") { Category = "P" }], _at)
            .ShouldBe(string.Join("\r\n",
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Acquit//Calendar//FR", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "NAME:Acquit", "X-WR-CALNAME:Acquit", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "BEGIN:VEVENT", "UID:a-1@acquit", "DTSTAMP:20261123T090000Z", "DTSTART;VALUE=DATE:20261231",
                "DTEND;VALUE=DATE:20270101", "SUMMARY:Promesse", "CATEGORIES:P", "TRANSP:TRANSPARENT", "END:VEVENT",
                "END:VCALENDAR", "",
            ]));

    [Fact]
    public void Marks_of_the_format_are_escaped_and_nothing_can_be_smuggled_in()
    {
        var text = CalendarFile.Of(
            "A", [new CalendarEvent("u", new(2026, 1, 1), "Dupin, Fils; a\\b\r\nEND:VEVENT\u0007")], _at);
        text.ShouldContain("SUMMARY:Dupin\\, Fils\\; a\\\\b\\nEND:VEVENT\r\n");
    }

    [Fact]
    public void A_line_has_at_most_75_bytes_and_no_letter_is_cut()
    {
        var summary = string.Concat(Enumerable.Repeat("Échéance 1 200,00 € 🎄 ", 20));
        var text = CalendarFile.Of("A", [new CalendarEvent("u", new(2026, 1, 1), summary)], _at);
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Replace("\r\n ", "", StringComparison.Ordinal)
            .ShouldContain("SUMMARY:" + summary.Replace(",", "\\,", StringComparison.Ordinal));
        text.ShouldNotContain("\uFFFD");
    }
}

using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Formats.Policies;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Creditors;

/// <summary>
/// The keys <c>territory</c>, <c>channels</c>, <c>days</c> and <c>hours</c> of a creditor's file: how and when his
/// debtors may be contacted. Days and hours are written as in a policy file and narrow it.
/// </summary>
internal static class ContactEntry
{
    private const string WholeDay = "09:00 ≤ from < to ≤ 19:00";

    private static readonly ContactRules _silent = new();

    private static readonly string _territories =
        string.Join(" | ", Enum.GetValues<Territory>().Where(IsPlace).Select(one => one.Key()));

    private static readonly string _channels = string.Join(" | ",
        Enum.GetValues<Channel>().Where(one => one != Channel.Bailiff).Select(one => one.Key()));

    /// <summary>Keys that are absent leave the rules as they are without them.</summary>
    public static ContactRules Read(YamlMap creditor)
    {
        var territory = creditor.OneOf("territory", Place, _territories) ?? Territory.Metropole;
        var (channels, days, hours) = (Channels(creditor), Days(creditor), Hours(creditor));
        return new()
        {
            Territory = territory.Key(),
            Channels = channels.Count == 0 ? _silent.Channels : channels,
            Days = days.Count == 0 ? _silent.Days : days,
            From = hours?.From,
            To = hours?.To,
        };
    }

    private static bool IsPlace(Territory territory) => territory != Territory.Abroad;

    private static Territory? Place(string key) => Territories.Parse(key) is { } known && IsPlace(known) ? known : null;

    private static List<string> Channels(YamlMap map)
    {
        var channels = map.Texts("channels").ToList();
        if (channels.Exists(key => Core.Dossiers.Channels.Parse(key) is null or Channel.Bailiff))
        {
            map.Refuse("channels", ProblemCode.ValueUnreadable, _channels);
        }

        return channels;
    }

    private static List<DayOfWeek> Days(YamlMap map)
    {
        var days = map.Texts("days").Select(PolicyWords.Day).ToList();
        if (days.Contains(null))
        {
            map.Refuse("days", ProblemCode.ValueUnreadable, "mon | tue | wed | thu | fri");
        }

        return [.. days.OfType<DayOfWeek>().Distinct()];
    }

    private static ContactHours? Hours(YamlMap map)
    {
        if (map.Map("hours") is not { } hours)
        {
            return null;
        }

        var whole = ContactHours.OfTheInstallation;
        var from = hours.OneOf("from", Hour, "HH:mm") ?? whole.From;
        var to = hours.OneOf("to", Hour, "HH:mm") ?? whole.To;
        hours.Close();
        if (from < whole.From || to > whole.To || from >= to)
        {
            hours.Refuse("from", ProblemCode.ValueUnreadable, WholeDay);
        }

        return new ContactHours(from, to);
    }

    private static TimeOnly? Hour(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour
            : null;
}

using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.App.Creditors;

/// <summary>How and when debtors may be contacted, as ticked and typed; nothing: as the method says.</summary>
public sealed record ContactForm
{
    public Territory Territory { get; init; }

    /// <summary>Keys of those ticked; none: all are used.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    public IReadOnlyList<DayOfWeek>? Days { get; init; }

    /// <summary>« 09:00 » or « 9h »; empty: as the method says.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>Channels that a creditor may leave out: acts of an officer are not his to forbid.</summary>
    public static IReadOnlyList<Channel> Choices { get; } =
        [.. Enum.GetValues<Channel>().Where(one => one != Channel.Bailiff)];

    public static IReadOnlyList<Territory> Territories { get; } =
        [.. Enum.GetValues<Territory>().Where(one => one != Territory.Abroad)];

    public static IReadOnlyList<DayOfWeek> WorkingDays { get; } =
        [.. Enumerable.Range((int)DayOfWeek.Monday, 5).Select(at => (DayOfWeek)at)];

    public static ContactForm Of(ContactRules rules) => new()
    {
        Territory = Core.Dates.Territories.Parse(rules.Territory) ?? Territory.Metropole,
        Channels = rules.Channels,
        Days = rules.Days,
        From = Word(rules.From),
        To = Word(rules.To),
    };

    /// <summary>The rules that the form describes; what is wrong is added to the refusals.</summary>
    /// <param name="policy">the creditor's method; null: it is not known, and refused elsewhere</param>
    public ContactRules Read(DunningPolicy? policy, List<FieldRefusal> refusals)
    {
        var whole = ContactHours.OfTheInstallation;
        var (from, to) = (Hour(From, whole.From), Hour(To, whole.To));
        var typed = new ContactRules
        {
            Territory = (Territories.Contains(Territory) ? Territory : Territory.Metropole).Key(),
            Channels = [.. Choices.Select(one => one.Key()).Where(one => Has(Channels, one))],
            Days = [.. WorkingDays.Where(one => Has(Days, one))],
            From = IsEmpty(From) ? null : from,
            To = IsEmpty(To) ? null : to,
        };
        if (from is null || to is null || from < whole.From || to > whole.To || from >= to)
        {
            refusals.Add(new($"Contact.{(from is null || from < whole.From ? nameof(From) : nameof(To))}",
                FieldRefusalCode.HoursWrong));
        }
        else if (policy is not null && !ContactWindow.HaveCommon(policy, typed))
        {
            refusals.Add(new($"Contact.{nameof(Days)}", FieldRefusalCode.NothingLeftOfTheMethod));
        }

        return typed;
    }

    /// <summary>Whether a box is ticked.</summary>
    public bool Ticks(Channel channel) => Has(Channels, channel.Key());

    public bool Ticks(DayOfWeek day) => Has(Days, day);

    private static bool Has<T>(IReadOnlyList<T>? ticked, T one) => ticked?.Contains(one) ?? false;

    private static bool IsEmpty(string? typed) => string.IsNullOrWhiteSpace(typed);

    /// <summary>« 9:30 », « 09:30 », « 9h30 », « 9h »; null: no hour.</summary>
    private static TimeOnly? Hour(string? typed, TimeOnly usual)
    {
        if (IsEmpty(typed))
        {
            return usual;
        }

        var word = typed!.Trim().ToLowerInvariant().Replace('h', ':');
        return TimeOnly.TryParseExact(word.EndsWith(':') ? word + "00" : word, ["H:mm", "HH:mm"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;
    }

    private static string Word(TimeOnly? hour) => hour?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}

using System.Globalization;

namespace Acquit.Core.Dates;

/// <summary>A length of time in a code: years, months and days add up, months before days (CPC, art. 641).</summary>
public readonly record struct Period(int Years, int Months, int Days)
{
    public static Period OfDays(int days) => new(0, 0, days);

    public static Period OfMonths(int months) => new(0, months, 0);

    public static Period OfYears(int years) => new(years, 0, 0);

    public bool IsEmpty => Years == 0 && Months == 0 && Days == 0;

    /// <summary>
    /// The same day number that many months on, the last day of the month when there is none, then the days.
    /// </summary>
    /// <remarks>2026-01-31 + 1 month = 2026-02-28 (CPC, art. 641).</remarks>
    public DateOnly After(DateOnly from) => from.AddMonths((Years * 12) + Months).AddDays(Days);

    /// <summary>
    /// Clear days counted back: neither the event nor the day reached is part of the period (INT-12).
    /// </summary>
    public DateOnly ClearBefore(DateOnly hearing) => hearing.AddMonths(-((Years * 12) + Months)).AddDays(-Days - 1);
}

/// <summary>Acts whose period distance lengthens (CPC, art. 643).</summary>
public enum ProceduralAct
{
    Appearance,
    Appeal,
    Opposition,
    ThirdPartyOpposition,
    Revision,
    Cassation,
}

/// <summary>Keys of acts.</summary>
public static class ProceduralActs
{
    public static string Key(this ProceduralAct act) =>
        act switch
        {
            ProceduralAct.Appearance => "appearance",
            ProceduralAct.Appeal => "appeal",
            ProceduralAct.Opposition => "opposition",
            ProceduralAct.ThirdPartyOpposition => "third-party-opposition",
            ProceduralAct.Revision => "revision",
            ProceduralAct.Cassation => "cassation",
        };

    /// <summary>Reads a key; null when distance lengthens no such act.</summary>
    public static ProceduralAct? Parse(string key)
    {
        foreach (var act in Enum.GetValues<ProceduralAct>())
        {
            if (act.Key() == key)
            {
                return act;
            }
        }

        return null;
    }
}

/// <summary>One step of the working of a deadline: a sentence, the day it reached.</summary>
public sealed record DeadlineStep(DateOnly On, string Text, string TextInEnglish)
{
    public string In(Language language) =>
        language switch
        {
            Language.French => Text,
            Language.English => TextInEnglish,
        };
}

/// <summary>The last day of a procedural period, the articles that give it and the working.</summary>
public sealed record Deadline(DateOnly On, IReadOnlyList<string> Articles, IReadOnlyList<DeadlineStep> Steps)
{
    private const string Article641 = "CPC, art. 641";
    private const string Article642 = "CPC, art. 642";

    /// <summary>
    /// A period that runs forward from an act: the day of the act does not count, the last day ends at midnight, and a
    /// last day that is a Saturday, a Sunday or a holiday of the court's territory moves to the next working day, as
    /// often as needed.
    /// </summary>
    /// <remarks>
    /// 2026-01-31 + 1 month = 2026-02-28, a Saturday → Monday 2026-03-02 (CPC, art. 641, 642; INT-15).
    /// </remarks>
    public static Deadline Forward(DateOnly from, Period period, HolidayCalendar court)
    {
        var raw = period.After(from);
        var on = raw;
        while (!court.IsWorkingDay(on))
        {
            on = on.AddDays(1);
        }

        var steps = new List<DeadlineStep> { Reached(raw, court) };
        if (on != raw)
        {
            steps.Add(new(on, $"premier jour ouvrable suivant {French(on)}", $"next working day {on:yyyy-MM-dd}"));
        }

        return new Deadline(on, [Article641, Article642], steps);
    }

    /// <summary>
    /// The same for an act that distance lengthens: the extra months join the period before it is counted.
    /// </summary>
    public static Deadline Forward(
        DateOnly from,
        Period period,
        HolidayCalendar court,
        ProceduralAct act,
        Territory residence
    )
    {
        var extra = ExtraMonths(court.Territory, residence);
        if (extra == 0)
        {
            return Forward(from, period, court);
        }

        var article = court.Territory.IsMetropolitan() ? "CPC, art. 643" : "CPC, art. 644";
        var plain = Forward(from, period with { Months = period.Months + extra }, court);
        var step = new DeadlineStep(
            plain.On,
            $"distance : + {extra} mois ({act.Key()}, {residence.Key()})",
            $"distance: + {extra} month{(extra > 1 ? "s" : "")} ({act.Key()}, {residence.Key()})"
        );
        return plain with { Articles = [.. plain.Articles, article], Steps = [step, .. plain.Steps] };
    }

    /// <summary>
    /// A period counted back from an event, in clear days: the last useful day, and the day of service before it when
    /// nothing can be served that day. CPC, art. 642 does not prolong it.
    /// </summary>
    /// <remarks>Hearing 2024-07-31, 8 days → 2024-07-22 (Cass. com., 14 March 2018, 16-26.996; INT-12).</remarks>
    public static Deadline Backward(DateOnly hearing, Period period, HolidayCalendar court)
    {
        var raw = period.ClearBefore(hearing);
        var on = raw;
        while (!court.IsDayOfService(on))
        {
            on = on.AddDays(-1);
        }

        var steps = new List<DeadlineStep> { Reached(raw, court) };
        if (on == raw)
        {
            return new Deadline(on, [Article641, "INT-12"], steps);
        }

        steps.Add(
            new(on, $"jour de signification précédent {French(on)}", $"day of service before {on:yyyy-MM-dd}")
        );
        return new Deadline(on, [Article641, "INT-12", "CPC, art. 664"], steps);
    }

    /// <summary>
    /// Months that distance adds. Metropolitan court: 1 for overseas, 2 for abroad (art. 643). Overseas court: 1 for
    /// whoever lives outside its territory, 2 abroad (art. 644).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">no court counts by these articles there</exception>
    public static int ExtraMonths(Territory court, Territory residence)
    {
        if (!court.HasCourts())
        {
            throw new ArgumentOutOfRangeException(
                nameof(court),
                court.Key(),
                "no court counts by CPC, art. 643 and 644 there"
            );
        }

        return residence == Territory.Abroad ? 2
            : court.IsMetropolitan() && residence.IsMetropolitan() ? 0
            : court == residence ? 0
            : 1;
    }

    private static DeadlineStep Reached(DateOnly day, HolidayCalendar court) =>
        new(
            day,
            $"{French(day)} ({court.WhyClosed(day, Language.French) ?? DayNames.Of(day, Language.French)})",
            $"{day:yyyy-MM-dd} ({court.WhyClosed(day, Language.English) ?? DayNames.Of(day, Language.English)})"
        );

    private static string French(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}

namespace Acquit.Core.Law;

/// <summary>How near the end of a limitation period is; the later, the graver.</summary>
public enum LimitationAlarm
{
    /// <summary>More than six months are left.</summary>
    None,

    /// <summary>Six months or less.</summary>
    SixMonths,

    /// <summary>Three months or less: time to serve, not to file.</summary>
    ThreeMonths,

    /// <summary>Thirty days or less.</summary>
    ThirtyDays,

    /// <summary>The last day is over.</summary>
    Passed,
}

/// <summary>When each alarm begins, and what it says. The distances are a collector's caution, not a text.</summary>
public static class LimitationAlarms
{
    private const int FirstMonths = 6;
    private const int SecondMonths = 3;
    private const int LastDays = 30;

    public static string Key(this LimitationAlarm alarm) =>
        alarm switch
        {
            LimitationAlarm.None => "none",
            LimitationAlarm.SixMonths => "six-months",
            LimitationAlarm.ThreeMonths => "three-months",
            LimitationAlarm.ThirtyDays => "thirty-days",
            LimitationAlarm.Passed => "passed",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static LimitationAlarm? Parse(string key)
    {
        foreach (var alarm in Enum.GetValues<LimitationAlarm>())
        {
            if (alarm.Key() == key)
            {
                return alarm;
            }
        }

        return null;
    }

    /// <summary>The level of a day.</summary>
    /// <param name="expiresOn">the last day, included, on which an act still interrupts</param>
    /// <param name="day">any day</param>
    /// <example>Expires on 2029-03-15: none until 2028-09-14, six months from 2028-09-15.</example>
    public static LimitationAlarm On(DateOnly expiresOn, DateOnly day)
    {
        var level = LimitationAlarm.None;
        foreach (var alarm in Enum.GetValues<LimitationAlarm>())
        {
            if (alarm.BeginsOn(expiresOn) is { } first && day >= first)
            {
                level = alarm;
            }
        }

        return level;
    }

    /// <summary>The first day of a level; null for none.</summary>
    public static DateOnly? BeginsOn(this LimitationAlarm alarm, DateOnly expiresOn) =>
        alarm switch
        {
            LimitationAlarm.None => null,
            LimitationAlarm.SixMonths => expiresOn.AddMonths(-FirstMonths),
            LimitationAlarm.ThreeMonths => expiresOn.AddMonths(-SecondMonths),
            LimitationAlarm.ThirtyDays => expiresOn.AddDays(-LastDays),
            LimitationAlarm.Passed => expiresOn.AddDays(1),
        };

    /// <summary>
    /// The latest last day of a period that is at this level or a graver one on a day: months end where they end.
    /// </summary>
    /// <example>Six months on 2026-02-28: 2026-08-31, whose six months begin that day; 2026-09-01 not yet.</example>
    public static DateOnly LatestUnder(this LimitationAlarm alarm, DateOnly day)
    {
        const int widest = 4;
        var latest = alarm switch
        {
            LimitationAlarm.None => DateOnly.MaxValue,
            LimitationAlarm.SixMonths => day.AddMonths(FirstMonths).AddDays(widest),
            LimitationAlarm.ThreeMonths => day.AddMonths(SecondMonths).AddDays(widest),
            LimitationAlarm.ThirtyDays => day.AddDays(LastDays),
            LimitationAlarm.Passed => day.AddDays(-1),
        };
        while (alarm.BeginsOn(latest) > day)
        {
            latest = latest.AddDays(-1);
        }

        return latest;
    }

    /// <summary>The next day on which the level rises, after that day; null when the period is over.</summary>
    public static DateOnly? NextAfter(DateOnly expiresOn, DateOnly day)
    {
        foreach (var alarm in Enum.GetValues<LimitationAlarm>())
        {
            if (alarm.BeginsOn(expiresOn) is { } first && first > day)
            {
                return first;
            }
        }

        return null;
    }

    public static string Sentence(this LimitationAlarm alarm, Language language) =>
        language switch
        {
            Language.French => alarm switch
            {
                LimitationAlarm.None => "Plus de six mois restent avant la prescription.",
                LimitationAlarm.SixMonths => "Six mois au plus restent avant la prescription.",
                LimitationAlarm.ThreeMonths =>
                    "Trois mois au plus restent avant la prescription : une requête ne l’interrompt pas ; la "
                        + "signification de l’ordonnance ou une assignation, si ; une sommation, non.",
                LimitationAlarm.ThirtyDays =>
                    "Trente jours au plus restent avant la prescription : une assignation ou une reconnaissance de "
                        + "dette "
                        + "l’interrompt, une lettre non.",
                LimitationAlarm.Passed => "La prescription est acquise, sauf acte ou paiement qui l’a interrompue.",
            },
            Language.English => alarm switch
            {
                LimitationAlarm.None => "More than six months are left before limitation.",
                LimitationAlarm.SixMonths => "Six months at most are left before limitation.",
                LimitationAlarm.ThreeMonths =>
                    "Three months at most are left before limitation: a petition does not interrupt it; service of "
                        + "the order or a summons to court does; a summons to pay does not.",
                LimitationAlarm.ThirtyDays =>
                    "Thirty days at most are left before limitation: a summons or an acknowledgement of the debt "
                        + "interrupts it, a letter does not.",
                LimitationAlarm.Passed =>
                    "The limitation period is over unless an act or a payment interrupted it.",
            },
        };
}

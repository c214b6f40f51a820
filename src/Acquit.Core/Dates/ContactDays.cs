namespace Acquit.Core.Dates;

/// <summary>
/// Days on which a debtor may be contacted: Monday to Friday, narrowed by the policy, never a holiday of the debtor's
/// territory.
/// </summary>
public readonly struct ContactDays
{
    private const int MondayToFriday = 0b0111110;
    private readonly HolidayCalendar _calendar;
    private readonly int _days;

    /// <summary>What the policy allows, Saturday and Sunday left out whatever it says.</summary>
    /// <exception cref="ArgumentException">no day is left</exception>
    public ContactDays(HolidayCalendar calendar, IReadOnlyList<DayOfWeek> allowed)
    {
        _calendar = calendar;
        _days = allowed.Aggregate(0, (days, day) => days | (1 << (int)day)) & MondayToFriday;
        if (_days == 0)
        {
            throw new ArgumentException("no day from Monday to Friday is left", nameof(allowed));
        }
    }

    public bool IsOpen(DateOnly day) => (_days & (1 << (int)day.DayOfWeek)) != 0 && !_calendar.IsHoliday(day);

    /// <summary>The day itself when open, else the first open day after it.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The first open day after this one.</summary>
    public DateOnly After(DateOnly day) => OnOrAfter(day.AddDays(1));
}

/// <summary>
/// Hours, in the debtor's own time, at which calls, SMS and e-mails may leave: from included, to excluded.
/// </summary>
/// <remarks>A choice of the product, 9 to 19: no statute sets hours for collection calls.</remarks>
public readonly record struct ContactHours(TimeOnly From, TimeOnly To)
{
    public static ContactHours OfTheInstallation { get; } = new(new(9, 0), new(19, 0));

    public bool Allow(TimeOnly time) => From <= time && time < To;

    /// <summary>The hours that both allow; a policy may only narrow the installation.</summary>
    public ContactHours Narrow(ContactHours policy) =>
        new(From >= policy.From ? From : policy.From, To <= policy.To ? To : policy.To);
}

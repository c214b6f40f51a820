namespace Acquit.App;

/// <summary>
/// The only place where the clock is read: an instant for the records, a calendar day in Paris for the rules.
/// </summary>
public sealed class ParisClock(TimeProvider time)
{
    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>The calendar day in Paris at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _paris).DateTime);

    /// <summary>The instant at which a day begins in Paris.</summary>
    public static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, _paris.GetUtcOffset(local));
    }

    /// <summary>
    /// Hour in Paris on a day, for contact hours; a day that is not today has none and is taken at noon.
    /// </summary>
    public TimeOnly TimeOfDayOn(DateOnly day) => day == Today ? TimeOfDay : new TimeOnly(12, 0);

    /// <summary>The first instant of a day in Paris.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, _paris.GetUtcOffset(midnight));
    }

    /// <summary>What the clock shows in Paris at an instant.</summary>
    public static DateTime At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _paris).DateTime;

    /// <summary>The instant at which the clock shows this in Paris.</summary>
    public static DateTimeOffset InstantOf(DateTime shown) => new(shown, _paris.GetUtcOffset(shown));

    /// <summary>Lets some time go by, by this same clock.</summary>
    public Task Wait(TimeSpan span, CancellationToken stop) => Task.Delay(span, time, stop);

    /// <summary>Hour in Paris, now.</summary>
    public TimeOnly TimeOfDay => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _paris).DateTime);
}

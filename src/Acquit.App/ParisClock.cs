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

    /// <summary>Hour of the day in Paris, for contact hours.</summary>
    public TimeOnly TimeOfDay => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _paris).DateTime);
}

using Acquit.Core.Amounts;

namespace Acquit.Core.Receivables;

/// <summary>How far ahead a due date lies, seen from one day.</summary>
public enum DueWindow
{
    /// <summary>Before the day; what is due on the day itself is not overdue yet.</summary>
    Overdue,

    /// <summary>The day itself up to 7 days later, both included.</summary>
    Within7Days,

    /// <summary>8 to 30 days later, both included.</summary>
    Within30Days,

    /// <summary>More than 30 days later.</summary>
    Later,
}

/// <summary>What falls due on one day, and all that has fallen due up to it.</summary>
public sealed record DueDay(
    DateOnly DueOn, DueWindow Window, IReadOnlyList<OpenItem> Items, Money Open, Money UpToHere);

/// <summary>
/// The open items of a customer by due date (échéancier). Seen on 2026-11-23, an invoice due 2026-11-22 is overdue, one
/// due 2026-11-30 falls due within 7 days, one due 2026-12-01 within 30.
/// </summary>
public sealed record DueSchedule(IReadOnlyList<DueDay> Days)
{
    public Money Total => Days.Count == 0 ? Money.Zero : Days[^1].UpToHere;

    /// <summary>Sum of what is open in one window.</summary>
    public Money In(DueWindow window) =>
        Money.Sum(Days.Where(day => day.Window == window).Select(day => day.Open));

    /// <param name="asOf">the day from which windows are counted</param>
    public static DueSchedule Of(IEnumerable<OpenItem> items, DateOnly asOf)
    {
        var sum = Money.Zero;
        var days = new List<DueDay>();
        foreach (var due in items.GroupBy(item => item.DueOn).OrderBy(due => due.Key))
        {
            var open = Money.Sum(due.Select(item => item.Open));
            sum += open;
            days.Add(new DueDay(due.Key, WindowOf(due.Key, asOf), [.. due], open, sum));
        }

        return new DueSchedule(days);
    }

    public static DueWindow WindowOf(DateOnly dueOn, DateOnly asOf) => (dueOn.DayNumber - asOf.DayNumber) switch
    {
        < 0 => DueWindow.Overdue,
        <= 7 => DueWindow.Within7Days,
        <= 30 => DueWindow.Within30Days,
        _ => DueWindow.Later,
    };
}

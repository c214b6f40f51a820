using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.Core.Dunning;

/// <summary>
/// Days and hours at which a debtor may be contacted: those of the method, narrowed by the creditor. Where the two have
/// nothing in common the creditor's hold, since it is in his name that somebody calls.
/// </summary>
public readonly record struct ContactWindow(IReadOnlyList<DayOfWeek> Days, ContactHours Hours)
{
    public static ContactWindow Of(DunningPolicy policy, ContactRules rules)
    {
        var hours = new ContactHours(policy.HoursFrom, policy.HoursTo);
        return new(DaysOf(policy.Days, rules.Days), rules.Hours is { } own ? HoursOf(hours, own) : hours);
    }

    /// <summary>Whether method and creditor have a day and an hour in common.</summary>
    public static bool HaveCommon(DunningPolicy policy, ContactRules rules) =>
        (rules.Days.Count == 0 || policy.Days.Any(rules.Days.Contains))
        && (rules.Hours is not { } own || new ContactHours(policy.HoursFrom, policy.HoursTo).Narrow(own) is var both
            && both.From < both.To);

    private static IReadOnlyList<DayOfWeek> DaysOf(IReadOnlyList<DayOfWeek> policy, IReadOnlyList<DayOfWeek> own)
    {
        List<DayOfWeek> both = own.Count == 0 ? [] : [.. policy.Where(own.Contains)];
        return own.Count == 0 ? policy : both.Count > 0 ? both : own;
    }

    private static ContactHours HoursOf(ContactHours policy, ContactHours own)
    {
        var both = policy.Narrow(own);
        return both.From < both.To ? both : own;
    }
}

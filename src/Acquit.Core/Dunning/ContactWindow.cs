using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.Core.Dunning;

/// <summary>
/// Days and hours at which a debtor may be contacted: those of the method, narrowed by the creditor. Where the two have
/// nothing in common the creditor's hold, since it is in his name that somebody calls.
/// </summary>
public readonly record struct ContactWindow(IReadOnlyList<DayOfWeek> Days, ContactHours Hours)
{
    public static ContactWindow Of(DunningPolicy policy, ContactRules rules) =>
        new(DaysOf(policy.Days, rules.Days), HoursOf(new ContactHours(policy.HoursFrom, policy.HoursTo), rules));

    /// <summary>Whether method and creditor have a day and an hour in common.</summary>
    public static bool HaveCommon(DunningPolicy policy, ContactRules rules) =>
        (rules.Days.Count == 0 || policy.Days.Any(rules.Days.Contains))
        && Both(new ContactHours(policy.HoursFrom, policy.HoursTo), rules) is var both && both.From < both.To;

    private static IReadOnlyList<DayOfWeek> DaysOf(IReadOnlyList<DayOfWeek> policy, IReadOnlyList<DayOfWeek> own)
    {
        List<DayOfWeek> both = own.Count == 0 ? [] : [.. policy.Where(own.Contains)];
        return own.Count == 0 ? policy : both.Count > 0 ? both : own;
    }

    private static ContactHours HoursOf(ContactHours policy, ContactRules rules)
    {
        var both = Both(policy, rules);
        var whole = ContactHours.OfTheInstallation;
        return both.From < both.To ? both : new(rules.From ?? whole.From, rules.To ?? whole.To);
    }

    private static ContactHours Both(ContactHours policy, ContactRules rules) =>
        policy.Narrow(new(rules.From ?? policy.From, rules.To ?? policy.To));
}

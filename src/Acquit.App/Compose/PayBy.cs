using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.App.Compose;

/// <summary>
/// The date to pay that a letter prints: a calendar date, never a number of days. Sending day + post + days given, then
/// the next working day.
/// </summary>
public static class PayBy
{
    /// <summary>Days that paper takes to arrive.</summary>
    public const int DaysOfPost = 3;

    private const int BusinessDays = 8;
    private const int ConsumerDays = 15;
    private const int PublicBodyDays = 30;

    /// <summary>The date to print in a letter that leaves on a day.</summary>
    /// <param name="days">of the policy step; null: 8 for a business, 15 for a consumer, 30 for a public body</param>
    public static DateOnly For(
        DateOnly sentOn,
        Channel channel,
        int? days,
        LegalStatus debtor,
        HolidayCalendar calendar
    )
    {
        var arrives = sentOn.AddDays(IsPaper(channel) ? DaysOfPost : 0);
        var by = arrives.AddDays(days ?? DaysGiven(debtor));
        while (!calendar.IsWorkingDay(by))
        {
            by = by.AddDays(1);
        }

        return by;
    }

    /// <summary>
    /// The last of so many working days after a day; 3 after Friday 2026-11-20 = Wednesday 2026-11-25.
    /// </summary>
    public static DateOnly WorkingDaysAfter(DateOnly day, int count, HolidayCalendar calendar)
    {
        for (var left = count; left > 0; )
        {
            day = day.AddDays(1);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static bool IsPaper(Channel channel) =>
        channel switch
        {
            Channel.Letter or Channel.RegisteredLetter or Channel.Bailiff => true,
            Channel.Call or Channel.Email or Channel.Sms or Channel.ElectronicRegistered => false,
        };

    private static int DaysGiven(LegalStatus debtor) =>
        debtor == LegalStatus.PublicBody ? PublicBodyDays
        : debtor.IsBusiness() ? BusinessDays
        : ConsumerDays;
}

using Acquit.Core.Dates;

namespace Acquit.Core.Law;

/// <summary>What is sold, or to whom, when payment terms have a limit of their own.</summary>
public enum TermsSector
{
    General,
    PeriodicInvoice,
    PerishableFood,
    PerishableFoodPeriodic,
    LiveCattle,
    Alcohol,
    Wine,
    Transport,
    Export,

    /// <summary>A public buyer other than the two below.</summary>
    PublicBuyer,
    Hospital,
    PublicUndertaking,
}

/// <summary>Whether payment terms are lawful for one invoice.</summary>
/// <param name="LatestOn">the latest lawful due date</param>
/// <param name="NeedsExpressClause">lawful as an express « 45 jours fin de mois » clause</param>
public sealed record TermsVerdict(
    DateOnly DueOn,
    DateOnly LatestOn,
    bool IsLegal,
    Citation Rule,
    bool NeedsExpressClause
);

/// <summary>How long a buyer may take to pay: the terms compute the date, the law says which are allowed.</summary>
public static class LawfulTerms
{
    /// <summary>"perishable-food", "hospital"…; "general" for anything else.</summary>
    public static string Key(this TermsSector sector) =>
        sector switch
        {
            TermsSector.General => "general",
            TermsSector.PeriodicInvoice => "periodic-invoice",
            TermsSector.PerishableFood => "perishable-food",
            TermsSector.PerishableFoodPeriodic => "perishable-food-periodic",
            TermsSector.LiveCattle => "live-cattle",
            TermsSector.Alcohol => "alcohol",
            TermsSector.Wine => "wine",
            TermsSector.Transport => "transport",
            TermsSector.Export => "export",
            TermsSector.PublicBuyer => "public",
            TermsSector.Hospital => "hospital",
            TermsSector.PublicUndertaking => "public-undertaking",
        };

    /// <summary>Reads a key; null when there is no such sector.</summary>
    public static TermsSector? Parse(string key)
    {
        foreach (var sector in Enum.GetValues<TermsSector>())
        {
            if (sector.Key() == key)
            {
                return sector;
            }
        }

        return null;
    }

    public static bool IsPublic(this TermsSector sector) =>
        sector is TermsSector.PublicBuyer or TermsSector.Hospital or TermsSector.PublicUndertaking;

    /// <summary>The limit counts from the delivery, not from the invoice.</summary>
    public static bool CountsFromDelivery(this TermsSector sector) =>
        sector
            is TermsSector.PerishableFood
                or TermsSector.PerishableFoodPeriodic
                or TermsSector.LiveCattle
                or TermsSector.Alcohol;

    /// <summary>Why the law is not known on that invoice date; null when it is.</summary>
    public static LawGap? WhyNot(TermsSector sector, DateOnly issuedOn, LawBook book) =>
        book.WhyNot(KeyOf(sector), issuedOn);

    /// <summary>
    /// Due date, latest lawful date and rule. Between businesses: at most 60 days after the invoice, or one of the two
    /// forms of 45 days end of month (C. com., art. L. 441-10, I).
    /// </summary>
    /// <param name="terms">the terms</param>
    /// <param name="issuedOn">the invoice date; receipt of the payment request for a public buyer</param>
    /// <param name="deliveredOn">the delivery, for the sectors that count from it</param>
    /// <param name="sector">what is sold</param>
    /// <param name="book">the law book</param>
    /// <exception cref="LawSilentException">the book does not cover the invoice date</exception>
    public static TermsVerdict Judge(
        PaymentTerms terms,
        DateOnly issuedOn,
        DateOnly deliveredOn,
        TermsSector sector,
        LawBook book
    )
    {
        var dueOn = terms.DueOn(issuedOn);
        if (
            terms.Form is PaymentTermsForm.DaysThenMonthEnd or PaymentTermsForm.MonthEndThenDays
            && MonthEndKeyOf(sector) is { } monthEndKey
            && book.On(monthEndKey, issuedOn) is var monthEnd
            && monthEnd.Value == terms.Days
        )
        {
            return new(dueOn, dueOn, IsLegal: true, monthEnd.Citation, NeedsExpressClause: true);
        }

        var limit = book.On(KeyOf(sector), issuedOn);
        var latestOn = LatestOn(sector, issuedOn, deliveredOn, limit.Value);
        return new(dueOn, latestOn, dueOn <= latestOn, limit.Citation, NeedsExpressClause: false);
    }

    /// <summary>The value that limits a sector.</summary>
    public static LawKey<int> KeyOf(TermsSector sector) =>
        sector switch
        {
            TermsSector.General => LawKeys.LongestDays,
            TermsSector.PeriodicInvoice => LawKeys.PeriodicInvoiceDays,
            TermsSector.PerishableFood => LawKeys.PerishableFoodDays,
            TermsSector.PerishableFoodPeriodic => LawKeys.PerishableFoodPeriodicDays,
            TermsSector.LiveCattle => LawKeys.LiveCattleDays,
            TermsSector.Alcohol => LawKeys.AlcoholDays,
            TermsSector.Wine => LawKeys.WineDays,
            TermsSector.Transport => LawKeys.TransportDays,
            TermsSector.Export => LawKeys.ExportDays,
            TermsSector.PublicBuyer => LawKeys.PublicDays,
            TermsSector.Hospital => LawKeys.HospitalDays,
            TermsSector.PublicUndertaking => LawKeys.UndertakingDays,
        };

    private static LawKey<int>? MonthEndKeyOf(TermsSector sector) =>
        sector switch
        {
            TermsSector.General => LawKeys.MonthEndDays,
            TermsSector.Wine => LawKeys.WineMonthEndDays,
            TermsSector.PeriodicInvoice
            or TermsSector.PerishableFood
            or TermsSector.PerishableFoodPeriodic
            or TermsSector.LiveCattle
            or TermsSector.Alcohol
            or TermsSector.Transport
            or TermsSector.Export
            or TermsSector.PublicBuyer
            or TermsSector.Hospital
            or TermsSector.PublicUndertaking => null,
        };

    private static DateOnly LatestOn(TermsSector sector, DateOnly issuedOn, DateOnly deliveredOn, int days) =>
        sector switch
        {
            TermsSector.PerishableFood or TermsSector.LiveCattle => deliveredOn.AddDays(days),
            TermsSector.PerishableFoodPeriodic => EndOfDecade(deliveredOn).AddDays(days),
            TermsSector.Alcohol => MonthEnd(deliveredOn).AddDays(days),
            TermsSector.General
            or TermsSector.PeriodicInvoice
            or TermsSector.Wine
            or TermsSector.Transport
            or TermsSector.Export
            or TermsSector.PublicBuyer
            or TermsSector.Hospital
            or TermsSector.PublicUndertaking => issuedOn.AddDays(days),
        };

    private static DateOnly MonthEnd(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The 10th, the 20th or the last day of the month.</summary>
    private static DateOnly EndOfDecade(DateOnly day) =>
        day.Day <= 10 ? new(day.Year, day.Month, 10)
        : day.Day <= 20 ? new(day.Year, day.Month, 20)
        : MonthEnd(day);
}

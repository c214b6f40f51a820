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

/// <summary>The days that payment terms and their limit count from.</summary>
/// <param name="IssuedOn">the invoice; receipt of the payment request for a public buyer</param>
/// <param name="DeliveredOn">the delivery, for the sectors that count from it</param>
/// <param name="OverseasFrom">
/// <see cref="LawfulTerms.OverseasStart"/>; null: the goods were not imported overseas
/// </param>
public readonly record struct TermsDays(DateOnly IssuedOn, DateOnly DeliveredOn, DateOnly? OverseasFrom)
{
    /// <summary>The day from which the limit of a sector counts.</summary>
    public DateOnly From(TermsSector sector) =>
        OverseasFrom is { } overseas && sector.CountsFromClearance() ? overseas
        : sector.CountsFromDelivery() ? DeliveredOn
        : IssuedOn;
}

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
    /// The day from which the limit counts for goods imported into an overseas territory: customs clearance at the port
    /// of final destination, or the twenty-first day after the goods were made available in metropolitan France when
    /// that is earlier (C. com., art. L. 441-13). Made available 1 March, cleared 2 April: 22 March.
    /// </summary>
    /// <param name="clearedOn">null: not cleared yet, or not known</param>
    /// <param name="availableOn">null: the goods were not made available in metropolitan France</param>
    /// <param name="issuedOn">the invoice date, which picks the version of the law</param>
    /// <param name="book">the law book</param>
    /// <returns>null when neither day is given</returns>
    public static DateOnly? OverseasStart(DateOnly? clearedOn, DateOnly? availableOn, DateOnly issuedOn, LawBook book)
    {
        var latest = availableOn?.AddDays(book.On(LawKeys.OverseasDays, issuedOn).Value);
        return clearedOn is { } cleared && !(latest < cleared) ? cleared : latest;
    }

    /// <summary>The sectors whose limit counts from customs clearance overseas (C. com., art. L. 441-13).</summary>
    public static bool CountsFromClearance(this TermsSector sector) =>
        sector is TermsSector.General or TermsSector.PeriodicInvoice or TermsSector.Wine || sector.CountsFromDelivery();

    /// <summary>
    /// Due date, latest lawful date and rule. Between businesses: at most 60 days after the invoice, or one of the two
    /// forms of 45 days end of month (C. com., art. L. 441-10, I).
    /// </summary>
    /// <param name="terms">the terms</param>
    /// <param name="days">the invoice and the day from which the limit counts</param>
    /// <param name="sector">what is sold</param>
    /// <param name="book">the law book</param>
    /// <exception cref="LawSilentException">the book does not cover the invoice date</exception>
    public static TermsVerdict Judge(PaymentTerms terms, TermsDays days, TermsSector sector, LawBook book)
    {
        var dueOn = terms.DueOn(days.IssuedOn);
        if (
            terms.Form is PaymentTermsForm.DaysThenMonthEnd or PaymentTermsForm.MonthEndThenDays
            && MonthEndKeyOf(sector) is { } monthEndKey
            && book.On(monthEndKey, days.IssuedOn) is var monthEnd
            && monthEnd.Value == terms.Days
        )
        {
            var last = terms.DueOn(days.From(sector));
            return new(dueOn, last, dueOn <= last, monthEnd.Citation, NeedsExpressClause: true);
        }

        var limit = book.On(KeyOf(sector), days.IssuedOn);
        var latestOn = LatestOn(sector, days.From(sector), limit.Value);
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

    private static DateOnly LatestOn(TermsSector sector, DateOnly from, int days) =>
        sector switch
        {
            TermsSector.PerishableFoodPeriodic => EndOfDecade(from).AddDays(days),
            TermsSector.Alcohol => MonthEnd(from).AddDays(days),
            TermsSector.General
            or TermsSector.PeriodicInvoice
            or TermsSector.PerishableFood
            or TermsSector.LiveCattle
            or TermsSector.Wine
            or TermsSector.Transport
            or TermsSector.Export
            or TermsSector.PublicBuyer
            or TermsSector.Hospital
            or TermsSector.PublicUndertaking => from.AddDays(days),
        };

    private static DateOnly MonthEnd(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The 10th, the 20th or the last day of the month.</summary>
    private static DateOnly EndOfDecade(DateOnly day) =>
        day.Day <= 10 ? new(day.Year, day.Month, 10)
        : day.Day <= 20 ? new(day.Year, day.Month, 20)
        : MonthEnd(day);
}

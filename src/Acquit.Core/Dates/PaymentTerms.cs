using System.Globalization;

namespace Acquit.Core.Dates;

/// <summary>How days and month end combine in payment terms.</summary>
public enum PaymentTermsForm
{
    /// <summary><c>Nd</c>: N days after the invoice date.</summary>
    Days,

    /// <summary>
    /// <c>Nd-eom</c>: N days, then the end of that month: the default reading of « 45 jours fin de mois » (INT-08).
    /// </summary>
    DaysThenMonthEnd,

    /// <summary><c>eom-Nd</c>: the end of the invoice month, then N days: the other lawful reading (INT-08).</summary>
    MonthEndThenDays,

    /// <summary><c>eom</c>: the end of the invoice month.</summary>
    MonthEnd,

    /// <summary><c>Nd-eom-K</c>: N days, the end of that month, then the K-th of the next month (INT-09).</summary>
    DaysThenMonthEndThenDay,
}

/// <summary>Why a text is no payment terms.</summary>
public enum PaymentTermsProblem
{
    Empty,
    NotInGrammar,
    DaysOutOfRange,
    DayOfMonthOutOfRange,
}

/// <summary>
/// Payment terms: from the date of an invoice to the day on which it must be paid. The default is payment on the
/// invoice date.
/// </summary>
/// <remarks>
/// A contractual due date never rolls to a working day (INT-07). 45 days is not a month and a half (INT-08).
/// 2026-01-20 with <c>45d-eom</c> = 2026-03-31; with <c>eom-45d</c> = 2026-03-17; with <c>60d</c> = 2026-03-21.
/// </remarks>
public readonly record struct PaymentTerms
{
    /// <summary>More days than any terms, lawful or not, that a ledger has shown.</summary>
    public const int MostDays = 365;

    private PaymentTerms(PaymentTermsForm form, int days, int dayOfMonth)
    {
        Form = form;
        Days = days;
        DayOfMonth = dayOfMonth;
    }

    public PaymentTermsForm Form { get; }

    /// <summary>0 to <see cref="MostDays"/>; 0 for <c>eom</c>.</summary>
    public int Days { get; }

    /// <summary>1 to 31 for <c>Nd-eom-K</c>, else 0; clamped to the length of the month.</summary>
    public int DayOfMonth { get; }

    /// <summary>Reads the grammar <c>Nd</c> · <c>Nd-eom</c> · <c>eom-Nd</c> · <c>eom</c> · <c>Nd-eom-K</c>.</summary>
    public static bool TryParse(string? text, out PaymentTerms terms) => Read(text, out terms) is null;

    /// <summary>Why the text is refused; null when it is good.</summary>
    public static PaymentTermsProblem? WhyNotParse(string? text) => Read(text, out _);

    /// <summary>Reads terms or throws <see cref="FormatException"/>: for literals of our own only.</summary>
    public static PaymentTerms Parse(string text) =>
        TryParse(text, out var terms) ? terms : throw new FormatException($"'{text}' is no payment terms like 45d-eom");

    /// <summary>The day on which an invoice of that date must be paid.</summary>
    public DateOnly DueOn(DateOnly issuedOn) =>
        Form switch
        {
            PaymentTermsForm.Days => issuedOn.AddDays(Days),
            PaymentTermsForm.DaysThenMonthEnd => MonthEnd(issuedOn.AddDays(Days)),
            PaymentTermsForm.MonthEndThenDays => MonthEnd(issuedOn).AddDays(Days),
            PaymentTermsForm.MonthEnd => MonthEnd(issuedOn),
            PaymentTermsForm.DaysThenMonthEndThenDay => DayOfNextMonth(issuedOn.AddDays(Days), DayOfMonth),
        };

    /// <summary>The same text that is read: "30d-eom-10".</summary>
    public override string ToString() =>
        Form switch
        {
            PaymentTermsForm.Days => $"{Days}d",
            PaymentTermsForm.DaysThenMonthEnd => $"{Days}d-eom",
            PaymentTermsForm.MonthEndThenDays => $"eom-{Days}d",
            PaymentTermsForm.MonthEnd => "eom",
            PaymentTermsForm.DaysThenMonthEndThenDay => $"{Days}d-eom-{DayOfMonth}",
        };

    private static DateOnly MonthEnd(DateOnly day) => day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - day.Day);

    private static DateOnly DayOfNextMonth(DateOnly day, int dayOfMonth)
    {
        var next = MonthEnd(day).AddDays(1);
        return next.AddDays(Math.Min(dayOfMonth, DateTime.DaysInMonth(next.Year, next.Month)) - 1);
    }

    private static PaymentTermsProblem? Read(string? text, out PaymentTerms terms)
    {
        terms = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return PaymentTermsProblem.Empty;
        }

        var form = text.Split('-') switch
        {
            ["eom"] => PaymentTermsForm.MonthEnd,
            ["eom", _] => PaymentTermsForm.MonthEndThenDays,
            [_] => PaymentTermsForm.Days,
            [_, "eom"] => PaymentTermsForm.DaysThenMonthEnd,
            [_, "eom", _] => PaymentTermsForm.DaysThenMonthEndThenDay,
            _ => (PaymentTermsForm?)null,
        };
        return form is { } known ? Read(known, text.Split('-'), out terms) : PaymentTermsProblem.NotInGrammar;
    }

    private static PaymentTermsProblem? Read(PaymentTermsForm form, string[] parts, out PaymentTerms terms)
    {
        terms = default;
        var days = form switch
        {
            PaymentTermsForm.MonthEnd => "0d",
            PaymentTermsForm.MonthEndThenDays => parts[1],
            PaymentTermsForm.Days or PaymentTermsForm.DaysThenMonthEnd or PaymentTermsForm.DaysThenMonthEndThenDay =>
                parts[0],
        };
        var dayOfMonth = form == PaymentTermsForm.DaysThenMonthEndThenDay ? parts[2] : "0";
        if (!days.EndsWith('d') || Digits(days[..^1]) is not { } count || Digits(dayOfMonth) is not { } day)
        {
            return PaymentTermsProblem.NotInGrammar;
        }

        if (count > MostDays)
        {
            return PaymentTermsProblem.DaysOutOfRange;
        }

        if (form == PaymentTermsForm.DaysThenMonthEndThenDay && day is < 1 or > 31)
        {
            return PaymentTermsProblem.DayOfMonthOutOfRange;
        }

        terms = new PaymentTerms(form, count, day);
        return null;
    }

    private static int? Digits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What each problem says to a person.</summary>
public static class PaymentTermsProblems
{
    private const string Forms = "30d · 45d-eom · eom-45d · eom · 30d-eom-10 · 0d";

    public static string Sentence(this PaymentTermsProblem problem, Language language) =>
        language switch
        {
            Language.French => problem switch
            {
                PaymentTermsProblem.Empty => $"Le délai de paiement manque. Formes acceptées : {Forms}.",
                PaymentTermsProblem.NotInGrammar => $"Ce délai de paiement n’est pas d’une forme acceptée : {Forms}.",
                PaymentTermsProblem.DaysOutOfRange => $"Le nombre de jours va de 0 à {PaymentTerms.MostDays}.",
                PaymentTermsProblem.DayOfMonthOutOfRange => "Le jour du mois va de 1 à 31.",
            },
            Language.English => problem switch
            {
                PaymentTermsProblem.Empty => $"Payment terms are missing. Accepted: {Forms}.",
                PaymentTermsProblem.NotInGrammar => $"These payment terms have no accepted form: {Forms}.",
                PaymentTermsProblem.DaysOutOfRange => $"The number of days goes from 0 to {PaymentTerms.MostDays}.",
                PaymentTermsProblem.DayOfMonthOutOfRange => "The day of the month goes from 1 to 31.",
            },
        };
}

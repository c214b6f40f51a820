using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Interest;

/// <summary>One debt while a claim is worked out: what it still owes, and how far interest was counted.</summary>
internal sealed class ClaimedDebt(ClaimedInvoice invoice, ClaimTerms terms, LawBook book)
{
    private readonly DateOnly? _firstDay = LateInterest.FirstDay(terms, invoice);
    private readonly DateOnly? _capitalisedFrom = CapitalisedFrom(terms, invoice);
    private DateOnly? _countedTo;

    /// <summary>Interest of the current year of capitalisation, not yet a year old.</summary>
    private Money _young;

    /// <summary>Interest from before capitalisation, or without it.</summary>
    private Money _simple;

    /// <summary>Interest that bears interest (C. civ., art. 1343-2).</summary>
    private Money _capitalised;

    public ClaimedInvoice Invoice => invoice;

    public Money Principal { get; private set; } = invoice.Gross;

    public Money Interest => _simple + _young + _capitalised;

    public Money Indemnity { get; private set; }

    public Money Owed => Principal + Interest + Indemnity;

    /// <summary>Became late with something unpaid: the indemnity arises now, once.</summary>
    public bool IsLate { get; private set; }

    public List<InterestLine> Lines { get; } = [];

    public LawGap? Gap { get; private set; }

    /// <summary>Counts interest up to a day, that day included; what was counted is not counted again.</summary>
    public void CountTo(DateOnly day)
    {
        if (Principal.IsPositive && day >= invoice.FirstDay)
        {
            IsLate = true;
        }

        var last = terms.StopsOn(invoice) is { } opened && opened <= day ? opened.AddDays(-1) : day;
        var first = _countedTo?.AddDays(1) ?? _firstDay;
        if (first is not { } from || from > last || Gap is not null)
        {
            return;
        }

        foreach (var part in ByYearOfCapitalisation(new DateRange(from, last)))
        {
            Count(part);
            _countedTo = part.Last;
        }
    }

    public void OweIndemnity(Money unit) => Indemnity += unit;

    /// <summary>Takes a payment: interest, indemnity, principal (C. civ., art. 1343-1; INT-11, INT-13).</summary>
    public ImputedPayment Take(DateOnly on, Money amount)
    {
        var toInterest = Money.Min(amount, Interest);
        var toIndemnity = Money.Min(amount - toInterest, Indemnity);
        var toPrincipal = Money.Min(amount - toInterest - toIndemnity, Principal);
        TakeOffInterest(toInterest);
        Indemnity -= toIndemnity;
        Principal -= toPrincipal;
        return new ImputedPayment(
            on,
            toInterest + toIndemnity + toPrincipal,
            Money.Zero,
            toInterest,
            toIndemnity,
            toPrincipal
        );
    }

    /// <summary>A credit note lowers the principal and nothing else.</summary>
    public ImputedPayment TakeCreditNote(DateOnly on, Money amount)
    {
        var toPrincipal = Money.Min(amount, Principal);
        Principal -= toPrincipal;
        return new ImputedPayment(on, toPrincipal, Money.Zero, Money.Zero, Money.Zero, toPrincipal);
    }

    /// <summary>Interest of one day at the last rate on what bears interest now; zero when nothing does.</summary>
    public Money Daily() =>
        Lines.Count == 0 || terms.StopsOn(invoice) is not null
            ? Money.Zero
            : terms.DayCount.Interest(
                Principal + _capitalised,
                Lines[^1].Rate,
                new DateRange(Lines[^1].To, Lines[^1].To)
            );

    private void Count(DateRange part)
    {
        if (IsAnniversary(part.First))
        {
            _capitalised += _young;
            _young = Money.Zero;
        }

        var bearing = Principal + _capitalised;
        if (!bearing.IsPositive)
        {
            return;
        }

        Gap ??= LateInterest.WhyNot(terms, _firstDay!.Value, part, book);
        if (Gap is not null)
        {
            return;
        }

        foreach (var (days, rate, rule) in LateInterest.Rates(terms, _firstDay!.Value, part, book))
        {
            var amount = terms.DayCount.Interest(bearing, rate, days);
            Lines.Add(
                new InterestLine(days.First, days.Last, days.Days, bearing, rate, amount, rule)
                {
                    Invoice = invoice.Number,
                }
            );
            if (_capitalisedFrom <= days.First)
            {
                _young += amount;
            }
            else
            {
                _simple += amount;
            }
        }
    }

    private void TakeOffInterest(Money amount)
    {
        var simple = Money.Min(amount, _simple);
        var young = Money.Min(amount - simple, _young);
        _simple -= simple;
        _young -= young;
        _capitalised -= amount - simple - young;
    }

    /// <summary>
    /// A year of interest begins no earlier than interest itself: granted from 1 January, interest from 1 March, the
    /// first full year ends on the last day of February (C. civ., art. 1343-2; INT-05).
    /// </summary>
    private static DateOnly? CapitalisedFrom(ClaimTerms terms, ClaimedInvoice invoice) =>
        terms.CapitalisedFrom is { } granted && LateInterest.FirstDay(terms, invoice) is { } first && first > granted
            ? first
            : terms.CapitalisedFrom;

    private bool IsAnniversary(DateOnly day) =>
        _capitalisedFrom is { } start && day > start && day == start.AddYears(day.Year - start.Year);

    /// <summary>Cut where capitalisation begins and at each of its anniversaries.</summary>
    private IEnumerable<DateRange> ByYearOfCapitalisation(DateRange days)
    {
        if (_capitalisedFrom is not { } start)
        {
            yield return days;
            yield break;
        }

        var first = days.First;
        for (var year = 0; first <= days.Last; year++)
        {
            var end = start.AddYears(year).AddDays(-1);
            if (end >= first)
            {
                var last = end < days.Last ? end : days.Last;
                yield return new DateRange(first, last);
                first = last.AddDays(1);
            }
        }
    }
}

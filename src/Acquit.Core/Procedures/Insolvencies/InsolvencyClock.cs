using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>Counts the creditor's periods.</summary>
internal static class InsolvencyClock
{
    /// <summary>
    /// The declaration and the answer to a contestation are acts of the proceedings: counted by CPC, art. 640 to 642
    /// (INT-41). Relief and the claim to goods are counted without moving to a working day: the earlier day is the safe
    /// one (INT-42).
    /// </summary>
    public static IEnumerable<InsolvencyDeadline> Of(
        InsolvencyOpening opening, IReadOnlyList<InsolvencyAct> acts, LawBook book)
    {
        if (!opening.Kind.IsCollective())
        {
            var years = book.On(LawKeys.OverIndebtednessYears, opening.On);
            return [new(InsolvencyPeriod.LookAgain, Plain(opening.On, Period.OfYears(years.Value)), years.Citation)];
        }

        return OfClaim(opening, acts, book);
    }

    /// <summary>Why the law book is silent on what an act opens; null when it is not.</summary>
    public static LawGap? WhyNot(InsolvencyAct act, LawBook book) =>
        act.Kind == InsolvencyActKind.Published
            ? book.WhyNot(LawKeys.ClaimMonths, act.On) ?? book.WhyNot(LawKeys.ClaimOutsideMonths, act.On)
                ?? book.WhyNot(LawKeys.ReliefMonths, act.On) ?? book.WhyNot(LawKeys.OwnershipMonths, act.On)
        : act.Kind == InsolvencyActKind.Contested ? book.WhyNot(LawKeys.ContestDays, act.On)
        : null;

    private static IEnumerable<InsolvencyDeadline> OfClaim(
        InsolvencyOpening opening, IReadOnlyList<InsolvencyAct> acts, LawBook book)
    {
        var calendar = book.Calendar(opening.Seat);
        if (acts.LastOrDefault(act => act.Kind == InsolvencyActKind.Published)?.On is { } published)
        {
            yield return acts.LastOrDefault(act => act.Kind == InsolvencyActKind.ReliefGranted)?.On is { } relieved
                ? DeclareLate(relieved, published, calendar, book) : Declare(opening, published, book);
            var relief = book.On(LawKeys.ReliefMonths, published);
            yield return new(
                InsolvencyPeriod.AskRelief, Plain(published, Period.OfMonths(relief.Value)), relief.Citation);
            if (opening.RetainsTitle && !acts.Any(act => act.Kind == InsolvencyActKind.OwnershipClaimed))
            {
                var goods = book.On(LawKeys.OwnershipMonths, published);
                yield return new(
                    InsolvencyPeriod.ClaimOwnership, Plain(published, Period.OfMonths(goods.Value)), goods.Citation);
            }
        }

        if (acts.LastOrDefault(act => act.Kind == InsolvencyActKind.Contested)?.On is { } contested)
        {
            var days = book.On(LawKeys.ContestDays, contested);
            yield return new(
                InsolvencyPeriod.AnswerContest,
                Deadline.Forward(contested, Period.OfDays(days.Value), calendar),
                days.Citation);
        }
    }

    private static InsolvencyDeadline Declare(InsolvencyOpening opening, DateOnly published, LawBook book)
    {
        var months = book.On(LawKeys.ClaimMonths, published);
        var more = opening.LivesOutside ? book.On(LawKeys.ClaimOutsideMonths, published).Value : 0;
        var counted = Deadline.Forward(
            published, Period.OfMonths(months.Value + more), book.Calendar(opening.Seat));
        return new(InsolvencyPeriod.DeclareClaim, counted with
        {
            Steps = more == 0 ? counted.Steps
                :
                [
                    new(counted.On, $"créancier hors du territoire : + {more} mois",
                        $"creditor outside the territory: + {more} months"),
                    .. counted.Steps,
                ],
        }, months.Citation);
    }

    /// <summary>
    /// Once relieved, half the period, without what is added from outside the territory, from the day of the decision:
    /// it is notified later, so the earlier day is told. Nothing read gives it: to be confirmed (INT-46).
    /// </summary>
    private static InsolvencyDeadline DeclareLate(
        DateOnly relieved, DateOnly published, HolidayCalendar calendar, LawBook book)
    {
        var months = book.On(LawKeys.ClaimMonths, published);
        return new(InsolvencyPeriod.DeclareClaim,
            Deadline.Forward(relieved, Period.OfMonths(months.Value / 2), calendar),
            months.Citation with { Confidence = Confidence.Unverified });
    }

    /// <summary>As written, whatever the day of the week.</summary>
    private static Deadline Plain(DateOnly from, Period period)
    {
        var on = period.After(from);
        return new Deadline(on, ["INT-42"],
        [
            new(on, on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), $"{on:yyyy-MM-dd}"),
        ]);
    }
}

using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Procedures.Courts;

namespace Acquit.Core.Procedures.Ways;

/// <summary>One reason why a way is closed, where it stands, and the limit that it is about.</summary>
/// <param name="Rule">null: no text is needed</param>
/// <param name="Limit">cap or threshold of the day; null: it has none</param>
public sealed record WayClosed(WhyNotWay Why, Citation? Rule, Money? Limit);

/// <summary>Which way the length of a duration bounds.</summary>
public enum WayDurationKind
{
    AtMost,
    AtLeast,

    /// <summary>A title no earlier than that after service of the order.</summary>
    AtLeastAfterService,
}

/// <summary>How long a way usually takes, only where a text or the mediator says so.</summary>
public sealed record WayDuration(Period Length, WayDurationKind Kind, Citation Rule);

/// <summary>One way for a claim on a day: open, or closed with all its reasons.</summary>
public sealed record WayAnswer
{
    public required Way Way { get; init; }

    /// <summary>Empty: the way is open.</summary>
    public required IReadOnlyList<WayClosed> Closed { get; init; }

    public required IReadOnlyList<WayCost> Costs { get; init; }

    /// <summary>Null: nobody has written how long it takes.</summary>
    public WayDuration? Duration { get; init; }

    /// <summary>Pieces that it asks for and the file lacks: a gap, not a refusal.</summary>
    public required IReadOnlyList<ClaimPiece> Missing { get; init; }

    public required IReadOnlyList<WayNote> Notes { get; init; }

    /// <summary>The attempt that this way asks for and the file shows; null: it asks for none, or shows none.</summary>
    public PriorAttempt? Attempt { get; init; }

    /// <summary>Before whom; null for ways that no court knows.</summary>
    public CourtChoice? Court { get; init; }

    public bool IsOpen => Closed.Count == 0;

    /// <summary>Closed only by what a person can still do or say.</summary>
    public bool CanBeOpened => !IsOpen && Closed.All(one => one.Why.CanBeMended());
}

/// <summary>
/// Which ways are open to a claim on a day, before which court, at what cost, and why the others are closed. It weighs
/// nothing: a person chooses.
/// </summary>
/// <example>
/// Trader against trader, 3 200 €, 10 October 2026: small claims closed (between traders, CPCE, art. L. 125-1), the
/// procedure of L. 126-1 and the order for payment open.
/// </example>
public static class WaysOpen
{
    /// <summary>All ways, in the order of <see cref="Way"/>.</summary>
    public static IReadOnlyList<WayAnswer> For(ClaimFacts facts, LawBook book, DateOnly today) =>
        [.. Enum.GetValues<Way>().Select(way => For(way, facts, book, today))];

    /// <summary>One way.</summary>
    public static WayAnswer For(Way way, ClaimFacts facts, LawBook book, DateOnly today)
    {
        var court = CourtChoice.For(Question(way, facts, today), book);
        return new WayAnswer
        {
            Way = way,
            Closed =
            [
                .. WayGates.Closing(way, facts, court, book, today)
                    .Select(why => new WayClosed(why, why.Rule(way), WayGates.LimitOf(why, book, today))),
            ],
            Costs = [.. new WayCosts(facts, court.Forum, book, today).Of(way)],
            Duration = Duration(way, book, today),
            Missing = [.. ClaimPieces.Asked(way, facts.Debtor).Where(piece => !facts.Pieces.Contains(piece))],
            Notes = [.. WayNotes.Of(way, facts, court, book, today)],
            Attempt = way is Way.ReferreProvision or Way.Merits
                && (WayGates.TurnsOnAttempt(court.Forum, facts, book, today)
                    || WayGates.TurnsOnAttempt(court.OrElse, facts, book, today)) ? facts.Attempt : null,
            Court = way is Way.Settle or Way.WriteOff or Way.Mediation or Way.SummonsToPay ? null : court,
        };
    }

    private static CourtQuestion Question(Way way, ClaimFacts facts, DateOnly today) =>
        new()
        {
            Creditor = facts.Creditor,
            Debtor = facts.Debtor,
            Way = way,
            On = today,
            Asked = facts.Asked,
            Matter = facts.Matter,
            DebtorLives = facts.DebtorLives,
            City = facts.CourtCity,
        };

    private static WayDuration? Duration(Way way, LawBook book, DateOnly today) =>
        way switch
        {
            Way.Settle or Way.WriteOff or Way.SummonsToPay or Way.ReferreProvision or Way.Merits => null,
            Way.Mediation => new(Period.OfMonths(Mediations.Mediation.UsualMonths), WayDurationKind.AtMost,
                Mediations.Mediation.UsualRule),
            Way.SmallClaim => book.WhyNot(LawKeys.SmallClaimMonths, today) is null
                ? Of(book.On(LawKeys.SmallClaimMonths, today), WayDurationKind.AtMost)
                : null,
            Way.UncontestedClaim => book.WhyNot(LawKeys.UncontestedMonths, today) is null
                ? new(new Period(0, book.On(LawKeys.UncontestedMonths, today).Value,
                        book.On(LawKeys.UncontestedWaitDays, today).Value),
                    WayDurationKind.AtLeast, book.On(LawKeys.UncontestedWaitDays, today).Citation)
                : null,
            Way.PaymentOrder => book.WhyNot(LawKeys.OrderNoticeMonths, today) is null ? OfOrder(book, today) : null,
        };

    /// <summary>The longer of the month to oppose and the months without notice.</summary>
    private static WayDuration OfOrder(LawBook book, DateOnly today)
    {
        var notice = book.On(LawKeys.OrderNoticeMonths, today);
        var oppose = book.On(LawKeys.OrderOppositionMonths, today);
        return Of(notice.Value > oppose.Value ? notice : oppose, WayDurationKind.AtLeastAfterService);
    }

    private static WayDuration Of(LawValue<int> months, WayDurationKind kind) =>
        new(Period.OfMonths(months.Value), kind, months.Citation);
}

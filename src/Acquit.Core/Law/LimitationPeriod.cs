using Acquit.Core.Parties;

namespace Acquit.Core.Law;

/// <summary>What was sold, when it has a limitation of its own.</summary>
public enum LimitationKind
{
    General,

    /// <summary>Carriage of goods: one year (C. com., art. L. 133-6).</summary>
    Carriage,

    /// <summary>Electronic communications: one year from the due date (CPCE-postes, art. L. 34-2).</summary>
    Telecom,
}

/// <summary>Something that happened while a debt grew old.</summary>
public enum LimitationCause
{
    Acknowledgement,
    PartialPayment,
    CourtClaim,
    PaymentOrderServed,
    ConservatoryMeasure,
    Enforcement,
    InsolvencyClaim,

    FormalNotice,
    RegisteredLetter,
    Reminder,
    Call,
    PaymentOrderFiled,
    Mediation,
}

/// <summary>An event as it is asked about.</summary>
public readonly record struct LimitationEvent(DateOnly On, LimitationCause Cause);

/// <summary>An event that interrupted: a new full period runs from it (C. civ., art. 2231).</summary>
public sealed record LimitationInterruption(DateOnly On, LimitationCause Cause, string Rule);

/// <summary>An event that changed nothing, and why.</summary>
public sealed record IgnoredLimitationEvent(DateOnly On, LimitationCause Cause, string Why, string WhyInEnglish)
{
    public string WhyIn(Language language) =>
        language switch
        {
            Language.French => Why,
            Language.English => WhyInEnglish,
        };
}

/// <summary>Until when a debt can be claimed in court.</summary>
public sealed record LimitationPeriod
{
    /// <summary>
    /// The day of performance, or of the last interruption; 1 January of the next year for a public debtor.
    /// </summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>
    /// The last day, included, on which an act still interrupts it. It never moves to a working day (INT-07).
    /// </summary>
    public required DateOnly ExpiresOn { get; init; }

    public required int Years { get; init; }

    public required Citation Rule { get; init; }

    public required IReadOnlyList<LimitationInterruption> Interruptions { get; init; }

    public required IReadOnlyList<IgnoredLimitationEvent> Ignored { get; init; }

    public bool IsPassed(DateOnly today) => today > ExpiresOn;

    /// <summary>
    /// Which value applies. A debtor of whom nothing is known may be a consumer: the shortest period is the safe one.
    /// </summary>
    public static LawKey<int> KeyOf(LegalStatus debtor, LimitationKind kind) =>
        kind switch
        {
            LimitationKind.Carriage => LawKeys.LimitationCarriage,
            LimitationKind.Telecom => LawKeys.LimitationTelecom,
            LimitationKind.General => debtor switch
            {
                LegalStatus.Trader => LawKeys.LimitationBusiness,
                LegalStatus.Craftsman or LegalStatus.Liberal or LegalStatus.Farmer or LegalStatus.Association =>
                    LawKeys.LimitationCivil,
                LegalStatus.PublicBody => LawKeys.LimitationPublic,
                LegalStatus.Consumer or LegalStatus.Unknown => LawKeys.LimitationConsumer,
            },
        };

    /// <summary>Why there is no answer; null when there is one.</summary>
    public static LawGap? WhyNot(DateOnly performedOn, LegalStatus debtor, LimitationKind kind, LawBook book) =>
        book.WhyNot(KeyOf(debtor, kind), performedOn);

    /// <summary>
    /// The period of a debt: from the completion of the service or the delivery, not from the invoice (Cass. com., 26
    /// February 2020, 18-25.036). Performed 2024-03-15, trader: until 2029-03-15 included.
    /// </summary>
    /// <param name="performedOn">completion of the service, or delivery; the due date for telecom</param>
    /// <param name="debtor">who owes</param>
    /// <param name="kind">what was sold</param>
    /// <param name="events">in any order</param>
    /// <param name="book">the law book</param>
    /// <exception cref="LawSilentException">the book does not cover the day of performance</exception>
    public static LimitationPeriod For(
        DateOnly performedOn,
        LegalStatus debtor,
        LimitationKind kind,
        IReadOnlyList<LimitationEvent> events,
        LawBook book
    )
    {
        var key = KeyOf(debtor, kind);
        var value = book.On(key, performedOn);
        var isYearly = key == LawKeys.LimitationPublic;
        var (startsOn, expiresOn) = Run(performedOn, value.Value, isYearly);
        var interruptions = new List<LimitationInterruption>();
        var ignored = new List<IgnoredLimitationEvent>();
        foreach (var one in events.OrderBy(one => one.On))
        {
            if (WhyIgnored(one, performedOn, expiresOn) is { } why)
            {
                ignored.Add(why);
                continue;
            }

            interruptions.Add(new(one.On, one.Cause, one.Cause.InterruptingRule()!));
            (startsOn, expiresOn) = Run(one.On, value.Value, isYearly);
        }

        return new LimitationPeriod
        {
            StartsOn = startsOn,
            ExpiresOn = expiresOn,
            Years = value.Value,
            Rule = value.Citation,
            Interruptions = interruptions,
            Ignored = ignored,
        };
    }

    /// <summary>
    /// The day of the event does not count; a period that starts at midnight on 1 January counts that day (INT-07):
    /// performed in 2021, public debtor: 1 January 2022 to 31 December 2025.
    /// </summary>
    private static (DateOnly StartsOn, DateOnly ExpiresOn) Run(DateOnly from, int years, bool isYearly) =>
        isYearly
            ? (new DateOnly(from.Year + 1, 1, 1), new DateOnly(from.Year + years, 12, 31))
            : (from, from.AddYears(years));

    private static IgnoredLimitationEvent? WhyIgnored(LimitationEvent one, DateOnly performedOn, DateOnly expiresOn)
    {
        if (one.Cause.InterruptingRule() is null)
        {
            return new(one.On, one.Cause, one.Cause.WhyNot(Language.French), one.Cause.WhyNot(Language.English));
        }

        if (one.On > expiresOn)
        {
            return new(
                one.On,
                one.Cause,
                $"La prescription était acquise depuis le {expiresOn:dd/MM/yyyy}.",
                $"The period had already ended on {expiresOn:yyyy-MM-dd}."
            );
        }

        return one.On < performedOn ? new(one.On, one.Cause, "Antérieur à l’exécution.", "Before performance.") : null;
    }
}

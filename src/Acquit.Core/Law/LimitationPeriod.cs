using Acquit.Core.Parties;

namespace Acquit.Core.Law;

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

    /// <summary>Sommation de payer, served by a commissaire de justice.</summary>
    SummonsToPay,

    /// <summary>Commandement de payer of CPCE, art. L. 126-2, before any title.</summary>
    CommercialDemand,
}

/// <summary>An event as it is asked about.</summary>
public readonly record struct LimitationEvent(DateOnly On, LimitationCause Cause);

/// <summary>
/// Days on which the period did not run: mediation, conciliation, a participatory procedure, or the debtor's agreement
/// to the simplified recovery of small claims (C. civ., art. 2238); insolvency proceedings after the declaration (C.
/// com., art. L. 622-25-1).
/// </summary>
/// <param name="From">the written agreement or the first meeting</param>
/// <param name="Until">the day on which it ended: the period runs again from it (INT-22)</param>
public readonly record struct LimitationSuspension(DateOnly From, DateOnly Until)
{
    /// <summary>What suspends.</summary>
    public string Rule { get; init; } = "C. civ., art. 2238";
}

/// <summary>A debt as limitation sees it, and what happened to it.</summary>
/// <param name="PerformedOn">completion of the service, or delivery; the due date for telecom</param>
/// <param name="Debtor">who owes</param>
/// <param name="Kind">what was sold</param>
public sealed record LimitedDebt(DateOnly PerformedOn, LegalStatus Debtor, ClaimKind Kind)
{
    /// <summary>
    /// A debt of which the papers tell three days. The period runs from performance, else from the invoice (INT-26); in
    /// electronic communications from the due date.
    /// </summary>
    public static LimitedDebt Of(
        ClaimKind kind, LegalStatus debtor, DateOnly issuedOn, DateOnly dueOn, DateOnly? performedOn) =>
        new(kind == ClaimKind.Telecom ? dueOn : performedOn ?? issuedOn, debtor, kind);

    /// <summary>In any order.</summary>
    public IReadOnlyList<LimitationEvent> Events { get; init; } = [];

    /// <summary>In any order; each ends no earlier than it begins.</summary>
    public IReadOnlyList<LimitationSuspension> Suspensions { get; init; } = [];
}

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

    /// <summary>Those that counted, cut to the days on which the period ran.</summary>
    public required IReadOnlyList<LimitationSuspension> Suspensions { get; init; }

    /// <summary>
    /// Twenty years from the birth of the right (C. civ., art. 2232), when that is what ends the period; else null.
    /// </summary>
    public DateOnly? LongStopOn { get; init; }

    public bool IsPassed(DateOnly today) => today > ExpiresOn;

    /// <summary>How near its end is on a day.</summary>
    public LimitationAlarm AlarmOn(DateOnly day) => LimitationAlarms.On(ExpiresOn, day);

    /// <summary>
    /// Which value applies. A debtor of whom nothing is known may be a consumer: the shortest period is the safe one.
    /// </summary>
    public static LawKey<int> KeyOf(LegalStatus debtor, ClaimKind kind) =>
        kind switch
        {
            ClaimKind.Carriage => LawKeys.LimitationCarriage,
            ClaimKind.Telecom => LawKeys.LimitationTelecom,
            ClaimKind.General => debtor switch
            {
                LegalStatus.Trader => LawKeys.LimitationBusiness,
                LegalStatus.Craftsman or LegalStatus.Liberal or LegalStatus.Farmer or LegalStatus.Association =>
                    LawKeys.LimitationCivil,
                LegalStatus.PublicBody => LawKeys.LimitationPublic,
                LegalStatus.Consumer or LegalStatus.Unknown => LawKeys.LimitationConsumer,
            },
        };

    /// <summary>Why there is no answer; null when there is one.</summary>
    public static LawGap? WhyNot(LimitedDebt debt, LawBook book) =>
        book.WhyNot(KeyOf(debt.Debtor, debt.Kind), debt.PerformedOn);

    /// <summary>
    /// The period of a debt: from the completion of the service or the delivery, not from the invoice (Cass. com., 26
    /// February 2020, 18-25.036). Performed 2024-03-15, trader: until 2029-03-15 included.
    /// </summary>
    /// <exception cref="LawSilentException">the book does not cover the day of performance</exception>
    public static LimitationPeriod For(LimitedDebt debt, LawBook book) => new LimitationRun(debt, book).Period();
}

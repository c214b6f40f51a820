namespace Acquit.Core.Law;

/// <summary>Works a limitation period out: what happened, in order of date, moves its last day or not.</summary>
internal sealed class LimitationRun
{
    private readonly LimitedDebt _debt;
    private readonly LawValue<int> _years;
    private readonly bool _isYearly;
    private readonly DateOnly _longStop;
    private readonly int _monthsLeft;
    private readonly List<LimitationInterruption> _interruptions = [];
    private readonly List<LimitationSuspension> _suspensions = [];
    private readonly List<IgnoredLimitationEvent> _ignored = [];
    private DateOnly _startsOn;
    private DateOnly _expiresOn;
    private bool _isLongStopLifted;

    public LimitationRun(LimitedDebt debt, LawBook book)
    {
        var key = LimitationPeriod.KeyOf(debt.Debtor, debt.Kind);
        _debt = debt;
        _years = book.On(key, debt.PerformedOn);
        _isYearly = key == LawKeys.LimitationPublic;
        _longStop = debt.PerformedOn.AddYears(book.On(LawKeys.LimitationLongStop, debt.PerformedOn).Value);
        _monthsLeft = book.On(LawKeys.LimitationAfterSuspension, debt.PerformedOn).Value;
        Restart(debt.PerformedOn);
        foreach (var one in InOrder())
        {
            one();
        }
    }

    public LimitationPeriod Period() =>
        new()
        {
            StartsOn = _startsOn,
            ExpiresOn = Capped(_expiresOn),
            Years = _years.Value,
            Rule = _years.Citation,
            Interruptions = _interruptions,
            Suspensions = _suspensions,
            Ignored = _ignored,
            LongStopOn = Capped(_expiresOn) < _expiresOn ? _longStop : null,
        };

    private IEnumerable<Action> InOrder() =>
        _debt
            .Events.Select(one => (one.On, Act: (Action)(() => Interrupt(one))))
            .Concat(_debt.Suspensions.Select(one => (On: one.From, Act: (Action)(() => Suspend(one)))))
            .OrderBy(one => one.On)
            .Select(one => one.Act);

    /// <summary>
    /// The day of the event does not count; a period that starts at midnight on 1 January counts that day (INT-07):
    /// performed in 2021, public debtor: 1 January 2022 to 31 December 2025.
    /// </summary>
    private void Restart(DateOnly from) =>
        (_startsOn, _expiresOn) = _isYearly
            ? (new DateOnly(from.Year + 1, 1, 1), new DateOnly(from.Year + _years.Value, 12, 31))
            : (from, from.AddYears(_years.Value));

    private void Interrupt(LimitationEvent one)
    {
        if (WhyIgnored(one) is { } why)
        {
            _ignored.Add(why);
            return;
        }

        _isLongStopLifted |= one.Cause.LiftsLongStop();
        _interruptions.Add(new(one.On, one.Cause, one.Cause.InterruptingRule()!));
        Restart(one.On);
        var running = _suspensions.FindLast(past => past.Until > one.On);
        if (running != default)
        {
            Extend(one.On, running.Until);
        }
    }

    /// <summary>
    /// The days of the suspension are added, and six months are left from its end at least (C. civ., art. 2230, 2238).
    /// </summary>
    private void Suspend(LimitationSuspension one)
    {
        var from = one.From < _debt.PerformedOn ? _debt.PerformedOn : one.From;
        if (_suspensions.Count > 0 && _suspensions[^1].Until > from)
        {
            from = _suspensions[^1].Until;
        }

        if (WhyIgnored(one, from) is { } why)
        {
            _ignored.Add(why);
        }
        else if (from < one.Until)
        {
            _suspensions.Add(one with { From = from });
            Extend(from, one.Until);
        }
    }

    private void Extend(DateOnly from, DateOnly until)
    {
        var later = _expiresOn.AddDays(until.DayNumber - from.DayNumber);
        var least = until.AddMonths(_monthsLeft);
        _expiresOn = later > least ? later : least;
    }

    private DateOnly Capped(DateOnly day) => !_isLongStopLifted && _longStop < day ? _longStop : day;

    private IgnoredLimitationEvent? WhyIgnored(LimitationEvent one) =>
        one.Cause.InterruptingRule() is null
            ? new(one.On, one.Cause, one.Cause.WhyNot(Language.French), one.Cause.WhyNot(Language.English))
        : one.On > Capped(_expiresOn) ? TooLate(one)
        : one.On < _debt.PerformedOn ? new(one.On, one.Cause, "Antérieur à l’exécution.", "Before performance.")
        : null;

    private IgnoredLimitationEvent? WhyIgnored(LimitationSuspension one, DateOnly from) =>
        _isYearly
            ? new(
                one.From,
                LimitationCause.Mediation,
                "La prescription des créances publiques a ses propres causes de suspension : celle-ci ne compte pas.",
                "Limitation of public debts has its own causes of suspension: this one is not counted."
            )
        : from > Capped(_expiresOn) ? TooLate(new(one.From, LimitationCause.Mediation))
        : null;

    private IgnoredLimitationEvent TooLate(LimitationEvent one)
    {
        var last = Capped(_expiresOn);
        return new(
            one.On,
            one.Cause,
            $"La prescription était acquise depuis le {last:dd/MM/yyyy}.",
            $"The period had already ended on {last:yyyy-MM-dd}."
        );
    }
}

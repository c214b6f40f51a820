using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Procedures.Ways;

namespace Acquit.Core.Procedures;

/// <summary>
/// A procedure as calendars, rails and gates read it, whichever it is: acts by their key, periods, and where it stands.
/// </summary>
/// <remarks>
/// It never changes: <see cref="Take"/> gives the next one. Ask <see cref="WhyNotCounted"/> and then
/// <see cref="WhyNotTake"/> first.
/// </remarks>
public abstract class Procedure
{
    /// <summary>No row of Sundays and holidays is longer.</summary>
    private const int DaysBack = 5;

    public abstract Way Way { get; }

    /// <summary>All acts that it knows, possible or not, in the order in which they come.</summary>
    public IReadOnlyList<ProcedureActName> Vocabulary => Way.Acts();

    /// <summary>Periods that run or have run, in order of their last day.</summary>
    public abstract IReadOnlyList<ProcedureDeadline> Periods { get; }

    /// <summary>What the creditor must still do, and until when; in order of the last day.</summary>
    public virtual IReadOnlyList<ProcedureDeadline> ToDo => [];

    /// <summary>
    /// The first day on which there is a title if the debtor does nothing; null: no such day is known.
    /// </summary>
    public virtual DateOnly? TitleFrom => null;

    /// <summary>The act that interrupts limitation, as long as the procedure is not void; null: none does.</summary>
    public virtual LimitationEvent? Interruption => null;

    /// <summary>Where it stands on a day, after all that is recorded: a last day is still in time.</summary>
    public abstract ProcedureStage At(DateOnly day);

    /// <summary>Why the law book cannot count what the act opens; null when it can.</summary>
    public abstract LawGap? WhyNotCounted(ProcedureAct act, LawBook book);

    /// <summary>Why the act cannot be recorded; null when it can.</summary>
    /// <param name="act">with all the details that its name needs: see <see cref="ProcedureAct.Missing"/></param>
    /// <param name="today">nothing is recorded before it happened</param>
    public abstract ProcedureRefusal? WhyNotTake(ProcedureAct act, DateOnly today);

    /// <summary>The same with one act more.</summary>
    /// <exception cref="InvalidOperationException">the act is not allowed</exception>
    public abstract Procedure Take(ProcedureAct act, LawBook book, DateOnly today);

    /// <summary>Days on which limitation did not run because of it; null: none.</summary>
    public virtual LimitationSuspension? SuspensionUntil(DateOnly day) => null;

    /// <summary>The amicable attempt of CPC, art. 750-1 that it makes by a day; null: none.</summary>
    public virtual PriorAttempt? AttemptOn(DateOnly day) => null;

    /// <summary>The period of ours whose last day is past without its act; null when none is.</summary>
    public ProcedureDeadline? MissedOn(DateOnly day) => ToDo.FirstOrDefault(period => day > period.On);

    /// <summary>The next day on which the passing of time alone moves it; null: only an act does.</summary>
    public DateOnly? TurnsOn(DateOnly today)
    {
        var now = At(today).Key;
        return Periods.Select(period => (DateOnly?)period.On.AddDays(1)).Append(TitleFrom)
            .Where(day => day > today && At(day.Value).Key != now).Min();
    }

    /// <summary>The act of that key; null: it knows none.</summary>
    public ProcedureActName? Named(string key) => Vocabulary.FirstOrDefault(one => one.Key == key);

    /// <summary>
    /// The acts that may be recorded today, whatever their details: those of today and of the days before it, since
    /// nothing is served on a Sunday, and those that took place on the last day of a period that is over and are only
    /// noted now.
    /// </summary>
    public IReadOnlyList<ProcedureActName> PossibleOn(DateOnly today, LawBook book)
    {
        List<DateOnly> days =
        [
            .. Enumerable.Range(0, DaysBack).Select(back => today.AddDays(-back)),
            .. Periods.Select(period => period.On).Where(on => on < today),
        ];
        return [.. Vocabulary.Where(name => days.Exists(day => IsPossible(Plain(name, day), book, today)))];
    }

    private bool IsPossible(ProcedureAct act, LawBook book, DateOnly today) =>
        WhyNotCounted(act, book) is null && WhyNotTake(act, today) is null;

    /// <summary>An act of the name whose details nothing can object to.</summary>
    private static ProcedureAct Plain(ProcedureActName name, DateOnly on) => new(name.Key, on)
    {
        Amount = Money.FromCents(1), Manner = ServiceManner.ToPerson, MadeOn = on, PayBy = on,
        MeetingOn = on,
    };
}

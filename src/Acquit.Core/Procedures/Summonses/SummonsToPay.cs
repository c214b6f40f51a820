using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Summonses;

/// <summary>The day that the act itself leaves to pay: no text sets it, and nothing lapses after it.</summary>
public sealed record SummonsToPayDeadline(Deadline Deadline, Citation Rule) : ProcedureDeadline(Deadline, Rule)
{
    public override bool IsOurs => false;

    public override string Key => "payBy";

    public override string ToDo(Language language) =>
        language switch
        {
            Language.French => "fin du délai laissé pour payer",
            Language.English => "end of the time left to pay",
        };

    public override string Text(Language language) =>
        language switch
        {
            Language.French => "dernier jour que la sommation laisse au débiteur pour payer",
            Language.English => "last day that the summons leaves to the debtor to pay",
        };
}

/// <summary>
/// A summons to pay (sommation de payer), served by a commissaire de justice: a formal notice of which nobody can say
/// that he did not get it. It gives no title and does not interrupt limitation: see <see cref="SummonsEffect"/>.
/// </summary>
/// <remarks>It never changes: <see cref="With"/> gives the next one. Ask <see cref="WhyNot"/> first.</remarks>
public sealed class SummonsToPay : Procedure
{
    private readonly HolidayCalendar _calendar;
    private readonly SummonsToPayAct.Served? _served;

    private SummonsToPay(HolidayCalendar calendar, IReadOnlyList<SummonsToPayAct> acts)
    {
        (_calendar, Acts) = (calendar, acts);
        _served = acts.OfType<SummonsToPayAct.Served>().FirstOrDefault();
        PayBy = _served is null
            ? null
            : new SummonsToPayDeadline(new Deadline(_served.PayBy, [], []), SummonsEffect.PutsOnNotice.Rule());
    }

    public override Way Way => Way.SummonsToPay;

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<SummonsToPayAct> Acts { get; }

    /// <summary>As the act says, on whatever day; null before service.</summary>
    public SummonsToPayDeadline? PayBy { get; }

    public override IReadOnlyList<ProcedureDeadline> Periods => PayBy is null ? [] : [PayBy];

    /// <summary>The day from which the debtor is on notice (C. civ., art. 1344); null before service.</summary>
    public DateOnly? OnNoticeFrom => _served?.On;

    private SummonsToPayStage StageByActs =>
        Acts.Count == 0
            ? SummonsToPayStage.Preparing
            : Acts[^1].Kind switch
            {
                SummonsToPayActKind.RequestMade => SummonsToPayStage.Requested,
                SummonsToPayActKind.Served => SummonsToPayStage.Served,
                SummonsToPayActKind.Contested => SummonsToPayStage.Contested,
                SummonsToPayActKind.Paid => SummonsToPayStage.Paid,
                SummonsToPayActKind.Withdrawn => SummonsToPayStage.Withdrawn,
            };

    /// <summary>Nothing happened yet.</summary>
    /// <param name="place">where it is to be served: nothing is served on its holidays</param>
    /// <param name="book">holds the holidays</param>
    public static SummonsToPay Open(Territory place, LawBook book) => new(book.Calendar(place), []);

    /// <summary>Where it stands on a day: the last day to pay is still in time.</summary>
    public SummonsToPayStage StageOn(DateOnly day) =>
        StageByActs == SummonsToPayStage.Served && day > PayBy!.On ? SummonsToPayStage.Unanswered : StageByActs;

    /// <summary>Why the act cannot be recorded; null when it can.</summary>
    /// <param name="act">what is said to have happened</param>
    /// <param name="today">nothing is recorded before it happened</param>
    public WhyNotSummonsToPay? WhyNot(SummonsToPayAct act, DateOnly today) =>
        act.On > today ? WhyNotSummonsToPay.NotYetHappened
        : Acts.Count > 0 && act.On < Acts[^1].On ? WhyNotSummonsToPay.EarlierThanTheLastAct
        : StageByActs.IsEnded() ? WhyNotSummonsToPay.ProcedureEnded
        : act.Kind switch
        {
            SummonsToPayActKind.RequestMade => Acts.Count > 0 ? WhyNotSummonsToPay.AlreadyRequested : null,
            SummonsToPayActKind.Served => WhyNotServe((SummonsToPayAct.Served)act),
            SummonsToPayActKind.Contested or SummonsToPayActKind.Paid =>
                _served is null ? WhyNotSummonsToPay.NotServed : null,
            SummonsToPayActKind.Withdrawn => Acts.Count == 0 ? WhyNotSummonsToPay.NotRequested : null,
        };

    /// <summary>The same with one act more.</summary>
    /// <exception cref="InvalidOperationException">the act is not allowed: ask <see cref="WhyNot"/> first</exception>
    public SummonsToPay With(SummonsToPayAct act, DateOnly today) =>
        WhyNot(act, today) is { } why
            ? throw new InvalidOperationException(why.Sentence(Language.English))
            : new SummonsToPay(_calendar, [.. Acts, act]);

    public override ProcedureStage At(DateOnly day)
    {
        var stage = StageOn(day);
        return new ProcedureStage(Way, stage.Key(), stage.Standing())
        {
            French = stage.Name(Language.French), English = stage.Name(Language.English),
        };
    }

    /// <summary>No period of it is the law’s.</summary>
    public override LawGap? WhyNotCounted(ProcedureAct act, LawBook book) => null;

    public override ProcedureRefusal? WhyNotTake(ProcedureAct act, DateOnly today) =>
        ProcedureRefusal.Of(WhyNot(SummonsToPayWords.Read(act), today), WhyNotSummonsesToPay.Sentence);

    public override Procedure Take(ProcedureAct act, LawBook book, DateOnly today) =>
        With(SummonsToPayWords.Read(act), today);

    private WhyNotSummonsToPay? WhyNotServe(SummonsToPayAct.Served act) =>
        Acts.Count == 0 ? WhyNotSummonsToPay.NotRequested
        : _served is not null ? WhyNotSummonsToPay.AlreadyServed
        : act.PayBy < act.On ? WhyNotSummonsToPay.PayByBeforeService
        : !_calendar.IsDayOfService(act.On) ? WhyNotSummonsToPay.NoServiceThatDay
        : null;
}

using Acquit.App.Court;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>
/// Promises, instalments and days to watch of some creditors, from the history of their dossiers. What was withdrawn, a
/// promise that a later one replaces, and a plan that a later one replaces do not stand in it; nor does a dossier that
/// owes nothing any more, from today on.
/// </summary>
/// <param name="law">counts the periods of procedures before a court</param>
/// <param name="scope">the creditors</param>
public sealed class CalendarBook(AcquitDb db, LawBook law, IReadOnlyCollection<Guid> scope)
{
    private static readonly string[] _kinds =
    [
        EventJson.KindOf<PromiseMade>(), EventJson.KindOf<PlanAgreed>(), EventJson.KindOf<StepDone>(),
        EventJson.KindOf<HoldPlaced>(), EventJson.KindOf<HoldLifted>(), EventJson.KindOf<EventWithdrawn>(),
        EventJson.KindOf<EmailReturned>(), EventJson.KindOf<InsolvencyOpened>(),
        EventJson.KindOf<InsolvencyActRecorded>(),
    ];

    /// <summary>By day, then by creditor and debtor.</summary>
    /// <param name="from">included</param>
    /// <param name="until">included</param>
    /// <param name="today">from which on only dossiers that still owe something count</param>
    public IReadOnlyList<CalendarEntry> Read(DateOnly from, DateOnly until, DateOnly today) =>
    [
        .. Histories().SelectMany(one => Entries(one).Concat(Insolvency(one, today)))
            .Concat(Postings()).Concat(CourtActs(today))
            .Concat(Limitation(from, until, today))
            .Where(one => one.Entry.On >= from && one.Entry.On <= until && (one.Entry.On < today || one.Owes))
            .Select(one => one.Entry)
            .OrderBy(one => one.On).ThenBy(one => one.CreditorName, StringComparer.Ordinal)
            .ThenBy(one => one.DebtorName, StringComparer.Ordinal).ThenBy(one => one.Uid, StringComparer.Ordinal),
    ];

    private List<History> Histories()
    {
        var rows =
            from happened in db.DossierEvents.AsNoTracking()
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            where scope.Contains(happened.CreditorId) && _kinds.Contains(happened.Kind)
            orderby happened.DossierId, happened.Seq
            select new { happened.DossierId, happened.Seq, words.Words };
        var owners = Owners();
        return
        [
            .. rows.AsEnumerable().GroupBy(row => row.DossierId).Where(own => owners.ContainsKey(own.Key))
                .Select(own => new History(owners[own.Key], EventLog.StillRecorded(
                    own.Select(row => new RecordedEvent(row.Seq, EventJson.Read(row.Words)))))),
        ];
    }

    private Dictionary<Guid, Owner> Owners() => (
        from dossier in db.Dossiers.AsNoTracking()
        join debtor in db.Debtors.AsNoTracking()
            on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
        join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
        where scope.Contains(dossier.CreditorId) && (dossier.EventCount > 0
            || db.Proposals.Any(row => row.CreditorId == dossier.CreditorId && row.DossierId == dossier.Id
                && row.State == ProposalState.Approved))
        select new
        {
            dossier.Id, dossier.Number, dossier.BalanceCents, debtor.Name, Creditor = creditor.Name,
            CreditorNumber = creditor.Number,
        }).AsEnumerable().ToDictionary(row => row.Id, row => new Owner(
            row.Id, $"{row.CreditorNumber}-{row.Number}", row.Name, row.Creditor, row.BalanceCents > 0));

    private static IEnumerable<(CalendarEntry Entry, bool Owes)> Entries(History history)
    {
        var promise = history.Events.LastOrDefault(one => one.Happened is PromiseMade);
        var plan = history.Events.LastOrDefault(one => one.Happened is PlanAgreed);
        var hold = history.Events.LastOrDefault(one => one.Happened is HoldPlaced or HoldLifted);
        if (promise.Happened is PromiseMade promised && (plan.Happened is null || promise.Seq > plan.Seq))
        {
            yield return history.Owner.Entry(CalendarKind.Promise, promised.DueOn, $"{promise.Seq}", promised.Amount);
        }

        var instalments = (plan.Happened as PlanAgreed)?.Instalments ?? [];
        for (var at = 0; at < instalments.Count; at++)
        {
            yield return history.Owner.Entry(
                CalendarKind.Instalment, instalments[at].DueOn, $"{plan.Seq}-{at + 1}", instalments[at].Amount);
        }

        if (hold.Happened is HoldPlaced placed && placed.Until < DateOnly.MaxValue)
        {
            yield return history.Owner.Entry(CalendarKind.HoldEnds, placed.Until, $"{hold.Seq}", null, placed.Note);
        }

        foreach (var one in history.Events)
        {
            if (one.Happened is StepDone { PayBy: { } payBy } done)
            {
                yield return history.Owner.Entry(
                    CalendarKind.PayBy, payBy, $"{one.Seq}", done.Asked.IsZero ? null : done.Asked, done.DocumentRef);
            }
        }
    }

    /// <summary>What is to be declared, answered or claimed back in the debtor's insolvency proceedings.</summary>
    private IEnumerable<(CalendarEntry Entry, bool Owes)> Insolvency(History history, DateOnly today) =>
        InsolvencyFile.Of(history.Events.Select(one => one.Happened), law) is not { } file ? []
            : file.State.ToDoOn(today).Select(period => history.Owner.Entry(
                CalendarKind.CourtAct, period.On, $"insolvency-{period.Key}", null, period.Text(Language.French)));

    private IEnumerable<(CalendarEntry Entry, bool Owes)> Postings()
    {
        var owners = Owners();
        return db.Proposals.AsNoTracking().Where(row => scope.Contains(row.CreditorId)
                && row.State == ProposalState.Approved && row.LastPostingDay != null)
            .AsEnumerable().Where(row => owners.ContainsKey(row.DossierId))
            .Select(row => owners[row.DossierId].Entry(
                CalendarKind.PostBy, row.LastPostingDay!.Value, $"p{row.Number}", Money.FromCents(row.AskedCents)));
    }

    private IEnumerable<(CalendarEntry Entry, bool Owes)> CourtActs(DateOnly today) =>
        new CourtCalendar(db, law, scope).Read(today).Select(day => (new CalendarEntry(
            CalendarKind.CourtAct, day.On,
            $"{day.Dossier:N}-court-{day.Procedure.Number}-{day.Deadline.Key}".ToLowerInvariant(), day.Address)
        {
            DebtorName = day.DebtorName, CreditorName = day.CreditorName,
            Detail = day.Deadline.Text(Language.French),
        }, true));

    /// <summary>The last day, and the day on which each warning of it begins.</summary>
    private IEnumerable<(CalendarEntry Entry, bool Owes)> Limitation(DateOnly from, DateOnly until, DateOnly today) =>
        new LimitationBook(db, law, scope)
            .Ending(from, LimitationAlarm.SixMonths.LatestUnder(until), today)
            .SelectMany(day => Marks(day.On).Select(mark => (new CalendarEntry(
                CalendarKind.Limitation, mark.On,
                $"{day.Dossier:N}-limitation-{day.On:yyyyMMdd}-{mark.Key}", day.Address)
            {
                DebtorName = day.DebtorName, CreditorName = day.CreditorName, Amount = day.Open,
                Detail = mark.Words,
            }, true)));

    private static IEnumerable<(DateOnly On, string Key, string Words)> Marks(DateOnly last) =>
    [
        (last, "end", $"Dernier jour pour interrompre la prescription : {last:dd/MM/yyyy}."),
        .. LimitationBook.Running.Select(alarm =>
            (alarm.BeginsOn(last)!.Value, alarm.Key(), alarm.Sentence(Language.French))),
    ];

    private sealed record History(Owner Owner, IReadOnlyList<RecordedEvent> Events);

    private sealed record Owner(Guid Dossier, string Address, string Name, string CreditorName, bool Owes)
    {
        public (CalendarEntry, bool) Entry(
            CalendarKind kind, DateOnly on, string what, Money? amount, string detail = "") => (
            new CalendarEntry(kind, on, $"{Dossier:N}-{kind}-{what}".ToLowerInvariant(), Address)
            {
                DebtorName = Name, CreditorName = CreditorName, Amount = amount, Detail = detail,
            }, Owes);
    }
}

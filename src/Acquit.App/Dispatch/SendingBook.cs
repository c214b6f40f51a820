using System.Linq.Expressions;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>Approved messages of one creditor on one channel that have not left.</summary>
public sealed record WaitingMessages(Guid Creditor, Channel Channel, int Count, Money Asked, DateOnly? LastPostingDay);

/// <summary>A message that left or failed.</summary>
/// <param name="Debtor">with whom, and whose dossier</param>
/// <param name="CreditorNumber">short number of the creditor</param>
/// <param name="At">in Paris: when it left, or was last tried</param>
public sealed record GoneMessage(
    NamedDebtor Debtor, int CreditorNumber, Channel Channel, OutboxState State, DateTime At)
{
    public required string Reference { get; init; }

    /// <summary>Why it failed; empty otherwise.</summary>
    public required string Error { get; init; }

    /// <summary>In Paris: when a machine tries again what the server put off; null: none does.</summary>
    public DateTime? RetryAt { get; init; }

    /// <summary>Times that the server put it off.</summary>
    public int Tries { get; init; }

    /// <summary>What became of a registered letter, the latest; null: nothing is noted.</summary>
    public LetterTracked? Postal { get; init; }

    /// <summary>A later outcome is still to be expected.</summary>
    public bool IsUnderway => Postal?.Outcome is null or PostalOutcome.Deposited or PostalOutcome.Presented;
}

/// <summary>A print lot and what can be printed of it.</summary>
public sealed record LotOnPaper(Guid Creditor, string CreditorName, PrintLotRow Row, LotPapers Papers);

/// <summary>What waits to leave and what left, for the creditors in scope.</summary>
public sealed class SendingBook(AcquitDb db, IReadOnlyCollection<Guid> scope)
{
    /// <summary>Lines of a screen.</summary>
    public const int MostLines = 100;

    /// <summary>By creditor and channel.</summary>
    public IReadOnlyList<WaitingMessages> Waiting() =>
    [
        .. db.Proposals.AsNoTracking()
            .Where(row => scope.Contains(row.CreditorId) && row.State == ProposalState.Approved && row.Channel != null)
            .GroupBy(row => new { row.CreditorId, row.Channel })
            .Select(group => new
            {
                group.Key, Count = group.Count(), Asked = group.Sum(row => row.AskedCents),
                Last = group.Min(row => row.LastPostingDay),
            })
            .AsEnumerable()
            .Select(group => new WaitingMessages(
                group.Key.CreditorId, group.Key.Channel!.Value, group.Count, Money.FromCents(group.Asked), group.Last))
            .OrderBy(line => line.Creditor).ThenBy(line => line.Channel),
    ];

    /// <summary>What left or failed since an instant, latest first.</summary>
    /// <param name="most">lines at most</param>
    public IReadOnlyList<GoneMessage> Gone(DateTimeOffset since, int most = MostLines)
    {
        var from = Instants.Micros(since);
        return Messages(most, row =>
            (row.State == OutboxState.Sent && row.SentAt >= from) || row.State == OutboxState.Failed
                || (row.State == OutboxState.Reserved && row.Tries > 0));
    }

    /// <summary>Registered letters that left since an instant, those without an end first.</summary>
    /// <param name="most">lines at most</param>
    public IReadOnlyList<GoneMessage> Registered(DateTimeOffset since, int most = MostLines)
    {
        var from = Instants.Micros(since);
        var sent = Messages(most, row =>
            row.State == OutboxState.Sent && row.SentAt >= from && row.Channel == Channel.RegisteredLetter);
        var outcomes = PostalOutcomes([.. sent.Select(one => one.Debtor.Dossier).Distinct()]);
        return
        [
            .. sent.Select(one => one with { Postal = outcomes.GetValueOrDefault((one.Debtor.Dossier, one.Reference)) })
                .OrderBy(one => !one.IsUnderway).ThenBy(one => one.At),
        ];
    }

    /// <summary>The lots since a day, latest first.</summary>
    public IReadOnlyList<LotOnPaper> Lots(DateOnly since)
    {
        var books = CreditorBook.All(db).ToDictionary(book => book.Id);
        return
        [
            .. db.PrintLots.AsNoTracking().Where(lot => scope.Contains(lot.CreditorId) && lot.Day >= since)
                .OrderByDescending(lot => lot.Day).ThenByDescending(lot => lot.Number).Take(MostLines)
                .ToList().Select(lot => OnPaper(books[lot.CreditorId], lot)),
        ];
    }

    /// <summary>Null: nobody in scope has such a lot.</summary>
    public LotOnPaper? Lot(Guid id) =>
        db.PrintLots.AsNoTracking().SingleOrDefault(lot => scope.Contains(lot.CreditorId) && lot.Id == id) is { } lot
            ? OnPaper(CreditorBook.One(db, lot.CreditorId), lot)
            : null;

    private LotOnPaper OnPaper(CreditorBook book, PrintLotRow lot) =>
        new(book.Id, book.Creditor.Name, lot, LotPapers.Of(db, book.Creditor, lot));

    private List<GoneMessage> Messages(int most, Expression<Func<SendingRow, bool>> which) =>
    [
        .. (
            from sending in db.Sendings.AsNoTracking().Where(row => scope.Contains(row.CreditorId)).Where(which)
            join dossier in db.Dossiers.AsNoTracking()
                on new { sending.CreditorId, Id = sending.DossierId } equals new { dossier.CreditorId, dossier.Id }
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join creditor in db.Creditors.AsNoTracking() on sending.CreditorId equals creditor.Id
            join document in db.Documents.AsNoTracking()
                on new { sending.CreditorId, Id = sending.DocumentId }
                equals new { document.CreditorId, Id = (Guid?)document.Id }
            orderby sending.SentAt ?? sending.RunAt descending, sending.Id
            select new { sending, dossier, debtor, creditor.Name, Creditor = creditor.Number, document.Reference }
        ).Take(most).AsEnumerable()
            .Select(row => new GoneMessage(
                new NamedDebtor(row.sending.CreditorId, row.Name, row.dossier.Id, row.dossier.Number, row.debtor.Id,
                    row.debtor.Key, row.debtor.Name),
                row.Creditor, row.sending.Channel, row.sending.State,
                ParisClock.At(Instants.Of(row.sending.SentAt ?? row.sending.RunAt)))
            {
                Reference = row.Reference, Error = row.sending.Error, Tries = row.sending.Tries,
                RetryAt = row.sending is { State: OutboxState.Reserved, Tries: > 0 }
                    ? ParisClock.At(Instants.Of(row.sending.RunAt)) : null,
            }),
    ];

    /// <summary>The latest by dossier and letter; what was withdrawn does not count.</summary>
    private Dictionary<(Guid, string), LetterTracked> PostalOutcomes(List<Guid> dossiers)
    {
        string[] kinds = [EventJson.KindOf<LetterTracked>(), EventJson.KindOf<EventWithdrawn>()];
        var told =
            from happened in db.DossierEvents.AsNoTracking()
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            where dossiers.Contains(happened.DossierId) && kinds.Contains(happened.Kind) && words.Words != null
            orderby happened.DossierId, happened.Seq
            select new { happened.DossierId, happened.Seq, words.Words };
        return told.AsEnumerable()
            .GroupBy(row => row.DossierId)
            .SelectMany(group => EventLog
                .Standing(group.Select(row => new RecordedEvent(row.Seq, EventJson.Read(row.Words!))))
                .OfType<LetterTracked>().Select(tracked => (group.Key, Tracked: tracked)))
            .GroupBy(pair => (pair.Key, pair.Tracked.DocumentRef))
            .ToDictionary(group => group.Key, group => group.Last().Tracked);
    }
}

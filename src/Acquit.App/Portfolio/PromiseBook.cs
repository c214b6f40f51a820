using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>Promises of all dossiers of a creditor, set against what was paid.</summary>
internal static class PromiseBook
{
    /// <summary>
    /// Promises whose day lies in the twelve months up to a day; judged as far as the ledger reaches, never further.
    /// </summary>
    /// <param name="payments">lines of payments, of any customer</param>
    public static PromiseScore Score(
        AcquitDb db, CreditorBook book, IEnumerable<LedgerLine> payments, DateOnly asOf, int bankDelay)
    {
        var promises = Standing(db, book.Id)
            .Where(one => one.Promise.DueOn > asOf.AddYears(-1) && one.Promise.EffectiveOn <= asOf)
            .ToLookup(one => one.Debtor, one => one.Promise);
        if (promises.Count == 0 || book.LedgerCoversUntil is not { } covered)
        {
            return default;
        }

        var owners = db.DebtorAccounts.AsNoTracking().Where(row => row.CreditorId == book.Id).AsEnumerable()
            .ToDictionary(row => new AccountKey(row.Account, row.Auxiliary), row => row.DebtorId);
        var paid = payments.ToLookup(line => owners[line.Account], line => new MoneyIn(line.IssuedOn, -line.Amount));
        var lastDay = covered < asOf ? covered : asOf;
        return promises.Aggregate(
            default(PromiseScore),
            (sum, own) => sum + PromiseScore.Of(own, paid[own.Key], lastDay, bankDelay));
    }

    private static IEnumerable<(Guid Debtor, PromiseMade Promise)> Standing(AcquitDb db, Guid creditor)
    {
        string[] kinds = [EventJson.KindOf<PromiseMade>(), EventJson.KindOf<EventWithdrawn>()];
        var told =
            from happened in db.DossierEvents.AsNoTracking()
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            join dossier in db.Dossiers.AsNoTracking()
                on new { happened.CreditorId, Id = happened.DossierId } equals new { dossier.CreditorId, dossier.Id }
            where happened.CreditorId == creditor && kinds.Contains(happened.Kind)
            select new { dossier.DebtorId, happened.Seq, words.Words };
        return told.AsEnumerable().GroupBy(row => row.DebtorId).SelectMany(own => EventLog
            .Standing(own.Select(row => new RecordedEvent(row.Seq, EventJson.Read(row.Words))))
            .OfType<PromiseMade>().Select(promise => (own.Key, promise)));
    }
}

using Acquit.Core.Dossiers;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Review;

/// <summary>A dispute that somebody should have answered by now.</summary>
public sealed record LateAnswer(
    Guid Creditor, int CreditorNumber, int Dossier, string DebtorName, string AnswerFrom, DateOnly AnswerBy);

/// <summary>Disputes whose answer is overdue: a task of the day, the oldest first.</summary>
public static class LateAnswers
{
    public static IReadOnlyList<LateAnswer> Of(AcquitDb db, IReadOnlyList<Guid> scope, DateOnly today)
    {
        var disputed = (
            from dossier in db.Dossiers.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
            where scope.Contains(dossier.CreditorId) && dossier.IsDisputed
            orderby dossier.CreditorId, dossier.Number
            select new { Dossier = dossier, debtor.Name, creditor.Number }
        ).ToList();
        return
        [
            .. disputed
                .Select(row => (Row: row, Dispute: Disputes.Open(EventLog.Read(db, row.Dossier, today))
                    .Where(dispute => dispute.AnswerBy < today).MinBy(dispute => dispute.AnswerBy)))
                .Where(one => one.Dispute is not null)
                .Select(one => new LateAnswer(
                    one.Row.Dossier.CreditorId, one.Row.Number, one.Row.Dossier.Number, one.Row.Name,
                    one.Dispute!.AnswerFrom, one.Dispute.AnswerBy!.Value))
                .OrderBy(one => one.AnswerBy),
        ];
    }
}

using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Runs;

/// <summary>
/// Who a debtor is across creditors: the same SIREN is the same person, so that the contact cap counts him once.
/// </summary>
public static class Persons
{
    /// <summary>
    /// Whoever was contacted since a day and is also a debtor elsewhere is looked at: what others did counts for his
    /// cap.
    /// </summary>
    /// <param name="since">included</param>
    public static void LookAgainAtShared(AcquitDb db, Guid creditor, DateOnly since)
    {
        var contacted =
            from tally in db.ContactTallies
            join debtor in db.Debtors on (Guid?)tally.PersonId equals debtor.PersonId
            where
                tally.Day >= since
                && debtor.CreditorId == creditor
                && db.Debtors.Any(other => other.PersonId == debtor.PersonId && other.Id != debtor.Id)
            select debtor.Id;
        db.Dossiers.Where(row => row.CreditorId == creditor && contacted.Contains(row.DebtorId))
            .ExecuteUpdate(set => set.SetProperty(row => row.IsChanged, true));
    }

    /// <summary>Gives every debtor with a SIREN his person; debtors without one are linked by hand.</summary>
    public static void Link(AcquitDb db, Guid creditor, DateTimeOffset now)
    {
        var unlinked = db
            .Debtors.Where(row => row.CreditorId == creditor && row.PersonId == null && row.Siren != null)
            .ToList();
        if (unlinked.Count == 0)
        {
            return;
        }

        var sirens = unlinked.Select(row => row.Siren!).Distinct().ToList();
        var known = db
            .Persons.Where(row => row.Siren != null && sirens.Contains(row.Siren))
            .AsEnumerable()
            .GroupBy(row => row.Siren!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(row => row.Id), StringComparer.Ordinal);
        foreach (var siren in sirens.Where(siren => !known.ContainsKey(siren)))
        {
            known[siren] = Guid.CreateVersion7(now);
            db.Persons.Add(
                new PersonRow
                {
                    Id = known[siren],
                    Siren = siren,
                    LinkedBy = "SIREN",
                    LinkedAt = Instants.Micros(now),
                }
            );
        }

        foreach (var debtor in unlinked)
        {
            debtor.PersonId = known[debtor.Siren!];
        }
    }
}

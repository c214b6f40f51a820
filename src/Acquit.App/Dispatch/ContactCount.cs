using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>
/// Counts contact attempts per person over all creditors: what the cap looks at. No creditor stands in it.
/// </summary>
public static class ContactCount
{
    /// <summary>
    /// One attempt more, in the caller's transaction. A debtor without a person gets one: by SIREN, else of his own.
    /// </summary>
    /// <param name="attempts">1; −1 for an attempt that was noted by mistake</param>
    public static void Add(AcquitDb db, DossierRow dossier, Channel channel, DateOnly day, int attempts = 1)
    {
        var debtor = db.Debtors.Single(row => row.CreditorId == dossier.CreditorId && row.Id == dossier.DebtorId);
        debtor.PersonId ??= PersonOf(db, debtor);
        var person = debtor.PersonId.Value;
        var key = Database.Key(channel);
        db.SaveChanges();
        db.Database.ExecuteSql(
            $"""
            INSERT INTO contact_tally (person_id, day, channel, attempts) VALUES ({person}, {day}, {key}, {attempts})
            ON CONFLICT (person_id, day, channel) DO UPDATE SET attempts = contact_tally.attempts + {attempts}
            """
        );
    }

    private static Guid PersonOf(AcquitDb db, DebtorRow debtor)
    {
        var known = debtor.Siren is { Length: > 0 } siren
            ? db.Persons.Where(row => row.Siren == siren).Select(row => (Guid?)row.Id).FirstOrDefault()
            : null;
        if (known is { } found)
        {
            return found;
        }

        var person = new PersonRow
        {
            Id = Guid.CreateVersion7(),
            Siren = debtor.Siren,
            LinkedBy = "acquit",
        };
        db.Persons.Add(person);
        return person.Id;
    }
}

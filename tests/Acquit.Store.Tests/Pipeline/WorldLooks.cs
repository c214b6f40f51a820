using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>What makes the next run look at a dossier.</summary>
internal sealed partial class World
{
    /// <summary>The next run looks at it, although no fact is another.</summary>
    public void Touch(Guid creditor, Guid dossier)
    {
        using var db = Database.Open();
        db.Dossiers.Single(row => row.CreditorId == creditor && row.Id == dossier).IsChanged = true;
        db.SaveChanges();
    }

    public void TouchAll(Guid creditor)
    {
        using var db = Database.Open();
        foreach (var row in db.Dossiers.Where(row => row.CreditorId == creditor))
        {
            row.IsChanged = true;
        }

        db.SaveChanges();
    }

    /// <summary>Every debtor follows a policy of its own and has a telephone.</summary>
    public void Follow(string policy)
    {
        using var db = Database.Open();
        foreach (var debtor in db.Debtors)
        {
            (debtor.Policy, debtor.Phone) = (policy, "02 61 91 41 00");
        }

        db.SaveChanges();
    }

    /// <summary>Somebody called the person today, so many times.</summary>
    public void Attempt(string siren, int times)
    {
        using var db = Database.Open();
        db.ContactTallies.Add(
            new ContactTallyRow
            {
                PersonId = db.Persons.Single(person => person.Siren == siren).Id,
                Day = Today,
                Channel = Channel.Call,
                Attempts = times,
            }
        );
        db.SaveChanges();
    }
}

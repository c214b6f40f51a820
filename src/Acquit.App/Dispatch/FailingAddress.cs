using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Dispatch;

/// <summary>
/// An e-mail address that the receiving side says is dead: nothing goes there until another one is known.
/// </summary>
internal static class FailingAddress
{
    /// <summary>In the caller's transaction; does nothing when the debtor has another address by now.</summary>
    /// <param name="why">« 5.1.1 »</param>
    public static void Note(AcquitDb db, SendingRow sending, string address, string why)
    {
        var dossier = db.Dossiers.Single(row => row.CreditorId == sending.CreditorId && row.Id == sending.DossierId);
        var debtor = db.Debtors.Single(row => row.CreditorId == sending.CreditorId && row.Id == dossier.DebtorId);
        var known = db.Contacts.Where(row => row.CreditorId == sending.CreditorId && row.DebtorId == debtor.Id)
            .Select(row => row.Email).AsEnumerable().Prepend(debtor.Email)
            .FirstOrDefault(one => string.Equals(one, address, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            (debtor.FailingEmail, debtor.FailingEmailWhy) = (known, why);
            dossier.IsChanged = true;
            db.SaveChanges();
        }
    }
}

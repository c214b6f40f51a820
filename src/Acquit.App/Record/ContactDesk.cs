using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>Why a contact is not kept.</summary>
public enum ContactRefusal
{
    NameMissing,

    /// <summary>Neither e-mail nor telephone.</summary>
    NothingToReach,
    EmailWrong,

    /// <summary>More would be a directory, not a file.</summary>
    TooMany,
    Gone,

    /// <summary>No address of this customer is held to be dead.</summary>
    NothingFails,
}

/// <summary>The key of JSON and the sentence of each refusal.</summary>
public static class ContactRefusals
{
    public static string Key(this ContactRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this ContactRefusal refusal, Language language) => language switch
    {
        Language.French => refusal switch
        {
            ContactRefusal.NameMissing => "Indiquez le nom du contact.",
            ContactRefusal.NothingToReach => "Indiquez son e-mail ou son téléphone.",
            ContactRefusal.EmailWrong => "Cette adresse e-mail n’est pas complète.",
            ContactRefusal.TooMany => "Douze contacts au plus pour un client.",
            ContactRefusal.Gone => "Ce contact n’est plus dans le dossier.",
            ContactRefusal.NothingFails => "Aucune adresse de ce client n’est en échec.",
        },
        Language.English => refusal switch
        {
            ContactRefusal.NameMissing => "Give the name of the contact.",
            ContactRefusal.NothingToReach => "Give an e-mail address or a telephone number.",
            ContactRefusal.EmailWrong => "This e-mail address is not complete.",
            ContactRefusal.TooMany => "Twelve contacts at most for a customer.",
            ContactRefusal.Gone => "This contact is no longer in the file.",
            ContactRefusal.NothingFails => "No address of this customer fails.",
        },
    };
}

/// <summary>A contact of a debtor as it is kept.</summary>
public sealed record KeptContact(Guid Id, DebtorContact Contact);

/// <summary>
/// The people at a debtor's: who pays, who ordered, who decides. A change is noted in the history by name and role; the
/// addresses stand beside it only, so that they can be erased.
/// </summary>
public sealed class ContactDesk(Database database, ParisClock clock)
{
    private const int Most = 12;

    /// <summary>Accounting first, then by name.</summary>
    public static IReadOnlyList<KeptContact> Of(AcquitDb db, NamedDebtor debtor) =>
    [
        .. db.Contacts.AsNoTracking()
            .Where(row => row.CreditorId == debtor.Creditor && row.DebtorId == debtor.Debtor)
            .AsEnumerable()
            .Select(row => new KeptContact(row.Id, Read(row)))
            .OrderBy(one => one.Contact.Role).ThenBy(one => one.Contact.Name, StringComparer.Ordinal),
    ];

    /// <summary>Null: kept.</summary>
    public ContactRefusal? Add(NamedDebtor debtor, DebtorContact typed, string by)
    {
        var contact = typed with
        {
            Name = typed.Name.Trim(), Email = typed.Email.Trim(), Phone = typed.Phone.Trim(),
        };
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            if (WhyNot(db, debtor, contact) is { } refused)
            {
                return refused;
            }

            var row = new ContactRow
            {
                CreditorId = debtor.Creditor, Id = Guid.CreateVersion7(clock.Now), DebtorId = debtor.Debtor,
                Role = Database.Key(contact.Role), Name = contact.Name, Email = contact.Email, Phone = contact.Phone,
            };
            db.Contacts.Add(row);
            Note(db, debtor, Told("Contact ajouté", contact, by) with { AddedContact = row.Id.ToString("N") });
            return (ContactRefusal?)null;
        });
    }

    /// <summary>Null: it is gone, with its addresses.</summary>
    public ContactRefusal? Remove(NamedDebtor debtor, Guid id, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var row = db.Contacts.SingleOrDefault(one =>
                one.CreditorId == debtor.Creditor && one.DebtorId == debtor.Debtor && one.Id == id);
            if (row is null)
            {
                return ContactRefusal.Gone;
            }

            db.Contacts.Remove(row);
            Note(db, debtor, Told("Contact retiré", Read(row), by) with { RemovedContact = row.Id.ToString("N") });
            return (ContactRefusal?)null;
        });
    }

    /// <summary>
    /// A person says that the address which the receiving side held to be dead works again. Null: it is written to
    /// from now on; the history keeps who said so, not the address.
    /// </summary>
    public ContactRefusal? Revive(NamedDebtor debtor, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var row = db.Debtors.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Debtor);
            if (row.FailingEmail.Length == 0)
            {
                return (ContactRefusal?)ContactRefusal.NothingFails;
            }

            var why = row.FailingEmailWhy;
            (row.FailingEmail, row.FailingEmailWhy) = ("", "");
            Note(db, debtor, new NoteAdded
            {
                EffectiveOn = clock.Today, By = by, Note = $"Adresse e-mail vérifiée, de nouveau utilisée ({why})",
            });
            return null;
        });
    }

    /// <summary>A row as decisions see it.</summary>
    public static DebtorContact Read(ContactRow row) =>
        new(Enum.TryParse<ContactRole>(row.Role, ignoreCase: true, out var role) ? role : ContactRole.Accounting,
            row.Name)
        {
            Email = row.Email, Phone = row.Phone,
        };

    private static ContactRefusal? WhyNot(AcquitDb db, NamedDebtor debtor, DebtorContact contact) =>
        contact.Name.Length == 0 ? ContactRefusal.NameMissing
        : contact.Email.Length == 0 && contact.Phone.Length == 0 ? ContactRefusal.NothingToReach
        : contact.Email.Length > 0 && !EmailAddress.TryParse(contact.Email, out _) ? ContactRefusal.EmailWrong
        : db.Contacts.Count(row => row.CreditorId == debtor.Creditor && row.DebtorId == debtor.Debtor) >= Most
            ? ContactRefusal.TooMany
        : null;

    /// <summary>The note that told of him is withdrawn: he goes with it, if he is still there.</summary>
    internal static void Withdraw(AcquitDb db, NamedDebtor debtor, DossierEvent withdrawn)
    {
        if (withdrawn is NoteAdded { AddedContact.Length: > 0 } note && Guid.TryParse(note.AddedContact, out var id))
        {
            db.Contacts.RemoveRange(db.Contacts.Where(row =>
                row.CreditorId == debtor.Creditor && row.DebtorId == debtor.Debtor && row.Id == id));
        }
    }

    private NoteAdded Told(string what, DebtorContact contact, string by)
    {
        var role = contact.Role switch
        {
            ContactRole.Accounting => "comptabilité",
            ContactRole.Buyer => "achats",
            ContactRole.Director => "direction",
        };
        return new NoteAdded { EffectiveOn = clock.Today, By = by, Note = $"{what} : {contact.Name} ({role})" };
    }

    private void Note(AcquitDb db, NamedDebtor debtor, NoteAdded note)
    {
        var dossier = db.Dossiers.Single(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Dossier);
        EventLog.Append(db, dossier, note, clock.Now);
        db.SaveChanges();
    }
}

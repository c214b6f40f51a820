using Acquit.App.Creditors;
using Acquit.Store;
using Acquit.Store.Access;

namespace Acquit.App.People;

/// <summary>The journal of access and settings: written in the transaction of what it tells.</summary>
public static class AuditNotes
{
    /// <summary>Between the parts of <see cref="AuditRow.Subject"/>.</summary>
    public const char Between = '\t';

    /// <summary>Adds a line; the caller saves.</summary>
    /// <param name="db">where</param>
    /// <param name="act">who and when</param>
    /// <param name="what">what was done</param>
    /// <param name="subject">on what or whom</param>
    /// <param name="creditor">null: no one creditor</param>
    public static void Note(
        this AccessDb db, AccessAct act, AuditAct what, string subject = "", Guid? creditor = null) =>
        db.Audit.Add(new AuditRow
        {
            Id = Guid.CreateVersion7(act.At), At = Instants.Micros(act.At), By = act.Name,
            UserId = act.User == Guid.Empty ? null : act.User,
            CreditorId = creditor == Guid.Empty ? null : creditor, Act = what, Subject = subject,
        });
}

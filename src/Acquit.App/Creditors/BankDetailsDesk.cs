using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.People;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Creditors;

/// <summary>Who acts on access and settings.</summary>
public sealed record AccessAct(Guid User, string Name, DateTimeOffset At);

/// <summary>
/// Where debtors pay to: another IBAN or BIC of a known creditor waits until a second person accepts it, since a
/// diverted account is the commonest fraud on payments.
/// </summary>
public sealed class BankDetailsDesk(AcquitDb db, AccessDb access)
{
    /// <summary>Of <see cref="PendingChangeRow.Field"/>; its texts are IBAN and BIC with a blank between.</summary>
    public const string Field = "bankDetails";

    /// <summary>The change that waits; null: none.</summary>
    public PendingChangeRow? Waiting(Guid creditor) => access.PendingChanges.AsNoTracking()
        .Where(row => row.CreditorId == creditor && row.Field == Field && row.SettledAt == null)
        .OrderByDescending(row => row.AskedAt).FirstOrDefault();

    /// <summary>
    /// Makes a creditor; nobody has the name yet. Nothing leaves for him until somebody switches sending on.
    /// </summary>
    public void Make(Creditor creditor, AccessAct act)
    {
        CreditorDesk.Set(db, creditor, act.At, startsLive: false);
        var id = db.Creditors.Where(row => row.Name == creditor.Name).Select(row => row.Id).Single();
        access.Note(act, AuditAct.CreditorMade, creditor.Name, id);
        access.SaveChanges();
    }

    /// <summary>
    /// Keeps what was typed, bank details apart: those wait when the creditor had some. The first ones hold at once.
    /// </summary>
    /// <returns>whether a change of bank details waits now because of this</returns>
    public bool Change(CreditorBook book, Creditor typed, AccessAct act)
    {
        var (before, after) = (Text(book.Creditor), Text(typed));
        var waits = before.Trim().Length > 0 && before != after;
        var kept = waits ? typed with { Iban = book.Creditor.Iban, Bic = book.Creditor.Bic } : typed;
        if (CreditorSettings.Write(kept) != CreditorSettings.Write(book.Creditor))
        {
            CreditorDesk.Change(db, book.Id, kept, act.At);
            access.Note(act, AuditAct.CreditorChanged, kept.Name, book.Id);
        }

        if (waits && Waiting(book.Id)?.After != after)
        {
            Ask(book.Id, before, after, act);
        }

        access.SaveChanges();
        return waits;
    }

    /// <summary>A named refusal, or null when this person may accept or reject what waits.</summary>
    public static ChangeRefusal? WhyNotSettle(PendingChangeRow? waiting, Guid user) =>
        waiting is null ? ChangeRefusal.NothingWaits
        : waiting.AskedBy == user ? ChangeRefusal.AskedByYourself
        : null;

    /// <summary>Accepts or rejects: of two who try at once, one does. False: it was settled meanwhile.</summary>
    /// <exception cref="InvalidOperationException">nobody asked <see cref="WhyNotSettle"/></exception>
    public bool Settle(CreditorBook book, PendingChangeRow waiting, bool isAccepted, AccessAct act)
    {
        if (WhyNotSettle(waiting, act.User) is { } refusal)
        {
            throw new InvalidOperationException(refusal.ToString());
        }

        if (!Close(waiting, isAccepted, act))
        {
            return false;
        }

        if (isAccepted)
        {
            var (iban, bic) = Parts(waiting.After);
            CreditorDesk.Change(db, book.Id, book.Creditor with { Iban = iban, Bic = bic }, act.At);
        }

        access.Note(
            act, isAccepted ? AuditAct.BankDetailsAccepted : AuditAct.BankDetailsRejected, waiting.After, book.Id);
        access.SaveChanges();
        return true;
    }

    /// <summary>« FR76 3000 … » and the BIC of such a text.</summary>
    public static (Iban? Iban, string Bic) Parts(string text)
    {
        var words = text.Split(' ');
        return (Iban.TryParse(words[0], out var iban) ? iban : null, words.Length > 1 ? words[1] : "");
    }

    private void Ask(Guid creditor, string before, string after, AccessAct act)
    {
        if (Waiting(creditor) is { } older)
        {
            Close(older, isAccepted: false, act);
        }

        access.PendingChanges.Add(new PendingChangeRow
        {
            CreditorId = creditor, Id = Guid.CreateVersion7(act.At), Field = Field, Before = before, After = after,
            AskedBy = act.User, AskedAt = Instants.Micros(act.At),
        });
        access.Note(act, AuditAct.BankDetailsAsked, after, creditor);
    }

    private bool Close(PendingChangeRow waiting, bool isAccepted, AccessAct act)
    {
        var at = Instants.Micros(act.At);
        return access.PendingChanges
            .Where(row => row.CreditorId == waiting.CreditorId && row.Id == waiting.Id && row.SettledAt == null)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.SettledBy, act.User)
                .SetProperty(row => row.SettledAt, at)
                .SetProperty(row => row.IsAccepted, isAccepted)) == 1;
    }

    private static string Text(Creditor creditor) => $"{creditor.Iban?.Compact} {creditor.Bic}";
}

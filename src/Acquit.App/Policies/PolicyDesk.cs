using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.People;
using Acquit.Core.Dunning;
using Acquit.Formats;
using Acquit.Formats.Policies;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Policies;

/// <summary>A version that was put to work, newest first in a list.</summary>
/// <param name="Version">« sha256:… » of its text</param>
/// <param name="IsShipped">the text of the data folder, nothing of one's own</param>
public sealed record PolicyVersion(string Version, string By, DateTimeOffset At, bool IsInUse, bool IsShipped);

/// <summary>
/// The method of one creditor, read and changed on the screen: its own text takes the place of the shipped one under
/// the same name. Every version that was at work is kept, and can be put back.
/// </summary>
public sealed class PolicyDesk(AcquitDb db, AccessDb access, RunRules rules)
{
    private const string Late = "changed meanwhile";

    /// <summary>The text at work.</summary>
    public string Text(CreditorBook book) => rules.PolicyText(book.Creditor, book.Creditor.Policy);

    /// <summary>« sha256:… » of the text at work.</summary>
    public string Version(CreditorBook book) => PolicyFile.VersionOf(Text(book));

    /// <summary>A text as a policy of this creditor; null, with each problem and its line.</summary>
    public DunningPolicy? Read(CreditorBook book, string text, List<ImportProblem> problems) => PolicyFile.Read(
        Lines(text), book.Creditor.Policy + ".yaml", LetterCatalogue.With(rules.Data.Letters), problems);

    /// <summary>Line ends of a form are those of no file.</summary>
    public static string Lines(string text) => text.ReplaceLineEndings("\n");

    /// <summary>A named refusal, or null when this text may be put to work.</summary>
    /// <param name="book">whose</param>
    /// <param name="text">as typed</param>
    /// <param name="seen">the version that stood on the page when it was opened</param>
    public PolicyRefusal? WhyNotUse(CreditorBook book, string text, string seen) =>
        Version(book) != seen ? PolicyRefusal.ChangedMeanwhile
        : Lines(text) == Text(book) ? PolicyRefusal.NothingChanged
        : Read(book, text, []) is null ? PolicyRefusal.CannotBeFollowed
        : null;

    /// <summary>
    /// Puts a text to work: every dossier of the creditor is decided again at the next look. Null: done; somebody who
    /// was faster is a refusal, and nothing is kept.
    /// </summary>
    /// <exception cref="InvalidOperationException">the text cannot be followed</exception>
    public PolicyRefusal? Use(CreditorBook book, string text, AccessAct act) =>
        Put(book, Lines(text), AuditAct.PolicyChanged, act);

    /// <summary>Puts a version back that was at work before, or the shipped text.</summary>
    public PolicyRefusal? Restore(CreditorBook book, string version, AccessAct act)
    {
        var name = book.Creditor.Policy;
        var isShipped = version == PolicyFile.VersionOf(rules.PolicyText(name));
        var text = isShipped
            ? rules.PolicyText(name)
            : History(book).Any(one => one.Version == version)
                ? db.PolicyVersions.Where(row => row.Sha256 == version).Select(row => row.Text).FirstOrDefault()
                : null;
        if (text is null)
        {
            return PolicyRefusal.VersionUnknown;
        }

        if (version == Version(book))
        {
            return PolicyRefusal.NothingChanged;
        }

        if (Read(book, text, []) is null)
        {
            return PolicyRefusal.CannotBeFollowed;
        }

        return Put(book, text, AuditAct.PolicyRestored, act);
    }

    /// <summary>What was put to work for this creditor under this name, newest first.</summary>
    public IReadOnlyList<PolicyVersion> History(CreditorBook book)
    {
        var name = book.Creditor.Policy;
        var (inUse, shipped) = (Version(book), PolicyFile.VersionOf(rules.PolicyText(name)));
        var mark = name + AuditNotes.Between;
        return
        [
            .. access.Audit.AsNoTracking()
                .Where(row => row.CreditorId == book.Id && row.Subject.StartsWith(mark)
                    && (row.Act == AuditAct.PolicyChanged || row.Act == AuditAct.PolicyRestored))
                .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).AsEnumerable()
                .Select(row => (row, Version: row.Subject[mark.Length..]))
                .Select(one => new PolicyVersion(
                    one.Version, one.row.By, Instants.Of(one.row.At), one.Version == inUse, one.Version == shipped)),
        ];
    }

    /// <summary>Text, settings and journal in one transaction.</summary>
    private PolicyRefusal? Put(CreditorBook book, string text, AuditAct what, AccessAct act)
    {
        var policy = Read(book, text, []) ?? throw new InvalidOperationException("a policy that cannot be followed");
        var own = text == rules.PolicyText(policy.Name) ? null : text;
        var late = db.WriteUnless(() =>
        {
            if (!CreditorDesk.SetPolicyText(db, book, own, act.At))
            {
                return Late;
            }

            KeptPolicies.Keep(db, policy, text);
            using var journal = db.AccessWithin();
            journal.Note(act, what, $"{policy.Name}{AuditNotes.Between}{policy.Version}", book.Id);
            journal.SaveChanges();
            return null;
        });
        return late is null ? null : PolicyRefusal.ChangedMeanwhile;
    }
}

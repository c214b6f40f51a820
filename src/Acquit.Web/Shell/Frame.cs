using Acquit.App;
using Acquit.App.Decide;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Shell;

/// <summary>
/// What stands around every screen: the creditors of the visitor, the one that was chosen, counters of the menu, and
/// the day. Each is read once a request, when a page asks for it.
/// </summary>
public sealed class Frame(
    AcquitDb db, Visitor visitor, ParisClock clock, WebSettings settings, IHttpContextAccessor? http = null)
{
    /// <summary>The cookie that remembers the chosen creditor.</summary>
    public const string CreditorCookie = "acquit-creancier";

    private IReadOnlyList<CreditorBook>? _creditors;
    private IReadOnlyDictionary<string, int>? _counts;

    public DateOnly Today => clock.Today;

    public bool IsDemonstration => settings.IsDemonstration;

    /// <summary>Those that the visitor may see.</summary>
    public IReadOnlyList<CreditorBook> Creditors =>
        _creditors ??= [.. CreditorBook.All(db).Where(book => visitor.May(Role.Reader, book.Id))];

    /// <summary>The one that was chosen on the left; null: all of them.</summary>
    public CreditorBook? Chosen =>
        Guid.TryParse(http?.HttpContext?.Request.Cookies[CreditorCookie], out var id)
            ? Creditors.FirstOrDefault(book => book.Id == id)
            : Creditors is [var only] ? only : null;

    /// <summary>Whose dossiers the lists show: the chosen creditor's, else all that the visitor may see.</summary>
    public IReadOnlyList<Guid> Scope => Chosen is { } one ? [one.Id] : [.. Creditors.Select(book => book.Id)];

    /// <summary>Those in scope for whom nothing leaves.</summary>
    public IReadOnlyList<CreditorBook> NotLive =>
        [.. Creditors.Where(book => !book.IsLive && Scope.Contains(book.Id))];

    public int ToDo => Count("todo");

    public int ToPost => Count("post");

    /// <summary>Replies to read, and messages to attach.</summary>
    public int Mail => Count("mail");

    public int Doubtful => Count("doubtful");

    private int Count(string name) => (_counts ??= Counts())[name];

    private Dictionary<string, int> Counts()
    {
        var scope = Scope;
        return new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["todo"] = db.Proposals.Count(row => scope.Contains(row.CreditorId) && row.State == ProposalState.Open),
            ["post"] = db.Proposals.Count(row =>
                scope.Contains(row.CreditorId) && row.State == ProposalState.Approved),
            ["mail"] = db.Dossiers.Count(row => scope.Contains(row.CreditorId) && row.HasUnreadReply)
                + db.ReceivedMails.Count(row => row.Kind == ReceivedKind.Unmatched && (scope.Contains(row.CreditorId)
                    || (visitor.MayEverywhere(Role.Reader) && row.CreditorId == Guid.Empty))),
            ["doubtful"] = db.Sendings.Count(row =>
                scope.Contains(row.CreditorId) && row.State == OutboxState.Doubtful),
        };
    }
}

using Acquit.App.People;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Acquit.Web.Screens.Journal;

/// <summary>Who did what, when: access and settings, beside the histories of dossiers.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class IndexModel(AccessDb access) : Screen
{
    [BindProperty(Name = "qui", SupportsGet = true)]
    public Guid? Who { get; set; }

    [BindProperty(Name = "sujet", SupportsGet = true)]
    public AuditTopic? Topic { get; set; }

    [BindProperty(Name = "du", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "au", SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(Name = "p", SupportsGet = true)]
    public int At { get; set; } = 1;

    public IReadOnlyList<AuditRow> Lines { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public bool HasMore { get; private set; }

    public bool IsSieved => Who is not null || Topic is not null || From is not null || To is not null;

    public void OnGet()
    {
        var book = new AuditBook(access, Visitor.Administers);
        At = Math.Clamp(At, 1, AuditBook.MostPages);
        (Lines, HasMore) = book.Page(new AuditSieve(Who, Topic, From, To), At);
        People = book.People();
    }

    public string CreditorName(AuditRow row) => row.CreditorId is { } id
        ? Frame.Creditors.FirstOrDefault(book => book.Id == id)?.Creditor.Name ?? "" : "";

    public static DateTimeOffset Moment(AuditRow row) => Instants.Of(row.At);

    /// <summary>The same sieve, another page.</summary>
    public string PageAt(int page) => QueryHelpers.AddQueryString("/reglages/journal", new Dictionary<string, string?>
    {
        ["qui"] = Who?.ToString(), ["sujet"] = Topic?.ToString(),
        ["du"] = From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["au"] = To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["p"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));
}

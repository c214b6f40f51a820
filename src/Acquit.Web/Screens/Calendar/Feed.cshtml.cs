using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Calendar;

/// <summary>
/// The calendar for a calendar program, opened by the secret in its address: what its owner may see at this moment, and
/// nothing can be changed through it.
/// </summary>
[AllowAnonymous]
public sealed class FeedModel(CalendarKeys keys) : Screen
{
    private const int DaysBack = 31;
    private const int DaysAhead = 366;

    public async Task<IActionResult> OnGetAsync(string? cle)
    {
        if (await keys.OwnerAsync(cle) is not { } owner)
        {
            return NotFound();
        }

        var scope = owner.Among(Db.Creditors.Select(row => row.Id).ToList(), Role.Reader);
        var tell = new Speech(owner);
        var book = new CalendarBook(Db, Workplace.Rules.Law, scope);
        var entries = book.Read(Today.AddDays(-DaysBack), Today.AddDays(DaysAhead), Today);
        var root = $"{Request.Scheme}://{Request.Host}";
        var file = CalendarFile.Of(
            "Acquit", entries.Select(one => CalendarEvents.Of(tell, one, root)), Workplace.Clock.Now);
        Response.Headers.CacheControl = "no-store";
        return Content(file, CalendarFile.MediaType);
    }
}

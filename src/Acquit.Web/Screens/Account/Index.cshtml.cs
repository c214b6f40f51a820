using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Account;

/// <summary>What a person chooses for herself: language, appearance, shortcuts, the creditor she works for.</summary>
public sealed class IndexModel(AccessDb access) : Screen
{
    private static readonly TimeSpan _remembered = TimeSpan.FromDays(90);

    public async Task<IActionResult> OnPostChoicesAsync(string? language, string? theme, bool shortcuts)
    {
        var spoken = language == "en" ? "en" : "fr";
        var shown = theme is "light" or "dark" ? theme : "";
        await Mine().ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Language, spoken)
            .SetProperty(row => row.Theme, shown)
            .SetProperty(row => row.HasShortcuts, shortcuts));
        Announce("Vos choix sont enregistrés.", "Your choices are saved.");
        return LocalRedirect("/moi");
    }

    /// <summary>The other of light and dark.</summary>
    public async Task<IActionResult> OnPostThemeAsync()
    {
        var other = Visitor.User!.Theme == "dark" ? "light" : "dark";
        await Mine().ExecuteUpdateAsync(set => set.SetProperty(row => row.Theme, other));
        return Back();
    }

    public IActionResult OnPostCreditor(Guid? creditor)
    {
        if (creditor is { } id && Frame.Creditors.Any(book => book.Id == id))
        {
            Response.Cookies.Append(Frame.CreditorCookie, id.ToString(), new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = _remembered,
            });
        }
        else
        {
            Response.Cookies.Delete(Frame.CreditorCookie);
        }

        return Back();
    }

    private IQueryable<UserRow> Mine() => access.Users.Where(row => row.Id == Visitor.User!.Id);

    /// <summary>To the page that the form stood on.</summary>
    private LocalRedirectResult Back() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && Url.IsLocalUrl(from.PathAndQuery)
            ? LocalRedirect(from.PathAndQuery) : LocalRedirect("/aujourdhui");
}

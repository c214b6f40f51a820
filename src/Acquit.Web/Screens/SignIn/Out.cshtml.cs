using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.SignIn;

/// <summary>Ends the session.</summary>
[AllowAnonymous]
public sealed class OutModel(SignInManager<UserRow> signIn, SignInNotes notes) : Screen
{
    public IActionResult OnGet() => LocalRedirect("/aujourdhui");

    public async Task<IActionResult> OnPostAsync()
    {
        if (Visitor.User is { } user)
        {
            await notes.Keep(user, AuditAct.SignedOut);
        }

        await signIn.SignOutAsync();
        return LocalRedirect("/entrer");
    }
}

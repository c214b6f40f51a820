using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.SignIn;

/// <summary>The link that <c>acquit demo</c> prints: it signs the fictitious collector in, once.</summary>
[AllowAnonymous]
[TriesCounted]
public sealed class DemonstrationModel(
    OneTimeLinks links, UserManager<UserRow> users, SignInManager<UserRow> signIn, SignInNotes notes) : Screen
{
    public async Task<IActionResult> OnGetAsync(string? cle)
    {
        if (links.Look(cle ?? "", OneTimeLinkKind.Demonstration) is { UserId: { } id }
            && links.Use(cle!, OneTimeLinkKind.Demonstration)
            && await users.FindByIdAsync(id.ToString()) is { } user)
        {
            await signIn.SignInAsync(user, isPersistent: false);
            await notes.Keep(user, AuditAct.SignedIn);
        }

        return LocalRedirect("/aujourdhui");
    }
}

using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Acquit.Web.Screens.SignIn;

/// <summary>
/// The second step: the code of the telephone, or one of the codes on paper. Wrong ones count with wrong passwords
/// towards the same lockout.
/// </summary>
[AllowAnonymous]
[TriesCounted]
public sealed class CodeModel(
    SignInManager<UserRow> signIn, UserManager<UserRow> users, SignInNotes notes) : Screen
{
    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await Halfway() is null ? LocalRedirect("/entrer") : Page();

    public async Task<IActionResult> OnPostAsync(string? code) => await Try(
        user => signIn.TwoFactorAuthenticatorSignInAsync(
            SecondFactor.Digits(code), isPersistent: false, rememberClient: false), AuditAct.SignedIn);

    public async Task<IActionResult> OnPostRecoveryAsync(string? paper) => await Try(
        async user =>
        {
            if (await users.IsLockedOutAsync(user))
            {
                return SignInResult.LockedOut;
            }

            var result = await signIn.TwoFactorRecoveryCodeSignInAsync((paper ?? "").Trim());
            if (!result.Succeeded)
            {
                await users.AccessFailedAsync(user);
            }

            return !result.Succeeded && await users.IsLockedOutAsync(user) ? SignInResult.LockedOut : result;
        },
        AuditAct.RecoveryCodeUsed);

    private async Task<IActionResult> Try(Func<UserRow, Task<SignInResult>> step, AuditAct done)
    {
        if (await Halfway() is not { } user)
        {
            return LocalRedirect("/entrer");
        }

        var wasLocked = await users.IsLockedOutAsync(user);
        var result = await step(user);
        if (result.Succeeded)
        {
            await notes.Keep(user, done);
            return Url.IsLocalUrl(Back) ? LocalRedirect(Back) : LocalRedirect("/aujourdhui");
        }

        await notes.Keep(user, result, wasLocked);
        Refuse(result.IsLockedOut
            ? Tell.Say(
                "Trop d’essais : réessayez dans quinze minutes.", "Too many tries: try again in fifteen minutes.")
            : Tell.Say("Ce code n’est pas le bon.", "This code is not the right one."));
        return Page();
    }

    /// <summary>Whose password was right a moment ago; null: nobody's.</summary>
    private async Task<UserRow?> Halfway() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is { ClosedAt: null } user ? user : null;
}

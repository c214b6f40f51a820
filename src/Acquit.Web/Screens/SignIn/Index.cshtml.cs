using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Acquit.Web.Screens.SignIn;

/// <summary>
/// E-mail address and password. One sentence for every reason of refusal: it tells nobody who has an account.
/// </summary>
[AllowAnonymous]
[TriesCounted]
public sealed class IndexModel(
    SignInManager<UserRow> signIn, UserManager<UserRow> users, SignInNotes notes) : Screen
{
    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    public IActionResult OnGet() => Visitor.User is null ? Page() : LocalRedirect("/aujourdhui");

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        var user = await users.FindByEmailAsync(Email?.Trim() ?? "");
        var wasLocked = user is not null && await users.IsLockedOutAsync(user);
        var result = user is null || user.ClosedAt is not null
            ? Refused(password)
            : await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: false, lockoutOnFailure: true);
        await notes.Keep(user, result, wasLocked);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/SignIn/Code", new { retour = Back });
        }

        if (result.Succeeded)
        {
            return Url.IsLocalUrl(Back) ? LocalRedirect(Back) : LocalRedirect("/aujourdhui");
        }

        Refuse(result.IsLockedOut
            ? Tell.Say(
                "Trop d’essais : réessayez dans quinze minutes.", "Too many tries: try again in fifteen minutes.")
            : Tell.Say("Adresse ou mot de passe inconnus.", "Unknown address or password."));
        return Page();
    }

    /// <summary>What the browser asks the device: it need not know yet who comes.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>A passkey, unlocked by its owner: password and code in one.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        var proof = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAssertionAsync(credential);
        if (proof is { Succeeded: true, User: { ClosedAt: null } user, Passkey: { } passkey })
        {
            await users.AddOrUpdatePasskeyAsync(user, passkey);
            await signIn.SignInAsync(user, isPersistent: false, Passkeys.Method);
            await notes.Keep(user, AuditAct.SignedIn);
            return Url.IsLocalUrl(Back) ? LocalRedirect(Back) : LocalRedirect("/aujourdhui");
        }

        await notes.Keep(proof?.User, AuditAct.SignInRefused);
        Refuse(Tell.Say("Cette clé d’accès n’ouvre aucun compte.", "This passkey opens no account."));
        return Page();
    }

    /// <summary>Takes as long as a wrong password of an account: the time of the answer tells nothing either.</summary>
    private SignInResult Refused(string? password)
    {
        users.PasswordHasher.HashPassword(new UserRow { Name = "" }, password ?? "");
        return SignInResult.Failed;
    }
}

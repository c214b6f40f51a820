using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Account;

/// <summary>How a person proves who she is: her password, and every session she has open.</summary>
[TriesCounted]
public sealed class SecurityModel(
    AccessDb access, UserManager<UserRow> users, SignInManager<UserRow> signIn, PeopleDesk desk) : Screen
{
    /// <summary>Another password: the other sessions end, this one stays.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password)
    {
        var user = await Me();
        var changed = await users.ChangePasswordAsync(user, current ?? "", password ?? "");
        if (!changed.Succeeded)
        {
            Refuse(changed.Sentence(Tell));
            return Page();
        }

        access.Note(Acting, AuditAct.PasswordChanged);
        await access.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        Announce(
            "Votre mot de passe est changé. Vos autres sessions sont terminées.",
            "Your password is changed. Your other sessions are ended.");
        return LocalRedirect("/moi/securite");
    }

    /// <summary>Every other session of this person ends now.</summary>
    public async Task<IActionResult> OnPostOutAsync()
    {
        desk.SignOutEverywhere(Visitor.User!.Id, new PeopleAct(Acting, Visitor.Administers));
        await signIn.RefreshSignInAsync(await Me());
        Announce("Vos autres sessions sont terminées.", "Your other sessions are ended.");
        return LocalRedirect("/moi/securite");
    }

    private async Task<UserRow> Me() => (await users.FindByIdAsync(Visitor.User!.Id.ToString()))!;
}

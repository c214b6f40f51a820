using System.Buffers.Text;
using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Acquit.Web.Screens.Account;

/// <summary>
/// The passkeys of one's own account. Adding and removing ask for the password: a session left open is not enough.
/// </summary>
[TriesCounted]
public sealed class PasskeysModel(
    AccessDb access, UserManager<UserRow> users, SignInManager<UserRow> signIn) : Screen
{
    private const int LongestName = 60;

    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];

    public static string IdOf(UserPasskeyInfo key) => Base64Url.EncodeToString(key.CredentialId);

    public async Task OnGetAsync() => await Read(await Me());

    /// <summary>What the browser asks the device, once the password is right.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(string? current)
    {
        var user = await Me();
        return await users.CheckPasswordAsync(user, current ?? "")
            ? Content(await signIn.MakePasskeyCreationOptionsAsync(Access.Passkeys.EntityOf(user)), "application/json")
            : StatusCode(403);
    }

    /// <summary>What the device answered: kept when it is an answer to what was just asked.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? current, string? label, string? credential)
    {
        var user = await Me();
        if (!await users.CheckPasswordAsync(user, current ?? ""))
        {
            return await Refused(user, Tell.Say(
                "Votre mot de passe actuel n’est pas celui-là.", "This is not your present password."));
        }

        if (string.IsNullOrEmpty(credential)
            || await signIn.PerformPasskeyAttestationAsync(credential) is not { Succeeded: true, Passkey: { } key })
        {
            return await Refused(user, Tell.Say(
                "L’appareil n’a pas donné de clé : recommencez, ou essayez avec un autre navigateur.",
                "The device gave no key: try again, or with another browser."));
        }

        var name = label?.Trim() is { Length: > 0 } typed ? typed : Tell.Say("Cet appareil", "This device");
        key.Name = name.Length > LongestName ? name[..LongestName] : name;
        await users.AddOrUpdatePasskeyAsync(user, key);
        access.Note(Acting, AuditAct.PasskeyAdded, key.Name);
        await access.SaveChangesAsync();
        Announce("La clé d’accès est ajoutée.", "The passkey is added.");
        return LocalRedirect("/moi/cles-acces");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? current, string? id)
    {
        var user = await Me();
        if (!await users.CheckPasswordAsync(user, current ?? ""))
        {
            return await Refused(user, Tell.Say(
                "Votre mot de passe actuel n’est pas celui-là.", "This is not your present password."));
        }

        if ((await users.GetPasskeysAsync(user)).FirstOrDefault(one => IdOf(one) == id) is { } key)
        {
            await users.RemovePasskeyAsync(user, key.CredentialId);
            access.Note(Acting, AuditAct.PasskeyRemoved, key.Name ?? "");
            await access.SaveChangesAsync();
            Announce("La clé d’accès est retirée.", "The passkey is removed.");
        }

        return LocalRedirect("/moi/cles-acces");
    }

    private async Task<PageResult> Refused(UserRow user, string sentence)
    {
        Refuse(sentence);
        await Read(user);
        return Page();
    }

    private async Task Read(UserRow user) => Keys = [.. await users.GetPasskeysAsync(user)];

    private async Task<UserRow> Me() => (await users.FindByIdAsync(Visitor.User!.Id.ToString()))!;
}

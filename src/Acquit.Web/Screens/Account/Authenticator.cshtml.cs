using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Account;

/// <summary>
/// The second factor of one's own account. Its beginning and its end ask for the password: a session left open is not
/// enough.
/// </summary>
[TriesCounted]
public sealed class AuthenticatorModel(
    AccessDb access, UserManager<UserRow> users, SignInManager<UserRow> signIn, SecondFactor factor) : Screen
{
    private const string Here = "/moi/second-facteur";
    private const string CodesKey = "codes";

    /// <summary>« JBSW Y3DP … »; null: nothing was begun.</summary>
    public string? Secret { get; private set; }

    public (int Size, string Path) Square { get; private set; }

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>Just made, shown this once: loading the page again neither makes others nor shows these.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        NewCodes = TempData[CodesKey] as string[] ?? [];
        await Read(await Me());
    }

    /// <summary>A new secret, which works once its first code was typed.</summary>
    public async Task<IActionResult> OnPostBeginAsync(string? current) => await WithPassword(current, async user =>
    {
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        return LocalRedirect(Here);
    });

    /// <summary>The telephone shows the right code: from now on it is asked for.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string? code)
    {
        var user = await Me();
        if (!user.TwoFactorEnabled && await factor.Secret(user) is not null)
        {
            if (!await factor.IsRight(user, code))
            {
                Refuse(Tell.Say(
                    "Ce n’est pas le code affiché. Vérifiez l’heure du téléphone, puis tapez le code suivant.",
                    "This is not the code shown. Check the clock of the telephone, then type the next code."));
                await Read(user);
                return Page();
            }

            await users.SetTwoFactorEnabledAsync(user, true);
            access.Note(Acting, AuditAct.AuthenticatorOn, user.Name);
            await Renew(user);
        }

        return LocalRedirect(Here);
    }

    /// <summary>Other codes for the day on which the telephone is lost; the ones before work no more.</summary>
    public async Task<IActionResult> OnPostCodesAsync(string? current) => await WithPassword(current, async user =>
    {
        if (user.TwoFactorEnabled)
        {
            access.Note(Acting, AuditAct.RecoveryCodesMade);
            await Renew(user);
        }

        return LocalRedirect(Here);
    });

    public async Task<IActionResult> OnPostOffAsync(string? current) => await WithPassword(current, async user =>
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await users.RemoveAuthenticationTokenAsync(user, PeopleDesk.FrameworkTokens, "AuthenticatorKey");
        access.Note(Acting, AuditAct.AuthenticatorOff, user.Name);
        await access.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        Announce("Le second facteur est retiré.", "The second factor is taken away.");
        return LocalRedirect(Here);
    });

    private async Task Renew(UserRow user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, SecondFactor.RecoveryCodes);
        TempData[CodesKey] = codes!.ToArray();
        await access.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
    }

    private async Task<IActionResult> WithPassword(string? current, Func<UserRow, Task<IActionResult>> then)
    {
        var user = await Me();
        if (await users.CheckPasswordAsync(user, current ?? ""))
        {
            return await then(user);
        }

        Refuse(Tell.Say("Votre mot de passe actuel n’est pas celui-là.", "This is not your present password."));
        await Read(user);
        return Page();
    }

    private async Task Read(UserRow user)
    {
        IsOn = user.TwoFactorEnabled;
        CodesLeft = IsOn ? await users.CountRecoveryCodesAsync(user) : 0;
        Secret = IsOn ? null : await factor.Secret(user);
        if (Secret is { } secret)
        {
            Square = SecondFactor.Square(SecondFactor.Address(user, secret));
        }
    }

    private async Task<UserRow> Me() => (await users.FindByIdAsync(Visitor.User!.Id.ToString()))!;
}

using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Welcome;

/// <summary>An invitation, or a forgotten password: by a link that works once a person chooses her password.</summary>
[AllowAnonymous]
[TriesCounted]
public sealed class IndexModel(
    OneTimeLinks links, UserManager<UserRow> users, SignInManager<UserRow> signIn, AccessDb access,
    SignInNotes notes) : Screen
{
    [BindProperty(Name = "cle", SupportsGet = true)]
    public string? Secret { get; set; }

    /// <summary>Whose link it is; null: it opens nothing any more.</summary>
    public UserRow? Invited { get; private set; }

    public bool IsInvitation { get; private set; }

    public async Task OnGetAsync() => await Look();

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        if (await Look() is not { } link)
        {
            return Page();
        }

        var person = (await users.FindByIdAsync(Invited!.Id.ToString()))!;
        if (await users.WhyNotTake(person, password) is { } refused)
        {
            Refuse(refused.Sentence(Tell));
            return Page();
        }

        if (!await Choose(person, link.Kind, password!))
        {
            Invited = null;
            return Page();
        }

        if (person.TwoFactorEnabled)
        {
            Announce("Votre mot de passe est changé : connectez-vous.", "Your password is changed: sign in.");
            return LocalRedirect("/entrer");
        }

        await signIn.SignInAsync(person, isPersistent: false);
        await notes.Keep(person, AuditAct.SignedIn);
        return LocalRedirect("/aujourdhui");
    }

    /// <summary>The link used up and the password kept, together. False: somebody was faster.</summary>
    private async Task<bool> Choose(UserRow person, OneTimeLinkKind kind, string password)
    {
        await using var transaction = await access.Database.BeginTransactionAsync();
        if (!links.Use(access, Secret!, kind))
        {
            return false;
        }

        if (person.PasswordHash is not null)
        {
            await users.RemovePasswordAsync(person);
        }

        var kept = await users.AddPasswordAsync(person, password);
        if (!kept.Succeeded)
        {
            return false;
        }

        await users.SetLockoutEndDateAsync(person, null);
        await users.ResetAccessFailedCountAsync(person);
        access.Note(
            new AccessAct(person.Id, person.Name, Workplace.Clock.Now),
            IsInvitation ? AuditAct.InvitationAccepted : AuditAct.PasswordChanged);
        await access.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    private async Task<OneTimeLinkRow?> Look()
    {
        var invitation = links.Look(Secret ?? "", OneTimeLinkKind.Invitation);
        var link = invitation ?? links.Look(Secret ?? "", OneTimeLinkKind.NewPassword);
        IsInvitation = invitation is not null;
        Invited = link?.UserId is { } id
            ? await access.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ClosedAt == null)
            : null;
        return Invited is null ? null : link;
    }
}

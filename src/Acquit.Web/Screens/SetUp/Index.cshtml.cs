using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.SetUp;

/// <summary>The first administrator, by the link that <c>acquit serve</c> prints while there is none.</summary>
[AllowAnonymous]
[TriesCounted]
public sealed class IndexModel(
    OneTimeLinks links, UserManager<UserRow> users, SignInManager<UserRow> signIn, AccessDb access,
    SignInNotes notes) : Screen
{
    [BindProperty(Name = "cle", SupportsGet = true)]
    public string? Secret { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    public bool IsOpen => links.Look(Secret ?? "", OneTimeLinkKind.FirstAdministrator) is not null;

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        if (!IsOpen)
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            Refuse(Tell.Say("Indiquez votre nom.", "Give your name."));
            return Page();
        }

        var email = Email?.Trim();
        var user = new UserRow { Id = Guid.CreateVersion7(), Name = Name.Trim(), UserName = email, Email = email };
        if (await users.WhyNotMake(user, password) is { } refused)
        {
            Refuse(refused.Sentence(Tell));
            return Page();
        }

        if (await Make(user, password!) is { Succeeded: false } failed)
        {
            Refuse(failed.Sentence(Tell));
            return Page();
        }

        await signIn.SignInAsync(user, isPersistent: false);
        await notes.Keep(user, AuditAct.SignedIn);
        return LocalRedirect(Db.Creditors.Any() ? "/aujourdhui" : "/reglages/creanciers/nouveau");
    }

    /// <summary>The account, its role and the link used up: all or nothing.</summary>
    private async Task<IdentityResult> Make(UserRow user, string password)
    {
        await using var transaction = await access.Database.BeginTransactionAsync();
        if (!links.Use(access, Secret!, OneTimeLinkKind.FirstAdministrator))
        {
            return IdentityResult.Failed();
        }

        var made = await users.CreateAsync(user, password);
        if (made.Succeeded)
        {
            access.Grants.Add(new GrantRow { UserId = user.Id, CreditorId = Guid.Empty, Role = Role.Administrator });
            access.Note(
                new AccessAct(user.Id, user.Name, Workplace.Clock.Now), AuditAct.FirstAdministratorMade, user.Name);
            await access.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return made;
    }
}

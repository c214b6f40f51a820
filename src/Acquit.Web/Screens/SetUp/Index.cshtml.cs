using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquit.Web.Screens.SetUp;

/// <summary>The first administrator, by the link that <c>acquit serve</c> prints while there is none.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInRules.TriesPolicy)]
public sealed class IndexModel(
    OneTimeLinks links, UserManager<UserRow> users, SignInManager<UserRow> signIn, AccessDb access) : Screen
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

        var user = new UserRow { Id = Guid.CreateVersion7(), Name = Name.Trim(), UserName = Email, Email = Email };
        foreach (var validator in users.PasswordValidators)
        {
            var checkedPassword = await validator.ValidateAsync(users, user, password);
            if (!checkedPassword.Succeeded)
            {
                Refuse(Tell.Say(
                    "Douze signes au moins, dont cinq différents.", "Twelve signs at least, five of them different."));
                return Page();
            }
        }

        if (!links.Use(Secret!, OneTimeLinkKind.FirstAdministrator))
        {
            return Page();
        }

        await users.CreateAsync(user, password!);
        access.Grants.Add(new GrantRow { UserId = user.Id, CreditorId = Guid.Empty, Role = Role.Administrator });
        await access.SaveChangesAsync();
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect(Db.Creditors.Any() ? "/aujourdhui" : "/reglages/creanciers/nouveau");
    }
}

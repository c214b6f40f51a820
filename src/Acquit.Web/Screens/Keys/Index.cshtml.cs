using Acquit.App.People;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Screens.People;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Acquit.Web.Screens.Keys;

/// <summary>Keys by which programs act for a creditor: made, shown once, revoked.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class IndexModel(KeyDesk desk) : PeopleScreen
{
    private const string SecretKey = "key";

    public IReadOnlyList<(ApiKeyRow Key, string MadeBy)> Lines { get; private set; } = [];

    /// <summary>Of the key just made: shown this once.</summary>
    public string? Secret { get; private set; }

    public void OnGet()
    {
        Secret = TempData[SecretKey] as string;
        Lines = desk.All(Visitor.Administers);
    }

    public IActionResult OnPostMake(string? name, Guid[] creditor, KeyScope[] scopes, DateOnly? lastDay)
    {
        if (ModelState.GetFieldValidationState(nameof(lastDay)) == ModelValidationState.Invalid)
        {
            return Refused(KeyRefusal.EndUnclear);
        }

        var answer = desk.Make(new KeyAsked(name ?? "", ForOf(creditor), scopes.ToHashSet(), lastDay), Asked);
        if (answer.Refused is { } why)
        {
            return Refused(why);
        }

        TempData[SecretKey] = answer.Secret;
        return LocalRedirect("/reglages/cles");
    }

    public IActionResult OnPostRevoke(Guid id)
    {
        if (desk.Revoke(id, Asked) is { } why)
        {
            return Refused(why);
        }

        Announce("La clé est révoquée : elle n’ouvre plus rien.", "The key is revoked: it opens nothing any more.");
        return LocalRedirect("/reglages/cles");
    }

    public KeyState StateOf(ApiKeyRow key) => key.RevokedAt is not null ? KeyState.Revoked
        : key.ExpiresAt <= Instants.Micros(Workplace.Clock.Now) ? KeyState.Over : KeyState.Works;

    /// <summary>« Tous les créanciers », or their names, as a list.</summary>
    public string ForWhom(ApiKeyRow key) => KeyDesk.ReachOf(key) is { Everywhere: false } chosen
        ? string.Join(", ", Frame.Creditors.Where(book => chosen.Holds(book.Id)).Select(book => book.Creditor.Name))
        : EveryCreditor;

    /// <summary>Whether the box of this creditor is ticked: as it was sent; else where there is but one.</summary>
    public bool IsTicked(Guid creditor) => IsAnswerTo("Make")
        ? Request.Form["creditor"].Contains(creditor.ToString()) : Scopes.Count == 1;

    /// <summary>All, when its box is ticked, whatever else is.</summary>
    private static Reach ForOf(Guid[] ticked) =>
        new(ticked.Contains(Guid.Empty), ticked.Where(id => id != Guid.Empty).ToHashSet());

    private PageResult Refused(KeyRefusal why)
    {
        Refuse(why.Sentence(Tell.Language));
        Lines = desk.All(Visitor.Administers);
        return Page();
    }
}

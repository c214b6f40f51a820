using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.People;

/// <summary>One person: roles, state of the account, and what an administrator may do about it.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class OneModel(AccessDb access, Invitations invitations, PeopleDesk desk) : PeopleScreen
{
    [BindProperty(Name = "name", SupportsGet = true)]
    public string Name { get; set; } = "";

    public PersonLine Line { get; private set; } = null!;

    /// <summary>The link just made: shown this once.</summary>
    public string? Link { get; private set; }

    /// <summary>Whether the visitor may act on the account as a whole.</summary>
    public bool MayHold => PeopleDesk.WhyNotHold(access, Line.User, Asked) is null;

    public bool IsVisitor => Line.User.Id == Visitor.User!.Id;

    public IActionResult OnGet()
    {
        Link = TempData[LinkKey] as string;
        return (IActionResult?)Open() ?? Page();
    }

    public IActionResult OnPostGive(Guid creditor, Role role) => Do(
        () => desk.Give(Line.User.Id, creditor, role, Asked),
        "Le rôle est donné : il vaut dès maintenant.", "The role is given: it holds from now on.");

    public IActionResult OnPostTake(Guid creditor) => Do(
        () => desk.Take(Line.User.Id, creditor, Asked),
        "Le rôle est retiré : il ne vaut plus, même dans une session ouverte.",
        "The role is taken away: it holds no more, even in an open session.");

    public IActionResult OnPostClose() => Do(
        () => desk.Close(Line.User.Id, Asked),
        "Le compte est fermé et ses sessions sont terminées. Son nom reste dans les historiques.",
        "The account is closed and its sessions are ended. Its name stays in the histories.");

    public IActionResult OnPostReopen() => Do(
        () => desk.Reopen(Line.User.Id, Asked), "Le compte est rouvert.", "The account is open again.");

    public IActionResult OnPostOut() => Do(
        () => desk.SignOutEverywhere(Line.User.Id, Asked),
        "Toutes les sessions de cette personne sont terminées.", "Every session of this person is ended.");

    public IActionResult OnPostRequire(bool on) => Do(
        () => desk.Require(Line.User.Id, on, Asked),
        on ? "Le second facteur est exigé dès la prochaine page." : "Le second facteur n’est plus exigé.",
        on ? "The second factor is demanded from the next page on." : "The second factor is demanded no more.");

    public IActionResult OnPostFactor() => Do(
        () => desk.TakeSecondFactor(Line.User.Id, Asked),
        "Le second facteur est retiré : le mot de passe suffit de nouveau.",
        "The second factor is taken away: the password is enough again.");

    public IActionResult OnPostLink()
    {
        if (Open() is { } missing)
        {
            return missing;
        }

        var (refused, secret) = invitations.LinkFor(Line.User.Id, Asked);
        if (refused is { } why)
        {
            Refuse(why.Sentence(Tell.Language));
            return Page();
        }

        if (Line.User.PasswordHash is null)
        {
            SendLink(Line.User, [.. Line.Roles.Select(role => role.CreditorId)], secret!);
        }
        else
        {
            TempData[LinkKey] = LinkOf(secret!);
        }

        return LocalRedirect($"/reglages/personnes/{Name}");
    }

    private IActionResult Do(Func<PeopleRefusal?> act, string french, string english)
    {
        if (Open() is { } missing)
        {
            return missing;
        }

        if (act() is { } refusal)
        {
            Refuse(refusal.Sentence(Tell.Language));
            return Page();
        }

        Announce(french, english);
        return LocalRedirect($"/reglages/personnes/{Name}");
    }

    /// <summary>Somebody who works for none of the visitor's creditors is not found.</summary>
    private NotFoundResult? Open()
    {
        if (!Guid.TryParse(Name, out var id)
            || new PeopleBook(access, Workplace.Clock.Now).One(id, Visitor.Administers) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        return null;
    }
}

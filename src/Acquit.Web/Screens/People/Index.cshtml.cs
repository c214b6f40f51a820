using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.People;

/// <summary>Who works here, with which roles; somebody is invited by a link that works once.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class IndexModel(AccessDb access, Invitations invitations) : PeopleScreen
{
    [BindProperty]
    public InvitationForm Form { get; set; } = new() { Role = Role.Collector };

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];

    public void OnGet() => Read();

    public async Task<IActionResult> OnPostAsync()
    {
        var invited = await invitations.Invite(Form, Asked);
        if (invited.Refused is { } refusal)
        {
            Refuse(refusal.Sentence(Tell.Language));
            Read();
            return Page();
        }

        if (invited.Secret is { } secret)
        {
            SendLink(access.Users.Find(invited.User)!, [Form.Creditor], secret);
        }
        else
        {
            Announce(
                "Cette personne a déjà un compte : le rôle est ajouté, elle le voit aussitôt.",
                "This person has an account: the role is added, it works at once.");
        }

        return LocalRedirect($"/reglages/personnes/{invited.User:N}");
    }

    private void Read() => Lines = new PeopleBook(access, Workplace.Clock.Now).All(Visitor.Administers);
}

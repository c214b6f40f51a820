using Acquit.App.Webhooks;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Screens.People;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Webhooks;

/// <summary>Addresses outside that are told what happens in the dossiers of a creditor.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class IndexModel(WebhookDesk desk) : PeopleScreen
{
    private const string Here = "/reglages/webhooks";
    private const string SecretKey = "webhook";

    public IReadOnlyList<WebhookLine> Lines { get; private set; } = [];

    /// <summary>The key that signs, of the address just made: shown this once.</summary>
    public string? Secret { get; private set; }

    public void OnGet()
    {
        Secret = TempData[SecretKey] as string;
        Lines = desk.All(Visitor.Administers);
    }

    public IActionResult OnPostMake(Guid creditor, string? url, string[] kinds, bool mayBePrivate)
    {
        var answer = desk.Make(new WebhookAsked(creditor, url ?? "", kinds, mayBePrivate), Asked);
        TempData[SecretKey] = answer.Secret;
        return Done(answer.Refused, "Cette adresse est prévenue.", "This address is told what happens.");
    }

    public IActionResult OnPostRotate(Guid id)
    {
        var answer = desk.Rotate(id, Asked);
        TempData[SecretKey] = answer.Secret;
        return Done(answer.Refused, "L’ancien secret ne signe plus rien.", "The old key signs nothing more.");
    }

    public IActionResult OnPostClose(Guid id) => Done(desk.Close(id, Asked),
        "Cette adresse n’est plus prévenue.", "This address is told no more.");

    public IActionResult OnPostTry(Guid id) => Done(desk.Try(id, Asked),
        "Un essai part dans quelques secondes : son sort s’affiche ci-dessous.",
        "A test leaves within seconds: what becomes of it is shown below.");

    public IActionResult OnPostTryAgain(Guid id) => Done(desk.TryAgain(id, Asked),
        "Ce qui était abandonné est retenté.", "What was given up is tried again.");

    private IActionResult Done(WebhookRefusal? refused, string french, string english)
    {
        if (refused is { } why)
        {
            Refuse(why.Sentence(Tell.Language));
            Lines = desk.All(Visitor.Administers);
            return Page();
        }

        Announce(french, english);
        return LocalRedirect(Here);
    }
}

using Acquit.App.Dispatch;
using Acquit.App.People;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Screens.People;

/// <summary>A page on who may do what.</summary>
public abstract class PeopleScreen : Screen
{
    /// <summary>Of the link that the next page shows once.</summary>
    protected const string LinkKey = "link";

    /// <summary>All creditors first, for who administers all; then each that the visitor administers.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Scopes =>
    [
        .. Visitor.Administers.Everywhere ? [(Guid.Empty, EveryCreditor)] : Array.Empty<(Guid, string)>(),
        .. Frame.Creditors.Where(book => Visitor.May(Role.Administrator, book.Id))
            .Select(book => (book.Id, book.Creditor.Name)),
    ];

    public string EveryCreditor => Tell.Say("Tous les créanciers", "All creditors");

    protected PeopleAct Asked => new(Acting, Visitor.Administers);

    public string ScopeName(Guid creditor) => creditor == Guid.Empty
        ? EveryCreditor
        : Frame.Creditors.FirstOrDefault(book => book.Id == creditor)?.Creditor.Name ?? "–";

    /// <summary>
    /// Sends the link to who is invited, by the first account of these creditors, and says so; where none works, the
    /// next page shows the link, to be handed over.
    /// </summary>
    /// <param name="creditors">
    /// for which the link opens something; <see cref="Guid.Empty"/> among them: any that the visitor administers
    /// </param>
    protected void SendLink(UserRow invited, IReadOnlyList<Guid> creditors, string secret)
    {
        var link = LinkOf(secret);
        var books = Frame.Creditors.Where(book =>
            (creditors.Contains(Guid.Empty) || creditors.Contains(book.Id))
            && Visitor.May(Role.Administrator, book.Id));
        var account = Settings.IsDemonstration ? default : books
            .Select(book => (book.Creditor.Name, Opened: Workplace.Mail.Open(book.Id)))
            .FirstOrDefault(one => one.Opened is not null);
        if (account.Opened is not { } opened || !EmailAddress.TryParse(invited.Email, out var to))
        {
            TempData[LinkKey] = link;
            return;
        }

        var message = new InvitationMessage(
            to, invited.Name, Visitor.Name, link, Today.AddDays((int)Invitations.Lasts.TotalDays));
        if (message.Send(opened, account.Name, Tell.Language, Workplace.Clock.Now) is { } problem)
        {
            TempData[LinkKey] = link;
            Announce($"L’e-mail n’est pas parti, remettez le lien vous-même. {problem.Sentence(Tell.Language)}",
                $"The e-mail did not leave, hand the link over yourself. {problem.Sentence(Tell.Language)}");
        }
        else
        {
            Announce($"L’invitation est partie à {to}.", $"The invitation has left to {to}.");
        }
    }

    private WebSettings Settings => HttpContext.RequestServices.GetRequiredService<WebSettings>();

    /// <summary>The whole address of a link, to be handed over.</summary>
    protected string LinkOf(string secret) => $"{Request.Scheme}://{Request.Host}/acces?cle={secret}";
}

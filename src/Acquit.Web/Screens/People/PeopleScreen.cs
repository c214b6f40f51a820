using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Web.Shell;

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

    /// <summary>The whole address of a link, to be handed over.</summary>
    protected string LinkOf(string secret) => $"{Request.Scheme}://{Request.Host}/acces?cle={secret}";
}

using Acquit.App.Record;
using Acquit.App.Replies;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Messages;

/// <summary>E-mails that came in: read, attached to a debtor by hand, or put aside.</summary>
public sealed class IndexModel : Screen
{
    public IReadOnlyList<ReceivedLine> Lines { get; private set; } = [];

    /// <summary>Of all, not only of those shown.</summary>
    public int Waiting { get; private set; }

    /// <summary>Of all, not only of those shown.</summary>
    public int ToRead { get; private set; }

    /// <summary>Of all pages.</summary>
    public int Count { get; private set; }

    /// <summary>1 = first; beyond the last it is the last.</summary>
    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public int Pages => Math.Max(1, (Count + ReceivedBook.PageSize - 1) / ReceivedBook.PageSize);

    public void OnGet()
    {
        var book = Book();
        (Waiting, ToRead, Count) = (book.Waiting, book.ToRead, book.Count);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Lines = book.Lines(PageNumber);
    }

    /// <summary>Whether the visitor may act on a message.</summary>
    public bool May(ReceivedLine line) => line.Creditor == Guid.Empty
        ? Visitor.MayEverywhere(Role.Collector) : Visitor.May(Role.Collector, line.Creditor);

    /// <summary>By code, number of dossier, or the beginning of the name; one debtor, or nothing is done.</summary>
    public IActionResult OnPostAttach(Guid id, string? debtor) => Act(id, line =>
    {
        var found = Named(line, debtor?.Trim() ?? "");
        return found.Count != 1
            ? found.Count == 0
                ? Tell.Say("Aucun débiteur de ce nom ou de ce code.", "No debtor of this name or code.")
                : Tell.Say("Plusieurs débiteurs répondent : donnez le code.", "Several debtors answer: give the code.")
            : !Workplace.Replies.Attach(id, found[0].Creditor, found[0].Dossier) ? Gone()
            : Said($"Rattaché à {found[0].Name} : la suite attend qu’il soit lu.",
                $"Attached to {found[0].Name}: the sequence waits until it is read.");
    });

    public IActionResult OnPostDismiss(Guid id) => Act(id, _ => !Workplace.Replies.Dismiss(id) ? Gone()
        : Said("Mis de côté : il ne concerne personne.", "Put aside: it concerns nobody."));

    public IActionResult OnPostRead(Guid id) => Act(id, line =>
    {
        var refused = Workplace.Record.Record(
            line.Debtor!, new ReplyRead { EffectiveOn = Today, By = Visitor.Name }, []).Refused;
        if (refused is not null)
        {
            return refused.Sentence(Tell.Language);
        }

        Workplace.LookAt(line.Debtor!, Today);
        return Said("Réponse lue : la suite reprend.", "Reply read: the sequence goes on.");
    });

    /// <param name="act">null: done and said; else why not</param>
    private IActionResult Act(Guid id, Func<ReceivedLine, string?> act)
    {
        if (Book().One(id) is not { } line)
        {
            return NotFound();
        }

        if (!May(line))
        {
            return StatusCode(403);
        }

        if (act(line) is { } refusal)
        {
            Refuse(refusal);
            OnGet();
            return Page();
        }

        return LocalRedirect("/messages");
    }

    private IReadOnlyList<NamedDebtor> Named(ReceivedLine line, string text)
    {
        var mine = Visitor.Among(Frame.Creditors.Select(book => book.Id), Role.Collector)
            .Where(id => line.Creditor == Guid.Empty || id == line.Creditor).ToList();
        IReadOnlyList<NamedDebtor> exact = text.Length == 0 ? []
            : [.. DebtorSearch.Find(Db, text, null).Where(one => mine.Contains(one.Creditor))];
        return exact.Count > 0 ? exact : DebtorSearch.Near(Db, text, mine);
    }

    private string? Said(string french, string english)
    {
        Announce(french, english);
        return null;
    }

    private string Gone() => Tell.Say("Ce message n’attend plus.", "This message waits no longer.");

    private ReceivedBook Book() => new(Db, Frame.Scope, Visitor.MayEverywhere(Role.Reader));
}

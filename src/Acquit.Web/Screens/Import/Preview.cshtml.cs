using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Parties;
using Acquit.Formats.Accounting;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Import;

/// <summary>What the files that wait would change: confirmed or dropped by whoever handed them over.</summary>
[RoleNeeded(Role.Collector)]
public sealed class PreviewModel(WaitingImports room) : Screen
{
    private Dictionary<AccountKey, string>? _names;

    [BindProperty(Name = "name", SupportsGet = true)]
    public string Name { get; set; } = "";

    public CreditorBook Book { get; private set; } = null!;

    public IReadOnlyList<FilePreview> Files { get; private set; } = [];

    /// <summary>Whether confirming would write anything.</summary>
    public bool ChangesSomething =>
        Files.Any(file => file.Outcome is { IsUnchanged: false } outcome && outcome.Kind != ImportOutcome.Unreadable);

    private WaitingImport Waiting { get; set; } = null!;

    private WaitingDesk Desk => new(Db, Book, new ImportAct(Book.Id, Visitor.Name, Workplace.Clock.Now)
    {
        Law = Workplace.Rules.Law,
    });

    public IActionResult OnGet()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        Files = Desk.Rehearse(Waiting);
        return Page();
    }

    /// <summary>Other names of columns for one file, then the same page again.</summary>
    public IActionResult OnPostColumns(int file, Dictionary<string, string?> columns)
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        var named = new Dictionary<OpenItemColumn, string>();
        foreach (var column in Enum.GetValues<OpenItemColumn>())
        {
            if (columns.GetValueOrDefault(ColumnMap.Key(column)) is { Length: > 0 } header)
            {
                named[column] = header;
            }
        }

        if (file < 0 || file >= Waiting.Paths.Count)
        {
            return NotFound();
        }

        room.Remap(Waiting, file, named);
        return LocalRedirect($"/imports/{Name}");
    }

    /// <summary>Writes, then decides for the creditor: the queue of today shows what came in.</summary>
    public IActionResult OnPostConfirm()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        var outcomes = Desk.Confirm(Waiting);
        room.Drop(Waiting);
        var run = Workplace.Look(CreditorBook.One(Db, Book.Id), Today);
        var (kept, added) = (outcomes.Count(one => !one.IsUnchanged && one.Kind != ImportOutcome.Unreadable),
            outcomes.Sum(one => one.Added));
        var proposed = run?.Counts.Proposed ?? 0;
        Announce(
            $"{Tell.Count(kept, ("fichier enregistré", "fichiers enregistrés"), ("", ""))} : "
                + $"{Tell.Count(added, ("nouveauté", "nouveautés"), ("", ""))}, "
                + $"{Tell.Count(proposed, ("action proposée", "actions proposées"), ("", ""))} aujourd’hui.",
            $"{Tell.Count(kept, ("", ""), ("file", "files"))} saved: {added} new, "
                + $"{Tell.Count(proposed, ("", ""), ("act", "acts"))} proposed today.");
        return LocalRedirect("/imports");
    }

    public IActionResult OnPostDrop()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        room.Drop(Waiting);
        Announce("Import abandonné : rien n’a été enregistré.", "Import dropped: nothing was saved.");
        return LocalRedirect("/imports");
    }

    /// <summary>Name of a debtor that is known already; empty for another.</summary>
    public string NameOf(AccountKey account) => (_names ??= Names()).GetValueOrDefault(account, "");

    /// <summary>Only whoever handed the files over finds them, while the role lasts.</summary>
    private IActionResult? Open()
    {
        if (room.Find(Name) is not { } found || found.HandedBy != Visitor.User!.Id
            || Frame.Creditors.FirstOrDefault(book => book.Id == found.Creditor) is not { } book)
        {
            return NotFound();
        }

        (Waiting, Book) = (found, book);
        return Visitor.May(Role.Collector, book.Id) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    private Dictionary<AccountKey, string> Names()
    {
        var rows =
            from account in Db.DebtorAccounts.AsNoTracking()
            join debtor in Db.Debtors.AsNoTracking()
                on new { account.CreditorId, Id = account.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            where account.CreditorId == Book.Id
            select new { account.Account, account.Auxiliary, debtor.Name };
        return rows.ToDictionary(row => new AccountKey(row.Account, row.Auxiliary), row => row.Name);
    }
}

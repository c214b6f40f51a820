using Acquit.App;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Import;

/// <summary>One import of the list.</summary>
/// <param name="MayUndo">it is the latest ledger, and the visitor may import</param>
public sealed record ImportLine(CreditorBook Book, ImportBatchRow Batch, bool MayUndo)
{
    public DateOnly On => ParisClock.DayOf(Instants.Of(Batch.AppliedAt));

    public DateOnly? UndoneOn => Batch.UndoneAt is { } at ? ParisClock.DayOf(Instants.Of(at)) : null;
}

/// <summary>What was imported, the way in for a new file, and undo of the latest ledger.</summary>
[UploadLimit]
public sealed class IndexModel(WaitingImports waiting) : Screen
{
    private const int MostLines = 200;

    public IReadOnlyList<ImportLine> Lines { get; private set; } = [];

    /// <summary>Creditors that the visitor may import for.</summary>
    public IReadOnlyList<CreditorBook> Importable =>
        [.. Frame.Creditors.Where(book => Visitor.May(Role.Collector, book.Id))];

    public void OnGet()
    {
        waiting.Sweep();
        ReadLines();
    }

    /// <summary>Keeps the files aside and shows what they would change.</summary>
    public IActionResult OnPostHandOver(Guid creditor, List<IFormFile> files)
    {
        if (WhyNot(creditor) is { } refused)
        {
            return refused;
        }

        if (files.TrueForAll(file => file.Length == 0))
        {
            Refuse(Tell.Say(
                "Choisissez au moins un fichier qui ne soit pas vide.", "Choose a file that is not empty."));
            ReadLines();
            return Page();
        }

        var kept = waiting.Keep(
            creditor, Visitor.User!.Id,
            files.Select(file => (file.FileName, (Action<Stream>)file.CopyTo)));
        return LocalRedirect($"/imports/{kept.Name}");
    }

    /// <summary>Takes the latest ledger out again; letters that left have left.</summary>
    public IActionResult OnPostUndo(Guid creditor, int number)
    {
        if (WhyNot(creditor) is { } refused)
        {
            return refused;
        }

        if (LedgerImport.WhyNotUndo(Db, creditor, number) is { } why)
        {
            Refuse(why.Sentence(Tell.Language));
            ReadLines();
            return Page();
        }

        LedgerImport.Undo(Db, new ImportAct(creditor, Visitor.Name, Workplace.Clock.Now), number);
        Workplace.Look(CreditorBook.One(Db, creditor), Today);
        Announce(
            $"Import n° {number} annulé : le grand livre est celui d’avant. Les lettres parties restent parties.",
            $"Import {number} undone: the ledger is the one before. Letters that left have left.");
        return LocalRedirect("/imports");
    }

    /// <summary>Another's creditor is not found; a reader may not import.</summary>
    private IActionResult? WhyNot(Guid creditor) =>
        Frame.Creditors.All(book => book.Id != creditor) ? NotFound()
        : Visitor.May(Role.Collector, creditor) ? null
        : StatusCode(StatusCodes.Status403Forbidden);

    private void ReadLines()
    {
        var scope = Frame.Scope;
        var books = Frame.Creditors.ToDictionary(book => book.Id);
        var rows = Db.ImportBatches.AsNoTracking().Where(row => scope.Contains(row.CreditorId))
            .OrderByDescending(row => row.AppliedAt).ThenByDescending(row => row.Number).Take(MostLines).ToList();
        Lines = [.. rows.Select(row => new ImportLine(
            books[row.CreditorId], row,
            Visitor.May(Role.Collector, row.CreditorId)
                && row.Number == books[row.CreditorId].LedgerBatch
                && LedgerImport.WhyNotUndo(Db, row.CreditorId, row.Number) is null))];
    }
}

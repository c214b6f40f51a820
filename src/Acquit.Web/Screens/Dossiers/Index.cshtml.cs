using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>All debtors, found as one types.</summary>
public sealed class IndexModel : Screen
{
    private const int LongestSearch = 80;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(Name = "page", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public DebtorPage Found { get; private set; } = null!;

    public int Pages => (Found.Count + DebtorList.LinesOfAPage - 1) / DebtorList.LinesOfAPage;

    private string Asked => (Text ?? "").Trim() is { Length: > LongestSearch } much
        ? much[..LongestSearch] : (Text ?? "").Trim();

    /// <summary>One result to an exact search opens it at once.</summary>
    public IActionResult OnGet()
    {
        PageNumber = Math.Max(1, PageNumber);
        Found = new DebtorList(Db).Read(Frame.Scope, Asked, PageNumber);
        return !IsPart && Asked.Length > 0 && Found.Lines is [var only]
            ? LocalRedirect($"/dossiers/{only.CreditorNumber}-{only.Dossier}")
            : IsPart ? Partial("_Debtors", this) : Page();
    }

    /// <summary>Everybody found, on all pages, as a file.</summary>
    public IActionResult OnGetExport(TableFormat format) => new TableResult(
        DebtorTable.Of(
            Tell, Tell.FileName("debiteurs", "debtors", Today), new DebtorList(Db).All(Frame.Scope, Asked)),
        format, Tell.Language);
}

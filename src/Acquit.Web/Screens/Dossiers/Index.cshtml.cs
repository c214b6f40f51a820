using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Store.Rows;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>All debtors, found as one types, filtered and sorted.</summary>
public sealed class IndexModel : Screen
{
    private const int LongestSearch = 80;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(Name = "phase", SupportsGet = true)]
    public Phase? Phase { get; set; }

    [BindProperty(Name = "etat", SupportsGet = true)]
    public DebtorState? State { get; set; }

    [BindProperty(Name = "tri", SupportsGet = true)]
    public DebtorSort Sort { get; set; }

    [BindProperty(Name = "inverse", SupportsGet = true)]
    public bool IsReversed { get; set; }

    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public DebtorPage Found { get; private set; } = null!;

    public int Pages => Found.Pages;

    private DebtorQuestion Question => new()
    {
        Scope = Frame.Scope, Today = Today, Text = Asked, Phase = Phase, State = State, Sort = Sort,
        IsReversed = IsReversed, Page = PageNumber,
    };

    private string Asked => (Text ?? "").Trim() is { Length: > LongestSearch } much
        ? much[..LongestSearch] : (Text ?? "").Trim();

    /// <summary>One result to an exact search opens it at once.</summary>
    public IActionResult OnGet()
    {
        Found = new DebtorList(Db).Read(Question);
        PageNumber = Found.Number;
        return !IsPart && Asked.Length > 0 && Phase is null && State is null && Found.Lines is [var only]
            ? LocalRedirect($"/dossiers/{only.CreditorNumber}-{only.Dossier}")
            : IsPart ? Partial("_Debtors", this) : Page();
    }

    /// <summary>Everybody found, on all pages, as a file.</summary>
    public IActionResult OnGetExport(TableFormat format) => new TableResult(
        DebtorTable.Of(Tell, Tell.FileName("debiteurs", "debtors", Today), new DebtorList(Db).All(Question)),
        format, Tell.Language);

    /// <summary>The same debtors by another column; the column they are sorted by is turned round.</summary>
    public string SortedBy(DebtorSort sort) => AddressOf(1, sort, sort == Sort && !IsReversed);

    public string PageAddress(int page) => AddressOf(page, Sort, IsReversed);

    /// <summary>For <c>aria-sort</c>; null: another column sorts.</summary>
    public string? SortOf(DebtorSort sort) => sort != Sort ? null
        : IsReversed == sort is DebtorSort.Balance or DebtorSort.Phase ? "ascending" : "descending";

    public string NameOf(DebtorState state) => state switch
    {
        DebtorState.Overdue => Tell.Say("Échu", "Overdue"),
        DebtorState.Promised => Tell.Say("Promis", "Promised"),
        DebtorState.Disputed => Tell.Say("En litige", "Disputed"),
        DebtorState.OnHold => Tell.Say("En pause", "On hold"),
        DebtorState.ReplyToRead => Tell.Say("Réponse à lire", "Reply to read"),
        DebtorState.InCredit => Tell.Say("Créditeur", "In credit"),
    };

    public string NameOf(DebtorSort sort) => sort switch
    {
        DebtorSort.Balance => Tell.Say("solde", "balance"),
        DebtorSort.Name => Tell.Say("nom", "name"),
        DebtorSort.Oldest => Tell.Say("plus ancienne échéance", "oldest due date"),
        DebtorSort.Phase => Tell.Say("phase", "phase"),
    };

    private string AddressOf(int page, DebtorSort sort, bool isReversed)
    {
        var kept = new (string Name, string? Value)[]
        {
            ("q", Asked.Length > 0 ? Asked : null), ("phase", Phase?.ToString()), ("etat", State?.ToString()),
            ("tri", sort == DebtorSort.Balance ? null : sort.ToString()), ("inverse", isReversed ? "true" : null),
            ("p", page > 1 ? $"{page}" : null),
        };
        var query = new QueryBuilder(kept.Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)));
        return "/dossiers" + query;
    }
}

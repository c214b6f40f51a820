using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Export;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>A customer's account, line by line with its running balance, and what falls due when.</summary>
public sealed class AccountModel : DossierScreen
{
    public const int LinesOfAPage = 200;

    private int? _page;

    [BindProperty(Name = "au", SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    /// <summary>Only lines with something open.</summary>
    [BindProperty(Name = "ouvertes", SupportsGet = true)]
    public bool IsOpenOnly { get; set; }

    /// <summary>The last page, where the latest lines are, unless one is asked for.</summary>
    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber
    {
        get => Math.Clamp(_page ?? Pages, 1, Pages);
        set => _page = value;
    }

    public DateOnly AsOf => Asked ?? Today;

    public DebtorLedger Ledger { get; private set; } = new(default, [], []);

    public DueSchedule Schedule { get; private set; } = new([]);

    public IReadOnlyList<DebtorLedgerLine> Wanted { get; private set; } = [];

    public int Pages => Math.Max(1, (Wanted.Count + LinesOfAPage - 1) / LinesOfAPage);

    public IEnumerable<DebtorLedgerLine> Shown =>
        Wanted.Skip((PageNumber - 1) * LinesOfAPage).Take(LinesOfAPage);

    /// <summary>Payments and credit notes that nothing has taken.</summary>
    public Money NotApplied => Money.Sum(
        Ledger.Positions.SelectMany(position => position.Credits).Select(credit => credit.Open));

    public IActionResult OnGet()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        Read();
        return Page();
    }

    /// <summary>The account, or its schedule, as a file.</summary>
    /// <param name="table">« echeancier »: what is open by due date</param>
    public IActionResult OnGetExport(TableFormat format, string? table)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        Read();
        return new TableResult(
            table == "echeancier" ? AccountTables.Schedule(this) : AccountTables.Lines(this), format, Tell.Language);
    }

    /// <summary>The statement of account as PDF, up to the day of the page.</summary>
    public IActionResult OnGetStatement()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        var made = StatementDesk.Of(Db, Debtor, from: null, AsOf);
        if (made.Facts is { } facts)
        {
            return File(StatementDesk.Pdf(facts).ToArray(), "application/pdf", $"releve-{Name}-{AsOf:yyyy-MM-dd}.pdf");
        }

        Refuse(made.Sentence(Tell.Language)!);
        Read();
        return Page();
    }

    public string AddressOf(int page, bool? isOpenOnly = null)
    {
        var day = Asked is { } asked ? $"&au={asked:yyyy-MM-dd}" : "";
        var open = isOpenOnly ?? IsOpenOnly ? "&ouvertes=true" : "";
        return $"/dossiers/{Name}/compte?p={page}{day}{open}";
    }

    public string NameOf(DueWindow window) => window switch
    {
        DueWindow.Overdue => Tell.Say("Échu", "Overdue"),
        DueWindow.Within7Days => Tell.Say("Dans les 7 jours", "Within 7 days"),
        DueWindow.Within30Days => Tell.Say("De 8 à 30 jours", "In 8 to 30 days"),
        DueWindow.Later => Tell.Say("Plus tard", "Later"),
    };

    private void Read()
    {
        Ledger = DebtorLedger.Read(Db, Debtor, CreditorBook.One(Db, Debtor.Creditor).Creditor.Terms, AsOf);
        Wanted = [.. Ledger.Lines.Where(line => !IsOpenOnly || !line.Open.IsZero)];
        Schedule = DueSchedule.Of(Ledger.Positions.SelectMany(position => position.Items), AsOf);
    }
}

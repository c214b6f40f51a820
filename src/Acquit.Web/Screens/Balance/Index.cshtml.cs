using Acquit.App.Export;
using Acquit.App.People;
using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Balance;

/// <summary>Who owes what, by age, on any day: from an age to its debtors, from a debtor to his invoices.</summary>
public sealed class IndexModel(AccessDb access) : Screen
{
    /// <summary>Debtors of a group shown while all groups are.</summary>
    public const int RowsOfAGroup = 50;

    /// <summary>Debtors on a page of one group.</summary>
    public const int RowsOfAPage = 200;

    private IReadOnlyList<AgedDebtor> _all = [];

    [BindProperty(Name = "au", SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    /// <summary>What was known on that day, rather than what is known of it now.</summary>
    [BindProperty(Name = "alors", SupportsGet = true)]
    public bool IsAsKnownThen { get; set; }

    [BindProperty(Name = "par", SupportsGet = true)]
    public AgedBy By { get; set; }

    /// <summary>Only debtors with something of that age, 0 = not due; null: all.</summary>
    [BindProperty(Name = "tranche", SupportsGet = true)]
    public int? Bucket { get; set; }

    /// <summary>The debtor whose invoices are shown: « 2-12 ».</summary>
    [BindProperty(Name = "ouvert", SupportsGet = true)]
    public string? Unfolded { get; set; }

    /// <summary>The only group shown; null: all.</summary>
    [BindProperty(Name = "groupe", SupportsGet = true)]
    public string? Group { get; set; }

    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public DateOnly AsOf => Asked ?? Today;

    public BalanceAddress Address => new(this);

    public IReadOnlyList<AgedGroup> Groups { get; private set; } = [];

    public AgedSums Sums { get; private set; } = AgedSums.Of([]);

    /// <summary>Nothing is open that day, whatever the filters.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>Today and the three last month ends.</summary>
    public IEnumerable<DateOnly> UsualDays()
    {
        yield return Today;
        var first = new DateOnly(Today.Year, Today.Month, 1);
        for (var month = 0; month < 3; month++)
        {
            yield return first.AddMonths(-month).AddDays(-1);
        }
    }

    public void OnGet()
    {
        Bucket = Bucket is >= 0 and < 5 ? Bucket : null;
        var books = Frame.Creditors.Where(book => Frame.Scope.Contains(book.Id)).ToList();
        var (portfolio, question) = (new AgedPortfolio(Db, Workplace.Shelf), Question);
        _all = By == AgedBy.Collector
            ? portfolio.ReadWithCollectors(books, question, Named(portfolio.Assigned(books)))
            : portfolio.Read(books, question);
        Sums = AgedSums.Of(_all);
        Groups =
        [
            .. _all.Where(debtor => Bucket is not { } bucket || !debtor.ByBucket[bucket].IsZero)
                .GroupBy(KeyOf)
                .Where(group => Group is null || group.Key == Group)
                .Select(group => AgedGroup.Of(
                    group.Key, NameOf(group.First()), group, (Bucket, By == AgedBy.Creditor)))
                .OrderByDescending(group => group.Sums.Total),
        ];
        var longest = Groups.Select(group => group.Debtors.Count).DefaultIfEmpty().Max();
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (longest + RowsOfAPage - 1) / RowsOfAPage));
    }

    /// <summary>The debtors of the page, or their invoices, as a file.</summary>
    /// <param name="table">« factures »: one row an invoice or credit</param>
    public IActionResult OnGetExport(TableFormat format, string? table)
    {
        OnGet();
        var made = table == "factures" ? BalanceTables.Items(this, Papers()) : BalanceTables.Debtors(this);
        return new TableResult(made, format, Tell.Language);
    }

    public string NameOf(int bucket) => Tell.AgeName(bucket);

    public string NameOf(AgedBy by) => by switch
    {
        AgedBy.Creditor => Tell.Say("créancier, puis débiteur", "creditor, then debtor"),
        AgedBy.Debtor => Tell.Say("débiteur", "debtor"),
        AgedBy.Collector => Tell.Say("gestionnaire", "collector"),
    };

    public decimal ShareOf(Money part) => Sums.Open.IsZero ? 0 : part.Euros / Sums.Open.Euros;

    /// <summary>What of an opened debtor is shown: invoices of the chosen age only, when there is one.</summary>
    public IEnumerable<OpenItem> ItemsOf(AgedPapers papers) => papers.Items.Where(item =>
        Bucket is not { } bucket || AgedBalance.BucketOf(item.DaysOverdue(AsOf)) == bucket);

    /// <summary>What the figures of an opened debtor are made of.</summary>
    public AgedPapers PapersOf(AgedDebtor debtor) => new AgedPortfolio(Db, Workplace.Shelf).Papers(
        Frame.Creditors.First(book => book.Id == debtor.Creditor), debtor, Question);

    private Dictionary<(Guid Creditor, int Dossier), string> Named(
        IReadOnlyDictionary<(Guid Creditor, int Dossier), Guid> assigned)
    {
        var names = CollectorList.Names(access, [.. assigned.Values.Distinct()]);
        return assigned.Where(one => names.ContainsKey(one.Value))
            .ToDictionary(one => one.Key, one => names[one.Value]);
    }

    private AgedQuestion Question => new(AsOf, IsAsKnownThen);

    /// <summary>The same of every debtor in scope, for a file.</summary>
    private Func<AgedDebtor, AgedPapers> Papers()
    {
        var all = Frame.Creditors.Where(book => Frame.Scope.Contains(book.Id)).ToDictionary(
            book => book.Id, book => new AgedPortfolio(Db, Workplace.Shelf).Papers(book, Question));
        return debtor => all[debtor.Creditor].GetValueOrDefault(debtor.Dossier) ?? new AgedPapers([], []);
    }

    private string KeyOf(AgedDebtor debtor) => By switch
    {
        AgedBy.Creditor => $"{debtor.CreditorNumber}",
        AgedBy.Debtor => "tous",
        AgedBy.Collector => debtor.Collector.Length > 0 ? debtor.Collector : "personne",
    };

    private string NameOf(AgedDebtor debtor) => By switch
    {
        AgedBy.Creditor => debtor.CreditorName,
        AgedBy.Debtor => Tell.Say("Tous les débiteurs", "All debtors"),
        AgedBy.Collector => debtor.Collector.Length > 0
            ? debtor.Collector : Tell.Say("Aucun intervenant", "Nobody yet"),
    };
}

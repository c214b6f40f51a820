using Acquit.App.Decide;
using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Balance;

/// <summary>The aged balance of one creditor on a day.</summary>
/// <param name="Dossiers">number of the dossier by account, for links</param>
public sealed record CreditorBalance(
    CreditorBook Book, AgedBalance Aged, int Number,
    IReadOnlyDictionary<(string Account, string Auxiliary), int> Dossiers);

/// <summary>Who owes what, by age, on any day; its total is the balance of the customer accounts.</summary>
public sealed class IndexModel : Screen
{
    /// <summary>Rows of a creditor shown; the others are in the total.</summary>
    public const int MostRows = 200;

    [BindProperty(Name = "au", SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    public DateOnly AsOf => Asked ?? Today;

    public IReadOnlyList<CreditorBalance> Balances { get; private set; } = [];

    public IReadOnlyList<Money> ByBucket =>
        [.. AgedBalance.Buckets.Select((_, at) => Money.Sum(Balances.Select(one => one.Aged.ByBucket[at])))];

    public Money Total => Money.Sum(Balances.Select(one => one.Aged.Total));

    public Money Credit => Money.Sum(Balances.Select(one => one.Aged.Credit));

    public Money Overdue => Money.Sum(ByBucket.Skip(1));

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

    public void OnGet() => Balances = [.. Frame.Creditors.Where(book => Frame.Scope.Contains(book.Id)).Select(Of)];

    public IActionResult OnGetExport(TableFormat format)
    {
        OnGet();
        return new TableResult(BalanceTable.Of(this), format, Tell.Language);
    }

    public string NameOf(int bucket) => bucket switch
    {
        0 => Tell.Say("Non échu", "Not due"),
        1 => Tell.Say("1 à 30 j", "1 to 30 d"),
        2 => Tell.Say("31 à 60 j", "31 to 60 d"),
        3 => Tell.Say("61 à 90 j", "61 to 90 d"),
        _ => Tell.Say("Plus de 90 j", "Over 90 d"),
    };

    public decimal ShareOf(Money part)
    {
        var debits = Money.Sum(ByBucket);
        return debits.IsZero ? 0 : part.Euros / debits.Euros;
    }

    private CreditorBalance Of(CreditorBook book)
    {
        var numbers =
            from owned in Db.DebtorAccounts.AsNoTracking()
            join dossier in Db.Dossiers.AsNoTracking()
                on new { owned.CreditorId, owned.DebtorId } equals new { dossier.CreditorId, dossier.DebtorId }
            where owned.CreditorId == book.Id
            select new { owned.Account, owned.Auxiliary, dossier.Number };
        return new CreditorBalance(
            book, KeptBalance.Of(Db, book, AsOf, null).Balance,
            Db.Creditors.Where(row => row.Id == book.Id).Select(row => row.Number).Single(),
            numbers.ToDictionary(row => (row.Account, row.Auxiliary), row => row.Number));
    }
}

using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Delivery;

/// <summary>May we deliver to this customer for this amount? The answer, and why.</summary>
public sealed class IndexModel : Screen
{
    [BindProperty(Name = "client", SupportsGet = true)]
    public string? Customer { get; set; }

    [BindProperty(Name = "montant", SupportsGet = true)]
    public string? Amount { get; set; }

    public NamedDebtor? Debtor { get; private set; }

    /// <summary>Several customers bear the name; one is chosen.</summary>
    public IReadOnlyList<NamedDebtor> Several { get; private set; } = [];

    public DeliveryChecked? Checked { get; private set; }

    /// <summary>« 2-12 », for the link to the file.</summary>
    public string FileName { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (string.IsNullOrWhiteSpace(Customer))
        {
            return Page();
        }

        var exact = Seen(DebtorSearch.Find(Db, Customer.Trim(), null));
        var found = exact.Count > 0 ? exact : Seen(DebtorSearch.Near(Db, Customer.Trim(), null));
        if (found.Count != 1)
        {
            Several = found;
            return Page();
        }

        Debtor = found[0];
        var creditor = CreditorBook.One(Db, Debtor.Creditor);
        FileName = $"{Db.Creditors.Where(row => row.Id == Debtor.Creditor).Select(row => row.Number).Single()}"
            + $"-{Debtor.Number}";
        if (TypedMoney.Read(Amount) is { } order)
        {
            var row = Db.Dossiers.AsNoTracking().Single(one =>
                one.CreditorId == Debtor.Creditor && one.Id == Debtor.Dossier);
            Checked = DeliveryCheck.Of(DossierBatch.Load(Db, creditor, [row], Today)[0].Dossier, order, Today);
        }

        return Page();
    }

    private List<NamedDebtor> Seen(IEnumerable<NamedDebtor> found) =>
        [.. found.Where(one => Visitor.May(Role.Reader, one.Creditor))];
}

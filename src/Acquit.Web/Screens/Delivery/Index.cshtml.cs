using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
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

        var found = Named(Customer.Trim());
        if (found.Count != 1)
        {
            Several = found;
            return Page();
        }

        Debtor = found[0];
        var creditor = CreditorBook.One(Db, Debtor.Creditor);
        FileName = FileNameOf(Debtor);
        if (TypedMoney.Read(Amount) is { } order)
        {
            var row = Db.Dossiers.AsNoTracking().Single(one =>
                one.CreditorId == Debtor.Creditor && one.Id == Debtor.Dossier);
            Checked = DeliveryCheck.Of(DossierBatch.Load(Db, creditor, [row], Today)[0].Dossier, order, Today);
        }

        return Page();
    }

    /// <summary>« 2-12 »: numbers of dossiers begin anew with each creditor.</summary>
    public string FileNameOf(NamedDebtor debtor) =>
        $"{Db.Creditors.Where(row => row.Id == debtor.Creditor).Select(row => row.Number).Single()}-{debtor.Number}";

    /// <summary>By file, code or number; by a part of the name when nobody bears it.</summary>
    private IReadOnlyList<NamedDebtor> Named(string text)
    {
        var mine = Frame.Creditors.Select(book => book.Id).ToList();
        List<NamedDebtor> exact = [.. DebtorSearch.Find(Db, text, null).Where(one => mine.Contains(one.Creditor))];
        if (DebtorSearch.Of(Db, text) is { } file && mine.Contains(file.Creditor) && !exact.Contains(file))
        {
            exact.Add(file);
        }

        return exact.Count > 0 ? exact : DebtorSearch.Near(Db, text, mine);
    }
}

using Acquit.App.Record;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>A page about one dossier, named « 2-12 »: number of the creditor, number of the dossier.</summary>
public abstract class DossierScreen : Screen
{
    [BindProperty(Name = "name", SupportsGet = true)]
    public string Name { get; set; } = "";

    public NamedDebtor Debtor { get; private set; } = null!;

    public DossierSheet Sheet { get; private set; } = null!;

    /// <summary>Whether the visitor holds a role for the creditor of this dossier.</summary>
    public bool May(Role role) => Visitor.May(role, Debtor.Creditor);

    /// <summary>
    /// Finds the dossier when the visitor may see it, with the role needed. Another's dossier is not found: nobody
    /// learns that it exists.
    /// </summary>
    protected IActionResult? Open(Role role)
    {
        if (DebtorSearch.Of(Db, Name) is not { } found || !Visitor.May(Role.Reader, found.Creditor))
        {
            return NotFound();
        }

        Debtor = found;
        return Visitor.May(role, found.Creditor) ? null : StatusCode(403);
    }

    protected void ReadSheet() =>
        Sheet = new DossierReading(Db, Workplace.Rules, Today).Read(Debtor, Today);
}

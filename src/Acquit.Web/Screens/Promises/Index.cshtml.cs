using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Web.Screens.Dossiers;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Promises;

/// <summary>What debtors promised, by day: yesterday's are judged, today's are watched.</summary>
public sealed class IndexModel : Screen
{
    public IReadOnlyList<DebtorLine> Lines { get; private set; } = [];

    public void OnGet() => Lines = new DebtorList(Db).Promises(Frame.Scope);

    public IActionResult OnGetExport(TableFormat format) => new TableResult(
        DebtorTable.Of(Tell, Tell.FileName("promesses", "promises", Today), new DebtorList(Db).Promises(Frame.Scope)),
        format, Tell.Language);
}

using Acquit.App.Portfolio;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Promises;

/// <summary>What debtors promised, by day: yesterday's are judged, today's are watched.</summary>
public sealed class IndexModel : Screen
{
    public IReadOnlyList<DebtorLine> Lines { get; private set; } = [];

    public void OnGet() => Lines = new DebtorList(Db).Promises(Frame.Scope);
}

using Acquit.Store.Access;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Settings;

/// <summary>What can be settled, and where.</summary>
public sealed class IndexModel : Screen
{
    public bool MaySettleCreditors => Visitor.HighestRole >= Role.Administrator;
}

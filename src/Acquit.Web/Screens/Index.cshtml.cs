using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens;

/// <summary>The day begins with what is to be done today; an empty installation with its first creditor.</summary>
public sealed class IndexModel : Screen
{
    public IActionResult OnGet() => LocalRedirect(
        Visitor.MayEverywhere(Role.Administrator) && Frame.Creditors.Count == 0
            ? "/reglages/creanciers/nouveau" : "/aujourdhui");
}

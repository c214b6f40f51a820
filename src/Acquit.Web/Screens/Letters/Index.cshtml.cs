using Acquit.Letters;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Letters;

/// <summary>The letters of one creditor, and which of them it says in its own words.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class IndexModel(AccessDb access) : LettersScreen(access)
{
    public IReadOnlyList<(LetterKind Kind, string Title)> Lines { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (IsMissing())
        {
            return NotFound();
        }

        var shipped = Desk.Shipped;
        Lines = [.. Kinds.Where(_ => shipped is not null).Select(kind => (kind, shipped![kind].Title))];
        return Page();
    }
}

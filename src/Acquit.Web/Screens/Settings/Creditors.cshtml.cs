using Acquit.App.Decide;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Settings;

/// <summary>The creditors that the visitor administers.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class CreditorsModel(AccessDb access) : Screen
{
    public IReadOnlyList<(CreditorBook Book, int Number, bool Waits)> Lines { get; private set; } = [];

    public bool MayMake => Visitor.MayEverywhere(Role.Administrator);

    public void OnGet()
    {
        var numbers = Db.Creditors.AsNoTracking().ToDictionary(row => row.Id, row => row.Number);
        var waiting = access.PendingChanges.AsNoTracking().Where(row => row.SettledAt == null)
            .Select(row => row.CreditorId).ToHashSet();
        Lines = [.. Frame.Creditors.Where(book => Visitor.May(Role.Administrator, book.Id))
            .Select(book => (book, numbers[book.Id], waiting.Contains(book.Id)))];
    }

    public string PolicyTitle(string name) => Workplace.Rules.Policy(name)?.Title ?? name;
}

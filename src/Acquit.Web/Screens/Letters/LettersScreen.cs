using System.Globalization;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Letters;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Letters;

/// <summary>A page on the letters of one creditor.</summary>
public abstract class LettersScreen(AccessDb access) : Screen
{
    [BindProperty(Name = "name", SupportsGet = true)]
    public string Name { get; set; } = "";

    public CreditorBook Book { get; private set; } = null!;

    protected LetterTextDesk Desk => new(Db, access, Workplace.Rules, Workplace.Maker);

    /// <summary>Only letters that somebody writes: a statement of claim is all figures.</summary>
    protected static IEnumerable<LetterKind> Kinds =>
        Enum.GetValues<LetterKind>().Where(kind => kind != LetterKind.StatementOfClaim);

    public bool IsOwn(LetterKind kind) => Book.Creditor.LetterTexts.ContainsKey(kind.Key());

    /// <summary>By number; another's creditor is not found.</summary>
    protected bool IsMissing()
    {
        if (!int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || Db.Creditors.AsNoTracking().FirstOrDefault(row => row.Number == number) is not { } row
            || !Visitor.May(Role.Administrator, row.Id))
        {
            return true;
        }

        Book = CreditorBook.One(Db, row.Id);
        return false;
    }
}

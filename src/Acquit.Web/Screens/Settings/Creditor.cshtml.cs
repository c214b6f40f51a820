using System.Globalization;
using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Letters.Logos;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Settings;

/// <summary>The settings of one creditor, and the bank details that wait for a second person.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class CreditorModel(AccessDb access) : CreditorScreen
{
    [BindProperty(Name = "name", SupportsGet = true)]
    public string Name { get; set; } = "";

    public CreditorBook Book { get; private set; } = null!;

    /// <summary>Null: no change waits.</summary>
    public PendingChangeRow? Waiting { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>What the logo is; empty: there is none.</summary>
    public string Logo => LogoDesk.Describe(Book.Creditor);

    /// <summary>Whether this visitor may accept or reject what waits.</summary>
    public bool MaySettle => BankDetailsDesk.WhyNotSettle(Waiting, Visitor.User!.Id) is null;

    private BankDetailsDesk Desk => new(Db, access);

    public IActionResult OnGet()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        Form = CreditorForm.Of(Book.Creditor);
        return Page();
    }

    public IActionResult OnPost()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        var refusals = new List<FieldRefusal>();
        var typed = Form.Read(Book.Creditor, Shelf, refusals);
        if (typed is not null && CreditorDesk.IsTaken(Db, typed.Name, Book.Id))
        {
            refusals.Add(new(nameof(Form.Name), FieldRefusalCode.NameTaken));
        }

        if (typed is null || refusals.Count > 0)
        {
            Refuse(refusals);
            return Page();
        }

        if (Desk.Change(Book, typed, Acting))
        {
            Announce(
                "Enregistré, sauf les coordonnées bancaires : un autre administrateur doit les accepter.",
                "Saved, except the bank details: another administrator must accept them.");
        }
        else
        {
            Announce("Les réglages sont enregistrés.", "The settings are saved.");
        }

        return LocalRedirect($"/reglages/creanciers/{Name}");
    }

    public IActionResult OnPostLogo(IFormFile? logo)
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        var (creditor, why) = logo is null ? (Book.Creditor, LogoRefusal.FileMissing)
            : LogoForm.Give(Book.Creditor, logo);
        if (why is { } refusal)
        {
            Refuse(refusal.Sentence(Tell.Language));
            Form = CreditorForm.Of(Book.Creditor);
            return Page();
        }

        Desk.Change(Book, creditor, Acting);
        Announce("Ce logo est en tête des lettres à venir.", "This logo heads the letters to come.");
        return LocalRedirect($"/reglages/creanciers/{Name}");
    }

    public IActionResult OnPostNoLogo()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        Desk.Change(Book, Book.Creditor with { Logo = null }, Acting);
        Announce("Les lettres à venir n’ont plus de logo.", "Letters to come have no logo any more.");
        return LocalRedirect($"/reglages/creanciers/{Name}");
    }

    public IActionResult OnPostAccept(Guid change) => Settle(change, isAccepted: true);

    public IActionResult OnPostReject(Guid change) => Settle(change, isAccepted: false);

    private IActionResult Settle(Guid change, bool isAccepted)
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        var isSame = Waiting?.Id == change;
        var why = BankDetailsDesk.WhyNotSettle(isSame ? Waiting : null, Visitor.User!.Id);
        if (why is { } refusal)
        {
            Refuse(refusal.Sentence(Tell.Language));
            Form = CreditorForm.Of(Book.Creditor);
            return Page();
        }

        Desk.Settle(Book, Waiting!, isAccepted, Acting);
        Announce(
            isAccepted ? "Les nouvelles coordonnées bancaires sont en service."
                : "Le changement est refusé : rien ne change.",
            isAccepted ? "The new bank details are in use." : "The change is rejected: nothing changes.");
        return LocalRedirect($"/reglages/creanciers/{Name}");
    }

    /// <summary>By number; another's creditor is not found.</summary>
    private NotFoundResult? Open()
    {
        if (!int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || Db.Creditors.AsNoTracking().FirstOrDefault(row => row.Number == number) is not { } row
            || !Visitor.May(Role.Administrator, row.Id))
        {
            return NotFound();
        }

        Book = CreditorBook.One(Db, row.Id);
        Waiting = Desk.Waiting(row.Id);
        AskedBy = Waiting is { } waiting
            ? access.Users.Where(user => user.Id == waiting.AskedBy).Select(user => user.Name).FirstOrDefault() ?? ""
            : "";
        return null;
    }
}

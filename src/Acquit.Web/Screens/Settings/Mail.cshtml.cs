using System.Globalization;
using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Mail;
using Acquit.App.People;
using Acquit.App.Replies;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Background;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Settings;

/// <summary>From where the e-mails of one creditor leave.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class MailModel(AccessDb access, RepliesWatch watch) : Screen
{
    [BindProperty(Name = "name", SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public MailForm Form { get; set; } = new();

    public CreditorBook Book { get; private set; } = null!;

    /// <summary>Null: e-mails are written into the folder.</summary>
    public OpenedAccount? Opened { get; private set; }

    public bool HasPassword => Opened?.Password is { Length: > 0 };

    /// <summary>The stored password was closed with a key that is gone.</summary>
    public bool IsUnreadable => Opened is { Password: null };

    /// <summary>Null: no mailbox is set, or it was not read yet.</summary>
    public MailboxLook? MailboxLook => Opened?.Account.Imap is null ? null : watch.LookOf(Book.Id);

    /// <summary>Where a test goes.</summary>
    public string OwnAddress => Visitor.User?.Email ?? "";

    private string Here => $"/reglages/creanciers/{Name}/messagerie";

    public IActionResult OnGet()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        Form = MailForm.Of(Opened?.Account, Book.Creditor);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        var refusals = new List<FieldRefusal>();
        var account = Form.Read(Opened?.Account, refusals);
        if (account is not null && Workplace.Mail.WhyNotSet(Book.Id, account, Form.Passwords) is { } why)
        {
            refusals.Add(At(why, account));
        }

        if (account is null || refusals.Count > 0)
        {
            foreach (var refusal in refusals)
            {
                ModelState.AddModelError($"{nameof(Form)}.{refusal.Field}", refusal.Sentence(Tell.Language));
            }

            return Page();
        }

        Workplace.Mail.Set(Book.Id, account, Form.Passwords, Workplace.Clock.Now);
        await Note(AuditAct.MailAccountChanged);
        Announce(
            "La messagerie est enregistrée : envoyez-vous un essai.",
            "The mail account is saved: send yourself a test.");
        return LocalRedirect(Here);
    }

    /// <summary>A message to the visitor's own address, and to no other.</summary>
    public IActionResult OnPostTest()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        Form = MailForm.Of(Opened?.Account, Book.Creditor);
        if (Opened is null || !EmailAddress.TryParse(OwnAddress, out var to))
        {
            return NotFound();
        }

        var problem = TestMessage.Send(Opened, Book.Creditor.Name, to, Tell.Language, Workplace.Clock.Now);
        if (problem is not null)
        {
            Refuse(problem.Sentence(Tell.Language));
            return Page();
        }

        Announce($"L’essai est parti à {to}.", $"The test has left to {to}.");
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostForgetAsync()
    {
        if (Open() is { } refused)
        {
            return refused;
        }

        Workplace.Mail.Forget(Book.Id);
        await Note(AuditAct.MailAccountForgotten);
        Announce(
            "La messagerie est oubliée : les e-mails s’écrivent dans le dossier des envois.",
            "The mail account is forgotten: e-mails are written into the folder.");
        return LocalRedirect(Here);
    }

    private FieldRefusal At(MailAccountRefusal why, MailAccount after) => why switch
    {
        MailAccountRefusal.PasswordAgain => new(
            Opened?.Account.Smtp == after.Smtp ? nameof(MailForm.ImapPassword) : nameof(MailForm.SmtpPassword),
            FieldRefusalCode.PasswordAgain),
        MailAccountRefusal.PasswordHasLines => new(nameof(MailForm.SmtpPassword), FieldRefusalCode.PasswordHasLines),
        MailAccountRefusal.PasswordReadable => new(nameof(MailForm.SmtpSecurity), FieldRefusalCode.PasswordReadable),
    };

    private async Task Note(AuditAct what)
    {
        access.Note(Acting, what, Book.Creditor.Name, Book.Id);
        await access.SaveChangesAsync();
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
        Opened = Workplace.Mail.Open(row.Id);
        return null;
    }
}

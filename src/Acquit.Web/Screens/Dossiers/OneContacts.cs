using Acquit.App.Record;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types about somebody at the debtor's.</summary>
public sealed class ContactForm
{
    public ContactRole Role { get; set; }

    public string? Person { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }
}

/// <summary>The people at the debtor's: who pays, who ordered, who decides.</summary>
public sealed partial class OneModel
{
    public IReadOnlyList<KeptContact> Contacts => ContactDesk.Of(Db, Debtor);

    public IActionResult OnPostContact(ContactForm contact) => Act(Role.Collector, () =>
    {
        var typed = new DebtorContact(contact.Role, contact.Person ?? "")
        {
            Email = contact.Email ?? "", Phone = contact.Phone ?? "",
        };
        return Looked(Workplace.Contacts.Add(Debtor, typed, Visitor.Name));
    }, "Contact ajouté.", "Contact added.", isStaying: true);

    public IActionResult OnPostForget(Guid id) => Act(Role.Collector,
        () => Looked(Workplace.Contacts.Remove(Debtor, id, Visitor.Name)),
        "Contact retiré.", "Contact removed.", isStaying: true);

    /// <summary>The address was dead for the receiving side; a person has checked it.</summary>
    public IActionResult OnPostRevive() => Act(Role.Collector,
        () => Looked(Workplace.Contacts.Revive(Debtor, Visitor.Name)),
        "Adresse de nouveau utilisée.", "Address used again.", isStaying: true);

    /// <summary>Another address may be written to: the file is decided again.</summary>
    private string? Looked(ContactRefusal? refused)
    {
        if (refused is null)
        {
            Workplace.LookAt(Debtor, Today);
        }

        return refused?.Sentence(Tell.Language);
    }
}

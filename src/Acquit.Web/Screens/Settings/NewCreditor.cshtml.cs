using Acquit.App.Creditors;
using Acquit.App.Import;
using Acquit.Letters.Logos;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Settings;

/// <summary>A new creditor: the second step of the set-up, before the first file.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class NewCreditorModel(AccessDb access) : CreditorScreen
{
    public IActionResult OnGet() => (IActionResult?)Refused() ?? Page();

    /// <param name="logo">null: letters begin with the name</param>
    public IActionResult OnPost(IFormFile? logo)
    {
        if (Refused() is { } refused)
        {
            return refused;
        }

        var refusals = new List<FieldRefusal>();
        var creditor = Form.Read(null, Shelf, refusals);
        if (creditor is not null && CreditorDesk.IsTaken(Db, creditor.Name))
        {
            refusals.Add(new(nameof(Form.Name), FieldRefusalCode.NameTaken));
        }

        if (creditor is null || refusals.Count > 0)
        {
            Refuse(refusals);
            return Page();
        }

        var (headed, why) = logo is null ? (creditor, null) : LogoForm.Give(creditor, logo);
        if (why is { } refusal)
        {
            Refuse(refusal.Sentence(Tell.Language));
            return Page();
        }

        new BankDetailsDesk(Db, access).Make(headed, Acting);
        Announce(
            $"{creditor.Name} est prêt : importez son grand livre.", $"{creditor.Name} is ready: import its ledger.");
        return LocalRedirect("/imports");
    }

    private StatusCodeResult? Refused() => Visitor.MayEverywhere(Role.Administrator)
        ? null : StatusCode(StatusCodes.Status403Forbidden);
}

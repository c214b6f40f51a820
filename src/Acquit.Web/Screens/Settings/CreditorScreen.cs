using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Settings;

/// <summary>A page with the form of a creditor.</summary>
public abstract class CreditorScreen : Screen
{
    [BindProperty]
    public CreditorForm Form { get; set; } = new();

    public PolicyShelf Shelf => new(Workplace.Rules.Data);

    /// <summary>The shipped policies with their titles.</summary>
    public IEnumerable<(string Name, string Title)> Policies => Shelf.Names
        .Select(name => (name, Workplace.Rules.Policy(name)?.Title ?? name));

    /// <summary>Says each refusal at its field.</summary>
    protected void Refuse(IEnumerable<FieldRefusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError($"{nameof(Form)}.{refusal.Field}", refusal.Sentence(Tell.Language));
        }
    }
}

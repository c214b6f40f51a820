using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.Core.Dates;
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

    /// <summary>« lundi de Pâques, … » that a territory has beside the eleven national ones; empty: none.</summary>
    public string OwnHolidays(Territory territory)
    {
        var national = FrenchHolidays.National(Today.Year).Select(day => day.On).ToHashSet();
        return string.Join(", ", Workplace.Rules.Law.Calendar(territory).Of(Today.Year)
            .Where(day => !national.Contains(day.On)).Select(day => day.In(Tell.Language)));
    }

    /// <summary>Says each refusal at its field.</summary>
    protected void Refuse(IEnumerable<FieldRefusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError($"{nameof(Form)}.{refusal.Field}", refusal.Sentence(Tell.Language));
        }
    }
}

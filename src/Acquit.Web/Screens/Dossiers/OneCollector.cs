using Acquit.App.People;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>Whose file it is.</summary>
public sealed partial class OneModel
{
    private AccessDb Access => HttpContext.RequestServices.GetRequiredService<AccessDb>();

    /// <summary>Who may be given the file.</summary>
    public IReadOnlyList<CollectorName> Collectors => CollectorList.Of(Access, Debtor.Creditor);

    /// <summary>Null: nobody's.</summary>
    public Guid? Collector => Sheet.State.Collector;

    /// <summary>Her name; empty: nobody’s.</summary>
    public string CollectorName => Collector is { } id
        ? CollectorList.Names(Access, [id]).GetValueOrDefault(id, "") : "";

    /// <summary>The file is somebody's from now on.</summary>
    /// <param name="to">null: nobody's</param>
    public IActionResult OnPostCollector(Guid? to) => Act(Role.Collector, () =>
    {
        var person = to is null ? null : Collectors.FirstOrDefault(one => one.Id == to);
        return to is not null && person is null
            ? Tell.Say("Cette personne ne travaille pas pour ce créancier.", "She does not work for this creditor.")
            : Record(new CollectorAssigned(person is null ? null : new CollectorId(person.Id), person?.Name ?? "")
            {
                EffectiveOn = Today, By = Visitor.Name,
            });
    }, "Le suivi est noté.", "Whose file it is is noted.", isStaying: true);
}

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>Is it worth it? Amount, costs, evidence and means on one page; a person decides.</summary>
public sealed class WeighModel : DossierScreen
{
    [BindProperty(Name = "frais", SupportsGet = true)]
    public string? Costs { get; set; }

    [BindProperty(Name = "moyens", SupportsGet = true)]
    public Means Means { get; set; }

    /// <summary>Something was typed that is no sum: it is not taken for costs that nobody knows.</summary>
    public bool CostsAreUnread => !string.IsNullOrWhiteSpace(Costs) && TypedMoney.Read(Costs) is null;

    public Weighed Weighed { get; private set; } = null!;

    public Money Owed { get; private set; }

    public IActionResult OnGet()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        Read();
        return Page();
    }

    /// <summary>What was weighed is noted in the history, with what it proposed.</summary>
    public IActionResult OnPost(string? why)
    {
        if (Open(Role.Collector) is { } refused)
        {
            return refused;
        }

        Read();
        if (CostsAreUnread)
        {
            return Refused(Tell.Say(
                "Les frais ne se lisent pas : un montant positif, par exemple 1 500,00.",
                "The costs cannot be read: a positive sum, for example 1500.00."));
        }

        var said = string.Join(' ', Weighed.Reasons.Select(reason => Tell.Sentence(reason)));
        var note = Tell.Say($"Pesé : {Tell.Name(Weighed.Course)}.", $"Weighed: {Tell.Name(Weighed.Course)}.")
            + $" {said} {why?.Trim()}".TrimEnd();
        if (Workplace.Record.Record(
            Debtor, new NoteAdded { EffectiveOn = Today, By = Visitor.Name, Note = note }, []).Refused is { } no)
        {
            return Refused(no.Sentence(Tell.Language));
        }

        Announce($"{Debtor.Name} : pesée notée.", $"{Debtor.Name}: noted.");
        return LocalRedirect($"/dossiers/{Name}");
    }

    private PageResult Refused(string why)
    {
        Refuse(why);
        return Page();
    }

    private void Read()
    {
        ReadSheet();
        var items = Sheet.Dossier.Items.Where(item => item.DueOn < Today).Select(item => item.Key).ToHashSet();
        Owed = Money.Sum(Sheet.Decisions.SelectMany(one => one.Items)
            .Where(one => items.Contains(one.Key) && one.Item is not null)
            .Select(one => one.Item!.Open - one.Covered - one.Contested));
        Weighed = Weighing.Of(new Scales(Owed, TypedMoney.Read(Costs), Means)
        {
            PolicyStopsBelow = Sheet.Policy?.Causes.BadFaithBelow, Evidence = Sheet.Evidence,
        });
    }
}

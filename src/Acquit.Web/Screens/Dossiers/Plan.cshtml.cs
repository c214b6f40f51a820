using Acquit.App.Prepare;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types about a plan to be signed.</summary>
public sealed class PlanForm
{
    public int Count { get; set; } = 3;

    public DateOnly? From { get; set; }

    public string? Signatory { get; set; }

    public string? Title { get; set; }

    public int GraceDays { get; set; }

    /// <summary>Penalties stand outside the plan and are given up when it is kept.</summary>
    public bool Waives { get; set; } = true;

    public string? Solvency { get; set; }
}

/// <summary>A payment plan: proposed after a look at the means, signed, kept or broken.</summary>
public sealed class PlanModel : CauseScreen
{
    private const string Here = "echeancier";

    private const int MostMonths = 24;

    /// <summary>What Acquit proposes where the law says nothing: days from the presentation of a notice.</summary>
    private const int BusinessGrace = 8;
    private const int ConsumerGrace = 30;

    [BindProperty]
    public PlanForm Form { get; set; } = new();

    /// <summary>The signed plans and what came of each, the latest first; empty: none was agreed.</summary>
    public IReadOnlyList<PlanProgress> Plans { get; private set; } = [];

    /// <summary>A plan that waits for its signature; null: none.</summary>
    public PlanProposed? Proposed { get; private set; }

    /// <summary>What a plan would spread today; null: nothing can be.</summary>
    public PlanBasis? Basis { get; private set; }

    public bool IsBusiness => Sheet.Dossier.Debtor.Status.IsBusiness();

    /// <summary>The plan is noted and its agreement joins the proposals of the day: both, or neither.</summary>
    public IActionResult OnPostPropose() => Act(() =>
    {
        if (Basis is not { } basis || Form.From is not { } first || Form.Count is < 1 or > MostMonths || first < Today)
        {
            return Tell.Say("Première échéance à venir, une à vingt-quatre échéances.",
                "First day to come, one to twenty-four instalments.");
        }

        var total = IsBusiness && !Form.Waives ? basis.Claim.Total : basis.Principal;
        var proposed = new PlanProposed([.. Allocation.InEqualParts(total, Form.Count)
            .Select((part, month) => new Instalment(first.AddMonths(month), part))])
        {
            EffectiveOn = Today, By = Visitor.Name, Signatory = Form.Signatory?.Trim() ?? "",
            SignatoryTitle = Form.Title?.Trim() ?? "", GraceDays = Form.GraceDays,
            WaivesIfKept = IsBusiness && Form.Waives, Solvency = Form.Solvency?.Trim() ?? "",
        };
        return Workplace.Prepare.Propose(Debtor, proposed, basis.Items, Today)?.Sentence(Tell.Language);
    }, ("accord à relire, à approuver et à faire signer.", "agreement to read, approve and have signed."), Here);

    /// <summary>It came back signed: it binds both, and the file proves it.</summary>
    public IActionResult OnPostSign(DateOnly? on, string? reference) => Act(() =>
    {
        if (Proposed is not { } proposed || on is not { } day || day > Today || string.IsNullOrWhiteSpace(reference))
        {
            return Tell.Say("Donnez le jour de la signature et la référence de l’accord.",
                "Give the day of the signature and the reference of the agreement.");
        }

        return Workplace.Record.RecordAll(Debtor,
        [
            new PlanAgreed(proposed.Instalments)
            {
                EffectiveOn = day, By = Visitor.Name, GraceDays = proposed.GraceDays,
                WaivesIfKept = proposed.WaivesIfKept, AgreementRef = reference.Trim(),
            },
            new EvidenceRecorded(EvidenceKind.SignedPlan)
            {
                EffectiveOn = day, By = Visitor.Name, Reference = reference.Trim(),
            },
        ], [.. proposed.Items.Select(item => item.Value)])?.Sentence(Tell.Language);
    }, ("échéancier signé : le dossier attend les versements.", "plan signed: the file waits for the payments."),
        Here);

    protected override void Read()
    {
        ReadSheet();
        Plans = PlanProgress.InForce(Sheet.Dossier, Workplace.Rules.Context(Today));
        Proposed = Sheet.Dossier.Events.LastOrDefault(one => one is PlanProposed or PlanAgreed) as PlanProposed;
        Basis = Workplace.Prepare.BasisOfPlan(Debtor, Today);
        if (!IsAnswerTo("Propose"))
        {
            Form.GraceDays = IsBusiness ? BusinessGrace : ConsumerGrace;
            Form.From = Today.AddMonths(1);
        }
    }
}

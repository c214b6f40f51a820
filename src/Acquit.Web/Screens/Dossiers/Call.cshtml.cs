using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types about a call.</summary>
public sealed class CallForm
{
    public string? Person { get; set; }

    public CallOutcome Outcome { get; set; }

    public Cause? Cause { get; set; }

    public string? Said { get; set; }

    /// <summary>« 1 234,56 » or « 1234.56 ».</summary>
    public string? PromisedAmount { get; set; }

    public DateOnly? PromisedOn { get; set; }

    public string? ContestedAmount { get; set; }

    public string? Category { get; set; }

    public string? AnswerFrom { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public string[] Invoices { get; set; } = [];

    public string? PlanAmount { get; set; }

    public int PlanMonths { get; set; }

    public DateOnly? PlanFrom { get; set; }
}

/// <summary>The form of a call: whom, what came of it, why the debtor has not paid, what he commits to.</summary>
public sealed class CallModel : DossierScreen
{
    private const int MostMonths = 24;

    [BindProperty]
    public CallForm Form { get; set; } = new();

    /// <summary>The call that the policy asks for today and that is noted as done; null: a call of its own.</summary>
    public ProposalRow? Proposal { get; private set; }

    public IActionResult OnGet()
    {
        if (Open(Role.Collector) is { } refused)
        {
            return refused;
        }

        Read();
        return Page();
    }

    /// <summary>Notes the call, its cause and the commitment: all of it or nothing.</summary>
    public IActionResult OnPost()
    {
        if (Open(Role.Collector) is { } refused)
        {
            return refused;
        }

        Read();
        var events = Events();
        if (events is null || !ModelState.IsValid)
        {
            return Page();
        }

        if (Workplace.Record.RecordAll(Debtor, events, Form.Invoices) is { } why)
        {
            Refuse(why.Sentence(Tell.Language));
            return Page();
        }

        Workplace.LookAt(Debtor, Today);
        Announce($"{Debtor.Name} : appel noté.", $"{Debtor.Name}: call noted.");
        return LocalRedirect($"/dossiers/{Name}{Then()}");
    }

    /// <summary>Where what the call left open is settled; empty: nothing is, the dossier tells what comes.</summary>
    private string Then() => Form.Outcome != CallOutcome.Reached || Form.Cause is not { } cause ? "" : cause switch
    {
        Cause.Forgotten => "",
        Cause.Dispute => string.IsNullOrWhiteSpace(Form.AnswerFrom) || Form.AnswerBy is null ? "/litige" : "",
        Cause.CashFlow => Form.PlanMonths > 0 || !string.IsNullOrWhiteSpace(Form.PromisedAmount) ? "" : "/echeancier",
        Cause.BadFaith => "/peser",
    };

    private void Read()
    {
        ReadSheet();
        Proposal = OpenCall.Of(Db, Debtor);
    }

    /// <summary>What the form says, as events; null: something cannot be read, and the form says what.</summary>
    private List<DossierEvent>? Events()
    {
        var events = new List<DossierEvent>
        {
            new CallLogged(Form.Outcome)
            {
                EffectiveOn = Today, By = Visitor.Name, Note = Form.Said?.Trim() ?? "",
                Person = Form.Person?.Trim() ?? "",
            },
        };
        if (Form.Outcome != CallOutcome.Reached || Form.Cause is not { } cause)
        {
            return events;
        }

        events.Add(new CauseFound(cause) { EffectiveOn = Today, By = Visitor.Name });
        DossierEvent? commitment = cause switch
        {
            Cause.Dispute => Dispute(),
            Cause.CashFlow when Form.PlanMonths > 0 => Plan(),
            Cause.CashFlow or Cause.Forgotten when !string.IsNullOrWhiteSpace(Form.PromisedAmount) => Promise(),
            Cause.Forgotten or Cause.CashFlow or Cause.BadFaith => null,
        };
        if (commitment is not null)
        {
            events.Add(commitment);
        }

        return ModelState.IsValid ? events : null;
    }

    private PromiseMade? Promise()
    {
        if (Amount(Form.PromisedAmount, "PromisedAmount") is not { } amount)
        {
            return null;
        }

        if (Form.PromisedOn is { } day && day >= Today)
        {
            return new PromiseMade(amount, day)
            {
                EffectiveOn = Today, By = Visitor.Name, Person = Form.Person?.Trim() ?? "", Channel = Channel.Call,
            };
        }

        ModelState.AddModelError("Form.PromisedOn", Tell.Say(
            "Un jour à partir d’aujourd’hui.", "A day from today on."));
        return null;
    }

    private DisputeOpened? Dispute()
    {
        Money? contested = null;
        if (!string.IsNullOrWhiteSpace(Form.ContestedAmount))
        {
            contested = Amount(Form.ContestedAmount, "ContestedAmount");
            if (contested is null)
            {
                return null;
            }
        }

        return new DisputeOpened(contested)
        {
            EffectiveOn = Today, By = Visitor.Name, Note = Form.Said?.Trim() ?? "", Category = Form.Category ?? "",
            AnswerFrom = Form.AnswerFrom?.Trim() ?? "", AnswerBy = Form.AnswerBy,
        };
    }

    /// <summary>Equal monthly instalments; the last takes the rounding.</summary>
    private PlanAgreed? Plan()
    {
        if (Amount(Form.PlanAmount, "PlanAmount") is not { } amount)
        {
            return null;
        }

        if (Form.PlanFrom is not { } first || first < Today || Form.PlanMonths > MostMonths)
        {
            ModelState.AddModelError("Form.PlanFrom", Tell.Say(
                "Première échéance à venir, vingt-quatre mois au plus.",
                "First day to come, twenty-four months at most."));
            return null;
        }

        var shares = Allocation.InEqualParts(amount, Form.PlanMonths);
        return new PlanAgreed([.. shares.Select((share, month) => new Instalment(first.AddMonths(month), share))])
        {
            EffectiveOn = Today, By = Visitor.Name,
        };
    }

    private Money? Amount(string? typed, string field)
    {
        if (TypedMoney.Read(typed) is { } amount)
        {
            return amount;
        }

        ModelState.AddModelError($"Form.{field}", Tell.Say(
            "Un montant positif, par exemple 1\u202F234,56.", "A positive sum, for example 1234.56."));
        return null;
    }
}

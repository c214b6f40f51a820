using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary>The keys of JSON and files as a person reads them on a screen.</summary>
internal static class Labels
{
    public static string Of(string step, VerbConsole console) => StepNames.In(step, console.Language);

    /// <summary>
    /// The step by its name; an act that is no step by how it is done: « appel » for a broken promise.
    /// </summary>
    public static string Of(ScheduledAct act, VerbConsole console) =>
        act.Step.Length > 0 ? Of(act.Step, console)
        : act.Channel is not null ? Of(act.Channel, console)
        : Of(act.Action, console);

    /// <summary>Empty for what is no message.</summary>
    public static string Of(Channel? channel, VerbConsole console) => channel is not { } named ? "" : named switch
    {
        Channel.Call => console.Say("appel", "call"),
        Channel.Email => console.Say("e-mail", "e-mail"),
        Channel.Sms => "SMS",
        Channel.Letter => console.Say("courrier", "letter"),
        Channel.RegisteredLetter => console.Say("recommandé", "registered letter"),
        Channel.ElectronicRegistered => console.Say("recommandé électronique", "electronic registered"),
        Channel.Bailiff => console.Say("commissaire de justice", "bailiff"),
    };

    /// <summary>What a step of a method does.</summary>
    public static string Of(StepAction action, VerbConsole console) => action switch
    {
        StepAction.Contact => Of(DecisionAction.Contact, console),
        StepAction.HandOver => Of(DecisionAction.HandOver, console),
        StepAction.WriteOffReview => Of(DecisionAction.WriteOffReview, console),
    };

    public static string Of(DecisionAction action, VerbConsole console) => action switch
    {
        DecisionAction.Contact => console.Say("contacter", "contact"),
        DecisionAction.Wait => console.Say("attendre", "wait"),
        DecisionAction.HandOver => console.Say("remettre le dossier", "hand over"),
        DecisionAction.WriteOffReview => console.Say("examiner l’abandon", "weigh the write-off"),
    };

    /// <summary>What a proposal of the queue waits for: a signature, a call, a hand-over or a choice.</summary>
    public static string Of(ProposalRow proposal, VerbConsole console) =>
        proposal.State == ProposalState.Approved ? console.Say("approuvée", "approved")
        : proposal.Action switch
        {
            DecisionAction.Contact when proposal.Channel == Channel.Call => console.Say("à appeler", "to call"),
            DecisionAction.Contact or DecisionAction.Wait => console.Say("à approuver", "to approve"),
            DecisionAction.HandOver => console.Say("à remettre", "to hand over"),
            DecisionAction.WriteOffReview => console.Say("à décider", "to decide"),
        };

    public static string Of(LimitationCause cause, VerbConsole console) => console.Language switch
    {
        Language.English => cause.Key(),
        Language.French => cause switch
        {
            LimitationCause.Acknowledgement => "reconnaissance de dette",
            LimitationCause.PartialPayment => "paiement partiel",
            LimitationCause.CourtClaim => "demande en justice",
            LimitationCause.PaymentOrderServed => "injonction de payer signifiée",
            LimitationCause.ConservatoryMeasure => "mesure conservatoire",
            LimitationCause.Enforcement => "acte d’exécution forcée",
            LimitationCause.InsolvencyClaim => "déclaration de créance",
            LimitationCause.FormalNotice => "mise en demeure",
            LimitationCause.RegisteredLetter => "lettre recommandée",
            LimitationCause.Reminder => "relance",
            LimitationCause.Call => "appel",
            LimitationCause.PaymentOrderFiled => "requête en injonction de payer",
            LimitationCause.Mediation => "médiation",
            LimitationCause.SummonsToPay => "sommation de payer",
            LimitationCause.CommercialDemand => "commandement de payer, créance commerciale",
        },
    };

    /// <summary>What stands after a value of the law book.</summary>
    public static string Of(LawUnit unit, VerbConsole console) => unit switch
    {
        LawUnit.PercentPerYear => console.Say("% par an", "% per year"),
        LawUnit.Points => "points",
        LawUnit.Multiple => console.Say("fois", "times"),
        LawUnit.Eur => "€",
        LawUnit.EurPerInvoice => console.Say("€ par facture", "€ per invoice"),
        LawUnit.Days => console.Say("jours", "days"),
        LawUnit.Months => console.Say("mois", "months"),
        LawUnit.Years => console.Say("ans", "years"),
    };

    public static string Of(Confidence confidence, VerbConsole console) =>
        confidence == Confidence.Verified ? "" : console.Say("à confirmer", "to be confirmed");
}

using Acquit.App.Decide;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Web.Shell;

/// <summary>Words of limitation.</summary>
public static class SpeechOfLimitation
{
    public static string Name(this Speech tell, LimitationAlarm alarm) => alarm switch
    {
        LimitationAlarm.None => tell.Say("Plus de six mois", "More than six months"),
        LimitationAlarm.SixMonths => tell.Say("Moins de six mois", "Under six months"),
        LimitationAlarm.ThreeMonths => tell.Say("Moins de trois mois", "Under three months"),
        LimitationAlarm.ThirtyDays => tell.Say("Moins de trente jours", "Under thirty days"),
        LimitationAlarm.Passed => tell.Say("Peut-être prescrites", "Perhaps time-barred"),
    };

    public static string Chip(LimitationAlarm alarm) => alarm switch
    {
        LimitationAlarm.None => "aq-hold",
        LimitationAlarm.SixMonths => "aq-open",
        LimitationAlarm.ThreeMonths => "aq-due",
        LimitationAlarm.ThirtyDays or LimitationAlarm.Passed => "aq-late",
    };

    /// <summary>« Court depuis le 15/03/2024 (date de facture : la fin de la prestation n’est pas connue) ».</summary>
    public static string Since(this Speech tell, LimitationClock clock) =>
        clock.Period.Interruptions is [.., var last]
            ? tell.Say(
                $"Court à nouveau depuis le {Speech.Day(last.On)} : {tell.Of(last.Cause)} ({last.Rule}).",
                $"Runs anew since {Speech.Day(last.On)}: {tell.Of(last.Cause)} ({last.Rule}).")
        : clock.Debt.Kind == ClaimKind.Telecom
            ? tell.Say(
                $"Court depuis l’échéance, le {Speech.Day(clock.Period.StartsOn)} : communications électroniques.",
                $"Runs since the due date, {Speech.Day(clock.Period.StartsOn)}: electronic communications.")
        : clock.IsFromInvoice
            ? tell.Say(
                $"Court depuis le {Speech.Day(clock.Period.StartsOn)}, d’après la facture : la fin de la prestation "
                    + "n’est pas connue.",
                $"Runs since {Speech.Day(clock.Period.StartsOn)}, by the invoice: the end of performance is not known.")
        : tell.Say(
            $"Court depuis le {Speech.Day(clock.Period.StartsOn)}, fin de la prestation.",
            $"Runs since {Speech.Day(clock.Period.StartsOn)}, the end of performance.");

    /// <summary>What happened, as a piece of a sentence.</summary>
    public static string Of(this Speech tell, LimitationCause cause) => cause switch
    {
        LimitationCause.Acknowledgement => tell.Say("un plan signé par le débiteur", "a plan that the debtor signed"),
        LimitationCause.PartialPayment => tell.Say("un paiement", "a payment"),
        LimitationCause.CourtClaim => tell.Say("une demande en justice", "a claim in court"),
        LimitationCause.PaymentOrderServed => tell.Say("l’ordonnance signifiée", "the order served"),
        LimitationCause.ConservatoryMeasure => tell.Say("une mesure conservatoire", "a conservatory measure"),
        LimitationCause.Enforcement => tell.Say("un acte d’exécution", "an act of enforcement"),
        LimitationCause.InsolvencyClaim => tell.Say("une déclaration de créance", "a declared claim"),
        LimitationCause.FormalNotice => tell.Say("mise en demeure", "formal notice"),
        LimitationCause.RegisteredLetter => tell.Say("lettre recommandée", "registered letter"),
        LimitationCause.Reminder => tell.Say("relance", "reminder"),
        LimitationCause.Call => tell.Say("appel", "call"),
        LimitationCause.PaymentOrderFiled => tell.Say("requête déposée", "petition filed"),
        LimitationCause.Mediation => tell.Say("médiation", "mediation"),
        LimitationCause.SummonsToPay => tell.Say("sommation de payer", "summons to pay"),
        LimitationCause.CommercialDemand => tell.Say("commandement de payer", "demand to pay"),
    };

    /// <summary>« relance (3), appel (2). Une mise en demeure… n’interrompt pas… ».</summary>
    public static IEnumerable<string> InVain(this Speech tell, LimitationPeriod period) =>
        period.Ignored.GroupBy(one => one.WhyIn(tell.Language)).Select(same =>
            string.Join(", ", same.GroupBy(one => one.Cause)
                .Select(one => one.Count() == 1 ? tell.Of(one.Key) : $"{tell.Of(one.Key)} ({one.Count()})"))
            + ". " + same.Key);
}

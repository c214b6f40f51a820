using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.App.Record;

/// <summary>
/// One line of a timeline for what people prepare, decide about a dispute or a plan, keep as evidence, or list.
/// </summary>
internal static class CauseSentence
{
    private static Money Sum(LossStated loss) => Money.Sum(loss.Lines.Select(line => line.Open));

    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    public static string French(DossierEvent happened) => happened switch
    {
        LetterPrepared prepared => $"Lettre à préparer : {prepared.Letter}",
        LetterGivenUp given => $"Lettre abandonnée : {given.Letter}",
        DisputeAnswered answered => $"Contestation {French(answered.Verdict)}"
            + $"{After(", décidé par ", answered.DecidedBy)}"
            + (answered.Credited.IsPositive ? $", {Euros(answered.Credited)} en avoir" : ""),
        CreditNoteIssued credit => $"Avoir n° {credit.Number} du {Day(credit.IssuedOn)}, {Euros(credit.Amount)}"
            + Kept(credit.DocumentHash, ", PDF conservé"),
        PlanProposed plan => $"Accord d’échelonnement proposé, {Euros(Sum(plan.Instalments))} en "
            + $"{plan.Instalments.Count} échéances{After(", à signer par ", plan.Signatory)}",
        EvidenceRecorded evidence => $"{French(evidence.What)}{After(" : ", evidence.Reference)}"
            + Kept(evidence.DocumentHash, ", fichier conservé"),
        CreditLimitSet limit => $"Encours autorisé : {Euros(limit.Limit)}",
        Blacklisted listed => $"Livraisons à crédit refusées jusqu’au {Day(listed.Until)}"
            + After(", preuve : ", listed.Evidence),
        BlacklistLifted => "Livraisons à crédit de nouveau possibles",
        EmailReturned back =>
            $"E-mail {back.DocumentRef} revenu{After(", ", back.Address)}{After(" : code ", back.Status)}",
        InsolvencyActRecorded act => InsolvencySentence.French(act),
        InsolvencyStated => "Procédure du débiteur : renseignements pour la déclaration de créance",
        ProcedureOpened opened => CourtSentence.French(opened),
        ProcedureActRecorded act => CourtSentence.French(act),
        PetitionStated stated => $"Requête de la procédure n° {stated.Procedure} renseignée",
        CourtLetterStated stated => $"Courriers de la procédure n° {stated.Procedure} renseignés",
        ExhibitsFiled filed => CourtSentence.French(filed),
        CostNoted cost => CourtSentence.French(cost),
        LossStated loss => $"Perte de {Euros(Sum(loss))} motivée : {loss.Reason.Name(Core.Language.French)}"
            + Kept(loss.DocumentHash, ", preuve conservée"),
        _ => happened.GetType().Name,
    };

    public static string English(DossierEvent happened) => happened switch
    {
        LetterPrepared prepared => $"Letter to prepare: {prepared.Letter}",
        LetterGivenUp given => $"Letter given up: {given.Letter}",
        DisputeAnswered answered => $"Dispute {English(answered.Verdict)}{After(", decided by ", answered.DecidedBy)}"
            + (answered.Credited.IsPositive ? $", {answered.Credited} credited" : ""),
        CreditNoteIssued credit => $"Credit note {credit.Number} of {credit.IssuedOn:yyyy-MM-dd}, {credit.Amount}"
            + Kept(credit.DocumentHash, ", PDF kept"),
        PlanProposed plan => $"Payment plan proposed, {Sum(plan.Instalments)} in "
            + $"{plan.Instalments.Count} instalments{After(", to be signed by ", plan.Signatory)}",
        EvidenceRecorded evidence => $"{English(evidence.What)}{After(": ", evidence.Reference)}"
            + Kept(evidence.DocumentHash, ", file kept"),
        CreditLimitSet limit => $"Credit limit: {limit.Limit}",
        Blacklisted listed => $"No delivery on credit until {listed.Until:yyyy-MM-dd}"
            + After(", evidence: ", listed.Evidence),
        BlacklistLifted => "Delivery on credit possible again",
        EmailReturned back =>
            $"E-mail {back.DocumentRef} came back{After(", ", back.Address)}{After(", code ", back.Status)}",
        InsolvencyActRecorded act => InsolvencySentence.English(act),
        InsolvencyStated => "Debtor’s proceedings: facts for the declaration of the claim",
        ProcedureOpened opened => CourtSentence.English(opened),
        ProcedureActRecorded act => CourtSentence.English(act),
        PetitionStated stated => $"Petition of procedure {stated.Procedure} filled in",
        CourtLetterStated stated => $"Letters of procedure {stated.Procedure} filled in",
        ExhibitsFiled filed => CourtSentence.English(filed),
        CostNoted cost => CourtSentence.English(cost),
        LossStated loss => $"Loss of {Sum(loss)} explained: {loss.Reason.Name(Core.Language.English)}"
            + Kept(loss.DocumentHash, ", proof kept"),
        _ => happened.GetType().Name,
    };

    /// <summary>As a heading and a choice: « Conditions générales acceptées ».</summary>
    public static string French(EvidenceKind kind) => kind switch
    {
        EvidenceKind.SirenChecked => "SIREN vérifié",
        EvidenceKind.TermsAccepted => "Conditions générales acceptées",
        EvidenceKind.SignedOrder => "Devis ou commande signé",
        EvidenceKind.DeliveryNote => "Bon de livraison signé",
        EvidenceKind.StagedBilling => "Facturation par étapes ou acompte",
        EvidenceKind.SignedPlan => "Échéancier signé",
        EvidenceKind.PostalReceipt => "Preuve de dépôt ou avis de réception",
        EvidenceKind.Other => "Autre pièce",
    };

    public static string English(EvidenceKind kind) => kind switch
    {
        EvidenceKind.SirenChecked => "SIREN checked",
        EvidenceKind.TermsAccepted => "General terms accepted",
        EvidenceKind.SignedOrder => "Signed quote or order",
        EvidenceKind.DeliveryNote => "Signed delivery note",
        EvidenceKind.StagedBilling => "Staged billing or deposit",
        EvidenceKind.SignedPlan => "Signed payment plan",
        EvidenceKind.PostalReceipt => "Receipt of the post",
        EvidenceKind.Other => "Other paper",
    };

    public static string French(DisputeVerdict verdict) => verdict switch
    {
        DisputeVerdict.Accepted => "acceptée",
        DisputeVerdict.Partly => "acceptée en partie",
        DisputeVerdict.Rejected => "rejetée",
    };

    public static string English(DisputeVerdict verdict) => verdict switch
    {
        DisputeVerdict.Accepted => "accepted",
        DisputeVerdict.Partly => "accepted in part",
        DisputeVerdict.Rejected => "rejected",
    };

    private static Money Sum(IReadOnlyList<Instalment> plan) => Money.Sum(plan.Select(one => one.Amount));

    private static string After(string before, string text) => text.Length > 0 ? before + text : "";

    private static string Kept(string hash, string words) => hash.Length > 0 ? words : "";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Euros(Money money) => money.Euros.ToString("N2", _french) + "\u00A0€";
}

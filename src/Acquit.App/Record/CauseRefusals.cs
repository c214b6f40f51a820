namespace Acquit.App.Record;

/// <summary>The sentences of what cannot be noted of disputes, credit notes, plans, customers and court acts.</summary>
internal static class CauseRefusals
{
    public static string French(RecordRefusal refusal) => refusal switch
    {
        RecordRefusal.AnswerUnclear => "Chaque point a une plainte et une réponse, et une personne nommée a décidé.",
        RecordRefusal.CreditUnclear =>
            "Une contestation acceptée donne un avoir, au plus de ce qui est ouvert ; une contestation rejetée, aucun.",
        RecordRefusal.NumberMissing => "Il faut le numéro de l’avoir.",
        RecordRefusal.SignatoryMissing => "Il faut dire qui signe pour le client.",
        RecordRefusal.GraceUnclear => "Le délai après un impayé est d’un à quatre-vingt-dix jours.",
        RecordRefusal.ProofMissing => "Il faut ce qui prouve l’impayé.",
        RecordRefusal.NotListed => "Les livraisons à crédit ne sont pas refusées à ce client.",
        RecordRefusal.LaterActStands =>
            "Un acte plus récent de la procédure repose sur celui-ci : retirez d’abord le plus récent.",
        _ => "",
    };

    public static string English(RecordRefusal refusal) => refusal switch
    {
        RecordRefusal.AnswerUnclear => "Each point has a complaint and an answer, and a named person has decided.",
        RecordRefusal.CreditUnclear =>
            "An accepted dispute credits something, at most what is open; a rejected one nothing.",
        RecordRefusal.NumberMissing => "The number of the credit note is needed.",
        RecordRefusal.SignatoryMissing => "Say who signs for the customer.",
        RecordRefusal.GraceUnclear => "The days after an unpaid instalment are between 1 and 90.",
        RecordRefusal.ProofMissing => "What proves the unpaid debt is needed.",
        RecordRefusal.NotListed => "Deliveries on credit are not refused to this customer.",
        RecordRefusal.LaterActStands => "A later act of the procedure rests on this one: withdraw the latest first.",
        _ => "",
    };
}

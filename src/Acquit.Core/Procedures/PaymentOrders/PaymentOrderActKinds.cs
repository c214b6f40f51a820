namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>Keys and names of acts.</summary>
public static class PaymentOrderActKinds
{
    public static string Key(this PaymentOrderActKind kind) =>
        kind switch
        {
            PaymentOrderActKind.PetitionFiled => "filed",
            PaymentOrderActKind.CostsConsigned => "costs",
            PaymentOrderActKind.PetitionRefused => "refused",
            PaymentOrderActKind.OrderRendered => "order",
            PaymentOrderActKind.OrderServed => "served",
            PaymentOrderActKind.ActServedToPerson => "reached",
            PaymentOrderActKind.AssetsMadeUnavailable => "seized",
            PaymentOrderActKind.OppositionReceived => "opposed",
            PaymentOrderActKind.OppositionCostsConsigned => "opposition-costs",
            PaymentOrderActKind.LawyerAppointed => "lawyer",
            PaymentOrderActKind.JudgmentRendered => "judged",
            PaymentOrderActKind.Withdrawn => "withdrawn",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static PaymentOrderActKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<PaymentOrderActKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    public static string Name(this PaymentOrderActKind kind, Language language) =>
        language switch
        {
            Language.French => InFrench(kind),
            Language.English => InEnglish(kind),
        };

    private static string InFrench(PaymentOrderActKind kind) =>
        kind switch
        {
            PaymentOrderActKind.PetitionFiled => "requête déposée au greffe",
            PaymentOrderActKind.CostsConsigned => "frais de greffe consignés",
            PaymentOrderActKind.PetitionRefused => "requête rejetée",
            PaymentOrderActKind.OrderRendered => "ordonnance rendue",
            PaymentOrderActKind.OrderServed => "ordonnance signifiée",
            PaymentOrderActKind.ActServedToPerson => "acte signifié à la personne du débiteur",
            PaymentOrderActKind.AssetsMadeUnavailable => "mesure qui rend des biens indisponibles",
            PaymentOrderActKind.OppositionReceived => "avis d’opposition reçu",
            PaymentOrderActKind.OppositionCostsConsigned => "frais de l’opposition consignés",
            PaymentOrderActKind.LawyerAppointed => "avocat constitué",
            PaymentOrderActKind.JudgmentRendered => "jugement rendu sur l’opposition",
            PaymentOrderActKind.Withdrawn => "procédure abandonnée par le créancier",
        };

    private static string InEnglish(PaymentOrderActKind kind) =>
        kind switch
        {
            PaymentOrderActKind.PetitionFiled => "petition filed with the greffe",
            PaymentOrderActKind.CostsConsigned => "costs of the court advanced",
            PaymentOrderActKind.PetitionRefused => "petition refused",
            PaymentOrderActKind.OrderRendered => "order rendered",
            PaymentOrderActKind.OrderServed => "order served",
            PaymentOrderActKind.ActServedToPerson => "act served to the debtor in person",
            PaymentOrderActKind.AssetsMadeUnavailable => "measure that makes assets unavailable",
            PaymentOrderActKind.OppositionReceived => "notice of opposition received",
            PaymentOrderActKind.OppositionCostsConsigned => "costs of the opposition advanced",
            PaymentOrderActKind.LawyerAppointed => "lawyer appointed",
            PaymentOrderActKind.JudgmentRendered => "judgment on the opposition",
            PaymentOrderActKind.Withdrawn => "procedure given up by the creditor",
        };
}

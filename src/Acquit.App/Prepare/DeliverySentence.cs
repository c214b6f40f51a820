using System.Globalization;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.App.Prepare;

/// <summary>One sentence for each doubt about a delivery on credit.</summary>
public static class DeliverySentence
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"aboveLimit".</summary>
    public static string Key(this DeliveryReason reason) =>
        char.ToLowerInvariant(reason.ToString()[0]) + reason.ToString()[1..];

    public static string Sentence(this DeliveryDoubt doubt, Language language) => language switch
    {
        Language.French => French(doubt),
        Language.English => English(doubt),
    };

    private static string French(DeliveryDoubt doubt) => doubt.Reason switch
    {
        DeliveryReason.Blacklisted => $"Livraisons à crédit refusées jusqu’au {doubt.On:dd/MM/yyyy}.",
        DeliveryReason.Insolvent => $"Procédure collective depuis le {doubt.On:dd/MM/yyyy}.",
        DeliveryReason.AboveLimit => $"L’encours autorisé serait dépassé de {Euros(doubt.Amount)}.",
        DeliveryReason.Overdue => $"{Euros(doubt.Amount)} échus, depuis le {doubt.On:dd/MM/yyyy}.",
        DeliveryReason.WrittenOffBefore => $"Une créance a été abandonnée le {doubt.On:dd/MM/yyyy}.",
        DeliveryReason.IdentityUnchecked => "Personne n’a vérifié son SIREN.",
        DeliveryReason.TermsNotAccepted => "Rien ne montre qu’il a accepté les conditions générales.",
    };

    private static string English(DeliveryDoubt doubt) => doubt.Reason switch
    {
        DeliveryReason.Blacklisted => $"Deliveries on credit are refused until {doubt.On:yyyy-MM-dd}.",
        DeliveryReason.Insolvent => $"Insolvency proceedings since {doubt.On:yyyy-MM-dd}.",
        DeliveryReason.AboveLimit => $"The credit limit would be exceeded by {doubt.Amount}.",
        DeliveryReason.Overdue => $"{doubt.Amount} overdue since {doubt.On:yyyy-MM-dd}.",
        DeliveryReason.WrittenOffBefore => $"A debt was written off on {doubt.On:yyyy-MM-dd}.",
        DeliveryReason.IdentityUnchecked => "Nobody has checked his SIREN.",
        DeliveryReason.TermsNotAccepted => "Nothing shows that he accepted the general terms.",
    };

    private static string Euros(Money money) => money.Euros.ToString("N2", _french) + "\u00A0€";
}

using Acquit.Core.Interest;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>
/// Facts of part V that exhibits and claim show by themselves: a first wording that a person reads, corrects and
/// completes. Nothing is said that no exhibit shows.
/// </summary>
public static class CourtStory
{
    /// <summary>Contract, order, delivery, one fact for each invoice of the claim, formal notice, in that order.
    /// </summary>
    public static IReadOnlyList<CourtFact> Propose(ClaimStatement claim, IReadOnlyList<CourtExhibit> exhibits) =>
    [
        .. OfKind(exhibits, ExhibitKind.Contract, "Les parties ont conclu un contrat"),
        .. OfKind(exhibits, ExhibitKind.Order, "Le débiteur a passé commande au requérant"),
        .. OfKind(exhibits, ExhibitKind.Delivery, "Le requérant a exécuté la commande"),
        .. claim.Invoices.Select(invoice => OfInvoice(invoice, exhibits)),
        .. OfNotice(exhibits),
    ];

    private static IEnumerable<CourtFact> OfKind(
        IReadOnlyList<CourtExhibit> exhibits, ExhibitKind kind, string words) =>
        There(exhibits, kind).Select(one => new CourtFact(words + On(one), [one.Number]));

    private static CourtFact OfInvoice(ClaimInvoice invoice, IReadOnlyList<CourtExhibit> exhibits)
    {
        var rest = invoice.Deducted.IsZero ? "" : $", sur laquelle il reste dû {FrenchText.Of(invoice.PrincipalDue)}";
        return new CourtFact(
            $"Le requérant a émis la facture n° {invoice.Number} du {FrenchText.Of(invoice.IssuedOn)}, d’un montant "
                + $"de {FrenchText.Of(invoice.Gross)} toutes taxes comprises, échue le "
                + $"{FrenchText.Of(invoice.DueOn)}{rest}",
            [.. exhibits.Where(one => one.IsInvoice(invoice.Number)).Select(one => one.Number)]);
    }

    private static IEnumerable<CourtFact> OfNotice(IReadOnlyList<CourtExhibit> exhibits)
    {
        List<CourtExhibit> notices = [.. There(exhibits, ExhibitKind.FormalNotice)];
        return notices.Count == 0 ? []
            :
            [
                new CourtFact(
                    "Le requérant a mis le débiteur en demeure de payer" + On(notices[0]),
                    [.. notices.Concat(There(exhibits, ExhibitKind.ProofOfNotice)).Select(one => one.Number)]),
            ];
    }

    private static IEnumerable<CourtExhibit> There(IReadOnlyList<CourtExhibit> exhibits, ExhibitKind kind) =>
        exhibits.Where(one => one.Kind == kind && !one.IsWithdrawn);

    private static string On(CourtExhibit exhibit) => exhibit.On is { } day ? $" le {FrenchText.Of(day)}" : "";
}

using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>What a public accountant finds the invoices by: told once where it is the same for all of them.</summary>
internal static class PublicParticulars
{
    private const string Where = "à donner dans le fichier du créancier, sous public_orders";

    private static readonly string[] _stops = ["rejet", "suspend", "recycler"];

    /// <summary>Lines and columns without a value are left out.</summary>
    public static IReadOnlyList<LetterBlock> Of(LetterFacts facts)
    {
        List<PublicOrder> orders = [.. Orders(facts)];
        List<(string Label, string Header, Func<PublicOrder, string> Value)> parts =
        [
            ("SIRET de l’acheteur", "SIRET", order => order.Siret),
            ("Code service", "Service", order => order.ServiceCode),
            ("Numéro d’engagement ou de bon de commande", "Engagement ou commande", order => order.Engagement),
            ("Numéro de marché", "Marché", order => order.ContractNumber),
            ("Dépôt dans Chorus Pro", "Dépôt dans Chorus Pro", Deposit),
            ("Dernier statut", "Dernier statut", Status),
        ];
        var told = parts.Where(part => orders.Exists(order => part.Value(order).Length > 0)).ToList();
        var common = told.Where(part => orders.Select(part.Value).Distinct().Count() == 1).ToList();
        var own = told.Except(common).ToList();
        List<LetterBlock> blocks = [];
        if (common.Count > 0)
        {
            blocks.Add(new Table(
                [new("Référence de l’acheteur public", 2, false), new("Valeur", 3, false)],
                [.. common.Select(part => (IReadOnlyList<string>)
                    [part.Label, FrenchTypography.Set(part.Value(orders[0]))])]));
        }

        if (own.Count > 0)
        {
            blocks.Add(new Table(
                [new("Facture", 2, false), .. own.Select(part => new TableColumn(part.Header, 3, false))],
                [.. orders.Select(order => (IReadOnlyList<string>)
                    [order.Invoice, .. own.Select(part => FrenchTypography.Set(part.Value(order)))])]));
        }

        return blocks;
    }

    /// <summary>Each invoice needs an order, a deposit and a status that does not send it back.</summary>
    public static IEnumerable<RefusedLetter> WhyNot(LetterFacts facts)
    {
        List<PublicOrder> orders = [.. Orders(facts)];
        var missing = orders.Select(order => (order.Invoice, What: Missing(order)))
            .Where(one => one.What.Length > 0).ToLookup(one => one.What, one => one.Invoice);
        if (missing.Count > 0)
        {
            var words = missing.Select(group => group.Count() == orders.Count
                ? group.Key : $"{group.Key} pour {string.Join(", ", group)}");
            return [new(LetterRefusal.ChorusStatusMissing, $"{string.Join(" ; ", words)} ({Where})")];
        }

        return orders.Where(order => _stops.Any(word =>
                order.Status.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(order => order.Status, order => order.Invoice)
            .Select(group => new RefusedLetter(LetterRefusal.ChorusStatusStops, group.Count() == orders.Count
                ? group.Key : $"{string.Join(", ", group)} : {group.Key}"));
    }

    private static IEnumerable<PublicOrder> Orders(LetterFacts facts) =>
        facts.Items.OrderBy(item => item.DueOn).ThenBy(item => item.Number, StringComparer.Ordinal)
            .Select(item => item.Number).Distinct()
            .Select(number => PublicOrder.For(facts.PublicOrders, number));

    private static string Missing(PublicOrder order)
    {
        string[] missing =
        [
            .. order.Reference.Length > 0
                ? Array.Empty<string>() : ["numéro d’engagement, de bon de commande ou de marché"],
            .. order.DepositNumber.Length > 0 ? Array.Empty<string>() : ["numéro de dépôt"],
            .. order.Status.Length > 0 ? Array.Empty<string>() : ["dernier statut"],
        ];
        return string.Join(", ", missing);
    }

    private static string Deposit(PublicOrder order) => order.DepositNumber.Length == 0 ? ""
        : $"n°\u00A0{order.DepositNumber}" + (order.DepositedOn is { } on ? $" du {FrenchText.Of(on)}" : "");

    private static string Status(PublicOrder order) => order.Status.Length == 0 ? ""
        : $"«\u00A0{order.Status}\u00A0»" + (order.StatusOn is { } on ? $" le {FrenchText.Of(on)}" : "");
}

using System.Globalization;
using Acquit.App.Portfolio;
using Microsoft.AspNetCore.Http.Extensions;

namespace Acquit.Web.Screens.Balance;

/// <summary>Addresses of the balance with one thing changed, all else kept.</summary>
public sealed class BalanceAddress(IndexModel page)
{
    public string On(DateOnly day) => Of(("au", $"{day:yyyy-MM-dd}"));

    public string Known(bool then) => Of(("alors", then ? "true" : null));

    /// <summary>The age that is chosen already is let go.</summary>
    public string Aged(int? bucket) =>
        Of(("tranche", bucket == page.Bucket ? null : bucket?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Shows or hides a debtor's invoices, at his place on the page.</summary>
    public string Fold(AgedDebtor debtor) =>
        Of(("ouvert", debtor.Address == page.Unfolded ? null : debtor.Address), ("p", Number(page.PageNumber)))
            + "#d-" + debtor.Address;

    /// <summary>One group alone, page by page; null: all groups.</summary>
    public string Only(string? group, int number = 1) =>
        Of(("groupe", group), ("p", Number(number)));

    private static string? Number(int number) =>
        number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null;

    private string Of(params (string Name, string? Value)[] changed)
    {
        var kept = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["au"] = page.Asked?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["alors"] = page.IsAsKnownThen ? "true" : null,
            ["par"] = page.By == AgedBy.Creditor ? null : page.By.ToString(),
            ["tranche"] = page.Bucket?.ToString(CultureInfo.InvariantCulture),
            ["groupe"] = page.Group,
            ["ouvert"] = page.Unfolded,
        };
        foreach (var (name, value) in changed)
        {
            kept[name] = value;
        }

        var query = new QueryBuilder(
            kept.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!)));
        return "/balance" + query;
    }
}

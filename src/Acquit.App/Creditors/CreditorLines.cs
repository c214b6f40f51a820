using System.Globalization;
using Acquit.Core.Parties;

namespace Acquit.App.Creditors;

/// <summary>What a creditor says of single debtors, a line each with semicolons, as a form shows it.</summary>
public static class CreditorLines
{
    private const int Cells = 10;

    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« DUPIN ; carriage ».</summary>
    public static string Write(IReadOnlyList<DebtorClaimKind> kinds) =>
        string.Join('\n', kinds.Select(one => $"{one.Debtor.Value} ; {one.Kind.Key()}"));

    /// <summary>« MAIRIE ; F-1 ; SIRET ; service ; engagement ; contract ; deposit ; day ; status ; day ».</summary>
    public static string Write(IReadOnlyList<PublicOrder> orders) => string.Join('\n', orders.Select(Line));

    /// <summary>Null, with the number of the line, when one cannot be read or names a debtor twice.</summary>
    public static IReadOnlyList<DebtorClaimKind>? ReadKinds(string? typed, out int wrongLine)
    {
        var kinds = new List<DebtorClaimKind>();
        wrongLine = 0;
        foreach (var cells in Lines(typed))
        {
            wrongLine++;
            if (cells is not [{ Length: > 0 } debtor, var key] || ClaimKinds.Parse(key) is not { } kind
                || kinds.Exists(one => one.Debtor.Value == debtor))
            {
                return null;
            }

            kinds.Add(new(new DebtorKey(debtor), kind));
        }

        return kinds;
    }

    /// <summary>Null, with the number of the line, when one cannot be read or names an invoice twice.</summary>
    public static IReadOnlyList<PublicOrder>? ReadOrders(string? typed, out int wrongLine)
    {
        var orders = new List<PublicOrder>();
        wrongLine = 0;
        foreach (var cells in Lines(typed))
        {
            wrongLine++;
            if (Order(cells) is not { } order
                || orders.Exists(one => (one.Debtor, one.Invoice) == (order.Debtor, order.Invoice)))
            {
                return null;
            }

            orders.Add(order);
        }

        return orders;
    }

    private static PublicOrder? Order(string[] cells)
    {
        if (cells.Length is 0 or > Cells || cells[0].Length == 0)
        {
            return null;
        }

        string At(int at) => cells.ElementAtOrDefault(at) ?? "";
        var (deposited, status) = (Day(At(7)), Day(At(9)));
        return (At(7).Length > 0 && deposited is null) || (At(9).Length > 0 && status is null) ? null : new()
        {
            Debtor = new DebtorKey(cells[0]), Invoice = At(1), Siret = At(2), ServiceCode = At(3), Engagement = At(4),
            ContractNumber = At(5), DepositNumber = At(6), DepositedOn = deposited, Status = At(8), StatusOn = status,
        };
    }

    private static string Line(PublicOrder one) => string.Join(" ; ", new[]
    {
        one.Debtor.Value, one.Invoice, one.Siret, one.ServiceCode, one.Engagement, one.ContractNumber,
        one.DepositNumber, Word(one.DepositedOn), one.Status, Word(one.StatusOn),
    }).TrimEnd(' ', ';');

    private static IEnumerable<string[]> Lines(string? typed) => (typed ?? "").Split('\n')
        .Where(line => !string.IsNullOrWhiteSpace(line))
        .Select(line => line.Split(';', StringSplitOptions.TrimEntries));

    private static string Word(DateOnly? day) => day?.ToString("dd/MM/yyyy", _french) ?? "";

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) ? day : null;
}

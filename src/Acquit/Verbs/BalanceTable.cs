using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Verbs;

/// <summary>
/// The aged balance as text: one line a debtor, sums aligned on the right, nil sums as a dot so that the eye finds the
/// others.
/// </summary>
internal static class BalanceTable
{
    private const int WidestName = 32;
    private const int NarrowName = 18;
    private static readonly NumberFormatInfo _french =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f" };

    private static readonly NumberFormatInfo _english =
        new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    public static void Write(TextWriter writer, VerbConsole console, AgedBalance balance)
    {
        var numbers = console.Language == Core.Language.French ? _french : _english;
        writer.WriteLine(console.Say(
            $"Balance âgée au {balance.AsOf:dd/MM/yyyy}, en euros",
            $"Aged balance on {balance.AsOf:yyyy-MM-dd}, in euro"));
        writer.WriteLine();
        Table(console, balance, numbers).Write(writer, hasTotal: true);
        writer.WriteLine();
        var debit = Amount(balance.TotalDebit, numbers);
        var credit = Amount(balance.TotalCredit, numbers);
        var count = console.Count(balance.Rows.Count, "compte", "account");
        writer.WriteLine(console.Say(
            $"{count}. Débits {debit}, crédits {credit} : la différence est le total.",
            $"{count}. Debits {debit}, credits {credit}: the difference is the total."));
    }

    /// <summary>All ages side by side; on a narrow screen what is overdue stands in one column.</summary>
    private static TextTable Table(VerbConsole console, AgedBalance balance, NumberFormatInfo numbers)
    {
        var whole = new TextTable(rightFrom: 2);
        var narrow = new TextTable(rightFrom: 2);
        whole.Add(Head(console));
        narrow.Add(
            console.Say("Compte", "Account"), console.Say("Client", "Customer"), "Total",
            console.Say("Non échu", "Not due"), console.Say("Échu", "Overdue"), console.Say("Crédits", "Credits"));
        foreach (var row in balance.Rows)
        {
            whole.Add(Cells(console, row, numbers));
            var account = row.Account.Auxiliary.Length > 0 ? row.Account.Auxiliary : row.Account.Account;
            narrow.Add([
                TextTable.Short(account, 10), TextTable.Short(row.Name, NarrowName),
                .. Narrow(row.Total, row.ByBucket, row.Credit, numbers),
            ]);
        }

        whole.Add(["", "Total", .. Sums(balance.Total, balance.ByBucket, balance.Credit, numbers), ""]);
        narrow.Add(["", "Total", .. Narrow(balance.Total, balance.ByBucket, balance.Credit, numbers)]);
        return whole.Width > console.Width ? narrow : whole;
    }

    private static IEnumerable<string> Narrow(
        Money total, IReadOnlyList<Money> byBucket, Money credit, NumberFormatInfo numbers) =>
        [
            Amount(total, numbers), Amount(byBucket[0], numbers), Amount(Money.Sum(byBucket.Skip(1)), numbers),
            Amount(-credit, numbers),
        ];

    private static string[] Head(VerbConsole console) =>
        [
            console.Say("Compte", "Account"), console.Say("Client", "Customer"), "Total",
            console.Say("Non échu", "Not due"),
            console.Say("1-30 j", "1-30 d"), console.Say("31-60 j", "31-60 d"), console.Say("61-90 j", "61-90 d"),
            console.Say("> 90 j", "> 90 d"), console.Say("Crédits", "Credits"),
            console.Say("Échéance", "Oldest due"),
        ];

    private static string[] Cells(VerbConsole console, AgedBalanceRow row, NumberFormatInfo numbers) =>
        [
            row.Account.ToString(),
            TextTable.Short(row.Name, WidestName) + (row.IsNotACustomer ? " (*)" : ""),
            .. Sums(row.Total, row.ByBucket, row.Credit, numbers),
            row.OldestDueOn is { } due ? console.Day(due) : "",
        ];

    private static IEnumerable<string> Sums(
        Money total, IReadOnlyList<Money> byBucket, Money credit, NumberFormatInfo numbers) =>
        [Amount(total, numbers), .. byBucket.Select(sum => Amount(sum, numbers)), Amount(-credit, numbers)];

    private static string Amount(Money sum, NumberFormatInfo numbers) =>
        sum.IsZero ? "·" : sum.Euros.ToString("#,##0.00", numbers);
}

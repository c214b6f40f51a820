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
        var rows = new List<string[]> { Head(console) };
        rows.AddRange(balance.Rows.Select(row => Cells(console, row, numbers)));
        rows.Add(["", "Total", .. Sums(balance.Total, balance.ByBucket, balance.Credit, numbers), ""]);
        var widths = Enumerable.Range(0, rows[0].Length).Select(at => rows.Max(row => row[at].Length)).ToArray();
        var rule = new string('─', widths.Sum() + (2 * (widths.Length - 1)));
        for (var i = 0; i < rows.Count; i++)
        {
            if (i == 1 || i == rows.Count - 1)
            {
                writer.WriteLine(rule);
            }

            var cells = rows[i].Select((cell, at) => at < 2 ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at]));
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
        }

        writer.WriteLine();
        var debit = Amount(balance.TotalDebit, numbers);
        var credit = Amount(balance.TotalCredit, numbers);
        writer.WriteLine(console.Say(
            $"{console.Count(balance.Rows.Count, "compte", "account")}. Débits {debit}, crédits {credit} : la différence est le total.",
            $"{console.Count(balance.Rows.Count, "compte", "account")}. Debits {debit}, credits {credit}: the difference is the total."));
    }

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
            Short(row.Name) + (row.IsNotACustomer ? " (*)" : ""),
            .. Sums(row.Total, row.ByBucket, row.Credit, numbers),
            row.OldestDueOn is { } due ? console.Day(due) : "",
        ];

    private static IEnumerable<string> Sums(
        Money total, IReadOnlyList<Money> byBucket, Money credit, NumberFormatInfo numbers) =>
        [Amount(total, numbers), .. byBucket.Select(sum => Amount(sum, numbers)), Amount(-credit, numbers)];

    private static string Amount(Money sum, NumberFormatInfo numbers) =>
        sum.IsZero ? "·" : sum.Euros.ToString("#,##0.00", numbers);

    private static string Short(string name) => name.Length <= WidestName ? name : name[..(WidestName - 1)] + "…";
}

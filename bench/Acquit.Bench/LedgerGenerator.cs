using System.Globalization;
using System.Text;

namespace Acquit.Bench;

/// <summary>
/// Writes a fictitious FEC of any size: sales of three lines and payments of two, nine invoices in ten paid and
/// lettered. The same seed writes the same bytes. 5 000 000 lines are about 738 MB.
/// </summary>
internal static class LedgerGenerator
{
    private const string Header =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib"
        + "\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

    private const int LinesPerInvoice = 5;

    /// <summary>Writes about <paramref name="lines"/> lines, whole entries only.</summary>
    public static void Write(string path, int lines, int seed)
    {
        var random = new Random(seed);
        var year = new DateOnly(2026, 1, 1);
        var invoices = lines / LinesPerInvoice;
        var customers = Math.Max(1, invoices / 20);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\r\n" };
        writer.WriteLine(Header);
        var letterings = new int[customers];
        for (var number = 0; number < invoices; number++)
        {
            var customer = random.Next(customers);
            var on = year.AddDays((int)((long)number * 330 / invoices));
            var net = random.Next(2_000, 900_000);
            var vat = net / 5;
            var isPaid = random.Next(10) < 9;
            var paidOn = on.AddDays(random.Next(5, 70));
            isPaid &= paidOn.Year == year.Year;
            var sale = new Entry("VE", "Journal des ventes", number * 2, on, $"FA-{number:D8}");
            var letter = isPaid ? (Code(letterings[customer]++), Day(paidOn)) : ("", "");
            var name = $"CLIENT NUMERO {customer:D6} SARL";
            var code = $"C{customer:D6}";
            writer.WriteLine(sale.Line(("41100000", "Clients"), (code, name), (net + vat, 0), letter));
            writer.WriteLine(sale.Line(("70700000", "Ventes de marchandises"), ("", ""), (0, net), ("", "")));
            writer.WriteLine(sale.Line(("44571000", "TVA collectée"), ("", ""), (0, vat), ("", "")));
            if (isPaid)
            {
                var (piece, total) = ($"VIR-{number:D8}", net + vat);
                var payment = new Entry("BQ", "Banque principale", (number * 2) + 1, paidOn, piece);
                writer.WriteLine(payment.Line(("51200000", "Banque"), ("", ""), (total, 0), ("", "")));
                writer.WriteLine(payment.Line(("41100000", "Clients"), (code, name), (0, total), letter));
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Amount(int cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100},{cents % 100:D2}");

    /// <summary>AAA, AAB…: letterings of one customer.</summary>
    private static string Code(int number) =>
        new([(char)('A' + (number / 676 % 26)), (char)('A' + (number / 26 % 26)), (char)('A' + (number % 26))]);

    private sealed record Entry(string Journal, string JournalName, int Number, DateOnly On, string Piece)
    {
        public string Line(
            (string Number, string Name) account,
            (string Code, string Name) customer,
            (int Debit, int Credit) amount,
            (string Code, string On) letter) =>
            $"{Journal}\t{JournalName}\t{Number}\t{Day(On)}\t{account.Number}\t{account.Name}"
            + $"\t{customer.Code}\t{customer.Name}\t{Piece}\t{Day(On)}\t{account.Name} {Piece}"
            + $"\t{Amount(amount.Debit)}\t{Amount(amount.Credit)}"
            + $"\t{letter.Code}\t{letter.On}\t{Day(On)}\t\t";
    }
}

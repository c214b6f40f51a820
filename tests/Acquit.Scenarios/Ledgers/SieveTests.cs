using System.Globalization;
using System.Text;
using System.Text.Json;
using Acquit.App.Import;
using Acquit.App.Portfolio;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats.Accounting;

namespace Acquit.Scenarios.Ledgers;

/// <summary>
/// The sieve gives the same balance, row by row, and the same warnings as the reader and the one definition.
/// </summary>
public class SieveTests
{
    private const string Header = "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
        + "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet"
        + "\tDateLet\tValidDate\tMontantdevise\tIdevise";

    private static readonly string[] _days = ["2025-12-31", "2026-03-10", "2026-06-30", "2026-12-31"];
    private static readonly PaymentTerms _terms = PaymentTerms.Parse("45d-eom");

    [Fact]
    public void A_sieved_ledger_gives_the_balance_of_the_definition_on_any_day()
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            var lines = Ledger(new Random(seed));
            var text = string.Join(seed % 2 == 0 ? "\r\n" : "\n", lines) + (seed % 3 == 0 ? "" : "\n");
            WithFile(text, path =>
            {
                foreach (var day in _days)
                {
                    Compare(path, DateOnly.Parse(day, CultureInfo.InvariantCulture), $"seed {seed}, {day}");
                }
            });
        }
    }

    [Fact]
    public void A_ledger_longer_than_the_buffers_gives_the_balance_of_the_definition() =>
        WithFile(string.Join('\n', Ledger(new Random(7), rows: 12_000)), path =>
            Compare(path, new DateOnly(2026, 6, 30), "12 000 rows"));

    [Theory]
    [InlineData("quotes",
        "VE\tVentes\t1\t20260105\t411000\t\"Clients\"\tA\tAlpha\tF1\t20260105\tx\t10,00\t0,00\t\t\t\t\t")]
    [InlineData("other date",
        "VE\tVentes\t1\t05/01/2026\t411000\tClients\tA\tAlpha\tF1\t20260105\tx\t10,00\t0,00\t\t\t\t\t")]
    [InlineData("short row", "VE\tVentes\t1\t20260105\t411000\tClients\tA\tAlpha\tF1\t20260105\tx\t10,00\t0,00")]
    [InlineData("long row",
        "VE\tVentes\t1\t20260105\t411000\tClients\tA\tAlpha\tF1\t20260105\tx\t10,00\t0,00\t\t\t\t\t\t\t")]
    [InlineData("amount", "VE\tVentes\t1\t20260105\t411000\tClients\tA\tAlpha\tF1\t20260105\tx\tdix\t0,00\t\t\t\t\t")]
    public void What_is_not_plain_goes_to_the_reader(string why, string row) =>
        WithFile($"{Header}\n{row}\n", path =>
            SievedLedger.ReadAny(path, CustomerAccounts.Usual, new DateOnly(2026, 12, 31), _terms).ShouldBeNull(why));

    [Theory]
    [InlineData("auxiliary", "411000\tClients\tDE\u0301ZE\tAlpha\tF1\t20260105\tx\t10,00\t0,00\t\t\t\t\t")]
    [InlineData("lettering", "411000\tClients\tA\tAlpha\tF1\t20260105\tx\t10,00\t0,00\te\u0301\t20260105\t\t\t")]
    public void A_decomposed_key_goes_to_the_reader_which_composes_it(string why, string row) =>
        WithFile($"{Header}\nVE\tVentes\t1\t20260105\t{row}\n", path =>
            SievedLedger.ReadAny(path, CustomerAccounts.Usual, new DateOnly(2026, 12, 31), _terms).ShouldBeNull(why));

    [Fact]
    public void Decomposed_names_references_and_openings_are_sieved_as_the_reader_reads_them()
    {
        string[] rows =
        [
            "VE\tVentes\t1\t20260105\t411000\tClients\tA\tSociété Dézé\tFÀ-14\t20260105\tx\t10,00\t0,00\t\t\t\t\t",
            "99\tÀ nouveaux\t1\t20260101\t411000\tClients\tB\tNoël\tRÀN\t20260101\ty\t20,00\t0,00\t\t\t\t\t",
        ];
        WithFile($"{Header}\n{string.Join('\n', rows).Normalize(NormalizationForm.FormD)}\n", path =>
        {
            Compare(path, new DateOnly(2026, 12, 31), "decomposed");
            LedgerFile.Read(path, CustomerAccounts.Usual).Lines.Select(line => (line.PieceRef, line.IsOpening))
                .ShouldBe([("FÀ-14", false), ("RÀN", true)]);
        });
    }

    [Fact]
    public void A_file_that_is_not_UTF8_goes_to_the_reader()
    {
        var row = "VE\tVentes\t1\t20260105\t411000\tClients\tA\tSociété\tF1\t20260105\tx\t10,00\t0,00\t\t\t\t\t";
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes($"{Header}\n{row}\n"));
        SievedLedger.ReadAny(path, CustomerAccounts.Usual, new DateOnly(2026, 12, 31), _terms).ShouldBeNull();
        File.Delete(path);
    }

    [Fact]
    public void A_link_to_a_large_ledger_is_sieved()
    {
        var rows = Ledger(new Random(7), rows: 60_000);
        WithFile(string.Join('\n', rows), path =>
        {
            var link = path + ".link";
            File.CreateSymbolicLink(link, path);
            new FileInfo(path).Length.ShouldBeGreaterThan(SievedLedger.WorthSieving);
            SievedLedger.Read(link, CustomerAccounts.Usual, new DateOnly(2026, 12, 31), _terms).ShouldNotBeNull();
            File.Delete(link);
        });
    }

    private static void Compare(string path, DateOnly asOf, string hint)
    {
        var ledger = SievedLedger.ReadAny(path, CustomerAccounts.Usual, asOf, _terms);
        ledger.ShouldNotBeNull(hint);
        var question = new FileBalanceQuestion(path, asOf, _terms, CustomerAccounts.Usual, LimitationYears: 5);
        var sieved = SievedBalance.Of(ledger, question);
        var reading = LedgerFile.Read(path, CustomerAccounts.Usual);
        var defined = AgedBalance.On(reading.Lines, asOf, new DueDates(_terms));
        JsonSerializer.Serialize(sieved.Balance).ShouldBe(JsonSerializer.Serialize(defined), hint);
        var open = ledger.Reading(alsoOpen: true);
        OpenOf(open, asOf).ShouldBe(OpenOf(reading, asOf), hint);
        JsonSerializer.Serialize(sieved.Reading.Problems).ShouldBe(JsonSerializer.Serialize(reading.Problems), hint);
        (sieved.Reading.RowsRead, sieved.Reading.FirstEntryOn, sieved.Reading.LastEntryOn)
            .ShouldBe((reading.RowsRead, reading.FirstEntryOn, reading.LastEntryOn), hint);
    }

    /// <summary>
    /// What is open as text; ordinals of equal lines may differ, since lines are missing between them.
    /// </summary>
    private static string OpenOf(LedgerReading reading, DateOnly asOf) => string.Join('\n',
        Matching.OpenOn(reading.Lines, asOf, new DueDates(_terms)).SelectMany(position =>
            position.Items.Select(item =>
                $"{item.Account} {item.Ref} {item.IssuedOn} {item.DueOn} {item.Open} {item.Kind}")
                .Concat(position.Credits.Select(credit => $"{credit.Account} {credit.Ref} {credit.On} -{credit.Open}"))
                .Append($"{position.Name} {position.Balance}")));

    /// <summary>A small ledger with the oddities that could part the two ways.</summary>
    private static List<string> Ledger(Random random, int? rows = null)
    {
        var lines = new List<string> { Header };
        string[] accounts = ["411000", "411000", "411000", "416000", "411700", "418000", "419100", "512000", "707000"];
        string[] codes = ["", "", "A", "B", "AA", "zz"];
        string[] journals = ["VE\tVentes", "BQ\tBanque", "AN\tA nouveaux", "OD\tOpérations diverses"];
        string[] labels = ["Facture", "Virement", "Report à nouveau", "SOLDE A NOUVEAU", "Vévé nouvelle"];
        var most = rows ?? random.Next(1, 60);
        for (var row = 0; row < most; row++)
        {
            var on = new DateOnly(2026, 1, 1).AddDays(random.Next(360));
            var lettered = random.Next(3) == 0 ? "" : $"{on.AddDays(random.Next(40)):yyyyMMdd}";
            var code = codes[random.Next(codes.Length)];
            var cents = random.Next(1, 5) * 1000 * (random.Next(12) == 0 ? -1 : 1);
            var amount = string.Create(CultureInfo.InvariantCulture, $"{cents / 100},{Math.Abs(cents % 100):00}");
            var isDebit = random.Next(2) == 0;
            var customer = random.Next(6);
            var auxiliary = customer == 0 ? "" : $"C{customer}";
            var name = random.Next(8) == 0 ? "" : customer == 5 ? "RECETTE CB" : $"Client {customer} {random.Next(2)}";
            lines.Add(string.Join('\t',
                journals[random.Next(journals.Length)], row, $"{on:yyyyMMdd}", accounts[random.Next(accounts.Length)],
                random.Next(5) == 0 ? "" : "Clients", auxiliary, auxiliary.Length == 0 ? "" : name,
                random.Next(4) == 0 ? "AN" : $"F{random.Next(20)}",
                random.Next(5) == 0 ? "" : $"{on.AddDays(-random.Next(60)):yyyyMMdd}",
                labels[random.Next(labels.Length)], isDebit ? amount : "0,00", isDebit ? "" : amount,
                code, code.Length == 0 ? "" : lettered, "", "", ""));
            if (random.Next(25) == 0)
            {
                lines.Add("");
            }
        }

        return lines;
    }

    private static void WithFile(string text, Action<string> test)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(false));
            test(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

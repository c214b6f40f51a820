using System.Text;
using System.Text.RegularExpressions;
using Acquit.Store.Tests.Mail;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>What people of the story hold in their hands: ledgers, the customer file, an invoice, e-mails.</summary>
internal static partial class StoryFiles
{
    private const string Header =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\t"
        + "PieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n";

    private const string Lefort = "Garage Lefort SARL";
    private const string Marteau = "Ateliers Marteau SAS";

    /// <summary>Two invoices of the summer, none paid.</summary>
    public static FilePayload LedgerOfSeptember => Ledger("grand-livre-2026-09-09.txt", 0);

    /// <summary>The second customer has paid.</summary>
    public static FilePayload LedgerAfterThePromise => Ledger("grand-livre-2026-09-29.txt", 1);

    /// <summary>A sale more; still nothing from the first customer.</summary>
    public static FilePayload LedgerAfterTheInstalment => Ledger("grand-livre-2026-10-13.txt", 2);

    /// <summary>The ledger of a later day: each week the second customer buys and pays, the first never pays.</summary>
    public static FilePayload LedgerOf(DateOnly day)
    {
        List<Entry> entries =
        [
            new("1", "20260803", Lefort, "F-2026-118", "3600,00"),
            new("2", "20260820", Marteau, "F-2026-119", "900,00") { Lettering = "AA\t20260904" },
            new("3", "20260904", Marteau, "VIR-3", "900,00") { Lettering = "AA\t20260904", IsPayment = true },
        ];
        for (var monday = new DateOnly(2026, 9, 7); monday <= day; monday = monday.AddDays(7))
        {
            var stamp = monday.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
            var lettered = $"L{stamp[4..]}\t{stamp}";
            entries.Add(new($"V{stamp}", stamp, Marteau, $"F-{stamp}", "120,00") { Lettering = lettered });
            entries.Add(new($"B{stamp}", stamp, Marteau, $"VIR-{stamp}", "120,00")
            {
                Lettering = lettered, IsPayment = true,
            });
        }

        return Text($"grand-livre-{StoryPage.Iso(day)}.txt", Header + string.Concat(entries.Select(one => one.Lines)));
    }

    public static FilePayload Customers => Text("clients.csv",
        "Code;Nom;Statut;SIREN;Adresse1;Adresse2;Courriel;Telephone\n"
        + $"LEFORT;{Lefort};commerçant;000100206;27 ROUTE DE VANNES;44800 SAINT HERBLAIN;"
        + "compta@lefort.example;02 61 91 41 00\n"
        + $"MARTEAU;{Marteau};commerçant;000100222;12 RUE DES FORGES;44600 SAINT NAZAIRE;"
        + "compta@marteau.example;02 61 91 41 24\n");

    /// <summary>The invoice that is chased, as its seller printed it.</summary>
    public static FilePayload Invoice => new()
    {
        Name = "F-2026-118.pdf", MimeType = "application/pdf", Buffer = Encoding.Latin1.GetBytes(OnePage),
    };

    /// <summary>An answer to a message, written in a mail program.</summary>
    public static string AnswerTo(TakenMessage message) =>
        $"From: Comptabilite Lefort <compta@lefort.example>\nTo: relances@brunet.example\n"
        + $"Subject: RE: votre facture\nIn-Reply-To: {message.Id}\nMessage-ID: <r1@lefort.example>\n"
        + "Date: Fri, 11 Sep 2026 08:12:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        + "Bonjour, appelez-moi mercredi, nous attendons nous-mêmes un règlement.\nLuc Lefort\n";

    /// <summary>The bytes of a file that an e-mail carries.</summary>
    public static byte[] Attached(TakenMessage message, string name)
    {
        var files = AttachedFile().Matches(message.Text).ToDictionary(
            one => Uri.UnescapeDataString(one.Groups["name"].Value),
            one => Convert.FromBase64String(one.Groups["bytes"].Value));
        files.Keys.ShouldContain(name);
        return files[name];
    }

    private static FilePayload Ledger(string name, int later)
    {
        const string paid = "AA\t20260918";
        Entry[] entries =
        [
            new("1", "20260803", Lefort, "F-2026-118", "3600,00"),
            new("2", "20260820", Marteau, "F-2026-119", "900,00") { Lettering = later > 0 ? paid : "\t" },
            .. later == 0 ? Array.Empty<Entry>()
                : [new("3", "20260918", Marteau, "VIR-3", "900,00") { Lettering = paid, IsPayment = true }],
            .. later < 2 ? Array.Empty<Entry>() : [new("4", "20261012", Marteau, "F-2026-131", "450,00")],
        ];
        return Text(name, Header + string.Concat(entries.Select(entry => entry.Lines)));
    }

    private static FilePayload Text(string name, string words) => new()
    {
        Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(words),
    };

    [GeneratedRegex(
        @"filename\*=UTF-8''(?<name>\S+)\r\nContent-Transfer-Encoding: base64\r\n\r\n(?<bytes>[^-]*)\r\n--")]
    private static partial Regex AttachedFile();

    private const string OnePage =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
        + "0000000009 00000 n \n0000000053 00000 n \n0000000101 00000 n \n"
        + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n";

    /// <summary>A sale or a payment, with its other side.</summary>
    private sealed record Entry(string Number, string Day, string Name, string Piece, string Sum)
    {
        public string Lettering { get; init; } = "\t";

        public bool IsPayment { get; init; }

        public string Lines => IsPayment
            ? Line("BQ\tBanque", Customer, $"0,00\t{Sum}", Lettering) + Line(
                "BQ\tBanque", "512000\tBanque\t\t", $"{Sum}\t0,00", "\t")
            : Line("VE\tVentes", Customer, $"{Sum}\t0,00", Lettering) + Line(
                "VE\tVentes", "707000\tVentes\t\t", $"0,00\t{Sum}", "\t");

        private string Customer => $"411000\tClients\t{(Name == Lefort ? "LEFORT" : "MARTEAU")}\t{Name}";

        private string Line(string journal, string account, string sums, string lettering) =>
            $"{journal}\t{Number}\t{Day}\t{account}\t{Piece}\t{Day}\t{Piece}\t{sums}\t{lettering}\t{Day}\t\t\n";
    }
}

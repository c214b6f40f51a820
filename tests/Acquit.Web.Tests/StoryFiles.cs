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
        string[] lines =
        [
            Sale("1", "20260803", "LEFORT", Lefort, "F-2026-118", "3600,00"),
            Sale("2", "20260820", "MARTEAU", Marteau, "F-2026-119", "900,00", later > 0 ? "AA\t20260918" : "\t"),
            .. later > 0
                ? new[] { Payment("3", "20260918", "MARTEAU", Marteau, "F-2026-119", "900,00", "AA\t20260918") } : [],
            .. later > 1 ? new[] { Sale("4", "20261012", "MARTEAU", Marteau, "F-2026-131", "450,00") } : [],
        ];
        return Text(name, Header + string.Concat(lines));
    }

    private static string Sale(
        string number, string day, string code, string name, string piece, string sum, string let = "\t") =>
        $"VE\tVentes\t{number}\t{day}\t411000\tClients\t{code}\t{name}\t{piece}\t{day}\tVente {piece}\t{sum}\t0,00\t"
        + $"{let}\t{day}\t\t\n"
        + $"VE\tVentes\t{number}\t{day}\t707000\tVentes\t\t\t{piece}\t{day}\tVente {piece}\t0,00\t{sum}"
        + $"\t\t\t{day}\t\t\n";

    private static string Payment(
        string number, string day, string code, string name, string piece, string sum, string let) =>
        $"BQ\tBanque\t{number}\t{day}\t411000\tClients\t{code}\t{name}\tVIR-{number}\t{day}\tVirement {piece}\t0,00\t"
        + $"{sum}\t{let}\t{day}\t\t\n"
        + $"BQ\tBanque\t{number}\t{day}\t512000\tBanque\t\t\tVIR-{number}\t{day}\tVirement {piece}\t{sum}\t0,00"
        + $"\t\t\t{day}\t\t\n";

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
}

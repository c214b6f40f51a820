using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Letters.Typography;

namespace Acquit.Verbs;

/// <summary>
/// The invoices of the fictitious portfolio as PDF files, made from its ledger: the letters enclose them.
/// </summary>
internal static class DemoInvoices
{
    /// <summary>One file for each sale of the ledger, named by its number.</summary>
    public static void Write(string ledger, string folder)
    {
        Directory.CreateDirectory(folder);
        var sales = LedgerFile.Read(ledger, CustomerAccounts.Usual).Lines
            .Where(line => line.Journal == "VE" && line.Amount.IsPositive);
        foreach (var line in sales)
        {
            var pdf = LetterRenderer.Render(Invoice(line)).Pdf;
            File.WriteAllBytes(Path.Combine(folder, $"Facture-{line.PieceRef}.pdf"), pdf.ToArray());
        }
    }

    private static LetterDocument Invoice(LedgerLine line)
    {
        var net = Money.Rounded(line.Amount.Euros / 1.2m);
        return new LetterDocument
        {
            Kind = "invoice",
            Ref = line.PieceRef,
            On = line.IssuedOn,
            Sender = ["Brunet Outillage", "14 rue de l’Industrie", "44300 Nantes"],
            Subject = $"Facture n°\u00A0{line.PieceRef} du {FrenchText.Of(line.IssuedOn)} (spécimen fictif)",
            Blocks =
            [
                new Paragraph([new TextRun(line.Name, IsBold: true)]),
                new Table(
                    [
                        new("Désignation", 3, false),
                        new("HT", 1, true),
                        new("TVA 20\u00A0%", 1, true),
                        new("TTC", 1, true),
                    ],
                    [["Outillage", FrenchText.Of(net), FrenchText.Of(line.Amount - net), FrenchText.Of(line.Amount)]]),
            ],
            MostPages = 1,
        };
    }
}

using System.Globalization;
using System.Text;
using Acquit.App.Compose;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Record;

namespace Acquit.Store.Tests.Court;

/// <summary>What a petition needs besides the file of Dupin, and how its paper is read.</summary>
internal static class PetitionWorld
{
    public static string Words(ReadOnlyMemory<byte> pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf.ToArray());
            using var run = System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo("pdftotext", ["-layout", file, "-"])
                {
                    RedirectStandardOutput = true, UseShellExecute = false,
                })!;
            var words = run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            return string.Join(' ', words.Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries))
                .Replace('\u00A0', ' ');
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static PetitionStated Said(int procedure) => new(procedure)
    {
        EffectiveOn = default, Ground = "between-traders", City = "Le Mans", IsCourtConfirmed = true,
        LegalForm = "SARL", Basis = "du contrat de vente formé par la commande n° C-88 du 3 mars 2026",
        NoticeAddress = "14 rue de l’Industrie, 44300 Nantes", Signer = "Julien Brunet",
        SignerTitle = "président", Place = "Nantes", AcceptsUnverifiedLaw = true,
    };

    /// <summary>The smallest page there is, as a program other than ours writes it.</summary>
    public static byte[] Page()
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var at = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            at.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        at.ForEach(offset => text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static void LayIn(Desk desk)
    {
        using var db = desk.World.Database.Open();
        var item = db.OpenItems.Single(row => row.DebtorId == desk.Dupin.Debtor && !row.IsCredit);
        var hash = Drafting.KeepBytes(db, desk.Dupin.Creditor, Page());
        db.Invoices.Add(new InvoiceRow
        {
            CreditorId = desk.Dupin.Creditor, Id = Guid.NewGuid(), DebtorId = desk.Dupin.Debtor, Number = item.Ref,
            IssuedOn = item.IssuedOn, DocumentSha256 = hash,
        });
        db.SaveChanges();
    }
}

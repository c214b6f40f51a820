using Acquit.App.Court;
using Acquit.Core;
using Acquit.Letters.Court;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.Scenarios;

/// <summary>Damaged files mended by qpdf where it is installed.</summary>
public class QpdfRepairTests
{
    private static readonly byte[] _withoutTable =
        [.. ForeignSamples.Classic(ForeignSamples.OnePage), .. "\nstartxref\n9\n%%EOF\n"u8];

    [Fact]
    public void A_file_whose_table_is_not_found_is_mended_and_said_to_be()
    {
        var qpdf = QpdfRepair.Find();
        Assert.SkipWhen(qpdf is null, "qpdf is not installed");
        var exhibit = new BundledExhibit(new(1, ExhibitKind.Invoice, "Facture"), _withoutTable, "facture.pdf");
        CourtBundle.Stamped(CourtWorld.Business, exhibit).RefusedFiles.Single().Fault.ShouldBe(PdfFault.TableBroken);
        var mended = CourtBundle.Stamped(CourtWorld.Business, exhibit, qpdf!.Repair);
        mended.Sentences(Language.English).ShouldBeEmpty();
        mended.RepairedFiles.ShouldBe(["facture.pdf"]);
        mended.Pages.ShouldBe(1);
    }

    [Fact]
    public void What_is_beyond_repair_stays_refused()
    {
        var qpdf = QpdfRepair.Find();
        Assert.SkipWhen(qpdf is null, "qpdf is not installed");
        qpdf!.Repair("%PDF-1.4\nnothing"u8.ToArray()).ShouldBeNull();
    }
}

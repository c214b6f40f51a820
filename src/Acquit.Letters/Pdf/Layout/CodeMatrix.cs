using System.Collections;
using QRCoder;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>Dark and light modules of a SEPA code, without the quiet margin (EPC069-12: level M, UTF-8).</summary>
public sealed class CodeMatrix
{
    private const int QuietModules = 4;
    private readonly List<BitArray> _rows;

    private CodeMatrix(List<BitArray> rows) => _rows = rows;

    public int Size => _rows.Count - (2 * QuietModules);

    public static CodeMatrix Of(string payload)
    {
        using var data = QRCodeGenerator.GenerateQrCode(
            payload,
            QRCodeGenerator.ECCLevel.M,
            forceUtf8: true,
            utf8BOM: false
        );
        return new CodeMatrix([.. data.ModuleMatrix]);
    }

    public bool IsDark(int row, int column) => _rows[row + QuietModules][column + QuietModules];
}

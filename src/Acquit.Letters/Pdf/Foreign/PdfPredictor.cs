namespace Acquit.Letters.Pdf.Foreign;

/// <summary>Undoes what was done to rows before they were packed: the PNG predictors and the TIFF one.</summary>
internal sealed class PdfPredictor(PdfBudget budget, long at)
{
    private const int LongestRow = 1 << 20;
    private const int MostColours = 32;

    public ReadOnlyMemory<byte> Undo(
        ReadOnlyMemory<byte> data, PdfDictionary? settings, Func<PdfValue?, PdfValue?> resolve)
    {
        var predictor = Setting("Predictor", 1);
        if (predictor <= 1)
        {
            return data;
        }

        var (colours, bits, columns) = (Setting("Colors", 1), Setting("BitsPerComponent", 8), Setting("Columns", 1));
        var isSane = colours is > 0 and <= MostColours && columns is > 0 and <= LongestRow
            && (bits is 1 or 2 or 4 or 8 or 16);
        if (!isSane)
        {
            throw new PdfFaultException(PdfFault.StreamBroken, at);
        }

        // A row longer than all the data is cut off there: what is announced must not be held for nothing.
        var row = (int)Math.Min(Math.Max(1, data.Length), (((long)colours * bits * columns) + 7) / 8);
        var step = (int)Math.Max(1, (long)colours * bits / 8);
        budget.SpendUnpacked(data.Length + (long)row, at);
        return predictor >= 10 ? Png(data.Span, row, step)
            : predictor == 2 && bits == 8 ? Tiff(data.ToArray(), row, step)
            : throw new PdfFaultException(PdfFault.FilterUnknown, at);

        int Setting(string key, int otherwise) =>
            resolve(settings?[key]) is PdfToken { Number: { } number } && Math.Abs(number) < int.MaxValue
                ? (int)number : otherwise;
    }

    /// <summary>Each row is led by the number of its predictor; a last row that is cut off counts as far as it goes.
    /// </summary>
    private ReadOnlyMemory<byte> Png(ReadOnlySpan<byte> data, int row, int step)
    {
        var rows = (data.Length + row) / (row + 1);
        var plain = new byte[(long)rows * row];
        for (var r = 0; r < rows; r++)
        {
            var line = data[(r * (row + 1))..Math.Min(data.Length, (r + 1) * (row + 1))];
            var target = plain.AsSpan(r * row, row);
            var above = r == 0 ? default : plain.AsSpan((r - 1) * row, row);
            for (var i = 1; i < line.Length; i++)
            {
                var left = i > step ? target[i - 1 - step] : (byte)0;
                var up = r == 0 ? (byte)0 : above[i - 1];
                var corner = r == 0 || i <= step ? (byte)0 : above[i - 1 - step];
                int? added = line[0] switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => null,
                };
                target[i - 1] = (byte)(
                    (line[i] + (added ?? throw new PdfFaultException(PdfFault.StreamBroken, at))) & 255);
            }
        }

        return plain.AsMemory(0, Math.Max(0, data.Length - rows));
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static byte[] Tiff(byte[] data, int row, int step)
    {
        for (var start = 0; start < data.Length; start += row)
        {
            for (var i = start + step; i < Math.Min(data.Length, start + row); i++)
            {
                data[i] = (byte)((data[i] + data[i - step]) & 255);
            }
        }

        return data;
    }
}

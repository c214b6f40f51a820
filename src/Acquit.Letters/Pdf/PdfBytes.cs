using System.Buffers;
using System.Globalization;
using System.Text;

namespace Acquit.Letters.Pdf;

/// <summary>Bytes of a PDF as they grow: names, numbers and strings in the form the format wants.</summary>
internal sealed class PdfBytes(int capacity = 4096)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(capacity);

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public PdfBytes Add(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Text of the format itself, ASCII only.</summary>
    public PdfBytes Add(string ascii)
    {
        var span = _bytes.GetSpan(ascii.Length);
        _bytes.Advance(Encoding.ASCII.GetBytes(ascii, span));
        return this;
    }

    public PdfBytes Add(int number)
    {
        var span = _bytes.GetSpan(11);
        number.TryFormat(span, out var length, default, CultureInfo.InvariantCulture);
        _bytes.Advance(length);
        return this;
    }

    /// <summary>A length in points, rounded to thousandths, without needless zeros.</summary>
    public PdfBytes Add(double points)
    {
        var thousandths = (long)Math.Round(points * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
        {
            Byte((byte)'-');
            thousandths = -thousandths;
        }

        Add((int)(thousandths / 1000));
        var rest = (int)(thousandths % 1000);
        if (rest == 0)
        {
            return this;
        }

        Byte((byte)'.');
        for (var unit = 100; rest > 0; unit /= 10)
        {
            Byte((byte)('0' + (rest / unit)));
            rest %= unit;
        }

        return this;
    }

    public PdfBytes Hex(ushort number)
    {
        var span = _bytes.GetSpan(4);
        for (var i = 0; i < 4; i++)
        {
            var digit = (number >> (12 - (4 * i))) & 15;
            span[i] = (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
        }

        _bytes.Advance(4);
        return this;
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    /// <summary>A string that a reader shows to a person (title, bookmark): UTF-16 in hexadecimal.</summary>
    public static string Text(string words)
    {
        var hex = new StringBuilder("<FEFF", 6 + (4 * words.Length));
        foreach (var character in words)
        {
            hex.Append(CultureInfo.InvariantCulture, $"{(int)character:X4}");
        }

        return hex.Append('>').ToString();
    }
}

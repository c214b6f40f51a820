using System.Globalization;
using System.Text;
using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf;

/// <summary>Writes a subset as the objects of a PDF font: file, descriptor, widths, map back to Unicode.</summary>
internal static class PdfFont
{
    private static readonly Dictionary<FontSubset, byte[]> Maps = [];

    /// <summary>Returns the number of the font object that pages name.</summary>
    public static int Write(PdfWriter pdf, FontSubset subset)
    {
        var font = subset.Font;
        var file = pdf.AddSharedStream(
            $"/Filter /FlateDecode /Length1 {subset.FileLength}",
            subset.DeflatedFile.Span
        );
        var name = subset.PostScriptName;
        var descriptor = pdf.AddShared(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [{Mille(font, font.Box.Left)} "
                + $"{Mille(font, font.Box.Bottom)} {Mille(font, font.Box.Right)} {Mille(font, font.Box.Top)}] "
                + $"/ItalicAngle 0 /Ascent {Mille(font, font.Ascent)} /Descent {Mille(font, font.Descent)} "
                + $"/CapHeight {Mille(font, font.CapHeight)} /StemV {(IsBold(name) ? 138 : 80)} "
                + $"/FontFile2 {file} 0 R >>"
        );
        var descendant = pdf.AddShared(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) "
                + $"/Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity "
                + $"/W [0 [{string.Join(' ', subset.Widths)}]] >>"
        );
        var unicode = pdf.AddSharedStream("/Filter /FlateDecode", MapOf(subset));
        return pdf.AddShared(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
                + $"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
        );
    }

    private static bool IsBold(string name) => name.EndsWith("-Bold", StringComparison.Ordinal);

    private static int Mille(TrueTypeFont font, int units) => (int)Math.Round(units * 1000.0 / font.UnitsPerEm);

    private static byte[] MapOf(FontSubset subset)
    {
        lock (Maps)
        {
            if (!Maps.TryGetValue(subset, out var map))
            {
                map = FontSubset.Deflate(Encoding.ASCII.GetBytes(ToUnicode(subset)));
                if (ReferenceEquals(subset, LetterFonts.French.Of(IsBold(subset.PostScriptName))))
                {
                    Maps[subset] = map;
                }
            }

            return map;
        }
    }

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) "
                + "/Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        );
        foreach (var part in subset.Numbers.OrderBy(pair => pair.Value).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (character, number) in part)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{(int)character:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}

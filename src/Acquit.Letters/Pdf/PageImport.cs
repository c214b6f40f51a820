using System.Globalization;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf;

/// <summary>
/// Takes pages of our own letters into another document: content streams byte for byte, fonts and pictures once
/// when they are the same.
/// </summary>
internal sealed class PageImport(PdfDocument target, OwnPdf source)
{
    private readonly Dictionary<int, int> _taken = [];

    /// <summary>Adds all pages, each stamped top right when there is a stamp: « P. J. 1 ».</summary>
    public void AddPages(string stamp = "")
    {
        foreach (var page in source.Pages)
        {
            var body = Renumbered(source.Body(page)).Written.ToArray();
            target.AddPage(target.Writer.Add(stamp.Length > 0 ? Stamped(body, stamp) : body));
        }
    }

    private int Take(int number, bool isContent)
    {
        if (!_taken.TryGetValue(number, out var taken))
        {
            var body = source.Body(number);
            var stream = body.IndexOf("\nstream\n"u8);
            var dictionary = stream < 0 ? body : body[..stream];
            var renumbered = Renumbered(dictionary).Add(stream < 0 ? default : body[stream..]).Written;
            taken = isContent ? target.Writer.Add(renumbered) : target.Writer.AddShared(renumbered);
            _taken[number] = taken;
        }

        return taken;
    }

    /// <summary>A dictionary with the references of the target; what they name is taken along.</summary>
    private PdfBytes Renumbered(ReadOnlySpan<byte> body)
    {
        var copy = new PdfBytes(body.Length + 16);
        var done = 0;
        for (var at = body.IndexOf(" 0 R"u8); at >= 0; )
        {
            var digits = at;
            while (digits > 0 && body[digits - 1] is >= (byte)'0' and <= (byte)'9')
            {
                digits--;
            }

            var number = int.Parse(body[digits..at], CultureInfo.InvariantCulture);
            var before = body[..digits];
            var isContent = before.IndexOf("/Contents "u8) >= 0;
            copy.Add(body[done..digits]);
            copy.Add(before.EndsWith("/Parent "u8) ? target.Parent : Take(number, isContent)).Add(" 0 R"u8);
            done = at + 4;
            var next = body[done..].IndexOf(" 0 R"u8);
            at = next < 0 ? -1 : done + next;
        }

        return copy.Add(body[done..]);
    }

    /// <summary>
    /// Stamps already there, of a letter enclosed in an enclosure, stay readable at the right of the new one.
    /// </summary>
    private byte[] Stamped(ReadOnlySpan<byte> page, string stamp)
    {
        var at = page.IndexOf("/Contents "u8) + "/Contents "u8.Length;
        var isArray = page[at] == (byte)'[';
        var end = isArray ? at + page[at..].IndexOf((byte)']') : at + page[at..].IndexOf(" R"u8) + 2;
        var contents = isArray ? page[(at + 1)..end] : page[at..end];
        var earlier = contents.Count((byte)'R') - 1;
        var name = $"S{earlier + 1}";
        var fonts = LetterFonts.French;
        var content = Content(stamp, name, earlier);
        var fontAt = page.IndexOf("/Font << "u8) + "/Font << "u8.Length;
        var result = new PdfBytes(page.Length + 64);
        result.Add(page[..fontAt]).Add($"/{name} {target.RegularFont(fonts)} 0 R ");
        result.Add(page[fontAt..at]).Add("["u8).Add(contents).Add($" {content} 0 R]");
        result.Add(page[(isArray ? end + 1 : end)..]);
        return result.Written.ToArray();
    }

    private int Content(string stamp, string name, int earlier)
    {
        const double Size = 9;
        var font = LetterFonts.French.Regular;
        var x = A4.Right - font.WidthOf(stamp, Size) - (earlier * A4.Mm(20));
        var content = new PdfBytes(128);
        content.Add("0 g BT /"u8).Add(name).Add(" "u8).Add(Size).Add(" Tf "u8).Add(x).Add(" "u8);
        content.Add(A4.Height - A4.Mm(11)).Add(" Td <"u8);
        foreach (var character in stamp)
        {
            content.Hex(font.NumberOf(character));
        }

        return target.Writer.AddStream("", content.Add("> Tj ET\n"u8).Written);
    }
}

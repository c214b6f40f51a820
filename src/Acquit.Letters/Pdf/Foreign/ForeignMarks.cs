using System.Globalization;
using System.Text;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>
/// What annotations show: a signature, a stamp, a filled field. Their looks are painted on the page, what they do
/// (links, programs) is left behind.
/// </summary>
internal sealed class ForeignMarks(PdfObjects objects)
{
    private const int MostMarks = 5000;
    private const int MostMarksInAll = 50_000;
    private const int HiddenOrNoView = 2 | 32;
    private const int MostParents = 32;
    private int _marks;

    public IReadOnlyList<ForeignMark> Of(PdfValue? annotations)
    {
        var marks = new List<ForeignMark>();
        var resolved = objects.Resolve(annotations);
        if (resolved is null)
        {
            return marks;
        }

        var at = (annotations as PdfReference)?.Number ?? 0;
        var array = resolved as PdfArray ?? throw new PdfFaultException(PdfFault.ObjectBroken, at);
        _marks += array.Items.Count;
        if (array.Items.Count > MostMarks || _marks > MostMarksInAll)
        {
            throw new PdfFaultException(PdfFault.TooManyParts, at);
        }

        foreach (var item in array.Items)
        {
            if (objects.Dictionary(item) is { } annotation && Mark(annotation) is { } mark)
            {
                marks.Add(mark);
            }
        }

        return marks;
    }

    /// <summary>Null when nothing of it is seen; what a reader would draw of its own is refused.</summary>
    private ForeignMark? Mark(PdfDictionary annotation)
    {
        var flags = objects.Resolve(annotation["F"]) is PdfToken { Number: { } number }
            && number is >= 0 and < int.MaxValue ? (int)number : 0;
        var isLook = objects.Resolve(annotation["Subtype"]) is not PdfName { Text: "Popup" or "Link" };
        if ((flags & HiddenOrNoView) != 0 || !isLook
            || Box(objects.Resolve(annotation["Rect"]), objects) is not { } place)
        {
            return null;
        }

        if (Look(annotation) is not { } look || objects.Resolve(look) is not PdfStream form
            || Box(objects.Resolve(form.Dictionary["BBox"]), objects) is not { } box)
        {
            return place.Width > 0 && place.Height > 0 && SaysSomething(annotation)
                ? throw new PdfFaultException(PdfFault.MarkNotDrawn, 0) : null;
        }

        var matrix = Matrix(objects.Resolve(form.Dictionary["Matrix"]));
        var seen = matrix.Of(box);
        if (!(seen.Width > 0) || !(seen.Height > 0) || !(place.Width > 0) || !(place.Height > 0))
        {
            return null;
        }

        var (sx, sy) = (place.Width / seen.Width, place.Height / seen.Height);
        var at = new PdfMatrix(sx, 0, 0, sy, place.Left - (seen.Left * sx), place.Bottom - (seen.Bottom * sy));
        return new ForeignMark(look, at);
    }

    /// <summary>The form it looks like, for a field with states that of its present state.</summary>
    private PdfReference? Look(PdfDictionary annotation)
    {
        var normal = objects.Dictionary(annotation["AP"])?["N"];
        return objects.Resolve(normal) switch
        {
            PdfStream stream when IsForm(stream) => normal as PdfReference,
            PdfDictionary states when objects.Resolve(annotation["AS"]) is PdfName state
                && objects.Resolve(states[state.Text]) is PdfStream stream && IsForm(stream) =>
                states[state.Text] as PdfReference,
            _ => null,
        };
    }

    /// <summary>A filled field, words or lines on the page: a reader draws them even where the file does not.
    /// </summary>
    private bool SaysSomething(PdfDictionary annotation) =>
        (objects.Resolve(annotation["Subtype"]) as PdfName)?.Text switch
        {
            "Widget" => IsFilled(annotation),
            "FreeText" => IsText(annotation["Contents"]) || objects.Resolve(annotation["RC"]) is not null,
            "Line" or "Square" or "Circle" or "Polygon" or "PolyLine" or "Ink" or "Stamp" or "Highlight"
                or "Underline" or "Squiggly" or "StrikeOut" => true,
            _ => false,
        };

    /// <summary>A box is ticked when its state says so; a signature without a look shows nothing anywhere.</summary>
    private bool IsFilled(PdfDictionary field) => (FromAbove(field, "FT") as PdfName)?.Text switch
    {
        "Btn" => objects.Dictionary(field["AP"]) is null
            && (objects.Resolve(field["AS"]) ?? FromAbove(field, "V")) is PdfName { Text: not "Off" },
        "Tx" or "Ch" => FromAbove(field, "V") switch
        {
            PdfArray chosen => chosen.Items.Any(IsText),
            PdfStream => true,
            PdfToken words => IsText(words),
            _ => false,
        },
        _ => false,
    };

    private PdfValue? FromAbove(PdfDictionary field, string key)
    {
        var node = field;
        for (var hops = 0; node is not null && hops < MostParents; hops++)
        {
            if (objects.Resolve(node[key]) is { } value)
            {
                return value;
            }

            node = objects.Dictionary(node["Parent"]);
        }

        return null;
    }

    /// <summary>A string that holds more than its brackets and blanks.</summary>
    private bool IsText(PdfValue? value) =>
        objects.Resolve(value) is PdfToken token && !token.Bytes.SequenceEqual("<FEFF>"u8)
        && Encoding.Latin1.GetString(token.Bytes).Trim('(', ')', '<', '>', ' ', '\r', '\n', '\t').Length > 0;

    private bool IsForm(PdfStream stream) =>
        objects.Resolve(stream.Dictionary["Subtype"]) is PdfName { Text: "Form" };

    /// <summary>Four numbers, corners in any order; null for anything else.</summary>
    public static PdfBox? Box(PdfValue? value, PdfObjects objects)
    {
        if (Numbers(value, objects) is not [var x, var y, var toX, var toY])
        {
            return null;
        }

        return new PdfBox(Math.Min(x, toX), Math.Min(y, toY), Math.Max(x, toX), Math.Max(y, toY));
    }

    public static PdfArray Array(PdfBox box) => new(
    [
        .. new[] { box.Left, box.Bottom, box.Right, box.Top }.Select(side => (PdfValue)new PdfToken(
            Encoding.ASCII.GetBytes(side.ToString("0.####", CultureInfo.InvariantCulture)))),
    ]);

    private PdfMatrix Matrix(PdfValue? value) =>
        Numbers(value, objects) is [var a, var b, var c, var d, var e, var f]
            ? new PdfMatrix(a, b, c, d, e, f) : PdfMatrix.Identity;

    /// <summary>Numbers too large for a page count as none.</summary>
    private static List<double> Numbers(PdfValue? value, PdfObjects objects) => value is not PdfArray array ? []
        :
        [
            .. array.Items.Take(7).Select(item =>
                objects.Resolve(item) is PdfToken { Number: { } number } && Math.Abs(number) < 1e6 ? number
                    : double.NaN)
                .Where(double.IsFinite),
        ];
}

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
    private const int HiddenOrNoView = 2 | 32;

    public IReadOnlyList<ForeignMark> Of(PdfValue? annotations)
    {
        var marks = new List<ForeignMark>();
        if (objects.Resolve(annotations) is not PdfArray array)
        {
            return marks;
        }

        foreach (var item in array.Items.Take(MostMarks))
        {
            if (objects.Dictionary(item) is { } annotation && Mark(annotation) is { } mark)
            {
                marks.Add(mark);
            }
        }

        return marks;
    }

    /// <summary>Null when nothing of it is seen.</summary>
    private ForeignMark? Mark(PdfDictionary annotation)
    {
        var flags = objects.Resolve(annotation["F"]) is PdfToken { Number: { } number }
            && number is >= 0 and < int.MaxValue ? (int)number : 0;
        var isLook = objects.Resolve(annotation["Subtype"]) is not PdfName { Text: "Popup" or "Link" };
        if ((flags & HiddenOrNoView) != 0 || !isLook || Look(annotation) is not { } look
            || objects.Resolve(look) is not PdfStream form
            || Box(objects.Resolve(annotation["Rect"]), objects) is not { } place
            || Box(objects.Resolve(form.Dictionary["BBox"]), objects) is not { } box)
        {
            return null;
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

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>The visible rectangle of a page, in its own units.</summary>
internal readonly record struct PdfBox(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;
}

/// <summary>The six numbers of a transformation: x' = a x + c y + e, y' = b x + d y + f.</summary>
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    public static PdfMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>This one first, then the other.</summary>
    public PdfMatrix Then(PdfMatrix next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D), (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D), (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    /// <summary>The rectangle around a transformed rectangle.</summary>
    public PdfBox Of(PdfBox box)
    {
        var (a, b, c, d, e, f) = this;
        (double X, double Y)[] corners =
            [(box.Left, box.Bottom), (box.Left, box.Top), (box.Right, box.Bottom), (box.Right, box.Top)];
        var xs = corners.Select(corner => (a * corner.X) + (c * corner.Y) + e).ToList();
        var ys = corners.Select(corner => (b * corner.X) + (d * corner.Y) + f).ToList();
        return new PdfBox(xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }
}

/// <summary>What is seen of a signature, a stamp or a filled field, and where it is painted on the page.</summary>
internal sealed record ForeignMark(PdfReference Form, PdfMatrix At);

/// <summary>A page ready to be taken: its paint as one stream, what it needs, and how it is turned.</summary>
/// <param name="Paint">dictionary of a form with its data</param>
/// <param name="Turn">clockwise, 0, 90, 180 or 270</param>
internal sealed record ForeignPage(PdfStream Paint, PdfBox Box, int Turn, IReadOnlyList<ForeignMark> Marks)
{
    public IEnumerable<PdfValue> Roots => Marks.Select(mark => (PdfValue)mark.Form).Prepend(Paint);

    public double Width => Turn is 90 or 270 ? Box.Height : Box.Width;

    public double Height => Turn is 90 or 270 ? Box.Width : Box.Height;

    /// <summary>Upright, its lower left corner at the origin.</summary>
    public PdfMatrix Upright => Turn switch
    {
        90 => new PdfMatrix(0, -1, 1, 0, -Box.Bottom, Box.Right),
        180 => new PdfMatrix(-1, 0, 0, -1, Box.Right, Box.Top),
        270 => new PdfMatrix(0, 1, -1, 0, Box.Top, -Box.Left),
        _ => new PdfMatrix(1, 0, 0, 1, -Box.Left, -Box.Bottom),
    };
}

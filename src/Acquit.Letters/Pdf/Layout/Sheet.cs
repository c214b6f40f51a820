namespace Acquit.Letters.Pdf.Layout;

/// <summary>How words look: size in points, weight, and how grey (0 black, 1 white).</summary>
public readonly record struct TypeStyle(double Size, bool IsBold, double Grey)
{
    public const double LabelGrey = 0.32;
    public const double HairlineGrey = 0.72;

    public static TypeStyle Plain(double size) => new(size, false, 0);

    public static TypeStyle Strong(double size) => new(size, true, 0);

    public static TypeStyle Label(double size) => new(size, false, LabelGrey);
}

/// <summary>Words at their place; the baseline is measured from the top.</summary>
public readonly record struct PlacedText(double X, double Baseline, double Width, string Text, TypeStyle Style)
{
    public Area Area => new(X, Baseline - (0.73 * Style.Size), X + Width, Baseline + (0.22 * Style.Size));
}

/// <summary>A filled bar: a rule when it is thin.</summary>
public readonly record struct PlacedBar(double X, double Y, double Width, double Height, double Grey)
{
    public Area Area => new(X, Y, X + Width, Y + Height);
}

/// <summary>A payment code, dark modules of a square.</summary>
public readonly record struct PlacedCode(double X, double Y, double Side, CodeMatrix Matrix)
{
    public Area Area => new(X, Y, X + Side, Y + Side);
}

/// <summary>A picture in its frame.</summary>
public readonly record struct PlacedPicture(double X, double Y, double Width, double Height, Picture Picture);

/// <summary>What stands on a page or on a strip of it.</summary>
public sealed class Sheet
{
    public List<PlacedText> Texts { get; } = [];

    public List<PlacedBar> Bars { get; } = [];

    public List<PlacedCode> Codes { get; } = [];

    public List<PlacedPicture> Pictures { get; } = [];

    /// <summary>Large and pale under everything, from corner to corner; empty: none.</summary>
    public string Watermark { get; set; } = "";

    /// <summary>Lays another sheet on this one, moved down.</summary>
    public void Lay(Sheet other, double down)
    {
        foreach (var text in other.Texts)
        {
            Texts.Add(text with { Baseline = text.Baseline + down });
        }

        foreach (var bar in other.Bars)
        {
            Bars.Add(bar with { Y = bar.Y + down });
        }

        foreach (var code in other.Codes)
        {
            Codes.Add(code with { Y = code.Y + down });
        }

        foreach (var picture in other.Pictures)
        {
            Pictures.Add(picture with { Y = picture.Y + down });
        }
    }

    public void Rule(double x, double y, double width, double thickness, double grey = 0) =>
        Bars.Add(new PlacedBar(x, y - (thickness / 2), width, thickness, grey));
}

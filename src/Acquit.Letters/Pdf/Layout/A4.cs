namespace Acquit.Letters.Pdf.Layout;

/// <summary>The sheet and where things stand on it, in points from the top left corner.</summary>
public static class A4
{
    public const double Width = 595.276;
    public const double Height = 841.89;

    public static readonly double Left = Mm(20);
    public static readonly double Right = Mm(190);
    public static readonly double TextWidth = Right - Left;

    /// <summary>Top of the letterhead.</summary>
    public static readonly double HeadTop = Mm(15);

    /// <summary>Top of the text of a second page and of a paper that is no letter.</summary>
    public static readonly double ContinuedTop = Mm(20);

    /// <summary>Last line that text may reach; the footer stands below.</summary>
    public static readonly double TextBottom = Mm(279);

    /// <summary>Left edge of the address, the date and the signature.</summary>
    public static readonly double AddressLeft = Mm(110);
    public static readonly double AddressTop = Mm(50);
    public static readonly double AddressWidth = Mm(80);

    /// <summary>What 38 very wide letters may take; beyond it the type gets smaller still.</summary>
    public static readonly double WidestAddress = Mm(92);
    public static readonly double AddressHeight = Mm(28);

    /// <summary>
    /// What shows in the window of a DL envelope, with its play: nothing but the address may stand in it.
    /// </summary>
    public static readonly Area WindowZone = new(Mm(95), Mm(34), Mm(205), Mm(92));

    public static readonly double ReferencesTop = Mm(50);
    public static readonly double SubjectTop = Mm(96);

    /// <summary>Distances from the top at which the sheet is folded in three.</summary>
    public static readonly IReadOnlyList<double> Folds = [Mm(99), Mm(198)];

    /// <summary>Side of the payment code.</summary>
    public static readonly double CodeSide = Mm(25);

    public static double Mm(double millimetres) => millimetres * 72 / 25.4;
}

/// <summary>A rectangle on the sheet, in points from the top left corner.</summary>
public readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Area other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

namespace Acquit.Letters.Pdf.Layout;

/// <summary>
/// Sizes in points and spacing of a letter; the tighter ones are tried before a letter takes one page more.
/// </summary>
public sealed record LetterScale(double Body, double Leading, double ParagraphGap, double SignatureGap)
{
    public const double TableSize = 9.5;
    public const double TableHeadSize = 8;
    public const double NoteSize = 8;
    public const double FooterSize = 7.5;

    /// <summary>From comfortable to tight; the body never goes below 10 pt.</summary>
    public static readonly IReadOnlyList<LetterScale> All =
    [
        new(10.5, 1.25, 6, A4.Mm(11)),
        new(10.5, 1.2, 4.5, A4.Mm(9)),
        new(10, 1.15, 3.5, A4.Mm(7)),
    ];

    public double LineHeight => Body * Leading;
}

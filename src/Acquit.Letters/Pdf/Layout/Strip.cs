namespace Acquit.Letters.Pdf.Layout;

/// <summary>A slice of the letter as wide as the text that no page break cuts: a line, a row, a signature.</summary>
public sealed class Strip
{
    public required double Height { get; init; }

    /// <summary>Least room above; dropped at the top of a page. Of two neighbours the larger room counts.</summary>
    public double Before { get; set; }

    public double After { get; set; }

    /// <summary>Stands on the same page as the strip that follows.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>Begins a page of its own, as an annex does.</summary>
    public bool StartsPage { get; set; }

    /// <summary>Stands at the bottom of its page.</summary>
    public bool IsFoot { get; init; }

    /// <summary>Laid above this strip when it comes first on a page: the header of its table.</summary>
    public Strip? Repeated { get; init; }

    public Sheet Sheet { get; } = new();
}

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>Walks the tree of pages: what a page does not say it inherits from above; a tree that bites itself is
/// refused.</summary>
internal sealed class ForeignPageTree(PdfObjects objects, PdfBudget budget)
{
    private const int MostDepth = 50;
    private const int MostContents = 5000;
    private const int MostNodes = 100_000;
    private const double LeastSide = 10;
    private const double LargestSide = 14_400;
    private static readonly string[] _inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly List<ForeignPage> _pages = [];
    private readonly HashSet<int> _seen = [];
    private readonly ForeignMarks _marks = new(objects);
    private readonly Dictionary<(PdfValue? Contents, PdfBox Box, PdfDictionary Resources, PdfDictionary? Group),
        PdfStream> _paints = [];

    private int _nodes;

    public IReadOnlyList<ForeignPage> Pages(PdfValue? root)
    {
        var catalog = objects.Dictionary(root) ?? throw new PdfFaultException(PdfFault.PagesBroken, 0);
        RefuseHiddenLayers(objects.Dictionary(catalog["OCProperties"]));
        Walk(catalog["Pages"], PdfDictionary.Empty, 0);
        return _pages.Count > 0 ? _pages : throw new PdfFaultException(PdfFault.NoPages, 0);
    }

    /// <summary>Pages that are taken lose their layers: what was hidden would be seen.</summary>
    private void RefuseHiddenLayers(PdfDictionary? layers)
    {
        var shown = objects.Dictionary(layers?["D"]);
        if (objects.Resolve(shown?["BaseState"]) is PdfName { Text: "OFF" }
            || objects.Resolve(shown?["OFF"]) is PdfArray { Items.Count: > 0 })
        {
            throw new PdfFaultException(PdfFault.LayersHidden, 0);
        }
    }

    private void Walk(PdfValue? node, PdfDictionary above, int depth)
    {
        var at = (node as PdfReference)?.Number ?? 0;
        if (depth > MostDepth || (at > 0 && !_seen.Add(at)) || ++_nodes > MostNodes)
        {
            throw new PdfFaultException(PdfFault.PagesBroken, at);
        }

        var dictionary = objects.Resolve(node) as PdfDictionary
            ?? throw new PdfFaultException(PdfFault.PagesBroken, at);
        var own = new Dictionary<string, PdfValue>(above.Entries);
        foreach (var key in _inherited)
        {
            if (dictionary[key] is { } value)
            {
                own[key] = value;
            }
        }

        if (objects.Resolve(dictionary["Kids"]) is PdfArray kids)
        {
            foreach (var kid in kids.Items)
            {
                Walk(kid, new PdfDictionary(own), depth + 1);
            }
        }
        else if (objects.Resolve(dictionary["Type"]) is PdfName { Text: not "Page" })
        {
            throw new PdfFaultException(PdfFault.PagesBroken, at);
        }
        else if (_pages.Count == ForeignPdf.MostPages)
        {
            throw new PdfFaultException(PdfFault.TooManyPages, at);
        }
        else
        {
            _pages.Add(Page(dictionary, new PdfDictionary(own), at));
        }
    }

    private ForeignPage Page(PdfDictionary page, PdfDictionary inherited, int at)
    {
        var media = Box(inherited["MediaBox"]) ?? throw new PdfFaultException(PdfFault.PagesBroken, at);
        var box = Box(inherited["CropBox"]) is { } crop ? Common(crop, media) ?? media : media;
        if (box.Width < LeastSide || box.Height < LeastSide || box.Width > LargestSide || box.Height > LargestSide)
        {
            throw new PdfFaultException(PdfFault.PagesBroken, at);
        }

        var turn = objects.Resolve(inherited["Rotate"]) is PdfToken { Number: { } degrees }
            && Math.Abs(degrees) < 1_000_000 ? (int)degrees : 0;
        return new ForeignPage(
            Shared(page, inherited, box, at), box, turn % 90 == 0 ? ((turn % 360) + 360) % 360 : 0,
            _marks.Of(page["Annots"]));
    }

    /// <summary>Pages that share all that they paint share one form: it is joined, held and written once.</summary>
    private PdfStream Shared(PdfDictionary page, PdfDictionary inherited, PdfBox box, int at)
    {
        var contents = objects.Resolve(page["Contents"]);
        if (contents is null && page["Contents"] is not null)
        {
            throw new PdfFaultException(PdfFault.ContentMissing, at);
        }

        var resources = objects.Dictionary(inherited["Resources"]) ?? PdfDictionary.Empty;
        var group = objects.Dictionary(page["Group"]);
        if (_paints.TryGetValue((contents, box, resources, group), out var known))
        {
            return known;
        }

        var form = new Dictionary<string, PdfValue>
        {
            ["Type"] = new PdfName("XObject"),
            ["Subtype"] = new PdfName("Form"),
            ["BBox"] = ForeignMarks.Array(box),
            ["Resources"] = resources,
        };
        if (group is not null)
        {
            form["Group"] = group;
        }

        var paint = Paint(Parts(contents, at), form);
        budget.SpendTaken(paint.Weight, at);
        return _paints[(contents, box, resources, group)] = paint;
    }

    /// <summary>Nothing of a page is left out: a part that is not there refuses the file.</summary>
    private List<PdfStream> Parts(PdfValue? contents, int at)
    {
        if (contents is null)
        {
            return [];
        }

        List<PdfValue> parts = contents is PdfArray array ? [.. array.Items] : [contents];
        return parts.Count > MostContents ? throw new PdfFaultException(PdfFault.TooManyParts, at)
            : parts.ConvertAll(part => objects.Resolve(part) as PdfStream
                ?? throw new PdfFaultException(PdfFault.ContentMissing, at));
    }

    /// <summary>One stream stays packed as it is; several are joined, a blank between them.</summary>
    private PdfStream Paint(List<PdfStream> parts, Dictionary<string, PdfValue> form)
    {
        if (parts.Count == 1)
        {
            foreach (var key in new[] { "Filter", "DecodeParms" })
            {
                if (parts[0].Dictionary[key] is { } value)
                {
                    form[key] = value;
                }
            }

            return new PdfStream(new PdfDictionary(form), parts[0].Data, parts[0].At);
        }

        var joined = new PdfBytes();
        foreach (var part in parts)
        {
            var plain = objects.Unpack(part);
            budget.SpendUnpacked(plain.Length + 1L, part.At);
            joined.Add(plain.Span).Add("\n"u8);
        }

        form["Filter"] = new PdfName("FlateDecode");
        return new PdfStream(new PdfDictionary(form), PdfFilters.Deflate(joined.Written), 0);
    }

    private PdfBox? Box(PdfValue? value) => ForeignMarks.Box(objects.Resolve(value), objects);

    private static PdfBox? Common(PdfBox crop, PdfBox media)
    {
        var common = new PdfBox(
            Math.Max(crop.Left, media.Left), Math.Max(crop.Bottom, media.Bottom),
            Math.Min(crop.Right, media.Right), Math.Min(crop.Top, media.Top));
        return common.Width >= LeastSide && common.Height >= LeastSide ? common : null;
    }
}

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>Walks the tree of pages: what a page does not say it inherits from above; a tree that bites itself is
/// refused.</summary>
internal sealed class ForeignPageTree(PdfObjects objects)
{
    private const int MostDepth = 50;
    private const int MostContents = 5000;
    private const double LeastSide = 10;
    private const double LargestSide = 14_400;
    private static readonly string[] _inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly List<ForeignPage> _pages = [];
    private readonly HashSet<int> _seen = [];

    public IReadOnlyList<ForeignPage> Pages(PdfValue? root)
    {
        var catalog = objects.Dictionary(root) ?? throw new PdfFaultException(PdfFault.PagesBroken, 0);
        Walk(catalog["Pages"], PdfDictionary.Empty, 0);
        return _pages.Count > 0 ? _pages : throw new PdfFaultException(PdfFault.NoPages, 0);
    }

    private void Walk(PdfValue? node, PdfDictionary above, int depth)
    {
        var at = (node as PdfReference)?.Number ?? 0;
        if (depth > MostDepth || (at > 0 && !_seen.Add(at)))
        {
            throw new PdfFaultException(PdfFault.PagesBroken, at);
        }

        if (objects.Resolve(node) is not PdfDictionary dictionary)
        {
            throw new PdfFaultException(PdfFault.PagesBroken, at);
        }

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
        var form = new Dictionary<string, PdfValue>
        {
            ["Type"] = new PdfName("XObject"),
            ["Subtype"] = new PdfName("Form"),
            ["BBox"] = ForeignMarks.Array(box),
            ["Resources"] = objects.Dictionary(inherited["Resources"]) ?? PdfDictionary.Empty,
        };
        if (objects.Dictionary(page["Group"]) is { } group)
        {
            form["Group"] = group;
        }

        var paint = Paint(page["Contents"], form);
        return new ForeignPage(
            paint, box, turn % 90 == 0 ? ((turn % 360) + 360) % 360 : 0,
            new ForeignMarks(objects).Of(page["Annots"]));
    }

    /// <summary>One stream stays packed as it is; several are joined, a blank between them.</summary>
    private PdfStream Paint(PdfValue? contents, Dictionary<string, PdfValue> form)
    {
        var parts = (objects.Resolve(contents) switch
        {
            PdfStream stream => [stream],
            PdfArray array => array.Items.Take(MostContents).Select(objects.Resolve).OfType<PdfStream>(),
            _ => Enumerable.Empty<PdfStream>(),
        }).ToList();
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
            joined.Add(objects.Unpack(part).Span).Add("\n"u8);
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

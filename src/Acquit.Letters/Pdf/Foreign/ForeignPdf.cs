namespace Acquit.Letters.Pdf.Foreign;

/// <summary>
/// A PDF from elsewhere (an invoice, a signed order, a scan), opened to take its pages: all that they need was read
/// and checked, so that taking them cannot fail. Tables and table streams, object streams, updates, Flate.
/// </summary>
public sealed class ForeignPdf
{
    /// <summary>Larger files are refused: 100 MiB.</summary>
    public const int MostBytes = 100 << 20;

    public const int MostPages = 2000;

    private const int HeaderWithin = 1024;

    private ForeignPdf(IReadOnlyList<ForeignPage> pages, IReadOnlyDictionary<int, PdfValue> objects) =>
        (Pages, Objects) = (pages, objects);

    public int PageCount => Pages.Count;

    internal IReadOnlyList<ForeignPage> Pages { get; }

    /// <summary>What the pages refer to, by number in the file.</summary>
    internal IReadOnlyDictionary<int, PdfValue> Objects { get; }

    /// <summary>The file opened, or why it is not.</summary>
    /// <param name="file">the whole file</param>
    /// <param name="name">how a refusal calls it</param>
    public static (ForeignPdf? Pdf, RefusedPdf? Refused) Open(ReadOnlyMemory<byte> file, string name)
    {
        if (file.Length > MostBytes)
        {
            return (null, new RefusedPdf(PdfFault.TooLarge, name, MostBytes));
        }

        var header = file.Span[..Math.Min(file.Length, HeaderWithin)].IndexOf("%PDF-"u8);
        if (header < 0)
        {
            return (null, new RefusedPdf(PdfFault.NotAPdf, name, 0));
        }

        try
        {
            return (Read(file[header..]), null);
        }
        catch (PdfFaultException fault)
        {
            return (null, new RefusedPdf(fault.Fault, name, fault.At));
        }
    }

    private static ForeignPdf Read(ReadOnlyMemory<byte> file)
    {
        var budget = new PdfBudget();
        var filters = new PdfFilters(budget);
        var table = PdfTable.Read(file, filters, budget);
        var objects = new PdfObjects(file, table, filters, budget);
        if (table.Trailer["Encrypt"] is not null)
        {
            throw new PdfFaultException(PdfFault.Encrypted, 0);
        }

        var pages = new ForeignPageTree(objects, budget).Pages(table.Trailer["Root"]);
        return new ForeignPdf(pages, Closure(pages, objects, budget));
    }

    /// <summary>Everything that the pages need, read once; a page or catalog that is referred to is left out.</summary>
    private static Dictionary<int, PdfValue> Closure(
        IReadOnlyList<ForeignPage> pages, PdfObjects objects, PdfBudget budget)
    {
        var taken = new Dictionary<int, PdfValue>();
        var waiting = new Queue<PdfValue>(pages.SelectMany(page => page.Roots).Distinct());
        while (waiting.TryDequeue(out var value))
        {
            foreach (var number in References(value).Where(number => !taken.ContainsKey(number)))
            {
                var target = objects.Object(number);
                taken[number] = IsStructure(target, objects) ? PdfToken.Null : target;
                budget.SpendTaken(taken[number].Weight, number);
                waiting.Enqueue(taken[number]);
            }
        }

        return taken;
    }

    private static bool IsStructure(PdfValue value, PdfObjects objects) =>
        value is PdfDictionary dictionary
        && objects.Resolve(dictionary["Type"]) is PdfName { Text: "Page" or "Pages" or "Catalog" };

    private static IEnumerable<int> References(PdfValue value)
    {
        var waiting = new Stack<PdfValue>([value]);
        while (waiting.TryPop(out var next))
        {
            IEnumerable<PdfValue> inside = next switch
            {
                PdfArray array => array.Items,
                PdfDictionary dictionary => dictionary.Entries.Values,
                PdfStream stream => stream.Dictionary.Entries.Where(entry => entry.Key != "Length")
                    .Select(entry => entry.Value),
                _ => [],
            };
            foreach (var one in inside)
            {
                waiting.Push(one);
            }

            if (next is PdfReference reference)
            {
                yield return reference.Number;
            }
        }
    }
}

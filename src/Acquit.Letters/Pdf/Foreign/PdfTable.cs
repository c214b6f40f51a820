namespace Acquit.Letters.Pdf.Foreign;

/// <summary>Where an object stands: at a byte of the file, or as one of many in an object stream.</summary>
/// <param name="At">byte of the file, or number of the object stream</param>
/// <param name="Index">place in the object stream; -1: not in one</param>
internal readonly record struct PdfPlace(int At, int Index);

/// <summary>
/// The table of objects, the newest first: classic tables, table streams, both together, and the earlier ones that an
/// update points back to.
/// </summary>
internal sealed class PdfTable
{
    public const int MostObjects = 500_000;
    private const int MostSections = 500;

    /// <summary>Entries read in all: an update repeats those that it changes, it does not repeat the file.</summary>
    private const int MostEntries = 2 * MostObjects;

    private const int TailLength = 2048;
    private static readonly string[] _kept = ["Root", "Encrypt"];

    private readonly ReadOnlyMemory<byte> _file;
    private readonly PdfFilters _filters;
    private readonly PdfBudget _budget;
    private readonly HashSet<int> _sections = [];
    private readonly Dictionary<int, PdfPlace?> _places = [];
    private readonly Dictionary<string, PdfValue> _trailer = [];
    private int _entries;

    private PdfTable(ReadOnlyMemory<byte> file, PdfFilters filters, PdfBudget budget) =>
        (_file, _filters, _budget) = (file, filters, budget);

    /// <summary>Catalog and protection as the newest trailer names them; what it lacks comes from the earlier ones.
    /// </summary>
    public PdfDictionary Trailer => new(_trailer);

    public int Count => _places.Count;

    /// <summary>Null: free, or never announced.</summary>
    public PdfPlace? this[int number] => _places.GetValueOrDefault(number);

    public static PdfTable Read(ReadOnlyMemory<byte> file, PdfFilters filters, PdfBudget budget)
    {
        var table = new PdfTable(file, filters, budget);
        var tailAt = Math.Max(0, file.Length - TailLength);
        var start = file.Span[tailAt..].LastIndexOf("startxref"u8);
        if (start < 0)
        {
            throw new PdfFaultException(PdfFault.TableBroken, file.Length);
        }

        var lexer = new PdfLexer(file, tailAt + start + "startxref".Length);
        int? next = lexer.Integer(PdfFault.TableBroken);
        while (next is { } at)
        {
            next = table.Section(at);
        }

        return table;
    }

    /// <summary>Reads one section; returns where the one before it stands.</summary>
    private int? Section(int at)
    {
        if (at >= _file.Length || !_sections.Add(at) || _sections.Count > MostSections)
        {
            throw new PdfFaultException(PdfFault.TableBroken, at);
        }

        var lexer = new PdfLexer(_file, at);
        var trailer = lexer.Take("xref"u8) ? Classic(lexer) : FromStream(lexer, at);
        _budget.SpendRead(lexer.At - at, lexer.Values, at);
        foreach (var key in _kept)
        {
            if (trailer[key] is { } value)
            {
                _trailer.TryAdd(key, value);
            }
        }

        if (trailer["XRefStm"] is PdfToken { Number: { } hybrid } && hybrid >= 0 && hybrid < _file.Length
            && _sections.Add((int)hybrid))
        {
            var beside = new PdfLexer(_file, (int)hybrid);
            FromStream(beside, (int)hybrid);
            _budget.SpendRead(beside.At - (int)hybrid, beside.Values, at);
        }

        return trailer["Prev"] is PdfToken { Number: { } previous } && previous >= 0 && previous < _file.Length
            ? (int)previous : null;
    }

    private PdfDictionary Classic(PdfLexer lexer)
    {
        while (!lexer.Take("trailer"u8))
        {
            var first = lexer.Integer(PdfFault.TableBroken);
            var count = lexer.Integer(PdfFault.TableBroken);
            for (var i = 0; i < count; i++)
            {
                var at = lexer.Integer(PdfFault.TableBroken);
                lexer.Integer(PdfFault.TableBroken);
                var isUsed = lexer.Take("n"u8);
                if (!isUsed && !lexer.Take("f"u8))
                {
                    throw lexer.Fault(PdfFault.TableBroken);
                }

                Put(first + (long)i, isUsed && at > 0 ? new PdfPlace(at, -1) : null, lexer.At);
            }
        }

        return lexer.Value() as PdfDictionary ?? throw lexer.Fault(PdfFault.TableBroken);
    }

    private PdfDictionary FromStream(PdfLexer lexer, int at)
    {
        var stream = StreamAt(lexer, at);
        var settings = stream.Dictionary;
        var data = _filters.Unpack(stream, value => value).Span;
        _budget.SpendUnpacked(data.Length, at);
        var widths = Integers(settings["W"]);
        if (widths.Count != 3 || widths.Any(width => width is < 0 or > 8) || widths.Sum() == 0)
        {
            throw new PdfFaultException(PdfFault.TableBroken, at);
        }

        var index = Integers(settings["Index"]);
        index = index.Count > 0 ? index : [0, Integers(settings["Size"]) is [var size, ..] ? size : 0];
        for (var i = 0; i + 1 < index.Count; i += 2)
        {
            for (var n = 0L; n < index[i + 1]; n++)
            {
                if (data.Length < widths.Sum())
                {
                    throw new PdfFaultException(PdfFault.TableBroken, at);
                }

                var kind = widths[0] == 0 ? 1 : Field(ref data, widths[0]);
                var (second, third) = (Field(ref data, widths[1]), Field(ref data, widths[2]));
                Put(index[i] + n, PlaceOf(kind, second, third), at);
            }
        }

        return settings;
    }

    /// <summary>What is no object where a table should be is a broken table.</summary>
    private PdfStream StreamAt(PdfLexer lexer, int at)
    {
        try
        {
            return PdfObjects.StreamAt(_file, lexer, null) as PdfStream
                ?? throw new PdfFaultException(PdfFault.TableBroken, at);
        }
        catch (PdfFaultException fault) when (fault.Fault == PdfFault.ObjectMissing)
        {
            throw new PdfFaultException(PdfFault.TableBroken, at);
        }
    }

    private static PdfPlace? PlaceOf(long kind, long second, long third) => kind switch
    {
        1 when second is > 0 and < int.MaxValue => new PdfPlace((int)second, -1),
        2 when second is > 0 and < int.MaxValue && third is >= 0 and < MostObjects =>
            new PdfPlace((int)second, (int)third),
        _ => null,
    };

    private static long Field(ref ReadOnlySpan<byte> data, int width)
    {
        var value = 0L;
        for (var i = 0; i < width; i++)
        {
            value = unchecked((value << 8) | data[i]);
        }

        data = data[width..];
        return value;
    }

    private static IReadOnlyList<int> Integers(PdfValue? value) => value switch
    {
        PdfToken { Number: { } number } when number is >= 0 and < int.MaxValue => [(int)number],
        PdfArray array => [.. array.Items.Take(MostSections * 2).Select(
            item => item is PdfToken { Number: { } number } && number is >= 0 and < int.MaxValue ? (int)number : -1)],
        _ => [],
    };

    /// <summary>What a newer section said stays.</summary>
    private void Put(long number, PdfPlace? place, int at)
    {
        if (number is < 0 or >= int.MaxValue || _places.Count >= MostObjects || ++_entries > MostEntries)
        {
            throw new PdfFaultException(PdfFault.TooManyObjects, at);
        }

        _places.TryAdd((int)number, place);
    }
}

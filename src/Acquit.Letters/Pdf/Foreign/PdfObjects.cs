namespace Acquit.Letters.Pdf.Foreign;

/// <summary>The objects of a file by number, each read once when it is first asked for.</summary>
internal sealed class PdfObjects(
    ReadOnlyMemory<byte> file, PdfTable table, PdfFilters filters, PdfBudget budget)
{
    /// <summary>An object stream holds no more than this many.</summary>
    private const int MostInStream = 100_000;
    private const int MostHops = 32;

    private readonly Dictionary<int, PdfValue> _read = [];
    private readonly Dictionary<int, (ReadOnlyMemory<byte> Data, Dictionary<int, int> Starts)> _streams = [];
    private int _hops;

    /// <summary>What a reference leads to, in the end; other values are themselves; null: nothing is there.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops > MostHops)
            {
                throw new PdfFaultException(PdfFault.TooDeep, reference.Number);
            }

            value = Object(reference.Number);
        }

        return value is PdfToken token && token.Bytes.SequenceEqual("null"u8) ? null : value;
    }

    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public ReadOnlyMemory<byte> Unpack(PdfStream stream) => filters.Unpack(stream, Resolve);

    /// <summary>The object of a number; one that the table does not know counts as null, as the format says.</summary>
    public PdfValue Object(int number)
    {
        if (_read.TryGetValue(number, out var known))
        {
            return known;
        }

        if (table[number] is not { } place)
        {
            return PdfToken.Null;
        }

        if (++_hops > MostHops)
        {
            throw new PdfFaultException(PdfFault.TooDeep, place.At);
        }

        var value = place.Index < 0 ? AtByte(number, place.At) : InStream(number, place);
        _hops--;
        _read[number] = value;
        return value;
    }

    private PdfValue AtByte(int number, int at)
    {
        if (at >= file.Length)
        {
            throw new PdfFaultException(PdfFault.ObjectMissing, at);
        }

        var lexer = new PdfLexer(file, at);
        if (lexer.Integer(PdfFault.ObjectMissing) != number)
        {
            throw new PdfFaultException(PdfFault.ObjectMissing, at);
        }

        lexer.Move(at);
        var value = StreamAt(file, lexer, this);
        budget.SpendRead(lexer.At - at, lexer.Values, at);
        return value;
    }

    /// <summary>« 12 0 obj », its value, and its data when it has some.</summary>
    public static PdfValue StreamAt(ReadOnlyMemory<byte> file, PdfLexer lexer, PdfObjects? objects)
    {
        lexer.Integer(PdfFault.ObjectMissing);
        lexer.Integer(PdfFault.ObjectMissing);
        if (!lexer.Take("obj"u8))
        {
            throw lexer.Fault(PdfFault.ObjectMissing);
        }

        var value = lexer.Value();
        if (value is not PdfDictionary dictionary || !lexer.Take("stream"u8))
        {
            return value;
        }

        var at = lexer.At;
        var rest = file.Span[at..];
        at += rest.StartsWith("\r\n"u8) ? 2 : rest.Length > 0 && rest[0] is (byte)'\n' or (byte)'\r' ? 1 : 0;
        var length = (objects is null ? dictionary["Length"] : objects.Resolve(dictionary["Length"]))
            is PdfToken { Number: { } number } ? number : -1;
        if (length < 0 || length > file.Length - at)
        {
            throw new PdfFaultException(PdfFault.StreamBroken, at);
        }

        var end = new PdfLexer(file, at + (int)length);
        return end.Take("endstream"u8)
            ? new PdfStream(dictionary, file.Slice(at, (int)length), at)
            : throw new PdfFaultException(PdfFault.StreamBroken, at);
    }

    private PdfValue InStream(int number, PdfPlace place)
    {
        if (!_streams.TryGetValue(place.At, out var stream))
        {
            stream = Open(place.At);
            _streams[place.At] = stream;
        }

        if (!stream.Starts.TryGetValue(number, out var start))
        {
            throw new PdfFaultException(PdfFault.ObjectMissing, number);
        }

        var lexer = new PdfLexer(stream.Data, start);
        var value = lexer.Value();
        budget.SpendRead(lexer.At - start, lexer.Values, number);
        return value;
    }

    private (ReadOnlyMemory<byte> Data, Dictionary<int, int> Starts) Open(int number)
    {
        if (table[number] is not { Index: < 0 } place || Object(number) is not PdfStream stream)
        {
            throw new PdfFaultException(PdfFault.ObjectMissing, number);
        }

        var count = IntegerOf(stream, "N", place.At);
        var first = IntegerOf(stream, "First", place.At);
        var data = filters.Unpack(stream, Resolve);
        if (count > MostInStream || first > data.Length)
        {
            throw new PdfFaultException(PdfFault.ObjectBroken, place.At);
        }

        var head = new PdfLexer(data, 0);
        var starts = new Dictionary<int, int>();
        for (var i = 0; i < count; i++)
        {
            var named = head.Integer(PdfFault.ObjectBroken);
            var start = head.Integer(PdfFault.ObjectBroken);
            if (start > data.Length - first)
            {
                throw new PdfFaultException(PdfFault.ObjectBroken, place.At);
            }

            starts.TryAdd(named, first + start);
        }

        return (data, starts);
    }

    private int IntegerOf(PdfStream stream, string key, int at) =>
        Resolve(stream.Dictionary[key]) is PdfToken { Number: { } number } && number is >= 0 and < int.MaxValue
            ? (int)number : throw new PdfFaultException(PdfFault.ObjectBroken, at);
}

using System.Globalization;
using System.Text;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>Reads values one after the other, depth bounded; what is no value is a fault with its place.</summary>
/// <param name="bytes">the file, or what an object stream unpacks to</param>
/// <param name="at">where to begin; faults name it as such</param>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, int at)
{
    private const int MostDepth = 64;
    private const int LongestNumber = 64;
    private const int MostValues = 2_000_000;

    public int At { get; private set; } = at;

    /// <summary>How many values were read so far, those inside others too.</summary>
    public int Values { get; private set; }

    private ReadOnlySpan<byte> Rest => bytes.Span[At..];

    public PdfValue Value(int depth = 0)
    {
        SkipSpace();
        if (depth > MostDepth)
        {
            throw Fault(PdfFault.TooDeep);
        }

        if (++Values > MostValues)
        {
            throw Fault(PdfFault.TooManyObjects);
        }

        if (At >= bytes.Length)
        {
            throw Fault(PdfFault.ObjectBroken);
        }

        return Rest[0] switch
        {
            (byte)'<' when Rest.StartsWith("<<"u8) => Dictionary(depth),
            (byte)'<' => HexString(),
            (byte)'(' => LiteralString(),
            (byte)'/' => Name(),
            (byte)'[' => Array(depth),
            >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.' => NumberOrReference(),
            _ => Keyword(),
        };
    }

    /// <summary>A whole number from 0, or a fault of the kind asked for.</summary>
    public int Integer(PdfFault fault)
    {
        SkipSpace();
        return TakeInteger() ?? throw Fault(fault);
    }

    /// <summary>Steps over a word when it comes next.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        SkipSpace();
        if (!Rest.StartsWith(word))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    public void Move(int to) => At = to;

    public PdfFaultException Fault(PdfFault fault) => new(fault, At);

    public void SkipSpace()
    {
        var span = bytes.Span;
        while (At < span.Length)
        {
            if (span[At] == (byte)'%')
            {
                var end = span[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = end < 0 ? span.Length : At + end;
            }
            else if (!IsSpace(span[At]))
            {
                return;
            }
            else
            {
                At++;
            }
        }
    }

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte b) =>
        b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}'
            or (byte)'/' or (byte)'%';

    private PdfDictionary Dictionary(int depth)
    {
        At += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (!Take(">>"u8))
        {
            if (At >= bytes.Length || Rest[0] != (byte)'/')
            {
                throw Fault(PdfFault.ObjectBroken);
            }

            var key = Name().Text;
            entries[key] = Value(depth + 1);
        }

        return new PdfDictionary(entries);
    }

    private PdfArray Array(int depth)
    {
        At++;
        var items = new List<PdfValue>();
        while (!Take("]"u8))
        {
            items.Add(Value(depth + 1));
        }

        return new PdfArray(items);
    }

    private PdfToken HexString()
    {
        var end = Rest.IndexOf((byte)'>');
        var inside = end < 0 ? default : Rest[1..end];
        foreach (var b in inside)
        {
            if (!IsSpace(b) && !char.IsAsciiHexDigit((char)b))
            {
                throw Fault(PdfFault.ObjectBroken);
            }
        }

        return end < 0 ? throw Fault(PdfFault.ObjectBroken) : Token(end + 1);
    }

    private PdfToken LiteralString()
    {
        var open = 0;
        for (var i = 0; i < Rest.Length; i++)
        {
            if (Rest[i] == (byte)'\\')
            {
                i++;
            }
            else if (Rest[i] == (byte)'(')
            {
                open++;
            }
            else if (Rest[i] == (byte)')' && --open == 0)
            {
                return Token(i + 1);
            }
        }

        throw Fault(PdfFault.ObjectBroken);
    }

    private PdfToken Token(int length)
    {
        var token = bytes.Slice(At, length);
        At += length;
        return new PdfToken(token);
    }

    private PdfName Name()
    {
        At++;
        var name = new StringBuilder();
        var length = WordLength();
        for (var i = 0; i < length; i++)
        {
            var isEscape = Rest[i] == (byte)'#' && i + 2 < length
                && char.IsAsciiHexDigit((char)Rest[i + 1]) && char.IsAsciiHexDigit((char)Rest[i + 2]);
            if (isEscape)
            {
                name.Append((char)Convert.FromHexString(Encoding.ASCII.GetString(Rest.Slice(i + 1, 2)))[0]);
                i += 2;
            }
            else
            {
                name.Append((char)Rest[i]);
            }
        }

        At += length;
        return new PdfName(name.ToString());
    }

    private int WordLength()
    {
        var length = 0;
        while (length < Rest.Length && !IsSpace(Rest[length]) && !IsDelimiter(Rest[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>« 12 0 R » is a reference, « 12 » alone a number; a number written wrongly counts as 0.</summary>
    private PdfValue NumberOrReference()
    {
        var start = At;
        if (TakeInteger() is { } number && number > 0)
        {
            var afterNumber = At;
            SkipSpace();
            if (At > afterNumber && TakeInteger() is not null && Take("R"u8) && WordLength() == 0)
            {
                return new PdfReference(number);
            }
        }

        At = start;
        var length = WordLength();
        var token = Token(length);
        return length <= LongestNumber && token.Number is not null ? token : new PdfToken("0"u8.ToArray());
    }

    private PdfToken Keyword()
    {
        var length = WordLength();
        var word = Rest[..length];
        return word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8)
            ? Token(length) : throw Fault(PdfFault.ObjectBroken);
    }

    private int? TakeInteger()
    {
        var length = 0;
        while (length < Rest.Length && char.IsAsciiDigit((char)Rest[length]))
        {
            length++;
        }

        if (length is 0 or > 10 || !int.TryParse(
            Rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        At += length;
        return number;
    }
}

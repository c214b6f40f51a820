using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>Unpacks streams within the budget of the file: a small one may unpack to gigabytes.</summary>
internal sealed class PdfFilters(PdfBudget budget)
{
    private const int MostFilters = 8;

    /// <summary>The data through every filter of the stream; references in its entries are resolved by the caller.
    /// </summary>
    public ReadOnlyMemory<byte> Unpack(PdfStream stream, Func<PdfValue?, PdfValue?> resolve)
    {
        var filters = List(resolve(stream.Dictionary["Filter"]), resolve);
        var parameters = List(resolve(stream.Dictionary["DecodeParms"]), resolve);
        if (filters.Count > MostFilters)
        {
            throw new PdfFaultException(PdfFault.FilterUnknown, stream.At);
        }

        var data = stream.Data;
        for (var i = 0; i < filters.Count; i++)
        {
            var settings = i < parameters.Count ? parameters[i] as PdfDictionary : null;
            var name = (filters[i] as PdfName)?.Text;
            data = name is "FlateDecode" or "Fl"
                ? new PdfPredictor(budget, stream.At).Undo(Inflate(data, stream.At), settings, resolve)
                : name is "ASCIIHexDecode" or "AHx" ? FromHex(data, stream.At)
                : name is "ASCII85Decode" or "A85" ? From85(data, stream.At)
                : throw new PdfFaultException(PdfFault.FilterUnknown, stream.At);
        }

        return data;
    }

    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(data);
        }

        return packed.ToArray();
    }

    private byte[] Inflate(ReadOnlyMemory<byte> data, long at)
    {
        using var plain = new MemoryStream();
        try
        {
            using var zip = new ZLibStream(Reading(data, at), CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            for (var read = zip.Read(buffer); read > 0; read = zip.Read(buffer))
            {
                budget.SpendUnpacked(read, at);
                plain.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new PdfFaultException(PdfFault.StreamBroken, at);
        }

        return plain.ToArray();
    }

    /// <summary>The data where it stands; what must be copied first is counted.</summary>
    private MemoryStream Reading(ReadOnlyMemory<byte> data, long at)
    {
        if (MemoryMarshal.TryGetArray(data, out var array))
        {
            return new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false);
        }

        budget.SpendUnpacked(data.Length, at);
        return new MemoryStream(data.ToArray(), writable: false);
    }

    private byte[] FromHex(ReadOnlyMemory<byte> data, long at)
    {
        budget.SpendUnpacked(data.Length, at);
        var plain = new List<byte>();
        var high = -1;
        foreach (var b in data.Span)
        {
            if (b == (byte)'>')
            {
                break;
            }

            if (PdfLexer.IsSpace(b))
            {
                continue;
            }

            if (!char.IsAsciiHexDigit((char)b))
            {
                throw new PdfFaultException(PdfFault.StreamBroken, at);
            }

            var digit = char.IsAsciiDigit((char)b) ? b - '0' : (b | 32) - 'a' + 10;
            (high, var isWhole) = high < 0 ? (digit, false) : ((high << 4) | digit, true);
            if (isWhole)
            {
                plain.Add((byte)high);
                high = -1;
            }
        }

        if (high >= 0)
        {
            plain.Add((byte)(high << 4));
        }

        return [.. plain];
    }

    /// <summary>One « z » stands for four bytes; otherwise there come out fewer than went in.</summary>
    private byte[] From85(ReadOnlyMemory<byte> data, long at)
    {
        budget.SpendUnpacked(data.Length + (3L * data.Span.Count((byte)'z')), at);
        var plain = new List<byte>();
        var (group, count) = (0L, 0);
        foreach (var b in data.Span)
        {
            if (b == (byte)'~')
            {
                break;
            }

            if (b == (byte)'z' && count == 0)
            {
                plain.AddRange([0, 0, 0, 0]);
            }
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group = (group * 85) + b - '!';
                count++;
            }
            else if (!PdfLexer.IsSpace(b))
            {
                throw new PdfFaultException(PdfFault.StreamBroken, at);
            }

            if (count == 5)
            {
                Emit(plain, group, 4);
                (group, count) = (0L, 0);
            }
        }

        EmitRest(plain, group, count);
        return [.. plain];
    }

    /// <summary>A last group that is not whole gives a byte less than it has characters.</summary>
    private static void EmitRest(List<byte> plain, long group, int count)
    {
        for (var i = count; i < 5; i++)
        {
            group = (group * 85) + 84;
        }

        Emit(plain, group, count - 1);
    }

    private static void Emit(List<byte> plain, long group, int count)
    {
        for (var i = 0; i < count; i++)
        {
            plain.Add((byte)((group >> (24 - (8 * i))) & 255));
        }
    }

    private static IReadOnlyList<PdfValue?> List(PdfValue? value, Func<PdfValue?, PdfValue?> resolve) => value switch
    {
        null => [],
        PdfArray array => [.. array.Items.Take(MostFilters + 1).Select(item => resolve(item))],
        PdfToken token when token.Bytes.SequenceEqual("null"u8) => [],
        _ => [value],
    };
}

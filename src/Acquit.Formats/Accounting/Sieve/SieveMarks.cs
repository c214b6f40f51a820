using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>
/// Where separators and line feeds stand in a buffer of whole lines, found 64 bytes at a time; in passing, whether the
/// text is UTF-8 without a quotation mark.
/// </summary>
internal sealed class SieveMarks(byte separator, int columns)
{
    private const int BlockLength = 64;

    /// <summary>Marks written without counting them first: a block seldom has more.</summary>
    private const int UsualMarks = 12;

    private int[] _at = new int[1 << 14];
    private int _count;
    private int _lineFeeds;
    private int _decodedTo;

    /// <summary>Line feeds of the text.</summary>
    public int Lines => _lineFeeds;

    /// <summary>Where the fields of a line end, when all lines are regular.</summary>
    public ReadOnlySpan<int> EndsOf(int line) => _at.AsSpan(line * columns, columns);

    /// <summary>False when the text is not UTF-8 or has a quotation mark: it is then not of the plain shape.</summary>
    public bool Find(ReadOnlySpan<byte> text)
    {
        (_count, _lineFeeds, _decodedTo) = (0, 0, 0);
        var separators = Vector256.Create(separator);
        var lineFeeds = Vector256.Create((byte)'\n');
        var quotes = Vector256.Create((byte)'"');
        var quoted = Vector256<byte>.Zero;
        var at = 0;
        for (; at + BlockLength <= text.Length; at += BlockLength)
        {
            var low = Vector256.Create(text.Slice(at, 32));
            var high = Vector256.Create(text.Slice(at + 32, 32));
            var (lowLines, highLines) = (Vector256.Equals(low, lineFeeds), Vector256.Equals(high, lineFeeds));
            quoted |= Vector256.Equals(low, quotes) | Vector256.Equals(high, quotes);
            _lineFeeds += BitOperations.PopCount(Bits(lowLines, highLines));
            Write(at, Bits(
                Vector256.Equals(low, separators) | lowLines, Vector256.Equals(high, separators) | highLines));
            var beyondAscii = Bits(low, high);
            if (beyondAscii != 0 && !IsUtf8(text, at, beyondAscii))
            {
                return false;
            }
        }

        return quoted == Vector256<byte>.Zero && FindRest(text, at);
    }

    /// <summary>Every line has as many fields as the header.</summary>
    public bool AreRegular(ReadOnlySpan<byte> text)
    {
        if (_count != (long)_lineFeeds * columns)
        {
            return false;
        }

        for (var last = columns - 1; last < _count; last += columns)
        {
            if (text[_at[last]] != (byte)'\n')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The highest bit of each byte, first byte lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(int from, ulong marks)
    {
        if (_at.Length - _count < BlockLength)
        {
            Array.Resize(ref _at, _at.Length * 2);
        }

        var room = _at.AsSpan(_count, BlockLength);
        var count = BitOperations.PopCount(marks);
        for (var mark = 0; mark < UsualMarks; mark++)
        {
            room[mark] = from + BitOperations.TrailingZeroCount(marks);
            marks = unchecked(marks & (marks - 1));
        }

        for (var mark = UsualMarks; mark < count; mark++)
        {
            room[mark] = from + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
        }

        _count += count;
    }

    /// <summary>Decodes where bytes beyond ASCII stand; a ledger has few.</summary>
    private bool IsUtf8(ReadOnlySpan<byte> text, int from, ulong beyondAscii)
    {
        for (; beyondAscii != 0; beyondAscii &= beyondAscii - 1)
        {
            var at = from + BitOperations.TrailingZeroCount(beyondAscii);
            if (at < _decodedTo)
            {
                continue;
            }

            if (Rune.DecodeFromUtf8(text[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            _decodedTo = at + length;
        }

        return true;
    }

    private bool FindRest(ReadOnlySpan<byte> text, int at)
    {
        for (; at < text.Length; at++)
        {
            var b = text[at];
            if (b == (byte)'"' || (b > 0x7F && !IsUtf8(text, at, 1)))
            {
                return false;
            }

            _lineFeeds += b == (byte)'\n' ? 1 : 0;
            if (b == separator || b == (byte)'\n')
            {
                Write(at, 1);
            }
        }

        return true;
    }
}

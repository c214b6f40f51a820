using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>One line in a buffer: where it starts, and where each of its fields ends.</summary>
internal readonly ref struct SieveLine(ReadOnlySpan<byte> text, int start, ReadOnlySpan<int> ends)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<int> _ends = ends;
    private readonly int _start = start;

    public int Columns => _ends.Length;

    /// <summary>Bytes up to the line feed.</summary>
    public int Length => _ends[^1] - _start;

    public bool IsBlank
    {
        get
        {
            for (var column = 0; column < _ends.Length; column++)
            {
                if (!Field(column).IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>A field, blanks around it left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int column)
    {
        var (from, length) = Place(column);
        return _text.Slice(from, length);
    }

    /// <summary>A field as one number; false when it is longer than <see cref="SieveFields.LongestPacked"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPack(int column, out UInt128 packed)
    {
        var (from, length) = Place(column);
        packed = 0;
        if (length > SieveFields.LongestPacked)
        {
            return false;
        }

        packed = length == 0 ? 0 : SieveFields.Pack(_text[from..], length);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCents(int column, out long cents)
    {
        var from = column == 0 ? _start : _ends[column - 1] + 1;
        var end = _ends[column];
        return (end >= sizeof(ulong)
                && SieveFields.TryShortCents(
                    BinaryPrimitives.ReadUInt64LittleEndian(_text.Slice(end - sizeof(ulong), sizeof(ulong))),
                    end - from,
                    out cents))
            || SieveFields.TryCents(Field(column), out cents);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int From, int Length) Place(int column)
    {
        var from = column == 0 ? _start : _ends[column - 1] + 1;
        var end = _ends[column];
        while (from < end && _text[end - 1] <= (byte)' ')
        {
            end--;
        }

        while (from < end && _text[from] <= (byte)' ')
        {
            from++;
        }

        return (from, end - from);
    }
}

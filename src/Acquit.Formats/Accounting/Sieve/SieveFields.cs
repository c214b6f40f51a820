using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>Bytes to field ends, days and cents, without allocation.</summary>
internal static class SieveFields
{
    /// <summary>Day number of the last day that <see cref="TryDay"/> reads.</summary>
    public static readonly int LastDay = new DateOnly(2089, 12, 31).DayNumber;

    private const int FirstYear = 1990;
    private const int Years = 100;

    /// <summary>Eight digits 0, and the halves of bytes that are alike in all digits.</summary>
    private const ulong Zeros = 0x3030303030303030;
    private const ulong HighHalves = 0xF0F0F0F0F0F0F0F0;
    private static readonly int[] _days = DayTable();

    /// <summary>More fields than fit, or no end of line: not the plain shape.</summary>
    public const int NotPlain = -1;

    /// <summary>
    /// Writes the end of each field up to the line feed, which ends the last one, and returns how many there are;
    /// <see cref="NotPlain"/> when there are more than <paramref name="ends"/> holds.
    /// </summary>
    public static int Split(ReadOnlySpan<byte> text, byte separator, Span<int> ends)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != separator && text[at] != (byte)'\n')
            {
                continue;
            }

            if (count == ends.Length)
            {
                return NotPlain;
            }

            ends[count++] = at;
            if (text[at] == (byte)'\n')
            {
                return count;
            }
        }

        return NotPlain;
    }

    /// <summary>
    /// Cents of "1234,56", "1234.5", "12", "-3,00" or blank, blanks around it allowed; false for anything else.
    /// </summary>
    public static bool TryCents(ReadOnlySpan<byte> text, out long cents)
    {
        cents = 0;
        text = text.Trim((byte)' ');
        if (text.IsEmpty)
        {
            return true;
        }

        var negative = text[0] == (byte)'-';
        if (!TryDigits(negative ? text[1..] : text, out cents, out var decimals))
        {
            return false;
        }

        cents *= decimals switch
        {
            2 => 1,
            1 => 10,
            _ => 100,
        };
        cents = negative ? -cents : cents;
        return true;
    }

    /// <summary>
    /// Cents of "0,00" to "99999,99", the text of eight bytes that end with the field; false for any other shape.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryShortCents(ulong last, int length, out long cents)
    {
        cents = 0;
        if (length is < 4 or > sizeof(ulong))
        {
            return false;
        }

        var kept = ulong.MaxValue << ((sizeof(ulong) - length) * 8);
        var text = (last & kept) | (Zeros & ~kept);
        if ((byte)(text >> 40 & 0xFF) is not ((byte)',' or (byte)'.'))
        {
            return false;
        }

        // the comma left out: five digits and two
        var digits = (text & 0xFFFF000000000000) | ((text & 0x000000FFFFFFFFFF) << 8) | '0';
        if (!AreDigits(digits))
        {
            return false;
        }

        digits -= Zeros;
        digits = unchecked((digits * 10) + (digits >> 8));
        cents = unchecked((long)((((digits & 0x000000FF000000FF) * 0x000F424000000064)
            + ((digits >> 16 & 0x000000FF000000FF) * 0x0000271000000001)) >> 32));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreDigits(ulong text) =>
        (text & HighHalves) == Zeros && (unchecked(text + 0x0606060606060606) & HighHalves) == Zeros;

    /// <summary>Digits with at most one comma or point among them; −1 decimals when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDigits(ReadOnlySpan<byte> text, out long number, out int decimals)
    {
        number = 0;
        decimals = -1;
        if (text.IsEmpty || text.Length > 15 || text[0] is < (byte)'0' or > (byte)'9')
        {
            return false;
        }

        foreach (var b in text)
        {
            var digit = b - '0';
            if (digit is >= 0 and <= 9)
            {
                number = unchecked((number * 10) + digit);
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (b is (byte)',' or (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        return decimals is not 0 and <= 2;
    }

    /// <summary>Day number of <c>yyyymmdd</c>, 1990 to 2089; false for anything else.</summary>
    public static bool TryDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != sizeof(ulong))
        {
            return false;
        }

        var digits = BinaryPrimitives.ReadUInt64BigEndian(text);
        if (!AreDigits(digits))
        {
            return false;
        }

        // pairs of digits, then year, month and day
        digits -= Zeros;
        var pairs = unchecked((digits >> 8 & 0x00FF00FF00FF00FF) * 10) + (digits & 0x00FF00FF00FF00FF);
        var year = ((int)(pairs >> 48) * 100) + (int)(pairs >> 32 & 0xFF) - FirstYear;
        var month = (int)(pairs >> 16 & 0xFF) - 1;
        var dayOfMonth = (int)(pairs & 0xFF) - 1;
        if (year is < 0 or >= Years || month is < 0 or >= 12 || dayOfMonth is < 0 or >= 31)
        {
            return false;
        }

        day = _days[(((year * 12) + month) * 31) + dayOfMonth];
        return day > 0;
    }

    /// <summary>Longest text that <see cref="Pack"/> takes.</summary>
    public const int LongestPacked = 15;

    /// <summary>
    /// A field of at most 15 bytes as one number, its length in the highest byte: equal numbers are equal texts.
    /// <paramref name="rest"/> begins with the field; what follows it is not looked at.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInt128 Pack(ReadOnlySpan<byte> rest, int length)
    {
        if (rest.Length >= 16)
        {
            var low = BinaryPrimitives.ReadUInt64LittleEndian(rest);
            var high = BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]);
            low = length >= 8 ? low : low & ((1UL << (length * 8)) - 1);
            high = length <= 8 ? 0 : high & ((1UL << ((length - 8) * 8)) - 1);
            return new UInt128(high | ((ulong)length << 56), low);
        }

        Span<byte> padded = stackalloc byte[16];
        rest[..length].CopyTo(padded);
        return Pack(padded, length);
    }

    /// <summary>The bytes of a packed field.</summary>
    public static byte[] Unpack(UInt128 packed)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, packed);
        return bytes[..bytes[15]];
    }

    /// <summary>A well-mixed hash of two packed fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hash(UInt128 first, UInt128 second)
    {
        var folded = Mix(unchecked((ulong)first) ^ (ulong)(first >> 64)) ^ unchecked((ulong)second);
        return (int)(Mix(folded ^ BitOperations.RotateLeft((ulong)(second >> 64), 23)) >> 33);
    }

    /// <summary>
    /// 128 mixed bits of a packed code: the weight of its lettering group in the check of an account.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInt128 Weight(UInt128 code)
    {
        var low = Mix(unchecked((ulong)code) ^ 0x2545F4914F6CDD1DUL);
        low = Mix(low ^ (ulong)(code >> 64));
        return new UInt128(Mix(low ^ 0x9E3779B97F4A7C15UL), low | 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value = unchecked(value * 0xD6E8FEB86659FD93UL);
        return value ^ (value >> 32);
    }

    private static int[] DayTable()
    {
        var days = new int[Years * 12 * 31];
        for (var day = new DateOnly(FirstYear, 1, 1); day.Year < FirstYear + Years; day = day.AddDays(1))
        {
            days[((((day.Year - FirstYear) * 12) + day.Month - 1) * 31) + day.Day - 1] = day.DayNumber;
        }

        return days;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Acquit.Letters.Logos;

/// <summary>An eight-bit PNG that is not interlaced, unpacked: a byte a channel, lines without filter.</summary>
/// <param name="Kind">0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency</param>
/// <param name="Keys">bytes of tRNS: transparency of the palette, or the colour that is transparent</param>
public sealed record PngPixels(int Width, int Height, int Kind, byte[] Samples, byte[] Palette, byte[] Keys)
{
    private const int HeaderEnd = 33;
    private const byte White = 255;

    public bool IsTransparent => Kind is 4 or 6 || Keys.Length > 0;

    /// <summary>Width and height as the header says them; null: no PNG.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> file) =>
        file.Length > HeaderEnd && file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
            ? (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    /// <summary>Null when it is of another kind, or damaged. Its size was checked.</summary>
    public static PngPixels? TryRead(ReadOnlySpan<byte> file)
    {
        if (SizeOf(file) is not ( > 0, > 0) size || file[24] != 8 || file[28] != 0 || Channels(file[25]) == 0)
        {
            return null;
        }

        using var data = new MemoryStream();
        var (palette, keys) = (Array.Empty<byte>(), Array.Empty<byte>());
        for (var at = 8; at + 12 <= file.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || length > file.Length - at - 12)
            {
                return null;
            }

            var name = file.Slice(at + 4, 4);
            var chunk = file.Slice(at + 8, length);
            data.Write(name.SequenceEqual("IDAT"u8) ? chunk : default);
            palette = name.SequenceEqual("PLTE"u8) ? chunk.ToArray() : palette;
            keys = name.SequenceEqual("tRNS"u8) ? chunk.ToArray() : keys;
            at += 12 + length;
        }

        var packed = Unpacked(data, size.Height * (1 + (size.Width * Channels(file[25]))));
        return packed is null ? null : new PngPixels(
            size.Width, size.Height, file[25], Unfiltered(packed, size.Width, Channels(file[25])), palette, keys);
    }

    /// <summary>Red, green and blue of every pixel on white paper.</summary>
    public byte[] OnWhite()
    {
        var rgb = new byte[Width * Height * 3];
        for (var pixel = 0; pixel < Width * Height; pixel++)
        {
            var ((red, green, blue), alpha) = Pixel(Samples.AsSpan(pixel * Channels(Kind)));
            (rgb[pixel * 3], rgb[(pixel * 3) + 1], rgb[(pixel * 3) + 2]) =
                (Over(red, alpha), Over(green, alpha), Over(blue, alpha));
        }

        return rgb;
    }

    private ((byte Red, byte Green, byte Blue) Colour, byte Alpha) Pixel(ReadOnlySpan<byte> from) => Kind switch
    {
        2 => ((from[0], from[1], from[2]), IsKey(from[..3]) ? (byte)0 : White),
        3 => (Entry(from[0]), from[0] < Keys.Length ? Keys[from[0]] : White),
        4 => ((from[0], from[0], from[0]), from[1]),
        6 => ((from[0], from[1], from[2]), from[3]),
        _ => ((from[0], from[0], from[0]), IsKey(from[..1]) ? (byte)0 : White),
    };

    private (byte Red, byte Green, byte Blue) Entry(int index) => (index * 3) + 2 < Palette.Length
        ? (Palette[index * 3], Palette[(index * 3) + 1], Palette[(index * 3) + 2]) : (White, White, White);

    /// <summary>A key holds two bytes a channel.</summary>
    private bool IsKey(ReadOnlySpan<byte> sample)
    {
        for (var at = 0; at < sample.Length; at++)
        {
            if (Keys.Length < sample.Length * 2 || Keys[(at * 2) + 1] != sample[at])
            {
                return false;
            }
        }

        return true;
    }

    private static byte Over(byte value, byte alpha) =>
        (byte)(((value * alpha) + (White * (White - alpha)) + 127) / White);

    private static int Channels(int kind) => kind switch
    {
        0 or 3 => 1,
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 0,
    };

    /// <summary>Exactly so many bytes; null when there are fewer, or what is packed is damaged.</summary>
    private static byte[]? Unpacked(MemoryStream data, int length)
    {
        data.Position = 0;
        var bytes = new byte[length];
        try
        {
            using var zlib = new ZLibStream(data, CompressionMode.Decompress);
            return zlib.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length ? bytes : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Unfiltered(byte[] lines, int width, int channels)
    {
        var stride = width * channels;
        var samples = new byte[lines.Length / (stride + 1) * stride];
        for (var line = 0; line * stride < samples.Length; line++)
        {
            var filter = lines[line * (stride + 1)];
            for (var at = 0; at < stride; at++)
            {
                var here = (line * stride) + at;
                var left = at < channels ? 0 : samples[here - channels];
                var above = line == 0 ? 0 : samples[here - stride];
                var before = at < channels || line == 0 ? 0 : samples[here - stride - channels];
                var guess = filter switch
                {
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, before),
                    _ => 0,
                };
                samples[here] = unchecked((byte)(lines[(line * (stride + 1)) + 1 + at] + guess));
            }
        }

        return samples;
    }

    /// <summary>The nearest of three to left + above − before (PNG, 9.4).</summary>
    private static int Paeth(int left, int above, int before)
    {
        var guess = left + above - before;
        var (toLeft, toAbove, toBefore) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - before));
        return toLeft <= toAbove && toLeft <= toBefore ? left : toAbove <= toBefore ? above : before;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Logos;

/// <summary>
/// A picture that a creditor hands over for the head of its letters: PNG or JPEG. It is printed 14 mm high at most.
/// </summary>
public static class LogoFile
{
    /// <summary>It travels in every letter.</summary>
    public const int MostBytes = 300_000;

    /// <summary>A side of fewer pixels shows its dots on paper.</summary>
    public const int FewestPixels = 40;

    public const int MostPixels = 2000;

    /// <summary>A named refusal, or null when letters may bear it.</summary>
    public static LogoRefusal? WhyNot(ReadOnlyMemory<byte> file)
    {
        var isPng = PngPixels.SizeOf(file.Span) is not null;
        if (!isPng && !file.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return LogoRefusal.NotAPicture;
        }

        if (file.Length > MostBytes)
        {
            return LogoRefusal.TooManyBytes;
        }

        if (isPng && WhyNot(PngPixels.SizeOf(file.Span)!.Value) is { } size)
        {
            return size;
        }

        if (isPng)
        {
            return PngPixels.TryRead(file.Span) is null ? LogoRefusal.KindUnsupported : null;
        }

        return Picture.TryRead(file) is { } jpeg
            ? WhyNot((jpeg.Width, jpeg.Height))
            : LogoRefusal.KindUnsupported;
    }

    /// <summary>What letters embed: the file itself; of a transparent PNG the same picture on white.</summary>
    /// <exception cref="InvalidOperationException">nobody asked <see cref="WhyNot(ReadOnlyMemory{byte})"/></exception>
    public static byte[] Taken(ReadOnlyMemory<byte> file)
    {
        if (WhyNot(file) is { } why)
        {
            throw new InvalidOperationException($"a logo that is refused: {why}");
        }

        return PngPixels.TryRead(file.Span) is { IsTransparent: true } pixels ? Opaque(pixels) : file.ToArray();
    }

    /// <summary>« PNG, 420 × 120 »: what stands in the settings.</summary>
    public static string Describe(ReadOnlyMemory<byte> logo) => Picture.TryRead(logo) is not { } picture ? ""
        : $"{(PngPixels.SizeOf(logo.Span) is null ? "JPEG" : "PNG")}, {picture.Width}\u00A0×\u00A0{picture.Height}";

    private static LogoRefusal? WhyNot((int Width, int Height) size) =>
        Math.Min(size.Width, size.Height) < FewestPixels ? LogoRefusal.TooFewPixels
        : Math.Max(size.Width, size.Height) > MostPixels ? LogoRefusal.TooManyPixels
        : null;

    private static byte[] Opaque(PngPixels pixels)
    {
        var (rgb, stride) = (pixels.OnWhite(), pixels.Width * 3);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var line = 0; line < pixels.Height; line++)
            {
                zlib.WriteByte(0);
                zlib.Write(rgb, line * stride, stride);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Height);
        (header[8], header[9]) = (8, 2);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>The check sum of PNG (ISO 3309).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}

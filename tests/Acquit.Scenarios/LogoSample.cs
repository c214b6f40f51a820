using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Acquit.Scenarios;

/// <summary>Small PNG files for tests; check sums are left out, no reader of ours needs them.</summary>
internal static class LogoSample
{
    /// <summary>Lines without filter, every sample of a line 10 more than that of the line above.</summary>
    public static byte[] Png(int width, int height, int kind)
    {
        var stride = width * (kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 });
        var lines = Enumerable.Range(0, height)
            .SelectMany(line => Enumerable.Repeat((byte)(line * 10 % 250), stride).Prepend((byte)0));
        return Of(width, height, kind, [.. lines]);
    }

    /// <param name="lines">each begins with its filter</param>
    /// <param name="more">chunks before the picture: palette, transparency</param>
    public static byte[] Of(int width, int height, int kind, byte[] lines, params (string Name, byte[] Data)[] more)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(lines);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, (byte)kind);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header),
            .. more.SelectMany(chunk => Chunk(chunk.Name, chunk.Data)), .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        return chunk;
    }
}

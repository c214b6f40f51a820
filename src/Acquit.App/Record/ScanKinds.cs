namespace Acquit.App.Record;

/// <summary>What a scan may be, told by its first bytes and never by its name.</summary>
public static class ScanKinds
{
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";

    /// <summary>Null: it is none of these.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? Pdf
        : bytes.StartsWith(PngHead) ? Png
        : bytes.StartsWith(JpegHead) ? Jpeg
        : null;

    private static ReadOnlySpan<byte> PngHead => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegHead => [0xFF, 0xD8, 0xFF];
}

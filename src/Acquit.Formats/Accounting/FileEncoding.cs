using System.Text;

namespace Acquit.Formats.Accounting;

/// <summary>
/// In which encoding a French accounting file is written, told from all its bytes: UTF-8 with or without mark, UTF-16
/// with mark, else the one of Windows-1252, ISO-8859-15 and CP850 that reads as French.
/// </summary>
public sealed record FileEncoding(Encoding Encoding)
{
    private const string FrenchLetters = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ";
    private const string FrenchSigns = "°’‘“”«»€–—…·²³§\u00a0";
    private const string Neutral = "½¼¾µ´";

    private static readonly Encoding[] _singleByte = SingleByte();

    /// <summary>Bytes that are not valid in it and are read as a replacement character.</summary>
    public int UnreadableBytes { get; init; }

    /// <summary>Reads the stream to its end.</summary>
    public static FileEncoding Detect(Stream stream)
    {
        var census = new ByteCensus();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            census.Count(buffer.AsSpan(0, read));
        }

        if (census.Mark is { } marked)
        {
            return new(marked) { UnreadableBytes = marked is UTF8Encoding ? census.BrokenSequences : 0 };
        }

        if (census.BrokenSequences == 0 || census.GoodSequences >= census.BrokenSequences * 4)
        {
            return new(new UTF8Encoding(false)) { UnreadableBytes = census.BrokenSequences };
        }

        return new(_singleByte.MaxBy(encoding => Likelihood(encoding, census))!);
    }

    private static Encoding[] SingleByte()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [Encoding.GetEncoding(1252), Encoding.GetEncoding("iso-8859-15"), Encoding.GetEncoding(850)];
    }

    private static long Likelihood(Encoding encoding, ByteCensus census)
    {
        var score = 0L;
        for (var value = 0x80; value <= 0xff; value++)
        {
            var c = encoding.GetString([(byte)value])[0];
            var weight = FrenchLetters.Contains(c, StringComparison.Ordinal) ? 2
                : FrenchSigns.Contains(c, StringComparison.Ordinal) ? 1
                : Neutral.Contains(c, StringComparison.Ordinal) ? 0
                : -2;
            score += weight * census.Of((byte)value);
        }

        return score;
    }

    /// <summary>How often each byte occurs, and how much of the file is valid UTF-8.</summary>
    private sealed class ByteCensus
    {
        private readonly long[] _counts = new long[256];
        private int _expected;
        private bool _started;

        public Encoding? Mark { get; private set; }

        public int GoodSequences { get; private set; }

        public int BrokenSequences { get; private set; }

        public long Of(byte value) => _counts[value];

        public void Count(ReadOnlySpan<byte> bytes)
        {
            if (!_started)
            {
                _started = true;
                Mark = bytes switch
                {
                    [0xef, 0xbb, 0xbf, ..] => new UTF8Encoding(true),
                    [0xff, 0xfe, ..] => Encoding.Unicode,
                    [0xfe, 0xff, ..] => Encoding.BigEndianUnicode,
                    _ => null,
                };
            }

            while (bytes.Length > 0)
            {
                if (_expected == 0)
                {
                    var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xff);
                    if (next < 0)
                    {
                        return;
                    }

                    bytes = bytes[next..];
                }

                Count(bytes[0]);
                bytes = bytes[1..];
            }
        }

        private void Count(byte value)
        {
            _counts[value]++;
            if (_expected > 0)
            {
                if ((value & 0xc0) == 0x80)
                {
                    _expected--;
                    GoodSequences += _expected == 0 ? 1 : 0;
                    return;
                }

                _expected = 0;
                BrokenSequences++;
            }

            _expected = value switch
            {
                < 0x80 => 0,
                >= 0xc2 and <= 0xdf => 1,
                >= 0xe0 and <= 0xef => 2,
                >= 0xf0 and <= 0xf4 => 3,
                _ => 0,
            };
            BrokenSequences += value >= 0x80 && _expected == 0 ? 1 : 0;
        }
    }
}

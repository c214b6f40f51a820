using System.Text;

namespace Acquit.Scenarios.Fuzz;

/// <summary>Spoils a file as transfers, editors and careless hands do. The same seed gives the same bytes.</summary>
internal sealed class LedgerMutations(int seed)
{
    private const int MostAtOnce = 6;

    private static readonly byte[][] _snippets =
    [
        .. new[]
        {
            "\t", ";", "\"", "\"\"", "\n", "\r", "\r\n", "\0", "|", ",", " ", "-", "−", "€", "1e9", "NaN",
            "99999999999999999999",
            "=1+1", "00000000", "29/02/2025", "20261301", "\uFEFF", "é", "\u202e", "411000", "D",
            "\"\n", "\n\"", "<x/>", "{", "&",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xfe, 0xff], [0xc3], [0x80], [0x50, 0x4b, 0x03, 0x04],
    ];

    private readonly Random _random = new(seed);

    /// <summary>One to six changes of a sample.</summary>
    public byte[] Of(byte[] sample)
    {
        var bytes = new List<byte>(sample);
        for (var change = _random.Next(MostAtOnce); change >= 0; change--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 200), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0:
                bytes.InsertRange(at, _snippets[_random.Next(_snippets.Length)]);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 3 when bytes.Count > at:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 4 when bytes.Count > 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                Swap(bytes);
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat((byte)"\"\t;\n9 "[_random.Next(6)], _random.Next(3000)));
                break;
            default:
                Replace(bytes, (byte)"\t;,\n\""[_random.Next(5)], (byte)"\t;,\n\" "[_random.Next(6)]);
                break;
        }
    }

    private void Swap(List<byte> bytes)
    {
        if (bytes.Count > 1)
        {
            var (a, b) = (_random.Next(bytes.Count), _random.Next(bytes.Count));
            (bytes[a], bytes[b]) = (bytes[b], bytes[a]);
        }
    }

    private void Replace(List<byte> bytes, byte from, byte to)
    {
        var every = _random.Next(1, 5);
        for (var i = 0; i < bytes.Count; i++)
        {
            if (bytes[i] == from && i % every == 0)
            {
                bytes[i] = to;
            }
        }
    }
}

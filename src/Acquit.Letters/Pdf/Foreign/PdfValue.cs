using System.Globalization;
using System.Text;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>A value of a file from elsewhere. The hierarchy is closed.</summary>
internal abstract class PdfValue
{
    private protected PdfValue()
    {
    }

    /// <summary>No more bytes than these are written.</summary>
    public abstract long Weight { get; }

    /// <summary>Writes the value; references get the numbers of the new file.</summary>
    public abstract void Write(PdfBytes target, Func<int, int?> numberOf);
}

/// <summary>A number, string, true, false or null as it is written.</summary>
internal sealed class PdfToken(ReadOnlyMemory<byte> bytes) : PdfValue
{
    public static PdfToken Null { get; } = new("null"u8.ToArray());

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    public override long Weight => bytes.Length;

    /// <summary>Null for what is no number.</summary>
    public double? Number => double.TryParse(
        Bytes, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    public override void Write(PdfBytes target, Func<int, int?> numberOf) => target.Add(Bytes);
}

/// <summary>A name without its slash, escapes read.</summary>
internal sealed class PdfName(string text) : PdfValue
{
    public string Text => text;

    public override long Weight => WeightOf(text);

    /// <summary>Each character may become an escape of three.</summary>
    public static long WeightOf(string text) => 1 + (3L * text.Length);

    public override void Write(PdfBytes target, Func<int, int?> numberOf)
    {
        var name = new StringBuilder("/", text.Length + 1);
        foreach (var c in text)
        {
            var isPlain = char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '_' or '.' or ',' or '*' or ':';
            name.Append(isPlain ? $"{c}" : $"#{(int)c & 255:X2}");
        }

        target.Add(name.ToString());
    }
}

internal sealed class PdfReference(int number) : PdfValue
{
    public int Number => number;

    public override long Weight => 14;

    public override void Write(PdfBytes target, Func<int, int?> numberOf)
    {
        if (numberOf(number) is { } taken)
        {
            target.Add(taken).Add(" 0 R"u8);
        }
        else
        {
            target.Add("null"u8);
        }
    }
}

internal sealed class PdfArray(IReadOnlyList<PdfValue> items) : PdfValue
{
    public IReadOnlyList<PdfValue> Items { get; } = items;

    public override long Weight { get; } = 3 + items.Sum(item => 1 + item.Weight);

    public override void Write(PdfBytes target, Func<int, int?> numberOf)
    {
        target.Add("["u8);
        foreach (var item in Items)
        {
            item.Write(target.Add(" "u8), numberOf);
        }

        target.Add(" ]"u8);
    }
}

/// <summary>Entries in the order of the file; of two alike the later one counts.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfValue> entries) : PdfValue
{
    private readonly Dictionary<string, PdfValue> _entries = entries;

    public static PdfDictionary Empty { get; } = new([]);

    public override long Weight { get; } =
        5 + entries.Sum(entry => 2 + PdfName.WeightOf(entry.Key) + entry.Value.Weight);

    public IReadOnlyDictionary<string, PdfValue> Entries => _entries;

    public PdfValue? this[string key] => _entries.GetValueOrDefault(key);

    public override void Write(PdfBytes target, Func<int, int?> numberOf)
    {
        target.Add("<<"u8);
        foreach (var (key, value) in _entries)
        {
            new PdfName(key).Write(target.Add(" "u8), numberOf);
            value.Write(target.Add(" "u8), numberOf);
        }

        target.Add(" >>"u8);
    }
}

/// <summary>A dictionary with data, packed as in the file.</summary>
/// <param name="at">where the data begins, for refusals</param>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data, long at) : PdfValue
{
    public PdfDictionary Dictionary => dictionary;

    public ReadOnlyMemory<byte> Data => data;

    public long At => at;

    public override long Weight => dictionary.Weight + data.Length + 50;

    public override void Write(PdfBytes target, Func<int, int?> numberOf)
    {
        target.Add("<<"u8);
        foreach (var (key, value) in dictionary.Entries.Where(entry => entry.Key != "Length"))
        {
            new PdfName(key).Write(target.Add(" "u8), numberOf);
            value.Write(target.Add(" "u8), numberOf);
        }

        target.Add(" /Length "u8).Add(data.Length).Add(" >>\nstream\n"u8).Add(data.Span).Add("\nendstream"u8);
    }
}

using System.Globalization;
using System.Text;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>A value of a file from elsewhere. The hierarchy is closed.</summary>
internal abstract class PdfValue
{
    private protected PdfValue()
    {
    }

    /// <summary>Writes the value; references get the numbers of the new file.</summary>
    public abstract void Write(PdfBytes target, Func<int, int?> numberOf);
}

/// <summary>A number, string, true, false or null as it is written.</summary>
internal sealed class PdfToken(ReadOnlyMemory<byte> bytes) : PdfValue
{
    public static PdfToken Null { get; } = new("null"u8.ToArray());

    public ReadOnlySpan<byte> Bytes => bytes.Span;

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
    public IReadOnlyList<PdfValue> Items => items;

    public override void Write(PdfBytes target, Func<int, int?> numberOf)
    {
        target.Add("["u8);
        foreach (var item in items)
        {
            item.Write(target.Add(" "u8), numberOf);
        }

        target.Add(" ]"u8);
    }
}

/// <summary>Entries in the order of the file; of two alike the later one counts.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfValue> entries) : PdfValue
{
    public static PdfDictionary Empty { get; } = new([]);

    public IReadOnlyDictionary<string, PdfValue> Entries => entries;

    public PdfValue? this[string key] => entries.GetValueOrDefault(key);

    public PdfDictionary Without(params ReadOnlySpan<string> keys)
    {
        var kept = new Dictionary<string, PdfValue>(entries);
        foreach (var key in keys)
        {
            kept.Remove(key);
        }

        return new PdfDictionary(kept);
    }

    public override void Write(PdfBytes target, Func<int, int?> numberOf)
    {
        target.Add("<<"u8);
        foreach (var (key, value) in entries)
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

using System.Text;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>
/// Whether a line may carry last year over, by its journal or its label: such lines say among themselves what is a
/// lump, so none is dropped. A ledger has few journals: each is asked about once.
/// </summary>
internal sealed class OpeningWatch
{
    private readonly List<(byte[] Code, byte[] Name, bool IsOpening)> _journals = [];

    public bool MayBe(ReadOnlySpan<byte> journal, ReadOnlySpan<byte> journalName, ReadOnlySpan<byte> label) =>
        IsOpeningJournal(journal, journalName) || SpeaksOfNewYear(label);

    private bool IsOpeningJournal(ReadOnlySpan<byte> code, ReadOnlySpan<byte> name)
    {
        for (var at = 0; at < _journals.Count; at++)
        {
            var known = _journals[at];
            if (code.SequenceEqual(known.Code) && name.SequenceEqual(known.Name))
            {
                return known.IsOpening;
            }
        }

        var isOpening = OpeningEntry.Is(Text(code), Text(name), "");
        if (_journals.Count < 100)
        {
            _journals.Add((code.ToArray(), name.ToArray(), isOpening));
        }

        return isOpening;
    }

    private static string Text(ReadOnlySpan<byte> field) => ComposedText.Of(Encoding.UTF8.GetString(field));

    /// <summary>« nouveau » in any case: what every opening label holds.</summary>
    private static bool SpeaksOfNewYear(ReadOnlySpan<byte> label)
    {
        var from = 0;
        while (label[from..].IndexOfAny((byte)'v', (byte)'V') is var next and >= 0)
        {
            var at = from + next;
            if (at >= 3 && at + 4 <= label.Length && Ascii.EqualsIgnoreCase(label.Slice(at - 3, 7), "nouveau"u8))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}

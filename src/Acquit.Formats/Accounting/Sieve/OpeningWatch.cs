using System.Text;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>
/// Whether a line may carry last year over, by its journal or its label: such lines say among themselves what is a
/// lump, so none is
/// dropped. Journals of neighbouring lines are mostly the same: the last answer is kept.
/// </summary>
internal sealed class OpeningWatch
{
    private byte[] _journal = [];
    private byte[] _journalName = [];
    private bool _isOpeningJournal;

    public bool MayBe(ReadOnlySpan<byte> journal, ReadOnlySpan<byte> journalName, ReadOnlySpan<byte> label)
    {
        if (!journal.SequenceEqual(_journal) || !journalName.SequenceEqual(_journalName))
        {
            (_journal, _journalName) = (journal.ToArray(), journalName.ToArray());
            _isOpeningJournal =
                OpeningEntry.Is(Encoding.UTF8.GetString(journal), Encoding.UTF8.GetString(journalName), "");
        }

        return _isOpeningJournal || SpeaksOfNewYear(label);
    }

    /// <summary>« nouveau » in any case: what every opening label holds.</summary>
    private static bool SpeaksOfNewYear(ReadOnlySpan<byte> label)
    {
        while (true)
        {
            var at = label.IndexOfAny((byte)'v', (byte)'V');
            if (at < 0)
            {
                return false;
            }

            if (at >= 3 && label.Length >= at + 4 && Ascii.EqualsIgnoreCase(label.Slice(at - 3, 7), "nouveau"u8))
            {
                return true;
            }

            label = label[(at + 1)..];
        }
    }
}

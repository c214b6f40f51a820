using System.Text;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Microsoft.Win32.SafeHandles;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>
/// Reads lines of a sieved file again, by their places, as the reader would read them: the sieve has checked their
/// shape. Each thread has its own.
/// </summary>
/// <param name="stride">bytes from one line to the next that is read, about: where they stand close together much is
/// read at once</param>
internal sealed class SievedLineReader(
    SafeFileHandle file, SieveLayout layout, IReadOnlyList<SievedAccount> accounts, long stride)
{
    private readonly int[] _ends = new int[SieveLayout.MostColumns];
    private readonly OpeningWatch _openings = new();
    private byte[] _buffer = new byte[stride < 1 << 12 ? 1 << 17 : 1 << 12];
    private long _from;
    private int _filled;
    private (byte[] Bytes, string Text) _journal = ([], "");

    public LedgerLine Read(LinePlace place)
    {
        var text = LineAt(place.Offset);
        var count = SieveFields.Split(text, layout.Separator, _ends);
        var line = new SieveLine(text, 0, _ends.AsSpan(0, count));
        if (!line.TryCents(layout.Debit, out var debit) || !line.TryCents(layout.Credit, out var credit))
        {
            throw new IOException($"line {place.Number} has changed while the file was read");
        }

        var account = accounts[place.Account];
        return new LedgerLine
        {
            Account = account.Key,
            Name = account.Name,
            Journal = Journal(line.Field(layout.Journal)),
            PieceRef = layout.PieceRef < 0 ? "" : Text(line.Field(layout.PieceRef)),
            PieceDate = Day(line.Field(layout.PieceDate)),
            EntryDate = Day(line.Field(layout.EntryDate)) ?? default,
            Amount = Money.FromCents(debit - credit),
            Label = Text(line.Field(layout.Label)),
            Lettering = Text(line.Field(layout.Lettering)),
            LetteredOn = Day(line.Field(layout.LetteredOn)),
            IsOpening = IsOpening(line),
            SourceLine = place.Number,
        };
    }

    private static string Text(ReadOnlySpan<byte> field) =>
        field.IsEmpty ? "" : ComposedText.Of(Encoding.UTF8.GetString(field)).Trim();

    private static DateOnly? Day(ReadOnlySpan<byte> field) =>
        SieveFields.TryDay(field, out var day) ? DateOnly.FromDayNumber(day) : null;

    /// <summary>One text for the lines of one journal that stand together.</summary>
    private string Journal(ReadOnlySpan<byte> field)
    {
        if (!field.SequenceEqual(_journal.Bytes))
        {
            _journal = (field.ToArray(), Text(field));
        }

        return _journal.Text;
    }

    private bool IsOpening(in SieveLine line)
    {
        var code = line.Field(layout.Journal);
        var name = line.Field(layout.JournalName);
        var label = line.Field(layout.Label);
        return _openings.MayBe(code, name, label) && OpeningEntry.Is(Text(code), Text(name), Text(label));
    }

    /// <summary>The line that begins there, with its line feed.</summary>
    private ReadOnlySpan<byte> LineAt(long offset)
    {
        var at = offset - _from;
        if (at >= 0 && at < _filled && LineFrom((int)at) is { IsEmpty: false } line)
        {
            return line;
        }

        while (true)
        {
            _from = offset;
            _filled = RandomAccess.Read(file, _buffer.AsSpan(0, _buffer.Length - 1), offset);
            if (_filled < _buffer.Length - 1 && !_buffer.AsSpan(0, _filled).Contains((byte)'\n'))
            {
                _buffer[_filled++] = (byte)'\n';
            }

            if (LineFrom(0) is { IsEmpty: false } read)
            {
                return read;
            }

            _buffer = new byte[_buffer.Length * 4];
        }
    }

    /// <summary>Empty when the line does not end in the buffer.</summary>
    private ReadOnlySpan<byte> LineFrom(int at)
    {
        var text = _buffer.AsSpan(at, _filled - at);
        return text[..(text.IndexOf((byte)'\n') + 1)];
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Acquit.Core.Receivables;
using Microsoft.Win32.SafeHandles;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>One part of the file, read by one thread from the first whole line to the last.</summary>
internal sealed class SieveRegion(SafeFileHandle file, SieveLayout layout, int asOf, DueDayTable due)
{
    private const int BufferSize = 1 << 20;
    private const int LongestLine = 100_000;

    private readonly CustomerWatch _customers = new(layout.Customers);
    private readonly int[] _ends = new int[SieveLayout.MostColumns + 1];
    private ulong _lastDayText;
    private int _lastDay;
    private readonly OpeningWatch _openings = new();

    public AccountTable Accounts { get; } = new();

    public SievedLines Lines { get; } = new();

    /// <summary>Opening lines of customers, as they stand: they say among themselves what is a lump.</summary>
    public List<(LinePlace Place, byte[] Text)> Openings { get; } = [];

    /// <summary>Lines read, customers' or not.</summary>
    public long Rows { get; private set; }

    /// <summary>Debits less credits of all lines, in cents: zero in a ledger that balances.</summary>
    public long Imbalance { get; private set; }

    /// <summary>Day numbers of the first and the last entry; nothing sensible when there are no rows.</summary>
    public int FirstEntry { get; private set; } = int.MaxValue;

    public int LastEntry { get; private set; }

    /// <summary>Lettered customer lines without a day of lettering: how many, and the number of the first.</summary>
    public (int Count, LinePlace First) Undated { get; private set; }

    /// <summary>Line feeds passed.</summary>
    public int PhysicalLines { get; private set; }

    /// <summary>False when a line is not of the plain shape: the whole file then goes to the reader.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Reads the lines that begin in [from, to).</summary>
    public void Read(long from, long to)
    {
        var buffer = new byte[BufferSize];
        var position = from;
        var kept = 0;
        while (IsPlain && position < to)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(kept), position + kept);
            var filled = kept + read;
            var used = Consume(buffer.AsSpan(0, filled), position, to);
            if (used == 0 && read > 0 && filled < buffer.Length)
            {
                kept = filled;
                continue;
            }

            if (used == 0)
            {
                // no whole line: the last one without an end of line, or one longer than the buffer
                IsPlain &= read == 0 && filled > 0 && filled < buffer.Length && ReadUnended(buffer, filled, position);
                return;
            }

            position += used;
            kept = filled - used;
            buffer.AsSpan(used, kept).CopyTo(buffer);
        }
    }

    /// <summary>Takes whole lines that begin before <paramref name="to"/>; returns how many bytes they were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Consume(ReadOnlySpan<byte> text, long position, long to)
    {
        var used = 0;
        while (used < text.Length && position + used < to)
        {
            var rest = text[used..];
            var count = SieveFields.Split(rest, layout.Separator, _ends);
            if (count == 0 || (count > 0 && rest[_ends[count - 1]] != (byte)'\n'))
            {
                break;
            }

            var place = new LinePlace(position + used, PhysicalLines);
            if (count < 0 || _ends[count - 1] > LongestLine || !(IsBlank(rest, count) || Take(rest, count, place)))
            {
                IsPlain = false;
                return used;
            }

            PhysicalLines++;
            used += _ends[count - 1] + 1;
        }

        IsPlain &= Utf8.IsValid(text[..used]);
        return used;
    }

    private bool ReadUnended(byte[] buffer, int filled, long position)
    {
        buffer[filled] = (byte)'\n';
        return Consume(buffer.AsSpan(0, filled + 1), position, long.MaxValue) == filled + 1 && IsPlain;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Take(ReadOnlySpan<byte> rest, int count, LinePlace place)
    {
        if (count != layout.Columns
            || !TryEntryDay(Field(rest, layout.EntryDate), out var entryDay)
            || !SieveFields.TryCents(Field(rest, layout.Debit), out var debit)
            || !SieveFields.TryCents(Field(rest, layout.Credit), out var credit))
        {
            return false;
        }

        Rows++;
        Imbalance += debit - credit;
        FirstEntry = Math.Min(FirstEntry, entryDay);
        LastEntry = Math.Max(LastEntry, entryDay);
        var account = Field(rest, layout.Account);
        return !account.IsEmpty
            && (!_customers.IsCustomer(account) || TakeCustomer(rest, place, entryDay, debit - credit));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeCustomer(ReadOnlySpan<byte> rest, LinePlace place, int entryDay, long cents)
    {
        var pieceDate = Field(rest, layout.PieceDate);
        var issued = entryDay;
        if ((!pieceDate.IsEmpty && !TryEntryDay(pieceDate, out issued))
            || !TryPack(rest, layout.Account, out var packedAccount)
            || !TryPack(rest, layout.Auxiliary, out var packedAuxiliary)
            || !TryPack(rest, layout.Lettering, out var code)
            || !TryLetteredOn(rest, out var letteredOn))
        {
            return false;
        }

        var account = Accounts.Find(packedAccount, packedAuxiliary);
        Accounts.NameIfUnnamed(account, Name(rest, packedAuxiliary != 0));
        var isCounted = entryDay <= asOf;
        ref var sums = ref Accounts[account];
        sums.Debit += isCounted && cents > 0 ? cents : 0;
        sums.Credit -= isCounted && cents < 0 ? cents : 0;
        if (code != 0)
        {
            AddLettering(account, code, cents, !isCounted || letteredOn > asOf);
            Undated = letteredOn > 0 ? Undated : (Undated.Count + 1, Undated.Count == 0 ? place : Undated.First);
        }

        else if (isCounted)
        {
            AddOpen(account, cents, due.Of(issued));
        }

        var isOpening = IsOpening(rest);
        if (isOpening)
        {
            Openings.Add((place, rest[.._ends[layout.Columns - 1]].ToArray()));
        }

        Lines.Add(place, account, code != 0 && !isOpening);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddOpen(int account, long cents, int dueDay)
    {
        ref var aged = ref Accounts.AgedOf(account);
        if (cents < 0)
        {
            aged.Credit -= cents;
        }
        else if (cents > 0)
        {
            aged.Debits[AgedBalance.BucketOf(asOf - dueDay)] += cents;
            aged.OldestDue = aged.OldestDue == 0 ? dueDay : Math.Min(aged.OldestDue, dueDay);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<byte> Name(ReadOnlySpan<byte> rest, bool hasAuxiliary)
    {
        var customer = Field(rest, layout.AuxiliaryName);
        return customer.IsEmpty && !hasAuxiliary ? Field(rest, layout.AccountName) : customer;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsOpening(ReadOnlySpan<byte> rest) => _openings.MayBe(
        Field(rest, layout.Journal), Field(rest, layout.JournalName), Field(rest, layout.Label));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsBlank(ReadOnlySpan<byte> rest, int count)
    {
        for (var column = 0; column < count; column++)
        {
            if (!Field(rest, column).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddLettering(int account, UInt128 code, long cents, bool isLater)
    {
        ref var check = ref Accounts[account].LetteringCheck;
        check = unchecked(check + ((UInt128)(Int128)cents * SieveFields.Weight(code)));
        if (isLater)
        {
            Accounts.MarkLaterLettering(account);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryPack(ReadOnlySpan<byte> rest, int column, out UInt128 packed)
    {
        var (start, length) = Place(rest, column);
        packed = 0;
        if (length > SieveFields.LongestPacked)
        {
            return false;
        }

        packed = length == 0 ? 0 : SieveFields.Pack(rest[start..], length);
        return true;
    }

    /// <summary>Lines of a day stand together: the last day read is remembered by its eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryEntryDay(ReadOnlySpan<byte> text, out int day)
    {
        day = _lastDay;
        if (text.Length == sizeof(ulong) && BinaryPrimitives.ReadUInt64LittleEndian(text) == _lastDayText)
        {
            return true;
        }

        if (!SieveFields.TryDay(text, out day))
        {
            return false;
        }

        (_lastDayText, _lastDay) = (BinaryPrimitives.ReadUInt64LittleEndian(text), day);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryLetteredOn(ReadOnlySpan<byte> rest, out int day)
    {
        var text = Field(rest, layout.LetteredOn);
        day = 0;
        return text.IsEmpty || SieveFields.TryDay(text, out day);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Field(ReadOnlySpan<byte> rest, int column)
    {
        var (start, length) = Place(rest, column);
        return rest.Slice(start, length);
    }

    /// <summary>Where a field stands, blanks around it left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Start, int Length) Place(ReadOnlySpan<byte> rest, int column)
    {
        var start = column == 0 ? 0 : _ends[column - 1] + 1;
        var end = _ends[column];
        while (start < end && rest[end - 1] <= (byte)' ')
        {
            end--;
        }

        while (start < end && rest[start] <= (byte)' ')
        {
            start++;
        }

        return (start, end - start);
    }
}

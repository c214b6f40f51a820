using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Acquit.Core.Receivables;
using Microsoft.Win32.SafeHandles;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>One part of the file, read by one thread from the first whole line to the last.</summary>
internal sealed class SieveRegion(SafeFileHandle file, SieveLayout layout, int asOf, DueDayTable due)
{
    private const int BufferSize = 1 << 18;
    private const int LongestLine = 100_000;

    private readonly SieveMarks _marks = new(layout.Separator, layout.Columns);
    private readonly CustomerWatch _customers = new(layout.Customers);
    private readonly int[] _ends = new int[SieveLayout.MostColumns + 1];
    private ulong _lastDayText;
    private int _lastDay;
    private readonly OpeningWatch _openings = new();

    public AccountTable Accounts { get; } = new();

    public SievedLines Lines { get; } = new();

    /// <summary>Opening lines of customers: they say among themselves what is a lump.</summary>
    public List<LinePlace> Openings { get; } = [];

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

    /// <summary>Reads the lines of [from, to), which begins and ends between two lines.</summary>
    public void Read(long from, long to)
    {
        var buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
        var position = from;
        var kept = 0;
        while (IsPlain && position < to)
        {
            var room = (int)Math.Min(buffer.Length - kept, to - position - kept);
            var read = room == 0 ? 0 : RandomAccess.Read(file, buffer.AsSpan(kept, room), position + kept);
            var filled = kept + read;
            var used = buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            if (used == 0 && read > 0 && filled < buffer.Length)
            {
                kept = filled;
                continue;
            }

            if (used == 0)
            {
                // no whole line: the last one without an end of line, or one longer than the buffer
                IsPlain &= read == 0 && filled > 0 && filled < buffer.Length && TakeUnended(buffer, filled, position);
                return;
            }

            IsPlain = TakeLines(buffer.AsSpan(0, used), position);
            position += used;
            kept = filled - used;
            buffer.AsSpan(used, kept).CopyTo(buffer);
        }
    }

    private bool TakeUnended(byte[] buffer, int filled, long position)
    {
        buffer[filled] = (byte)'\n';
        return TakeLines(buffer.AsSpan(0, filled + 1), position);
    }

    /// <summary>Takes whole lines; false when one is not of the plain shape.</summary>
    private bool TakeLines(ReadOnlySpan<byte> text, long position)
    {
        if (!_marks.Find(text))
        {
            return false;
        }

        return _marks.AreRegular(text) ? TakeRegular(text, position) : TakeOneByOne(text, position);
    }

    private bool TakeRegular(ReadOnlySpan<byte> text, long position)
    {
        var start = 0;
        for (var number = 0; number < _marks.Lines; number++)
        {
            var line = new SieveLine(text, start, _marks.EndsOf(number));
            if (line.Length > LongestLine || !(Take(line, new(position + start, PhysicalLines, 0)) || line.IsBlank))
            {
                return false;
            }

            PhysicalLines++;
            start += line.Length + 1;
        }

        return true;
    }

    /// <summary>The same where some lines have another number of fields: only blank ones are plain.</summary>
    private bool TakeOneByOne(ReadOnlySpan<byte> text, long position)
    {
        var start = 0;
        while (start < text.Length)
        {
            var count = SieveFields.Split(text[start..], layout.Separator, _ends);
            if (count < 0)
            {
                return false;
            }

            var line = new SieveLine(text[start..], 0, _ends.AsSpan(0, count));
            if (line.Length > LongestLine || !(line.IsBlank || Take(line, new(position + start, PhysicalLines, 0))))
            {
                return false;
            }

            PhysicalLines++;
            start += line.Length + 1;
        }

        return true;
    }

    private bool Take(in SieveLine line, LinePlace place)
    {
        if (line.Columns != layout.Columns
            || !TryEntryDay(line.Field(layout.EntryDate), out var entryDay)
            || !line.TryCents(layout.Debit, out var debit)
            || !line.TryCents(layout.Credit, out var credit))
        {
            return false;
        }

        var cents = debit - credit;
        if (line.Field(layout.Account).IsEmpty
            || (_customers.IsCustomer(line, layout.Account) && !TakeCustomer(line, place, entryDay, cents)))
        {
            return false;
        }

        Rows++;
        Imbalance += cents;
        FirstEntry = Math.Min(FirstEntry, entryDay);
        LastEntry = Math.Max(LastEntry, entryDay);
        return true;
    }

    private bool TakeCustomer(in SieveLine line, LinePlace place, int entryDay, long cents)
    {
        var pieceDate = line.Field(layout.PieceDate);
        var issued = entryDay;
        if ((!pieceDate.IsEmpty && !TryEntryDay(pieceDate, out issued))
            || !line.TryPack(layout.Account, out var packedAccount)
            || !line.TryPack(layout.Auxiliary, out var packedAuxiliary)
            || !line.TryPack(layout.Lettering, out var code)
            || !TryLetteredOn(line.Field(layout.LetteredOn), out var letteredOn))
        {
            return false;
        }

        var known = Accounts.Count;
        var account = Accounts.Find(packedAccount, packedAuxiliary);
        if ((Accounts.Count > known && !IsKeyComposed(line)) || !IsComposed(line.Field(layout.Lettering), code))
        {
            return false;
        }

        place = place with { Account = account };
        NameIfUnnamed(account, line, packedAuxiliary != 0);
        var isCounted = entryDay <= asOf;
        Accounts[account].Add(isCounted ? cents : 0);
        if (code != 0)
        {
            AddLettering(account, code, cents, !isCounted || letteredOn > asOf);
            Undated = letteredOn > 0 ? Undated : (Undated.Count + 1, Undated.Count == 0 ? place : Undated.First);
        }
        else if (isCounted)
        {
            AddOpen(account, cents, due.Of(issued));
        }

        Keep(place, IsOpening(line), code != 0);
        return true;
    }

    /// <summary>Two spellings of one account are one account: only the reader brings them together.</summary>
    private bool IsKeyComposed(in SieveLine line) => ComposedText.IsComposed(line.Field(layout.Account))
        && ComposedText.IsComposed(line.Field(layout.Auxiliary));

    private static bool IsComposed(ReadOnlySpan<byte> lettering, UInt128 code) =>
        code == 0 || ComposedText.IsComposed(lettering);

    private void Keep(LinePlace place, bool isOpening, bool isLettered)
    {
        if (isOpening)
        {
            Openings.Add(place);
        }

        Lines.Add(place, isLettered && !isOpening);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NameIfUnnamed(int account, in SieveLine line, bool hasAuxiliary)
    {
        if (!Accounts.IsNamed(account))
        {
            var customer = line.Field(layout.AuxiliaryName);
            Accounts.Name(account, customer.IsEmpty && !hasAuxiliary ? line.Field(layout.AccountName) : customer);
        }
    }

    private bool IsOpening(in SieveLine line) => _openings.MayBe(
        line.Field(layout.Journal), line.Field(layout.JournalName), line.Field(layout.Label));

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

    /// <summary>Lines of a day stand together: the last day read is remembered by its eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    private static bool TryLetteredOn(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        return text.IsEmpty || SieveFields.TryDay(text, out day);
    }
}

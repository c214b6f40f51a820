using System.Runtime.CompilerServices;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>What the sieve adds up for one account and auxiliary: 64 bytes, one line of the cache.</summary>
internal struct AccountSums
{
    /// <summary>Packed by <see cref="SieveFields.Pack"/>.</summary>
    public UInt128 Account;
    public UInt128 Auxiliary;

    /// <summary>
    /// Σ cents × weight(code) over its lettered lines, modulo 2¹²⁸. Zero when every lettering group balances; when one
    /// does not, it is zero by chance about once in 2⁹⁶ ledgers.
    /// </summary>
    public UInt128 LetteringCheck;

    /// <summary>Cents of its debit lines up to the day.</summary>
    public long Debit;

    /// <summary>Cents of its credit lines up to the day, positive.</summary>
    public long Credit;

    /// <summary>Adds a line that counts: debit positive, credit negative.</summary>
    public void Add(long cents)
    {
        Debit += cents > 0 ? cents : 0;
        Credit -= cents < 0 ? cents : 0;
    }
}

/// <summary>Open sums of the lines of one account that are not lettered, in cents.</summary>
internal struct AgedSums
{
    /// <summary>Debits by days overdue, in the order of the aged balance.</summary>
    public FiveSums Debits;

    /// <summary>Positive.</summary>
    public long Credit;

    /// <summary>Day number of the earliest due date of a debit, 0 when there is none.</summary>
    public int OldestDue;
}

/// <summary>One sum a bucket of the aged balance.</summary>
[InlineArray(5)]
internal struct FiveSums
{
    private long _first;
}

/// <summary>What is to be remembered of an account beside its sums.</summary>
[Flags]
internal enum AccountMarks : byte
{
    None = 0,
    Named = 1,
    LaterLettering = 2,
}

/// <summary>Accounts by their packed names: open addressing, insertion order kept.</summary>
internal sealed class AccountTable
{
    private readonly List<byte[]> _names = [];
    private AccountMarks[] _marks = new AccountMarks[1 << 11];
    private int[] _slots = new int[1 << 13];
    private AccountSums[] _sums = new AccountSums[1 << 11];
    private AgedSums[] _aged = new AgedSums[1 << 11];

    public int Count { get; private set; }

    public ref AccountSums this[int index] => ref _sums[index];

    public ref AgedSums AgedOf(int index) => ref _aged[index];

    /// <summary>The first name that is not empty; "" when the file gives none.</summary>
    public byte[] NameOf(int index) => _names[index];

    public void Name(int index, ReadOnlySpan<byte> name)
    {
        if (name.Length > 0 && !IsNamed(index))
        {
            _names[index] = name.ToArray();
            _marks[index] |= AccountMarks.Named;
        }
    }

    public bool IsNamed(int index) => _marks[index].HasFlag(AccountMarks.Named);

    /// <summary>
    /// A lettered line is later than the day, or its lettering is: which groups count is for the definition to say.
    /// </summary>
    public bool HasLaterLettering(int index) => _marks[index].HasFlag(AccountMarks.LaterLettering);

    public void MarkLaterLettering(int index) => _marks[index] |= AccountMarks.LaterLettering;

    /// <summary>Index of the account, made when it is new.</summary>
    public int Find(UInt128 account, UInt128 auxiliary)
    {
        var mask = _slots.Length - 1;
        for (var slot = SieveFields.Hash(account, auxiliary) & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                _names.Add([]);
                return Insert(slot, new AccountSums { Account = account, Auxiliary = auxiliary });
            }

            if (_sums[index].Auxiliary == auxiliary && _sums[index].Account == account)
            {
                return index;
            }
        }
    }

    private int Insert(int slot, AccountSums sums)
    {
        if (Count == _sums.Length)
        {
            Array.Resize(ref _sums, _sums.Length * 2);
            Array.Resize(ref _aged, _aged.Length * 2);
            Array.Resize(ref _marks, _marks.Length * 2);
        }

        _sums[Count] = sums;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var index = 0; index < Count; index++)
        {
            var slot = SieveFields.Hash(_sums[index].Account, _sums[index].Auxiliary) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = index + 1;
        }
    }
}

/// <summary>Where a customer's line begins in the file, its number, 1 = first of the file, and its account.</summary>
public readonly record struct LinePlace(long Offset, int Number, int Account);

/// <summary>Customer lines in file order, 16 bytes each, in blocks; one that may be dropped is marked.</summary>
internal sealed class SievedLines
{
    private const int BlockLength = 1 << 15;
    private readonly List<LinePlace[]> _blocks = [];
    private LinePlace[] _block = [];
    private int _used;

    /// <summary>Adds a line; the number of its place counts from the first line of its region.</summary>
    public void Add(LinePlace place, bool mayBeDropped)
    {
        if (_used == _block.Length)
        {
            _block = GC.AllocateUninitializedArray<LinePlace>(BlockLength);
            _blocks.Add(_block);
            _used = 0;
        }

        _block[_used++] = mayBeDropped ? place with { Account = ~place.Account } : place;
    }

    /// <summary>
    /// The lines of accounts that are read whole, and with <paramref name="alsoOthers"/> all that may not be dropped.
    /// </summary>
    public IEnumerable<LinePlace> Kept(bool[] isReadWhole, bool alsoOthers)
    {
        foreach (var block in _blocks)
        {
            var length = block == _block ? _used : BlockLength;
            for (var at = 0; at < length; at++)
            {
                var account = block[at].Account;
                if ((alsoOthers && account >= 0) || isReadWhole[Math.Max(account, ~account)])
                {
                    yield return block[at] with { Account = Math.Max(account, ~account) };
                }
            }
        }
    }
}

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

/// <summary>Accounts by their packed names: open addressing, insertion order kept.</summary>
internal sealed class AccountTable
{
    private readonly List<byte[]> _names = [];
    private readonly List<bool> _hasLaterLettering = [];
    private int[] _slots = new int[1 << 13];
    private AccountSums[] _sums = new AccountSums[1 << 11];
    private AgedSums[] _aged = new AgedSums[1 << 11];

    public int Count { get; private set; }

    public ref AccountSums this[int index] => ref _sums[index];

    public ref AgedSums AgedOf(int index) => ref _aged[index];

    /// <summary>The first name that is not empty.</summary>
    public byte[] NameOf(int index) => _names[index];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void NameIfUnnamed(int index, ReadOnlySpan<byte> name)
    {
        if (_names[index].Length == 0 && name.Length > 0)
        {
            _names[index] = name.ToArray();
        }
    }

    /// <summary>
    /// A lettered line is later than the day, or its lettering is: which groups count is for the definition to say.
    /// </summary>
    public bool HasLaterLettering(int index) => _hasLaterLettering[index];

    public void MarkLaterLettering(int index) => _hasLaterLettering[index] = true;

    /// <summary>Index of the account, made when it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(UInt128 account, UInt128 auxiliary)
    {
        var mask = _slots.Length - 1;
        for (var slot = SieveFields.Hash(account, auxiliary) & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                _names.Add([]);
                _hasLaterLettering.Add(false);
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

/// <summary>Where a line begins in the file, and its number, 1 = first of the file.</summary>
public readonly record struct LinePlace(long Offset, int Number);

/// <summary>
/// Customer lines in file order, 16 bytes each, in blocks: where a line stands, its account, and whether it may be
/// dropped.
/// </summary>
internal sealed class SievedLines
{
    private const int BlockLength = 1 << 15;
    private readonly List<(LinePlace[] Places, int[] Accounts)> _blocks = [];
    private int _used = BlockLength;

    /// <summary>Adds a line; the number of its place counts from the first line of its region.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(LinePlace place, int account, bool mayBeDropped)
    {
        if (_used == BlockLength)
        {
            _blocks.Add((new LinePlace[BlockLength], new int[BlockLength]));
            _used = 0;
        }

        var (places, accounts) = _blocks[^1];
        places[_used] = place;
        accounts[_used++] = mayBeDropped ? ~account : account;
    }

    /// <summary>
    /// Adds the lines of accounts that are read whole, and with them all others that may not be dropped.
    /// </summary>
    public void CopyTo(List<LinePlace> lines, int firstNumber, Func<int, bool> isReadWhole, bool alsoOthers)
    {
        for (var block = 0; block < _blocks.Count; block++)
        {
            var (places, accounts) = _blocks[block];
            var length = block == _blocks.Count - 1 ? _used : BlockLength;
            for (var at = 0; at < length; at++)
            {
                var account = accounts[at] < 0 ? ~accounts[at] : accounts[at];
                if ((alsoOthers && accounts[at] >= 0) || isReadWhole(account))
                {
                    lines.Add(places[at] with { Number = firstNumber + places[at].Number });
                }
            }
        }
    }
}

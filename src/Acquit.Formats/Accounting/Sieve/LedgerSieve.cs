using System.Text;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Microsoft.Win32.SafeHandles;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>One account and auxiliary as the sieve adds it up.</summary>
/// <param name="Name">The first name that the file gives.</param>
/// <param name="Debit">Σ debit lines up to the day.</param>
/// <param name="Credit">Σ credit lines up to the day, positive.</param>
public sealed record SievedAccount(AccountKey Key, string Name, Money Debit, Money Credit)
{
    /// <summary>
    /// Its sums below say nothing: a group may not balance or not count, or its customer has several accounts.
    /// </summary>
    public bool IsReadWhole { get; init; }

    /// <summary>Open debits by days overdue, in the order of the aged balance.</summary>
    public required IReadOnlyList<Money> ByBucket { get; init; }

    /// <summary>Open credits, positive.</summary>
    public Money OpenCredit { get; init; }

    /// <summary>Null when no debit is open.</summary>
    public DateOnly? OldestDueOn { get; init; }
}

/// <summary>
/// A first pass over a large FEC. It adds up the accounts whose lettering groups all count on the day and all balance:
/// there, what is open is what is not lettered. Every other account is read whole and matched by the one definition
/// (<c>Matching</c>), so the answer is the same and only the work is less.
/// </summary>
/// <remarks>
/// Two threads over the two halves of the file; 16 bytes are kept for a customer's line, nothing for another.
/// </remarks>
public sealed class LedgerSieve
{
    private readonly SieveRegion _first;
    private readonly SieveRegion _second;
    private readonly int _firstLine;
    private readonly int[] _joined;
    private readonly bool[] _isReadWhole;

    private LedgerSieve(SieveRegion first, SieveRegion second, int firstLine)
    {
        (_first, _second, _firstLine) = (first, second, firstLine);
        _joined = new int[second.Accounts.Count];
        for (var index = 0; index < _joined.Length; index++)
        {
            _joined[index] = Add(first.Accounts, second.Accounts, index);
        }

        _isReadWhole = AccountsToReadWhole(first.Accounts);
        var accounts = new SievedAccount[_isReadWhole.Length];
        var middle = accounts.Length / 2;
        Parallel.Invoke(() => Fill(accounts.AsSpan(0, middle), 0), () => Fill(accounts.AsSpan(middle), middle));
        Accounts = accounts;
    }

    /// <summary>All accounts with customer lines, in the order in which the file names them.</summary>
    public IReadOnlyList<SievedAccount> Accounts { get; }

    /// <summary>Rows of all accounts.</summary>
    public int Rows => checked((int)(_first.Rows + _second.Rows));

    /// <summary>Debits less credits of the whole file; zero in a ledger that balances.</summary>
    public Money Imbalance => Money.FromCents(_first.Imbalance + _second.Imbalance);

    /// <summary>First and last entry of the file; null when it has no row.</summary>
    public (DateOnly First, DateOnly Last)? Entries => Rows == 0
        ? null
        : (DateOnly.FromDayNumber(Math.Min(_first.FirstEntry, _second.FirstEntry)),
            DateOnly.FromDayNumber(Math.Max(_first.LastEntry, _second.LastEntry)));

    /// <summary>Lettered customer lines without a day of lettering: how many, and the first.</summary>
    public (int Count, LinePlace First) Undated => (
        _first.Undated.Count + _second.Undated.Count,
        _first.Undated.Count > 0 ? OfFirst(_first.Undated.First) : OfSecond(_second.Undated.First));

    /// <summary>Customer lines that may carry last year over.</summary>
    public IEnumerable<LinePlace> Openings =>
        _first.Openings.Select(OfFirst).Concat(_second.Openings.Select(OfSecond));

    private int SecondLine => _firstLine + _first.PhysicalLines;

    /// <summary>Null when the file is not of the plain shape throughout: the reader then does all of it.</summary>
    public static LedgerSieve? Pass(string path, SieveLayout layout, DateOnly asOf, PaymentTerms terms)
    {
        using var file = File.OpenHandle(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        var middle = LineStartAtOrAfter(file, layout.BodyOffset + ((length - layout.BodyOffset) / 2), length);
        var due = new DueDayTable(terms);
        var first = new SieveRegion(file, layout, asOf.DayNumber, due);
        var second = new SieveRegion(file, layout, asOf.DayNumber, due);
        Parallel.Invoke(
            () => first.Read(layout.BodyOffset, middle),
            () => second.Read(middle, length));
        return first.IsPlain && second.IsPlain ? new LedgerSieve(first, second, layout.FirstLine) : null;
    }

    /// <summary>Where the lines stand that the definition must see, in file order.</summary>
    /// <param name="alsoOpen">Also the lines of the other accounts that are not lettered or carry last year
    /// over.</param>
    public IEnumerable<LinePlace> LinesToRead(bool alsoOpen)
    {
        if (!alsoOpen && !_isReadWhole.AsSpan().Contains(true))
        {
            return [];
        }

        var isReadWholeOfSecond = Array.ConvertAll(_joined, account => _isReadWhole[account]);
        return _first.Lines.Kept(_isReadWhole, alsoOpen).Select(OfFirst)
            .Concat(_second.Lines.Kept(isReadWholeOfSecond, alsoOpen).Select(OfSecond));
    }

    private LinePlace OfFirst(LinePlace place) => place with { Number = _firstLine + place.Number };

    private LinePlace OfSecond(LinePlace place) => place with
    {
        Number = SecondLine + place.Number,
        Account = _joined.Length == 0 ? 0 : _joined[place.Account],
    };

    private static int Add(AccountTable accounts, AccountTable others, int other)
    {
        ref readonly var sums = ref others[other];
        var index = accounts.Find(sums.Account, sums.Auxiliary);
        accounts.Name(index, others.NameOf(other));
        ref var total = ref accounts[index];
        total.Debit += sums.Debit;
        total.Credit += sums.Credit;
        total.LetteringCheck = unchecked(total.LetteringCheck + sums.LetteringCheck);
        Add(ref accounts.AgedOf(index), others.AgedOf(other));
        if (others.HasLaterLettering(other))
        {
            accounts.MarkLaterLettering(index);
        }

        return index;
    }

    private static void Add(ref AgedSums total, AgedSums sums)
    {
        for (var bucket = 0; bucket < AgedBalance.Buckets.Count; bucket++)
        {
            total.Debits[bucket] += sums.Debits[bucket];
        }

        total.Credit += sums.Credit;
        total.OldestDue = total.OldestDue == 0 || sums.OldestDue == 0
            ? Math.Max(total.OldestDue, sums.OldestDue)
            : Math.Min(total.OldestDue, sums.OldestDue);
    }

    /// <summary>
    /// An account is read whole when a group of it may not balance or not count; and when its customer has another
    /// account, since a transfer from 411 to 416 continues an item whose own line may be lettered.
    /// </summary>
    private static bool[] AccountsToReadWhole(AccountTable accounts)
    {
        var firstOf = new Dictionary<UInt128, int>();
        var isReadWhole = new bool[accounts.Count];
        for (var index = 0; index < isReadWhole.Length; index++)
        {
            ref readonly var sums = ref accounts[index];
            isReadWhole[index] |= accounts.HasLaterLettering(index) || sums.LetteringCheck != 0;
            var debtor = sums.Auxiliary != 0 ? sums.Auxiliary : sums.Account;
            if (!firstOf.TryAdd(debtor, index))
            {
                isReadWhole[index] = true;
                isReadWhole[firstOf[debtor]] = true;
            }
        }

        return isReadWhole;
    }

    private void Fill(Span<SievedAccount> accounts, int from)
    {
        var general = (Packed: (UInt128)0, Text: "");
        for (var at = 0; at < accounts.Length; at++)
        {
            var packed = _first.Accounts[from + at].Account;
            general = packed == general.Packed ? general : (packed, Text(SieveFields.Unpack(packed)));
            accounts[at] = Sieved(from + at, general.Text);
        }
    }

    private SievedAccount Sieved(int index, string account)
    {
        ref readonly var sums = ref _first.Accounts[index];
        ref readonly var aged = ref _first.Accounts.AgedOf(index);
        var buckets = new Money[AgedBalance.Buckets.Count];
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            buckets[bucket] = Money.FromCents(aged.Debits[bucket]);
        }

        var key = new AccountKey(account, Text(SieveFields.Unpack(sums.Auxiliary)));
        var name = Text(_first.Accounts.NameOf(index));
        return new SievedAccount(key, name, Money.FromCents(sums.Debit), Money.FromCents(sums.Credit))
        {
            IsReadWhole = _isReadWhole[index],
            ByBucket = buckets,
            OpenCredit = Money.FromCents(aged.Credit),
            OldestDueOn = aged.OldestDue > 0 ? DateOnly.FromDayNumber(aged.OldestDue) : null,
        };
    }

    private static string Text(byte[] bytes) => ComposedText.Of(Encoding.UTF8.GetString(bytes));

    private static long LineStartAtOrAfter(SafeFileHandle file, long offset, long length)
    {
        var buffer = new byte[1 << 16];
        while (offset < length)
        {
            var read = RandomAccess.Read(file, buffer, offset);
            var at = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return offset + at + 1;
            }

            offset += read;
        }

        return length;
    }
}

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
/// Two threads over the two halves of the file; 20 bytes are kept for a customer's line, nothing for another.
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
    }

    /// <summary>All accounts with customer lines, in the order in which the file names them.</summary>
    public IEnumerable<SievedAccount> Accounts
    {
        get
        {
            for (var index = 0; index < _isReadWhole.Length; index++)
            {
                yield return Sieved(index);
            }
        }
    }

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
    public (int Count, LinePlace First) Undated => UndatedOf(_first, _firstLine, _second, SecondLine);

    /// <summary>Customer lines that may carry last year over: place and text.</summary>
    public IEnumerable<(LinePlace Place, byte[] Text)> Openings =>
        _first.Openings.Select(line => (line.Place with { Number = _firstLine + line.Place.Number }, line.Text))
            .Concat(_second.Openings.Select(line =>
                (line.Place with { Number = SecondLine + line.Place.Number }, line.Text)));

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
    public IReadOnlyList<LinePlace> LinesToRead(bool alsoOpen)
    {
        var lines = new List<LinePlace>();
        _first.Lines.CopyTo(lines, _firstLine, account => _isReadWhole[account], alsoOpen);
        _second.Lines.CopyTo(lines, SecondLine, account => _isReadWhole[_joined[account]], alsoOpen);
        return lines;
    }

    private static (int Count, LinePlace First) UndatedOf(
        SieveRegion first, int firstLine, SieveRegion second, int secondLine)
    {
        var place = first.Undated.Count > 0
            ? first.Undated.First with { Number = firstLine + first.Undated.First.Number }
            : second.Undated.First with { Number = secondLine + second.Undated.First.Number };
        return (first.Undated.Count + second.Undated.Count, place);
    }

    private static int Add(AccountTable accounts, AccountTable others, int other)
    {
        ref readonly var sums = ref others[other];
        var index = accounts.Find(sums.Account, sums.Auxiliary);
        accounts.NameIfUnnamed(index, others.NameOf(other));
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

    private SievedAccount Sieved(int index)
    {
        ref readonly var sums = ref _first.Accounts[index];
        ref readonly var aged = ref _first.Accounts.AgedOf(index);
        var buckets = new Money[AgedBalance.Buckets.Count];
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            buckets[bucket] = Money.FromCents(aged.Debits[bucket]);
        }

        var key = new AccountKey(Text(SieveFields.Unpack(sums.Account)), Text(SieveFields.Unpack(sums.Auxiliary)));
        var name = Text(_first.Accounts.NameOf(index));
        return new SievedAccount(key, name, Money.FromCents(sums.Debit), Money.FromCents(sums.Credit))
        {
            IsReadWhole = _isReadWhole[index],
            ByBucket = buckets,
            OpenCredit = Money.FromCents(aged.Credit),
            OldestDueOn = aged.OldestDue > 0 ? DateOnly.FromDayNumber(aged.OldestDue) : null,
        };
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

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

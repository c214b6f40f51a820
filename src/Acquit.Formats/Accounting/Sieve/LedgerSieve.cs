using Acquit.Core.Amounts;
using Microsoft.Win32.SafeHandles;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>
/// Sums of one account and auxiliary up to the day, and its name as its first line gives it, undecoded.
/// </summary>
public sealed record SievedAccount(byte[] Account, byte[] Auxiliary, byte[] Name, Money Debit, Money Credit);

/// <summary>
/// A first pass over a large FEC that lets through only the customer lines that can still be open on a day: it drops
/// the
/// lettered lines of accounts whose groups all count on the day and all balance. What is left is read and matched by
/// the one definition
/// (<c>Matching</c>), so the answer is the same and only the work is less.
/// </summary>
/// <remarks>
/// Two threads over the two halves of the file; nothing is allocated per line but 12 bytes for a customer's.
/// </remarks>
public sealed record LedgerSieve
{
    public required IReadOnlyList<SievedAccount> Accounts { get; init; }

    /// <summary>The lines that the definition must see, in file order.</summary>
    public required IReadOnlyList<LinePlace> Lines { get; init; }

    public required long Rows { get; init; }

    /// <summary>Debits less credits of the whole file; zero in a ledger that balances.</summary>
    public required Money Imbalance { get; init; }

    /// <summary>First and last entry of the file; null when it has no row.</summary>
    public required (DateOnly First, DateOnly Last)? Entries { get; init; }

    /// <summary>Lettered customer lines without a day of lettering: how many, and the first.</summary>
    public required (int Count, LinePlace First) Undated { get; init; }

    /// <summary>Null when the file is not of the plain shape throughout: the reader then does all of it.</summary>
    public static LedgerSieve? Pass(string path, SieveLayout layout, DateOnly asOf)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        var middle = LineStartAtOrAfter(file, layout.BodyOffset + ((length - layout.BodyOffset) / 2), length);
        var first = new SieveRegion(file, layout, asOf.DayNumber);
        var second = new SieveRegion(file, layout, asOf.DayNumber);
        Parallel.Invoke(
            () => first.Read(layout.BodyOffset, middle),
            () => second.Read(middle, length));
        return first.IsPlain && second.IsPlain ? Joined(first, second, layout.FirstLine) : null;
    }

    private static LedgerSieve Joined(SieveRegion first, SieveRegion second, int firstLine)
    {
        var accounts = first.Accounts;
        var joined = new int[second.Accounts.Count];
        for (var index = 0; index < joined.Length; index++)
        {
            joined[index] = Add(accounts, second.Accounts, index);
        }

        var isReadWhole = AccountsToReadWhole(accounts);
        var lines = new List<LinePlace>();
        var secondLine = firstLine + first.PhysicalLines;
        first.Lines.CopyTo(lines, firstLine, account => isReadWhole[account]);
        second.Lines.CopyTo(lines, secondLine, account => isReadWhole[joined[account]]);
        return new LedgerSieve
        {
            Accounts = [.. Enumerable.Range(0, accounts.Count).Select(index => Sieved(accounts, index))],
            Lines = lines,
            Rows = first.Rows + second.Rows,
            Imbalance = Money.FromCents(first.Imbalance + second.Imbalance),
            Entries = first.Rows + second.Rows == 0
                ? null
                : (DateOnly.FromDayNumber(Math.Min(first.FirstEntry, second.FirstEntry)),
                    DateOnly.FromDayNumber(Math.Max(first.LastEntry, second.LastEntry))),
            Undated = UndatedOf(first, firstLine, second, secondLine),
        };
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
        if (others.HasLaterLettering(other))
        {
            accounts.MarkLaterLettering(index);
        }

        return index;
    }

    /// <summary>
    /// An account is read whole when a group of it may not balance or not count; and when its customer has another
    /// account, since a
    /// transfer from 411 to 416 continues an item whose own line may be lettered.
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

    private static SievedAccount Sieved(AccountTable accounts, int index)
    {
        ref readonly var sums = ref accounts[index];
        return new SievedAccount(
            SieveFields.Unpack(sums.Account),
            SieveFields.Unpack(sums.Auxiliary),
            accounts.NameOf(index),
            Money.FromCents(sums.Debit),
            Money.FromCents(sums.Credit));
    }

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

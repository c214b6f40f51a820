using System.Text;
using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>Whether an account is a customer's, told from its bytes.</summary>
internal sealed class CustomerWatch(CustomerAccounts customers)
{
    private const int Slots = 256;
    private readonly byte[] _customerLetters = FirstLetters(customers);
    private readonly (UInt128 Account, bool IsCustomer)[] _known = new (UInt128, bool)[Slots];

    /// <summary>Answers are kept by account: a ledger has few. Most are told by their first sign.</summary>
    public bool IsCustomer(in SieveLine line, int column)
    {
        var account = line.Field(column);
        if (!_customerLetters.AsSpan().Contains(account[0]))
        {
            return false;
        }

        if (!line.TryPack(column, out var packed))
        {
            return customers.Include(Encoding.UTF8.GetString(account));
        }

        ref var known = ref _known[SieveFields.Hash(packed, 0) & (Slots - 1)];
        if (known.Account != packed)
        {
            known = (packed, customers.Include(Encoding.UTF8.GetString(account)));
        }

        return known.IsCustomer;
    }

    private static byte[] FirstLetters(CustomerAccounts customers) =>
        [.. customers.Prefixes.Select(prefix => (byte)prefix[0]).Distinct()];
}

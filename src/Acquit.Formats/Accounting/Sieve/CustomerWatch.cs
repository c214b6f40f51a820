using System.Runtime.CompilerServices;
using System.Text;
using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>Whether an account is a customer's, told from its bytes.</summary>
internal sealed class CustomerWatch(CustomerAccounts customers)
{
    private readonly byte[] _customerLetters = FirstLetters(customers);
    private readonly Dictionary<UInt128, bool> _isCustomer = [];

    /// <summary>Answers are kept by account: a ledger has few. Most are told by their first sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsCustomer(ReadOnlySpan<byte> account)
    {
        if (!_customerLetters.AsSpan().Contains(account[0]))
        {
            return false;
        }

        if (account.Length > SieveFields.LongestPacked)
        {
            return customers.Include(Encoding.UTF8.GetString(account));
        }

        var packed = SieveFields.Pack(account, account.Length);
        if (!_isCustomer.TryGetValue(packed, out var isCustomer))
        {
            isCustomer = customers.Include(Encoding.UTF8.GetString(account));
            _isCustomer.Add(packed, isCustomer);
        }

        return isCustomer;
    }

    private static byte[] FirstLetters(CustomerAccounts customers) =>
        [.. customers.Prefixes.Select(prefix => (byte)prefix[0]).Distinct()];
}

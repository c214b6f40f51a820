using System.Security.Cryptography;
using System.Text;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Acquit.Web.Access;

/// <summary>
/// The framework's store of accounts, except that of recovery codes only their hashes are kept: whoever reads the
/// database signs in with none of them.
/// </summary>
internal sealed class AccessStore(AccessDb db, IdentityErrorDescriber words)
    : UserOnlyStore<UserRow, AccessDb, Guid>(db, words)
{
    public override Task ReplaceCodesAsync(
        UserRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOf), cancellationToken);

    public override Task<bool> RedeemCodeAsync(UserRow user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(code), cancellationToken);

    /// <summary>A code has fifty bits of chance: a plain hash is enough.</summary>
    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}

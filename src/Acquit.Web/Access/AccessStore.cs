using System.Security.Cryptography;
using System.Text;
using Acquit.App.People;
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
    /// <summary>The framework's own name for them, which it does not publish.</summary>
    private const string RecoveryCodes = "RecoveryCodes";

    public override Task ReplaceCodesAsync(
        UserRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOf), cancellationToken);

    /// <summary>
    /// The framework's way ends in <see cref="ReplaceCodesAsync"/> with those that are left: they are hashes already,
    /// and hashed once more none of them would ever be found again.
    /// </summary>
    public override async Task<bool> RedeemCodeAsync(
        UserRow user, string code, CancellationToken cancellationToken)
    {
        var kept = await GetTokenAsync(user, PeopleDesk.FrameworkTokens, RecoveryCodes, cancellationToken) ?? "";
        var hashes = kept.Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!hashes.Remove(HashOf(code)))
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, hashes, cancellationToken);
        return true;
    }

    /// <summary>A code has fifty bits of chance: a plain hash is enough.</summary>
    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}

using System.Security.Cryptography;
using System.Text;
using Acquit.App;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Access;

/// <summary>
/// The secret by which a calendar program reads a person's calendar without signing in. One a person; only its hash is
/// kept; a new one, or revoking it, ends the old one at once.
/// </summary>
public sealed class CalendarKeys(AccessDb access, ParisClock clock)
{
    private const string Provider = "acquit";
    private const string Token = "calendar";
    private const int SecretBytes = 24;

    public Task<bool> HasAsync(Guid user) => Of(user).AnyAsync();

    /// <summary>The new secret, shown this once.</summary>
    public async Task<string> MakeAsync(UserRow user)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        access.UserTokens.RemoveRange(await Of(user.Id).ToListAsync());
        await access.SaveChangesAsync();
        access.UserTokens.Add(new IdentityUserToken<Guid>
        {
            UserId = user.Id, LoginProvider = Provider, Name = Token, Value = HashOf(secret),
        });
        Note(user, AuditAct.CalendarFeedMade);
        await access.SaveChangesAsync();
        return secret;
    }

    public async Task RevokeAsync(UserRow user)
    {
        access.UserTokens.RemoveRange(await Of(user.Id).ToListAsync());
        Note(user, AuditAct.CalendarFeedRevoked);
        await access.SaveChangesAsync();
    }

    /// <summary>Whose secret it is, with the roles of this moment; null: nobody's, or a closed account's.</summary>
    public async Task<Visitor?> OwnerAsync(string? secret)
    {
        if (secret is not { Length: SecretBytes * 2 })
        {
            return null;
        }

        var hash = HashOf(secret);
        var user = await (
            from token in access.UserTokens.AsNoTracking()
            join owner in access.Users.AsNoTracking() on token.UserId equals owner.Id
            where token.LoginProvider == Provider && token.Name == Token && token.Value == hash
                && owner.ClosedAt == null
            select owner).SingleOrDefaultAsync();
        if (user is null)
        {
            return null;
        }

        var visitor = new Visitor();
        visitor.SignedIn(user, await access.Grants.AsNoTracking().Where(row => row.UserId == user.Id).ToListAsync());
        return visitor;
    }

    private IQueryable<IdentityUserToken<Guid>> Of(Guid user) => access.UserTokens.Where(row =>
        row.UserId == user && row.LoginProvider == Provider && row.Name == Token);

    private void Note(UserRow user, AuditAct act) => access.Note(new AccessAct(user.Id, user.Name, clock.Now), act);

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

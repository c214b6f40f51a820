using System.Globalization;
using Acquit.App;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Access;

/// <summary>
/// Codes of the telephone, each taken once (RFC 6238, 5.2): whoever looked over a shoulder comes too late although the
/// code still holds.
/// </summary>
public sealed class CodesTakenOnce(AccessDb access, ParisClock clock) : AuthenticatorTokenProvider<UserRow>
{
    private const string Provider = "acquit";
    private const string TokenName = "codesTaken";

    /// <summary>µs; longer than any code holds, clocks that differ included.</summary>
    private const long Remembered = 10L * 60 * 1_000_000;

    public override async Task<bool> ValidateAsync(
        string purpose, string token, UserManager<UserRow> manager, UserRow user) =>
        await base.ValidateAsync(purpose, token, manager, user) && await Take(user.Id, token);

    /// <summary>False: it was taken already, or another one is being taken at this very moment.</summary>
    private async Task<bool> Take(Guid user, string code)
    {
        var now = Instants.Micros(clock.Now);
        var own = access.UserTokens.Where(row =>
            row.UserId == user && row.LoginProvider == Provider && row.Name == TokenName);
        if (await own.AsNoTracking().SingleOrDefaultAsync() is not { } kept)
        {
            kept = new IdentityUserToken<Guid>
            {
                UserId = user, LoginProvider = Provider, Name = TokenName, Value = "",
            };
            access.UserTokens.Add(kept);
            await access.SaveChangesAsync();
        }

        var taken = (kept.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split(':'))
            .Where(one => long.Parse(one[0], CultureInfo.InvariantCulture) > now - Remembered)
            .Select(one => (At: one[0], Code: one[1])).ToList();
        if (taken.Exists(one => one.Code == code))
        {
            return false;
        }

        var before = kept.Value;
        taken.Add((now.ToString(CultureInfo.InvariantCulture), code));
        var after = string.Join(',', taken.Select(one => $"{one.At}:{one.Code}"));
        return await own.Where(row => row.Value == before)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, after)) == 1;
    }
}

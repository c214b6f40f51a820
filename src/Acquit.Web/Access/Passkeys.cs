using System.Security.Claims;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Web.Access;

/// <summary>
/// Keys of a device that take the place of password and code: the device proves itself, and its owner unlocks it.
/// </summary>
internal static class Passkeys
{
    /// <summary>Says of a session that it was opened by such a key.</summary>
    public const string Method = "passkey";

    public static void Apply(IdentityPasskeyOptions options)
    {
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AuthenticatorTimeout = TimeSpan.FromMinutes(2);
    }

    /// <summary>The framework renews a session now and then; it must not forget how it was opened.</summary>
    public static Task KeepMethod(SecurityStampRefreshingPrincipalContext context)
    {
        if (context is { NewPrincipal.Identity: ClaimsIdentity renewed, CurrentPrincipal: { } current }
            && IsBy(current))
        {
            renewed.AddClaim(new Claim(ClaimTypes.AuthenticationMethod, Method));
        }

        return Task.CompletedTask;
    }

    public static bool IsBy(ClaimsPrincipal principal) => principal.HasClaim(ClaimTypes.AuthenticationMethod, Method);

    public static PasskeyUserEntity EntityOf(UserRow user) => new()
    {
        Id = user.Id.ToString(), Name = user.Email ?? "", DisplayName = user.Name,
    };
}

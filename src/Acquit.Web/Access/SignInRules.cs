using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Web.Access;

/// <summary>Passwords, lockout and cookies.</summary>
internal static class SignInRules
{
    private const int ShortestPassword = 12;
    private const int TriesBeforeLockout = 5;
    private static readonly TimeSpan _lockout = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _halfway = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _session = TimeSpan.FromHours(12);

    /// <summary>Length rather than signs of every kind.</summary>
    public static void Apply(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = _lockout;
    }

    public static void Cookie(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/entrer";
        options.LogoutPath = "/sortir";
        options.AccessDeniedPath = "/erreur?code=403";
        options.ReturnUrlParameter = "retour";
        options.ExpireTimeSpan = _session;
        options.SlidingExpiration = true;
        Guard(options.Cookie, "acquit");
    }

    /// <summary>Between password and code: for as long as it takes to find the telephone.</summary>
    public static void Halfway(CookieAuthenticationOptions options)
    {
        options.ExpireTimeSpan = _halfway;
        Guard(options.Cookie, "acquit-pas");
    }

    public static void Forms(AntiforgeryOptions options)
    {
        Guard(options.Cookie, "acquit-form");
        options.HeaderName = "X-Acquit-Form";
    }

    private static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}

using System.Security.Claims;
using Acquit.App.People;
using Acquit.Core;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquit.Web.Access;

/// <summary>Who asks: name, language, and what the person may do for which creditor.</summary>
public sealed class Visitor
{
    private readonly Dictionary<Guid, Role> _roles = [];

    /// <summary>Null: nobody has signed in.</summary>
    public UserRow? User { get; private set; }

    /// <summary>Whether an administrator demands a second factor that the person has not switched on yet.</summary>
    public bool MustAddSecondFactor { get; private set; }

    /// <summary>As it stands in the history of dossiers.</summary>
    public string Name => User?.Name ?? "";

    public Language Language { get; private set; } = Language.French;

    /// <summary>« CM » of Claire Morvan.</summary>
    public string Initials => string.Concat(
        Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));

    /// <summary>The highest role over any creditor; null: none.</summary>
    public Role? HighestRole => _roles.Count == 0 ? null : _roles.Values.Max();

    /// <summary>Whether the person holds at least this role for a creditor.</summary>
    public bool May(Role role, Guid creditor) =>
        RoleOver(creditor) is { } held && held >= role;

    /// <summary>Whether the person holds at least this role for every creditor, those to come included.</summary>
    public bool MayEverywhere(Role role) => _roles.TryGetValue(Guid.Empty, out var held) && held >= role;

    /// <summary>The creditors that the person administers.</summary>
    public Reach Administers => new(
        MayEverywhere(Role.Administrator),
        _roles.Where(pair => pair.Value >= Role.Administrator).Select(pair => pair.Key).ToHashSet());

    /// <summary>Of the creditors given, those for which the person holds at least this role.</summary>
    public IReadOnlyList<Guid> Among(IEnumerable<Guid> creditors, Role role) =>
        [.. creditors.Where(creditor => May(role, creditor))];

    internal void SignedIn(UserRow user, IEnumerable<GrantRow> grants)
    {
        User = user;
        Language = user.Language == "en" ? Language.English : Language.French;
        foreach (var grant in grants)
        {
            _roles[grant.CreditorId] = grant.Role;
        }
    }

    internal void MustAdd() => MustAddSecondFactor = true;

    internal void Speaks(Language language) => Language = language;

    private Role? RoleOver(Guid creditor)
    {
        var everywhere = _roles.TryGetValue(Guid.Empty, out var all) ? all : (Role?)null;
        var here = _roles.TryGetValue(creditor, out var own) ? own : (Role?)null;
        return here is null || everywhere > here ? everywhere : here;
    }
}

/// <summary>
/// Reads the visitor of each request: roles taken away, an account closed and sessions ended work at once, not when a
/// cookie ends.
/// </summary>
internal sealed class WhoVisits(RequestDelegate next, IOptions<IdentityOptions> identity)
{
    private readonly string _stamp = identity.Value.ClaimsIdentity.SecurityStampClaimType;

    public async Task InvokeAsync(HttpContext context, Visitor visitor, AccessDb access)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var user = await access.Users.AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == id && row.ClosedAt == null);
            if (user is not null && user.SecurityStamp == context.User.FindFirstValue(_stamp))
            {
                visitor.SignedIn(user, await access.Grants.AsNoTracking().Where(row => row.UserId == id).ToListAsync());
                if (!user.TwoFactorEnabled && !Passkeys.IsBy(context.User) && await access.UserClaims.AnyAsync(row =>
                    row.UserId == id && row.ClaimType == UserClaimTypes.SecondFactorRequired))
                {
                    visitor.MustAdd();
                }
            }
            else
            {
                context.User = new ClaimsPrincipal();
            }
        }

        await next(context);
    }
}

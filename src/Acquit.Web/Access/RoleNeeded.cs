using Acquit.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquit.Web.Access;

/// <summary>
/// The least role over any creditor that a page or an address asks for. What it shows or does is checked again for the
/// creditor at hand.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RoleNeededAttribute(Role role) : Attribute
{
    public Role Role { get; } = role;
}

/// <summary>A page that says no role asks for a reader, unless anybody may see it.</summary>
internal sealed class RoleFilter(Visitor visitor) : IAsyncAuthorizationFilter
{
    private const string SecondFactorPage = "/moi/second-facteur";

    private static readonly string[] _open = [SecondFactorPage, "/sortir", "/erreur", "/moi"];

    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (visitor.MustAddSecondFactor && !IsOpenWithoutSecondFactor(context.HttpContext.Request.Path))
        {
            context.Result = new LocalRedirectResult(SecondFactorPage);
            return Task.CompletedTask;
        }

        var metadata = context.ActionDescriptor.EndpointMetadata;
        var needed = metadata.OfType<RoleNeededAttribute>().LastOrDefault()?.Role ?? Role.Reader;
        if (!metadata.OfType<IAllowAnonymous>().Any() && !(visitor.HighestRole >= needed))
        {
            context.Result = visitor.User is null ? new ChallengeResult() : new StatusCodeResult(403);
        }

        return Task.CompletedTask;
    }

    /// <summary>Where the second factor is switched on, where one goes out, and the theme of the frame.</summary>
    private static bool IsOpenWithoutSecondFactor(PathString path) =>
        Array.Exists(_open, open => path.Equals(open, StringComparison.OrdinalIgnoreCase));
}

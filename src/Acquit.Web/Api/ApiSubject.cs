using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>What an address is about: the tags of the document, in the order in which a reader needs them.</summary>
internal enum ApiSubject
{
    /// <summary>The key, and creditors that it opens.</summary>
    Key,
    Imports,
    Queue,
    Dossiers,
    Messages,
    Days,
    Papers,
    Figures,
    Court,
    Sending,
    Settings,
    Webhooks,
}

/// <summary>What an address says of itself beside its name: its subject, an example of its body.</summary>
internal static class ApiSubjects
{
    /// <summary>Addresses mapped on it are about this.</summary>
    public static RouteGroupBuilder About(this RouteGroupBuilder api, ApiSubject subject)
    {
        var group = api.MapGroup("");
        group.WithMetadata(new SubjectOf(subject));
        return group;
    }

    /// <summary>A body that it takes, as JSON.</summary>
    public static RouteHandlerBuilder With(this RouteHandlerBuilder route, string example) =>
        route.WithMetadata(new BodyExample(example));
}

/// <summary>The subject of an address.</summary>
internal sealed record SubjectOf(ApiSubject Subject);

/// <summary>A body that an address takes.</summary>
internal sealed record BodyExample(string Json);

using Acquit.Store.Access;
using Acquit.Web.Api;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Screens.Programs;

/// <summary>The addresses that programs may ask, read from the program itself.</summary>
public sealed class IndexModel(EndpointDataSource source) : Screen
{
    public IReadOnlyList<(string Method, string Path, KeyScope Scope, string Summary)> Lines { get; private set; } = [];

    public bool MayMakeKeys => Visitor.HighestRole >= Role.Administrator;

    public void OnGet() => Lines =
    [
        .. ApiAddress.All(source).Select(one => (one.Method, one.Path, one.Needs.Scope, one.Summary)),
    ];
}

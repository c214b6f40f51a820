using Acquit.Store.Access;
using Acquit.Web.Api;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Programs;

/// <summary>The addresses that programs may ask, read from the document that programs read.</summary>
public sealed class IndexModel(ApiGuide guide) : Screen
{
    /// <summary>By subject.</summary>
    public IReadOnlyList<IGrouping<string, ApiRoute>> Subjects { get; private set; } = [];

    public bool MayMakeKeys => Visitor.HighestRole >= Role.Administrator;

    public void OnGet() => Subjects = [.. guide.Routes.GroupBy(route => route.Subject)];
}

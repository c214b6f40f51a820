using Acquit.App;

namespace Acquit.Web;

/// <summary>What <c>acquit serve</c> is started with.</summary>
public sealed record WebSettings(Workplace Workplace)
{
    /// <summary>Addresses to listen on, separated by « ; ».</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>A fictitious portfolio: a banner says so, and nothing leaves but into the folder.</summary>
    public bool IsDemonstration { get; init; }
}

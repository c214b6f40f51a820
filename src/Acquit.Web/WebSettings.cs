using System.Net;
using Acquit.App;

namespace Acquit.Web;

/// <summary>What <c>acquit serve</c> is started with.</summary>
public sealed record WebSettings(Workplace Workplace)
{
    /// <summary>Addresses to listen on, separated by « ; ».</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Letters to print and e-mails to send are written into this folder.</summary>
    public string OutFolder { get; init; } = Path.Combine(Workplace.Database.Folder ?? "", "envois");

    /// <summary>E-mails that are dropped there are taken in; null: no folder is watched.</summary>
    public string? RepliesFolder { get; init; }

    /// <summary>Hour in Paris of the run of each day.</summary>
    public TimeOnly RunAt { get; init; } = new(6, 30);

    /// <summary>How often a minute one address may fail with a password or a one-time secret.</summary>
    public int TriesAMinute { get; init; } = 10;

    /// <summary>
    /// Proxies that tell who asks (X-Forwarded-For, X-Forwarded-Proto); empty: everybody asks directly.
    /// </summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>A fictitious portfolio: a banner says so, and nothing leaves but into the folder.</summary>
    public bool IsDemonstration { get; init; }
}

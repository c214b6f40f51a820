using Acquit.App;
using Acquit.App.Webhooks;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>Tells addresses what happened, a few seconds after it did. What a stop leaves untold is told after
/// it. A demonstration tells nobody.</summary>
public sealed class WebhookWatch(Workplace workplace, WebSettings settings, ILogger<WebhookWatch> log)
    : Watch(workplace.Clock, TimeSpan.FromSeconds(5), log)
{
    private readonly WebhookPost _post = new();

    public override void Dispose()
    {
        _post.Dispose();
        base.Dispose();
    }

    protected override async Task Work(CancellationToken stopping)
    {
        if (!settings.IsDemonstration)
        {
            await new WebhookRound(workplace.Database, workplace.Clock, _post).Run(stopping);
        }
    }
}

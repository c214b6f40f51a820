using Acquit.App;
using Acquit.App.Webhooks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>Tells addresses what happened, a few seconds after it did. What a stop leaves untold is told after
/// it.</summary>
public sealed partial class WebhookWatch(Workplace workplace, WebSettings settings, ILogger<WebhookWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(5);

    private readonly WebhookPost _post = new();

    /// <summary>Name of the mistake of the last look, no personal data; empty: it went well.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>Tells everything that is due. A demonstration tells nobody.</summary>
    public async Task Look(CancellationToken stop)
    {
        try
        {
            if (!settings.IsDemonstration)
            {
                await new WebhookRound(workplace.Database, workplace.Clock, _post).Run(stop);
            }

            Failure = "";
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Failure = mistake.GetType().Name;
            LogFailure(log, Failure, mistake.StackTrace ?? "");
        }
    }

    public override void Dispose()
    {
        _post.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Run(() => Look(stoppingToken), stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await workplace.Clock.Wait(_look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "telling addresses failed: {Kind} {Where}")]
    private static partial void LogFailure(ILogger logger, string kind, string where);
}

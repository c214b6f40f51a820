using Acquit.App;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>Looks again and again for something to do while the application runs; a mistake ends one look.</summary>
/// <param name="clock">waits between two looks</param>
/// <param name="pause">between the end of a look and the next one</param>
public abstract partial class Watch(ParisClock clock, TimeSpan pause, ILogger log) : BackgroundService
{
    /// <summary>Name of the mistake of the last look, no personal data; empty: it went well.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>One look at everything that is watched.</summary>
    public async Task Look(CancellationToken stopping)
    {
        try
        {
            await Work(stopping);
            Failure = "";
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Failure = mistake.GetType().Name;
            LogFailure(log, Failure, mistake.StackTrace ?? "");
        }
    }

    protected abstract Task Work(CancellationToken stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Run(() => Look(stoppingToken), stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await clock.Wait(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "a look failed: {Kind} {Where}")]
    private static partial void LogFailure(ILogger logger, string kind, string where);
}

using Acquit.App;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>
/// Tries again, each at its time, the e-mails that a server put off. What a person has not sent never leaves by it.
/// </summary>
public sealed partial class SendingWatch(
    Workplace workplace, WebSettings settings, ILogger<SendingWatch> log) : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromMinutes(1);

    /// <summary>Name of the mistake of the last look, no personal data; empty: it went well.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>One look at what is due.</summary>
    public void Look()
    {
        if (settings.IsDemonstration)
        {
            return;
        }

        try
        {
            workplace.SendingTo(settings.OutFolder).TryAgain(workplace.Clock.Today);
            Failure = "";
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Failure = mistake.GetType().Name;
            LogFailure(log, Failure, mistake.StackTrace ?? "");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Run(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await workplace.Clock.Wait(_look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "trying again failed: {Kind} {Where}")]
    private static partial void LogFailure(ILogger logger, string kind, string where);
}

using System.Collections.Concurrent;
using Acquit.App;
using Acquit.App.Mail;
using Acquit.App.Replies;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>Looks every minute whether e-mails came in. What a stop leaves unread is read after it.</summary>
public sealed partial class RepliesWatch(
    Workplace workplace, WebSettings settings, ILogger<RepliesWatch> log) : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromMinutes(1);
    private readonly ReplyFolder? _folder = settings.RepliesFolder is { } root
        ? new ReplyFolder(root, workplace.Clock) : null;

    private readonly Mailboxes _boxes = new(workplace.Database, workplace.Clock, MailPatience.Usual);
    private readonly ConcurrentDictionary<Guid, MailboxLook> _looks = new();

    /// <summary>Name of the mistake of the last look, no personal data; empty: it went well.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>Files of the folder that were still being written at the last look.</summary>
    public int Waiting { get; private set; }

    /// <summary>The last look into a creditor's mailbox; null: none yet, or none is set.</summary>
    public MailboxLook? LookOf(Guid creditor) => _looks.GetValueOrDefault(creditor);

    /// <summary>One look at everything that is watched.</summary>
    public void Look()
    {
        try
        {
            if (_folder is { Exists: true })
            {
                Waiting = _folder.Take(workplace.Replies).Count(one => one.Waits);
            }

            if (!settings.IsDemonstration)
            {
                foreach (var look in _boxes.Look())
                {
                    _looks[look.Creditor] = look;
                }
            }

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

    [LoggerMessage(Level = LogLevel.Error, Message = "looking for replies failed: {Kind} {Where}")]
    private static partial void LogFailure(ILogger logger, string kind, string where);
}

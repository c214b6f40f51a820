using System.Collections.Concurrent;
using Acquit.App;
using Acquit.App.Mail;
using Acquit.App.Replies;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>Looks every minute whether e-mails came in. What a stop leaves unread is read after it.</summary>
public sealed class RepliesWatch(Workplace workplace, WebSettings settings, ILogger<RepliesWatch> log)
    : Watch(workplace.Clock, TimeSpan.FromMinutes(1), log)
{
    private readonly ReplyFolder? _folder = settings.RepliesFolder is { } root
        ? new ReplyFolder(root, workplace.Clock) : null;

    private readonly Mailboxes _boxes = new(workplace.Database, workplace.Clock, MailPatience.Usual);
    private readonly ConcurrentDictionary<Guid, MailboxLook> _looks = new();

    /// <summary>Files of the folder that were still being written at the last look.</summary>
    public int Waiting { get; private set; }

    /// <summary>The last look into a creditor's mailbox; null: none yet, or none is set.</summary>
    public MailboxLook? LookOf(Guid creditor) => _looks.GetValueOrDefault(creditor);

    protected override Task Work(CancellationToken stopping)
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

        return Task.CompletedTask;
    }
}

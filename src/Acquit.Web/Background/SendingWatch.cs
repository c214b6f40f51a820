using Acquit.App;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>
/// Tries again, each at its time, the e-mails that a server put off. What a person has not sent never leaves by it.
/// </summary>
public sealed class SendingWatch(Workplace workplace, WebSettings settings, ILogger<SendingWatch> log)
    : Watch(workplace.Clock, TimeSpan.FromMinutes(1), log)
{
    protected override Task Work(CancellationToken stopping)
    {
        if (!settings.IsDemonstration)
        {
            workplace.SendingTo(settings.OutFolder).TryAgain(workplace.Clock.Today);
        }

        return Task.CompletedTask;
    }
}

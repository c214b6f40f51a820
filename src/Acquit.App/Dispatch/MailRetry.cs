namespace Acquit.App.Dispatch;

/// <summary>
/// When a message that a server put off is tried again: a few times, each later than the one before, within the half
/// day in which such a server usually opens. Then a person looks at it. A choice of the product.
/// </summary>
public static class MailRetry
{
    /// <summary>What the proposal says when it returns to the queue after the last try.</summary>
    public const string GivenUp = "mailPutOffTooOften";

    private static readonly TimeSpan[] _waits =
    [
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(8),
    ];

    /// <summary>Tries in all, the first one included.</summary>
    public static int MostTries => _waits.Length + 1;

    /// <summary>How long to wait after so many tries that were put off, from 1; null: it was the last.</summary>
    public static TimeSpan? After(int tries) => tries <= _waits.Length ? _waits[tries - 1] : null;
}

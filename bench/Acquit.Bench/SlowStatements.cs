using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquit.Bench;

/// <summary>
/// Counts the statements of the database, and prints those that take long, each shape once: where a page loses its
/// time.
/// </summary>
internal sealed class SlowStatements(double milliseconds)
    : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static long _count;
    private readonly HashSet<string> _told = [];

    /// <summary>Statements since the watch began.</summary>
    public static long Count => Interlocked.Read(ref _count);

    public static void Watch(double milliseconds) =>
        DiagnosticListener.AllListeners.Subscribe(new SlowStatements(milliseconds));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData done)
        {
            return;
        }

        Interlocked.Increment(ref _count);
        if (done.Duration.TotalMilliseconds >= milliseconds && _told.Add(done.Command.CommandText))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"-- {done.Duration.TotalMilliseconds:0.0} ms\n{done.Command.CommandText}"));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquit.Bench;

/// <summary>Prints statements of the database that take long, each shape once: where a page loses its time.</summary>
internal sealed class SlowStatements(double milliseconds)
    : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly HashSet<string> _told = [];

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
        if (value.Value is CommandExecutedEventData done && done.Duration.TotalMilliseconds >= milliseconds
            && _told.Add(done.Command.CommandText))
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

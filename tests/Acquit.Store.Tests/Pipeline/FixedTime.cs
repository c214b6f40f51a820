namespace Acquit.Store.Tests.Pipeline;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}

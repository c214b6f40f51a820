namespace Acquit.Store.Rows;

/// <summary>An address that is told what happens in the dossiers of one creditor.</summary>
public sealed class WebhookRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    /// <summary>https, or http to this machine.</summary>
    public required string Url { get; set; }

    /// <summary>The key that signs, protected.</summary>
    public required string Secret { get; set; }

    /// <summary>Kinds of events, one a line; empty: all.</summary>
    public string Kinds { get; set; } = "";

    /// <summary>Whether it may lie in a private network.</summary>
    public bool MayBePrivate { get; set; }

    /// <summary>µs UTC.</summary>
    public long MadeAt { get; set; }

    public string MadeBy { get; set; } = "";

    /// <summary>µs UTC; null: it is told what happens.</summary>
    public long? ClosedAt { get; set; }
}

/// <summary>Whether an address was told.</summary>
public enum DeliveryState
{
    /// <summary>To be told, for the first time or again.</summary>
    Waiting,

    Delivered,

    /// <summary>Tried as often as it is tried, or refused for good.</summary>
    GivenUp,
}

/// <summary>
/// One thing that happened, to be told to one address: written in the transaction that wrote what happened.
/// </summary>
public sealed class WebhookDeliveryRow
{
    public required Guid CreditorId { get; set; }

    /// <summary>Sent along with every try: the other side takes it once.</summary>
    public required Guid Id { get; set; }

    public required Guid WebhookId { get; set; }

    /// <summary>Kind of the event; « test »: sent by a person to try the address.</summary>
    public required string Kind { get; set; }

    /// <summary>JSON, the very bytes that are signed.</summary>
    public required string Body { get; set; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>
    /// µs UTC: not tried before. Moved on by who tries it, so that nobody else does at the same time.
    /// </summary>
    public long RunAt { get; set; }

    /// <summary>What the other side answered to the last try; null: nothing.</summary>
    public int? LastStatus { get; set; }

    /// <summary>Name of why the last try failed; empty: it did not.</summary>
    public string LastWhy { get; set; } = "";

    /// <summary>µs UTC.</summary>
    public long CreatedAt { get; set; }

    /// <summary>µs UTC: delivered or given up.</summary>
    public long? DoneAt { get; set; }
}

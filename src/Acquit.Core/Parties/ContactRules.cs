namespace Acquit.Core.Parties;

/// <summary>How and when a creditor lets his debtors be contacted: his word narrows every method.</summary>
public sealed record ContactRules
{
    /// <summary>A commissaire de justice serves acts whatever stands here.</summary>
    public const string AlwaysUsed = "bailiff";

    /// <summary>
    /// Key of the territory whose holidays count for debtors of whom none is said: metropolitan France unless told.
    /// </summary>
    public string Territory { get; init; } = "metropole";

    /// <summary>Keys of the channels that may be used, as in a policy file; empty: all of them.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Days of contact, Monday to Friday; empty: those of the method.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Calls, SMS and e-mails not before, in Paris; null: as the method says.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>The hour from which none leaves any more; null: as the method says.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>Whether the channel of this key may be used.</summary>
    public bool Uses(string channel) =>
        Channels.Count == 0 || channel == AlwaysUsed || Channels.Contains(channel, StringComparer.Ordinal);
}

using Acquit.Core.Dates;

namespace Acquit.Core.Parties;

/// <summary>How and when a creditor lets his debtors be contacted: his word narrows every method.</summary>
public sealed record ContactRules
{
    /// <summary>A commissaire de justice serves acts whatever stands here.</summary>
    public const string AlwaysUsed = "bailiff";

    /// <summary>Whose holidays count for debtors of whom no territory is said: metropolitan France unless told.</summary>
    public Territory Territory { get; init; }

    /// <summary>Keys of the channels that may be used, as in a policy file; empty: all of them.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Days of contact, Monday to Friday; empty: those of the method.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Hours of calls, SMS and e-mails, in the debtor's time; null: those of the method.</summary>
    public ContactHours? Hours { get; init; }

    /// <summary>Whether the channel of this key may be used.</summary>
    public bool Uses(string channel) =>
        Channels.Count == 0 || channel == AlwaysUsed || Channels.Contains(channel, StringComparer.Ordinal);
}

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.App.Review;

/// <summary>Groups of the queue, in the order in which they are worked.</summary>
public enum TodayGroup
{
    /// <summary>Promises and plans not kept: called the same day.</summary>
    BrokenPromises,

    /// <summary>Opened, read and approved one by one.</summary>
    FormalNotices,

    Calls,

    Registered,

    Letters,

    Emails,

    /// <summary>To hand over, or to write off: a person decides.</summary>
    Decisions,
}

/// <summary>A band of sums asked, from included, below excluded.</summary>
public enum AmountBand
{
    Over20000,
    From5000,
    From1000,
    Under1000,
}

/// <summary>What of the queue is wanted. Null: everything.</summary>
public sealed record TodayFilter
{
    /// <summary>The creditors that may be seen.</summary>
    public required IReadOnlyList<Guid> Scope { get; init; }

    public TodayGroup? Group { get; init; }

    public Channel? Channel { get; init; }

    public AmountBand? Band { get; init; }

    public Guid? Creditor { get; init; }

    /// <summary>Only files of this person.</summary>
    public Guid? Collector { get; init; }

    /// <summary>Only the so many largest; null: all.</summary>
    public int? Largest { get; init; }

    /// <summary>4 999,99 € stands in the band from 1 000 €.</summary>
    public static AmountBand BandOf(Money asked) => asked.Cents switch
    {
        >= 20_000_00 => AmountBand.Over20000,
        >= 5_000_00 => AmountBand.From5000,
        >= 1_000_00 => AmountBand.From1000,
        _ => AmountBand.Under1000,
    };

    /// <summary>Lowest sum of a band, included, and the highest.</summary>
    internal static (Money From, Money To) RangeOf(AmountBand band) => band switch
    {
        AmountBand.Over20000 => (Money.FromCents(20_000_00), Money.FromCents(long.MaxValue)),
        AmountBand.From5000 => (Money.FromCents(5_000_00), Money.FromCents(19_999_99)),
        AmountBand.From1000 => (Money.FromCents(1_000_00), Money.FromCents(4_999_99)),
        AmountBand.Under1000 => (Money.FromCents(long.MinValue), Money.FromCents(999_99)),
    };

    public static TodayGroup GroupOf(QueueKind kind) => kind switch
    {
        { Action: DecisionAction.HandOver or DecisionAction.WriteOffReview } => TodayGroup.Decisions,
        { IsBroken: true } => TodayGroup.BrokenPromises,
        { Letter: var letter } when letter.StartsWith("formal-notice", StringComparison.Ordinal) =>
            TodayGroup.FormalNotices,
        { Channel: Core.Dossiers.Channel.Call } => TodayGroup.Calls,
        { Channel: Core.Dossiers.Channel.RegisteredLetter or Core.Dossiers.Channel.ElectronicRegistered
            or Core.Dossiers.Channel.Bailiff } => TodayGroup.Registered,
        { Channel: Core.Dossiers.Channel.Email or Core.Dossiers.Channel.Sms } => TodayGroup.Emails,
        _ => TodayGroup.Letters,
    };
}

/// <summary>What makes the group of an open proposal.</summary>
public sealed record QueueKind(DecisionAction Action, Channel? Channel, string Letter, bool IsBroken);

/// <summary>Open proposals of one creditor and one kind, added up.</summary>
public sealed record QueueCell(Guid Creditor, QueueKind Kind, int Count, Money Asked)
{
    public TodayGroup Group { get; } = TodayFilter.GroupOf(Kind);
}

/// <summary>An open proposal as the queue needs it.</summary>
public sealed record QueueEntry(Guid Creditor, Guid Proposal, int Number, QueueKind Kind, Money Asked)
{
    public DecisionAction Action => Kind.Action;

    public Channel? Channel => Kind.Channel;

    public string Letter => Kind.Letter;
}

using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store;

namespace Acquit.App.Record;

/// <summary>What Acquit says of some items of the debtor, and since when.</summary>
/// <param name="DecidedOn">day of the run that said so; null: reckoned now, no run has said it yet</param>
public sealed record SheetDecision(
    DecisionAction Action, string Step, Channel? Channel, IReadOnlyList<Reason> Reasons, DateOnly NextLookOn,
        DateOnly? DecidedOn)
{
    public required IReadOnlyList<SheetDecidedItem> Items { get; init; }

    public Money Amount => Money.Sum(Items.Select(item => item.Asked));
}

/// <summary>One item of a decision.</summary>
/// <param name="Item">null: it is no longer open</param>
public sealed record SheetDecidedItem(ItemKey Key, OpenItem? Item, Money Covered, Money Contested, Money Asked);

/// <summary>Something that happened, with its place in the history.</summary>
/// <param name="Happened">null: its words were erased</param>
public sealed record TimelineEntry(
    int Seq, string Kind, DateOnly On, DateTimeOffset RecordedAt, string By, DossierEvent? Happened)
{
    /// <summary>A person said that it was noted by mistake: it counts no longer.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>A paper that left, or of which nobody knows whether it left.</summary>
/// <param name="On">the day it left in Paris</param>
/// <param name="Sha256">of its bytes; empty for a letter sent outside Acquit</param>
public sealed record SheetLetter(DateOnly On, Channel Channel, string Reference, string Sha256, bool IsDoubtful)
{
    public string Step { get; init; } = "";

    /// <summary>Tracking number, or what the channel answered.</summary>
    public string Tracking { get; init; } = "";

    /// <summary>What the post last said of it; null: nothing yet.</summary>
    public PostalOutcome? Outcome { get; init; }
}

/// <summary>One debtor on one sheet: who, how much, what today and why, what happened, what left, what comes.</summary>
public sealed record DossierSheet
{
    public required DateOnly AsOf { get; init; }

    public required NamedDebtor Named { get; init; }

    /// <summary>The dossier with its rows, as of the day.</summary>
    public required LoadedDossier Loaded { get; init; }

    public Dossier Dossier => Loaded.Dossier;

    public required string PolicyName { get; init; }

    /// <summary>Null when it cannot be read: then nothing is decided nor foreseen.</summary>
    public required DunningPolicy? Policy { get; init; }

    /// <summary>As the events up to the day tell.</summary>
    public required DossierState State { get; init; }

    public required IReadOnlyList<SheetDecision> Decisions { get; init; }

    /// <summary>Which open items the credits that nothing has taken may have paid; none of it is applied.</summary>
    public IReadOnlyList<MatchProposal> MatchProposals => Dossier.Debtor.IsNotACustomer ? []
        : Core.Receivables.MatchProposals.For(
            Dossier.Items, Dossier.Credits, RejectedMatches.Of(Dossier.Events));

    /// <summary>How complete the file is if the debt has to be proved.</summary>
    public IReadOnlyList<EvidenceOfFile> Evidence { get; init; } = [];

    /// <summary>In order of day, then as recorded.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public required IReadOnlyList<SheetLetter> Letters { get; init; }

    /// <summary>If nothing happens: nobody pays, nobody answers.</summary>
    public required IReadOnlyList<ScheduledAct> Schedule { get; init; }
}

using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Store.Rows;

namespace Acquit.Store;

/// <summary>The state columns of a dossier: what lists show, always equal to a replay of its events.</summary>
public sealed record DossierState(Phase Phase, DateOnly? PromisedUntil, DateOnly? HeldUntil, bool IsDisputed,
    bool HasUnreadReply)
{
    /// <summary>The person whose file it is; null: nobody's.</summary>
    public Guid? Collector { get; init; }

    public static DossierState Initial { get; } = new(Phase.Amicable, null, null, false, false);

    public static DossierState Of(DossierRow row) =>
        new(row.Phase, row.PromisedUntil, row.HeldUntil, row.IsDisputed, row.HasUnreadReply)
        {
            Collector = row.CollectorId,
        };

    /// <summary>The state after all events in the order in which they were recorded.</summary>
    public static DossierState Replay(IEnumerable<DossierEvent> events) => Over([.. events]);

    private static DossierState Over(List<DossierEvent> events) =>
        events.Aggregate(Initial, (state, happened) => state.After(happened)) with
        {
            IsDisputed = Disputes.Open(events).Count > 0,
        };

    public DossierState After(DossierEvent happened) => happened switch
    {
        PromiseMade promise => this with { PromisedUntil = promise.DueOn },
        HoldPlaced hold => this with { HeldUntil = hold.Until },
        HoldLifted => this with { HeldUntil = null },
        DisputeOpened => this with { IsDisputed = true },
        DisputeClosed or DisputeAnswered => this with { IsDisputed = false },
        ReplyReceived => this with { HasUnreadReply = true },
        ReplyRead => this with { HasUnreadReply = false },
        CollectorAssigned assigned => this with { Collector = assigned.Collector?.Value },
        StepDone { Letter: "formal-notice" } or LetterRecorded { Step: "formal-notice" } => Reached(Phase.FormalNotice),
        HandedOver => Reached(Phase.HandedOver),
        ProcedureOpened { Way: Way.Mediation } => this,
        ProcedureOpened => Reached(Phase.Court),
        WrittenOff => Reached(Phase.Closed),
        _ => this,
    };

    public void WriteTo(DossierRow row)
    {
        row.Phase = Phase;
        row.PromisedUntil = PromisedUntil;
        row.HeldUntil = HeldUntil;
        row.IsDisputed = IsDisputed;
        row.HasUnreadReply = HasUnreadReply;
        row.CollectorId = Collector;
    }

    /// <summary>The rail shows the furthest phase.</summary>
    private DossierState Reached(Phase phase) => this with { Phase = phase > Phase ? phase : Phase };
}

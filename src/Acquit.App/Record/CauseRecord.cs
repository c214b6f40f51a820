using Acquit.Core.Dossiers;

namespace Acquit.App.Record;

/// <summary>Why an answer to a dispute, a credit note or a proposed plan cannot be noted.</summary>
internal static class CauseRecord
{
    public const int MostGraceDays = 90;

    public static RefusedRecord? WhyNot(DossierEvent happened, RecordFacts facts) => happened switch
    {
        DisputeAnswered answered => Answered(answered, facts),
        CreditNoteIssued note => string.IsNullOrWhiteSpace(note.Number) ? new(RecordRefusal.NumberMissing)
            : note.IssuedOn > facts.Today ? new(RecordRefusal.FutureDay) { Day = note.IssuedOn }
            : WhyNotRecord.Positive(note.Amount),
        PlanProposed plan => Proposed(plan, facts),
        CreditLimitSet limit => WhyNotRecord.Positive(limit.Limit),
        Blacklisted listed => listed.Until <= listed.EffectiveOn ? new(RecordRefusal.EndNotAfterStart)
            : string.IsNullOrWhiteSpace(listed.Evidence) ? new(RecordRefusal.ProofMissing)
            : WhyNotRecord.WithReason(listed),
        BlacklistLifted => DeliveryCheck.Listing(facts.Events, facts.Today) is null
            ? new(RecordRefusal.NotListed) : WhyNotRecord.WithReason(happened),
        _ => null,
    };

    public static bool IsDisputed(RecordFacts facts) => Disputes.Open(facts.Events).Count > 0;

    /// <summary>Each after the one before; the first may fall on the day of the agreement.</summary>
    public static RefusedRecord? InOrder(IReadOnlyList<Instalment> instalments, DateOnly day)
    {
        foreach (var instalment in instalments)
        {
            if (instalment.DueOn <= day && !(instalment == instalments[0] && instalment.DueOn == day))
            {
                return new(RecordRefusal.PlanDatesOutOfOrder);
            }

            if (WhyNotRecord.Positive(instalment.Amount) is { } refused)
            {
                return refused;
            }

            day = instalment.DueOn;
        }

        return instalments.Count == 0 ? new(RecordRefusal.PlanDatesOutOfOrder) : null;
    }

    private static RefusedRecord? Answered(DisputeAnswered answered, RecordFacts facts)
    {
        if (!IsDisputed(facts))
        {
            return new(RecordRefusal.NoDisputeOpen);
        }

        var isClear = answered.Points.Count > 0 && !string.IsNullOrWhiteSpace(answered.DecidedBy)
            && answered.Points.All(point => !string.IsNullOrWhiteSpace(point.Complaint)
                && !string.IsNullOrWhiteSpace(point.Answer));
        return !isClear ? new(RecordRefusal.AnswerUnclear)
            : answered.Credited.IsPositive == (answered.Verdict == DisputeVerdict.Rejected)
                || answered.Credited > facts.OpenOn(answered) ? new(RecordRefusal.CreditUnclear)
            : null;
    }

    private static RefusedRecord? Proposed(PlanProposed plan, RecordFacts facts) =>
        InOrder(plan.Instalments, plan.EffectiveOn) is { } refused ? refused
        : string.IsNullOrWhiteSpace(plan.Signatory) ? new(RecordRefusal.SignatoryMissing)
        : plan.GraceDays is < 1 or > MostGraceDays ? new(RecordRefusal.GraceUnclear)
        : facts.OpenOn(plan).IsZero ? new(RecordRefusal.NothingOpen)
        : null;
}

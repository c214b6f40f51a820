using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Letters.Composing;

/// <summary>What stands against the papers of a dispute, of a plan and of a settled invoice.</summary>
internal static class CauseRules
{
    private const int LeastForConsumers = 15;

    public static IEnumerable<RefusedLetter> WhyNot(NeededFact need, LetterFacts facts, LetterAmounts amounts) =>
        need switch
        {
            NeededFact.Answer => OnAnswer(facts),
            NeededFact.CreditNote => Unless(
                facts.CreditNote is not null && facts.Enclosed.Any(paper => paper.Kind == EnclosedKind.CreditNote),
                LetterRefusal.CreditNoteMissing),
            NeededFact.Mediator => Unless(
                amounts.Side is not (DebtorSide.Consumer or DebtorSide.Unknown) || facts.Creditor.Mediator.Length > 0
                    || facts.Answer?.Verdict == DisputeVerdict.Accepted,
                LetterRefusal.MediatorMissing),
            NeededFact.Plan => OnProposal(facts, amounts),
            NeededFact.SignedPlan => OnSigned(facts, amounts),
            NeededFact.Settlement => Unless(
                facts is { SettledBy.Count: > 0, Items: [{ Asked.IsZero: true }] }
                    && Money.Sum(facts.SettledBy.Select(paid => paid.Amount)) >= facts.Items[0].Gross,
                LetterRefusal.NotSettled),
            NeededFact.Statement => Unless(
                facts.Enclosed.Any(paper => paper.Kind == EnclosedKind.Statement), LetterRefusal.StatementMissing),
            NeededFact.PayBy or NeededFact.Iban or NeededFact.Contact or NeededFact.Signer or NeededFact.Invoices
                or NeededFact.Previous or NeededFact.EarlierLetters or NeededFact.Claim or NeededFact.Promise
                or NeededFact.Dispute or NeededFact.Call or NeededFact.Suspension or NeededFact.PublicOrder
                or NeededFact.Payment or NeededFact.Returned or NeededFact.Reading or NeededFact.News => [],
        };

    /// <summary>What the creditor gives up as his answer and his credit note say it.</summary>
    public static Money CreditOf(LetterFacts facts) =>
        facts.CreditNote?.Amount ?? facts.Answer?.Credited ?? Money.Zero;

    /// <summary>What the debtor signs: with penalties when they are not waived and may be asked of him.</summary>
    public static Money AcknowledgedOf(LetterFacts facts, LetterAmounts amounts) =>
        facts.Claim is not { } claim ? Money.Zero
        : facts.Plan is { WaivesIfKept: false } && amounts.TellsPenalties ? claim.Total : claim.Principal;

    /// <summary>Penalties and indemnity that the plan leaves outside; zero when there are none.</summary>
    public static Money WaivedOf(LetterFacts facts, LetterAmounts amounts) =>
        facts is { Plan.WaivesIfKept: true, Claim: { } claim } && amounts.TellsPenalties
            ? claim.Interest + claim.Indemnity : Money.Zero;

    private static IEnumerable<RefusedLetter> OnAnswer(LetterFacts facts)
    {
        if (facts.Answer is not { Points.Count: > 0, DecidedBy.Length: > 0 } answer)
        {
            yield return new(LetterRefusal.DisputeUndecided, "");
        }
        else if (answer.Credited.IsPositive && facts.CreditNote is null)
        {
            yield return new(LetterRefusal.CreditNoteMissing, "");
        }
    }

    private static IEnumerable<RefusedLetter> OnProposal(LetterFacts facts, LetterAmounts amounts)
    {
        if (facts.Plan is not { Instalments.Count: > 0, Signatory.Length: > 0, GraceDays: > 0 } plan)
        {
            yield return new(LetterRefusal.PlanMissing, "");
        }
        else if (plan.GraceDays < LeastForConsumers
            && amounts.Side is DebtorSide.Consumer or DebtorSide.NonProfessional or DebtorSide.Unknown)
        {
            yield return new(LetterRefusal.GraceTooShort, "");
        }
        else if (facts.Claim is not null && plan.Total != AcknowledgedOf(facts, amounts))
        {
            yield return new(LetterRefusal.StatementDoesNotAddUp, "");
        }
    }

    private static IEnumerable<RefusedLetter> OnSigned(LetterFacts facts, LetterAmounts amounts)
    {
        if (facts.Plan is not { GraceDays: > 0, Missed.Missing.IsPositive: true } plan)
        {
            yield return new(LetterRefusal.PlanNotBroken, "");
            yield break;
        }

        // Penalties inside a plan stand in no ledger: such a plan cannot be held against what is open.
        var asked = amounts.Kind == LetterKind.PlanAccelerationNotice ? plan.Balance : plan.Missed.Missing;
        if (asked > plan.Open && (plan.WaivesIfKept || amounts.Side != DebtorSide.Business))
        {
            yield return new(LetterRefusal.PlanExceedsOpen, "");
        }

        if (amounts.Kind != LetterKind.PlanAccelerationNotice)
        {
            yield break;
        }

        if (plan.Notice is not { } notice || notice.PresentedOn.AddDays(plan.GraceDays) >= facts.On)
        {
            yield return new(LetterRefusal.GraceNotOver, "");
        }

        if (plan.WaivesIfKept && amounts.Side == DebtorSide.Business && facts.Claim is null)
        {
            yield return new(LetterRefusal.ClaimMissing, "");
        }
    }

    private static IEnumerable<RefusedLetter> Unless(bool holds, LetterRefusal refusal) =>
        holds ? [] : [new RefusedLetter(refusal, "")];
}

using Acquit.Core.Amounts;
using Acquit.Core.Interest;

namespace Acquit.Letters.Composing;

/// <summary>What one letter asks and what it may say of penalties.</summary>
internal sealed record LetterAmounts
{
    public required LetterKind Kind { get; init; }

    public required DebtorSide Side { get; init; }

    /// <summary>Principal of the items of the letter, credits taken off, contested parts left out.</summary>
    public required Money Principal { get; init; }

    /// <summary>
    /// The sum in the letter and in its code: principal in reminders, the legal claim in formal notices.
    /// </summary>
    public required Money Asked { get; init; }

    /// <summary>
    /// Late penalties and indemnity may be spoken of: never to a consumer, an association that buys for no trade, or
    /// unknown.
    /// </summary>
    public required bool TellsPenalties { get; init; }

    public static LetterAmounts Of(LetterKind kind, LetterFacts facts)
    {
        var side = DebtorSides.Of(facts);
        var principal =
            Money.Sum(facts.Items.Select(item => item.Asked))
            - Money.Sum(facts.Credits.Select(credit => credit.Amount));
        var isLawful = (side, facts.Claim?.Regime) is
            (DebtorSide.Business, InterestRegime.Business or InterestRegime.Contract)
            or (DebtorSide.Public, InterestRegime.Public);
        var amounts = new LetterAmounts
        {
            Kind = kind,
            Side = side,
            Principal = principal,
            Asked = Money.Zero,
            TellsPenalties = isLawful && facts.Claim is { InterestLines.Count: > 0 },
        };
        return amounts with { Asked = AskedBy(kind, facts, principal, CauseRules.WaivedOf(facts, amounts)) };
    }

    private static Money AskedBy(LetterKind kind, LetterFacts facts, Money principal, Money waived) => kind switch
    {
        LetterKind.FormalNotice or LetterKind.FormalNoticeConsumer or LetterKind.FormalNoticePublic
            or LetterKind.Reminder3Registered => facts.Claim?.Total ?? Money.Zero,
        LetterKind.PaymentPlanAgreement or LetterKind.SettlementReceipt or LetterKind.AccountStatement => Money.Zero,
        LetterKind.PlanDefaultNotice => facts.Plan?.Missed?.Missing ?? Money.Zero,
        LetterKind.PlanAccelerationNotice => (facts.Plan?.Balance ?? Money.Zero) + waived,
        LetterKind.DisputeAnswer or LetterKind.CreditNoteCover => principal,
        LetterKind.PromiseConfirmation => facts.Promise?.Amount ?? Money.Zero,
        LetterKind.CallScript or LetterKind.Receipt or LetterKind.StatementOfClaim => Money.Zero,
        LetterKind.CourtesyReminder or LetterKind.CallConfirmation or LetterKind.InvoiceResend or LetterKind.Reminder1
            or LetterKind.Reminder2 or LetterKind.Reminder2Registered or LetterKind.Reminder3
            or LetterKind.RepeatReminder or LetterKind.SupplySuspensionNotice or LetterKind.DisputeAcknowledgement
            or LetterKind.BrokenPromise or LetterKind.ReturnedLetterNote => principal,
    };
}

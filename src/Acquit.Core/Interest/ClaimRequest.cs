using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Core.Interest;

/// <summary>One debt of a claim: an invoice, or one instalment of it (same number and date).</summary>
/// <param name="Gross">including VAT, positive; net when the seller charges no VAT or the terms say so (INT-06)</param>
public sealed record ClaimedInvoice(string Number, DateOnly IssuedOn, DateOnly DueOn, Money Gross)
{
    /// <summary>
    /// The first day that bears interest when a decision fixes it; null: the day after the due date (INT-02).
    /// </summary>
    public DateOnly? BearsFrom { get; init; }

    /// <summary>
    /// The day on which the formal notice of this debt took effect; null: none yet, so a consumer owes no interest on
    /// it.
    /// </summary>
    public DateOnly? FormalNoticeOn { get; init; }

    /// <summary>
    /// Nobody recorded when the post presented the notice: the day of sending stands for it, as an assumption (INT-24).
    /// </summary>
    public bool IsNoticeDayAssumed { get; init; }

    /// <summary>End of the service, or delivery; null: not known.</summary>
    public DateOnly? PerformedOn { get; init; }

    /// <summary>A person confirmed that it was performed after the opening of insolvency proceedings (INT-43).
    /// </summary>
    public bool IsBornLater { get; init; }

    public DateOnly FirstDay => BearsFrom ?? DueOn.AddDays(1);
}

/// <summary>Money that came in, or a credit note.</summary>
public sealed record ClaimPayment(DateOnly On, Money Amount)
{
    /// <summary>
    /// The number of the invoice that the debtor said he paid (C. civ., art. 1342-10); empty: he said nothing.
    /// </summary>
    public string Invoice { get; init; } = "";

    /// <summary>A credit note lowers the price itself: it goes to principal only.</summary>
    public bool IsCreditNote { get; init; }
}

/// <summary>By which rules a debt bears interest.</summary>
public sealed record ClaimTerms(InterestRegime Regime)
{
    /// <summary>The stipulated rate; null when the contract is silent.</summary>
    public AnnualRate? ContractRate { get; init; }

    /// <summary>Where it is stipulated; printed.</summary>
    public string ContractRateSource { get; init; } = "";

    /// <summary>The creditor is a person who does not act for professional needs: column A of the legal rate.</summary>
    public bool CreditorIsPrivate { get; init; }

    /// <summary>
    /// Service of the enforceable decision: five points more from the day after two months (CMF, art. L. 313-3).
    /// </summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>
    /// The day from which a full year of interest bears interest, when contract or decision grants it (C. civ., art.
    /// 1343-2).
    /// </summary>
    public DateOnly? CapitalisedFrom { get; init; }

    /// <summary>Opening of insolvency proceedings: that day and later ones bear no interest (INT-17).</summary>
    public DateOnly? InsolvencyOpenedOn { get; init; }

    /// <summary>The same for one debt: null for one that was born later, which is due on its day (INT-43).</summary>
    public DateOnly? StopsOn(ClaimedInvoice invoice) =>
        InsolvencyOpenedOn is { } opened && (invoice.IssuedOn <= opened || invoice.PerformedOn <= opened
            || (invoice.PerformedOn is null && !invoice.IsBornLater)) ? opened : null;

    public DayCount DayCount { get; init; }

    /// <summary>What was sold: some claims last a year only, and a note says so.</summary>
    public ClaimKind Kind { get; init; }

    /// <summary>The status was not stated but taken from the creditor's settings: printed as an assumption.</summary>
    public bool IsStatusAssumed { get; init; }

    /// <summary>
    /// The rules between two parties. Unknown debtor: the creditor's default status, else the principal only. A private
    /// creditor has no late penalties of C. com.: the legal rate from the formal notice.
    /// </summary>
    public static ClaimTerms Between(Creditor creditor, LegalStatus debtor)
    {
        var isAssumed = debtor == LegalStatus.Unknown && creditor.DefaultDebtorStatus != LegalStatus.Unknown;
        var status = isAssumed ? creditor.DefaultDebtorStatus : debtor;
        var isPrivate = creditor.Status == LegalStatus.Consumer;
        var regime = status switch
        {
            LegalStatus.Unknown => InterestRegime.PrincipalOnly,
            LegalStatus.Trader
            or LegalStatus.Craftsman
            or LegalStatus.Liberal
            or LegalStatus.Farmer
            or LegalStatus.Association => isPrivate ? InterestRegime.Consumer : InterestRegime.Business,
            LegalStatus.PublicBody => InterestRegime.Public,
            LegalStatus.Consumer => InterestRegime.Consumer,
        };
        return new ClaimTerms(regime)
        {
            ContractRate = regime == InterestRegime.Business ? creditor.ContractRate : null,
            ContractRateSource = creditor.ContractRateSource,
            CreditorIsPrivate = isPrivate,
            IsStatusAssumed = isAssumed,
        };
    }
}

/// <summary>What a claim is made of: debts, what came in, recoverable costs, the rules, the day.</summary>
public sealed record ClaimRequest
{
    /// <summary>At least one, each with a positive gross.</summary>
    public required IReadOnlyList<ClaimedInvoice> Invoices { get; init; }

    /// <summary>In any order; those after <see cref="AsOf"/> are left out, with a note.</summary>
    public IReadOnlyList<ClaimPayment> Payments { get; init; } = [];

    /// <summary>Recoverable costs, due before anything else is imputed.</summary>
    public Money Costs { get; init; }

    public required ClaimTerms Terms { get; init; }

    /// <summary>The day of the statement, or of payment: it bears interest (INT-02).</summary>
    public required DateOnly AsOf { get; init; }
}

using Acquit.Core.Parties;
using Acquit.Letters.Composing;

namespace Acquit.Letters.Court;

/// <summary>What stands against a letter to the registry or to the officer.</summary>
internal static class FollowUpRules
{
    public static IEnumerable<RefusedCourtPaper> WhyNot(CourtPaper paper, CourtFacts facts) =>
        OnReader(paper, facts).Concat(OnInsolvency(paper, facts)).Concat(OnEnclosures(paper, facts)).Concat(paper switch
        {
            CourtPaper.RegistryFile => CourtRules.OnClaim(facts).Concat(CourtRules.OnRightToSue(facts))
                .Concat(CourtRules.OnExhibits(facts)),
            CourtPaper.RegistryPayCosts => OnCosts(facts),
            CourtPaper.RegistryStatus => OnPetition(facts)
                .Concat(Unless(facts.FollowUp.Order is null, CourtRefusal.OrderKnown)),
            CourtPaper.RegistryProduceService => OnOrder(facts).Concat(OnService(facts)).Concat(OnProduction(facts)),
            CourtPaper.RegistryWithdraw => OnPetition(facts).Concat(OnWithdrawal(facts)),
            CourtPaper.RegistryCertificate => OnOrder(facts).Concat(OnService(facts)).Concat(OnTitle(facts)),
            CourtPaper.OrderServiceRequest => OnOrder(facts).Concat(OnLastDay(facts)).Concat(OnMandate(facts))
                .Concat(Unless(facts.FollowUp.Order?.Served is null, CourtRefusal.AlreadyServed))
                .Concat(OnOpposition(facts)).Concat(CourtRules.OnExhibits(facts)),
            CourtPaper.OrderEnforceRequest => OnOrder(facts).Concat(OnService(facts)).Concat(OnTitle(facts))
                .Concat(OnMandate(facts)),
            CourtPaper.SummonsToPayInstruction or CourtPaper.SmallClaimRequest or CourtPaper.L126Request =>
                OnClaimWithoutJudge(paper, facts),
            CourtPaper.PaymentOrderPetition or CourtPaper.StatementOfClaim or CourtPaper.ExhibitList
                or CourtPaper.MediationRequest or CourtPaper.ConciliationRequest => [],
        });

    private static IEnumerable<RefusedCourtPaper> OnReader(CourtPaper paper, CourtFacts facts)
    {
        var asksAJudge = paper is not (CourtPaper.SummonsToPayInstruction or CourtPaper.SmallClaimRequest
            or CourtPaper.L126Request);
        if (asksAJudge && facts.Court is not { IsConfirmed: true, City.Length: > 0 })
        {
            yield return new(CourtRefusal.CourtUnconfirmed, "");
        }

        var (address, refusal) = paper.Reader() == CourtReader.Officer
            ? (AddressOf(facts.FollowUp.Officer), CourtRefusal.OfficerMissing)
            : (facts.Court?.RegistryAddress, CourtRefusal.RegistryAddressMissing);
        if (address is null || address.Lines.All(string.IsNullOrWhiteSpace))
        {
            yield return new(refusal, "");
        }
        else if (WindowAddress.WhatDoesNotFit(address) is { Length: > 0 } tooLong)
        {
            yield return new(CourtRefusal.AddressTooLong, tooLong);
        }

        if (facts.Signature.Name.Length == 0 || facts.Signature.Place.Length == 0)
        {
            yield return new(CourtRefusal.SignatureMissing, "");
        }
    }

    /// <summary>With the name, as it stands in the window; null: not known.</summary>
    private static PostalAddress? AddressOf(OfficerFacts? officer) =>
        officer is { Name.Length: > 0, Address.Lines.Count: > 0 } known
            ? new PostalAddress([known.Name, .. known.Address.Lines]) : null;

    private static IEnumerable<RefusedCourtPaper> OnPetition(CourtFacts facts) =>
        Unless(facts.FollowUp.Petition is not null, CourtRefusal.PetitionNotFiled);

    private static IEnumerable<RefusedCourtPaper> OnCosts(CourtFacts facts) => facts.FollowUp.Costs switch
    {
        { Reference.Length: > 0, Means.Length: > 0, Amount.IsPositive: true } costs =>
            Unless(facts.On <= costs.LastDay, CourtRefusal.CostsPeriodExpired),
        _ => Unless(false, CourtRefusal.CostsInvitationMissing),
    };

    private static IEnumerable<RefusedCourtPaper> OnOrder(CourtFacts facts)
    {
        var order = facts.FollowUp.Order;
        return
        [
            .. Unless(order?.Number.Length > 0, CourtRefusal.OrderNumberMissing),
            .. Unless(order?.On is not null, CourtRefusal.OrderDateMissing),
        ];
    }

    private static IEnumerable<RefusedCourtPaper> OnService(CourtFacts facts) => Unless(
        facts.FollowUp.Order?.Served is { Manner.Length: > 0, Officer.Length: > 0 }, CourtRefusal.ServiceMissing);

    private static IEnumerable<RefusedCourtPaper> OnOpposition(CourtFacts facts) =>
        Unless(facts.FollowUp.Order is not { IsOpposed: true }, CourtRefusal.OrderOpposed);

    private static IEnumerable<RefusedCourtPaper> OnLastDay(CourtFacts facts) => facts.FollowUp.Order switch
    {
        { On: not null, LastDayToServe: null } => Unless(false, CourtRefusal.LastDayUnknown),
        { LastDayToServe: { } last } => Unless(facts.On <= last, CourtRefusal.ServicePeriodExpired),
        _ => [],
    };

    /// <summary>
    /// Served in time, not opposed, and past the periods of CPC, art. 1422: the month, and for orders from 1 September
    /// 2026 two months without notice. The clock of the procedure counts that day.
    /// </summary>
    private static IEnumerable<RefusedCourtPaper> OnTitle(CourtFacts facts)
    {
        var order = facts.FollowUp.Order;
        return OnOpposition(facts).Concat(order switch
        {
            { On: not null, Served: not null, LastDayToServe: null } => Unless(false, CourtRefusal.LastDayUnknown),
            { Served: { } served, LastDayToServe: { } last } when served.On > last =>
                Unless(false, CourtRefusal.ServicePeriodExpired),
            { Served: not null, EnforceableFrom: null } => Unless(false, CourtRefusal.EnforceableDayUnknown),
            { Served: { } served, EnforceableFrom: { } from } =>
                Unless(from <= facts.On && served.On < from, CourtRefusal.NotEnforceableYet),
            _ => [],
        });
    }

    /// <summary>The act is produced for a hearing on an opposition, since the decree of 2026 (CPC, art. 1418).
    /// </summary>
    private static IEnumerable<RefusedCourtPaper> OnProduction(CourtFacts facts) =>
        facts.FollowUp.Order is not { } order ? []
        :
        [
            .. Unless(order.IsOpposed, CourtRefusal.NotOpposed),
            .. Unless(order.On is null || order.WaitsTwoMonths, CourtRefusal.ServiceNotAsked),
        ];

    /// <summary>Individual actions are stopped: what is left is to ask where the petition is and to withdraw it.
    /// </summary>
    public static IEnumerable<RefusedCourtPaper> OnInsolvency(CourtPaper paper, CourtFacts facts) => Unless(
        !facts.IsInsolvent || paper is CourtPaper.RegistryWithdraw or CourtPaper.RegistryStatus,
        CourtRefusal.DebtorInsolvent);

    private static IEnumerable<RefusedCourtPaper> OnEnclosures(CourtPaper paper, CourtFacts facts) =>
        CourtEnclosures.Missing(paper, facts).Select(one => new RefusedCourtPaper(CourtRefusal.EnclosureMissing, one));

    /// <summary>What the officer needs: whom, where, and an account to pay to.</summary>
    private static IEnumerable<RefusedCourtPaper> OnMandate(CourtFacts facts) =>
    [
        .. CourtRules.OnOpponent(facts with { DebtorStatus = Known(facts.DebtorStatus) }),
        .. Unless(facts.FollowUp.Addresses.Count > 0, CourtRefusal.AddressesMissing),
        .. Unless(facts.Creditor.Iban is not null, CourtRefusal.IbanMissing),
    ];

    /// <summary>A judge has ordered payment: what the debtor is was decided there.</summary>
    private static LegalStatus Known(LegalStatus status) =>
        status is LegalStatus.Unknown or LegalStatus.PublicBody ? LegalStatus.Trader : status;

    /// <summary>Requests that no judge has seen: parties, claim and right are looked at as for a petition.</summary>
    private static IEnumerable<RefusedCourtPaper> OnClaimWithoutJudge(CourtPaper paper, CourtFacts facts) =>
    [
        .. CourtRules.OnApplicant(facts), .. CourtRules.OnOpponent(facts), .. CourtRules.OnClaim(facts),
        .. CourtRules.OnRightToSue(facts), .. OnMandate(facts),
        .. Unless(facts.ContractBasis is { Text.Length: > 0 }, CourtRefusal.BasisMissing),
        .. paper switch
        {
            CourtPaper.SummonsToPayInstruction => Unless(facts.FollowUp.DaysToPay > 0, CourtRefusal.DaysToPayMissing),
            CourtPaper.SmallClaimRequest => OnSmallClaim(facts),
            CourtPaper.L126Request => OnUncontested(facts),
            CourtPaper.PaymentOrderPetition or CourtPaper.StatementOfClaim or CourtPaper.ExhibitList
                or CourtPaper.RegistryFile or CourtPaper.RegistryPayCosts or CourtPaper.RegistryStatus
                or CourtPaper.RegistryProduceService or CourtPaper.RegistryWithdraw
                or CourtPaper.RegistryCertificate or CourtPaper.OrderServiceRequest
                or CourtPaper.OrderEnforceRequest or CourtPaper.MediationRequest
                or CourtPaper.ConciliationRequest => [],
        },
    ];

    private static IEnumerable<RefusedCourtPaper> OnSmallClaim(CourtFacts facts) =>
    [
        .. Unless(!CourtSides.AreTraders(facts), CourtRefusal.BetweenTraders),
        .. Unless(facts.FollowUp.AcceptedTerms.Length > 0, CourtRefusal.AcceptedTermsMissing),
        .. Unless(
            facts.Claim is not { } claim || claim.Principal + claim.Interest <= facts.FollowUp.SmallClaimCap,
            CourtRefusal.AmountAboveCap),
    ];

    /// <summary>The decree and the tariff are not published: the person who signs has seen that.</summary>
    private static IEnumerable<RefusedCourtPaper> OnUncontested(CourtFacts facts) =>
    [
        .. Unless(
            facts.Ground == JurisdictionGround.BetweenTraders && CourtSides.AreTraders(facts),
            CourtRefusal.NotBetweenTraders),
        .. Unless(!facts.WasEverDisputed || facts.DisputedInvoices.Count > 0, CourtRefusal.DisputeRecorded),
        .. CourtRules.OnExhibits(facts),
        .. facts.UnverifiedLawIsAccepted ? []
            : (RefusedCourtPaper[])[new(CourtRefusal.LawValueUnconfirmed, "CPCE, art. L. 126-1")],
    ];

    private static IEnumerable<RefusedCourtPaper> OnWithdrawal(CourtFacts facts)
    {
        var isOwed = facts.Claim is not { } claim || claim.Total.IsPositive;
        return facts.FollowUp.Withdrawal is not { Reason.Length: > 0 } withdrawal
            ? Unless(false, CourtRefusal.WithdrawalReasonMissing)
            : Unless(withdrawal.IsDecided || !isOwed, CourtRefusal.WithdrawalUnconfirmed);
    }

    private static IEnumerable<RefusedCourtPaper> Unless(bool holds, CourtRefusal refusal) =>
        holds ? [] : [new RefusedCourtPaper(refusal, "")];
}

using System.Globalization;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;

namespace Acquit.Letters.Court;

/// <summary>Everything that stands against a court paper, all of it at once.</summary>
internal static class CourtRules
{
    public static IEnumerable<RefusedCourtPaper> WhyNot(CourtPaper paper, CourtFacts facts) => paper switch
    {
        CourtPaper.PaymentOrderPetition =>
        [
            .. OnSender(facts), .. OnCourt(facts), .. OnApplicant(facts), .. OnOpponent(facts), .. OnClaim(facts),
            .. OnRightToSue(facts), .. OnStory(facts), .. OnExhibits(facts), .. OnSignature(facts),
        ],
        CourtPaper.StatementOfClaim =>
            [.. OnSender(facts), .. OnClaim(facts), .. FollowUpRules.OnInsolvency(paper, facts)],
        CourtPaper.ExhibitList =>
        [
            .. OnSender(facts), .. OnExhibits(facts), .. OnSignature(facts),
            .. FollowUpRules.OnInsolvency(paper, facts),
        ],
        CourtPaper.RegistryFile or CourtPaper.RegistryPayCosts or CourtPaper.RegistryStatus
            or CourtPaper.RegistryProduceService or CourtPaper.RegistryWithdraw or CourtPaper.RegistryCertificate
            or CourtPaper.OrderServiceRequest or CourtPaper.OrderEnforceRequest
            or CourtPaper.SummonsToPayInstruction or CourtPaper.SmallClaimRequest or CourtPaper.L126Request =>
            [.. OnSender(facts), .. FollowUpRules.WhyNot(paper, facts)],
        CourtPaper.MediationRequest or CourtPaper.ConciliationRequest =>
            [.. OnSender(facts), .. MediationRules.WhyNot(paper, facts)],
    };

    public static IEnumerable<RefusedCourtPaper> OnSender(CourtFacts facts)
    {
        var mentions = string.Join(", ", LegalMentions.Missing(facts.Creditor));
        return mentions.Length > 0 ? [new(CourtRefusal.LegalMentionsMissing, mentions)] : [];
    }

    private static IEnumerable<RefusedCourtPaper> OnCourt(CourtFacts facts)
    {
        if (facts.Court is not { IsConfirmed: true, City.Length: > 0 } court)
        {
            yield return new(CourtRefusal.CourtUnconfirmed, "");
        }
        else if (facts.Ground is { } ground && !ground.Suits(court.Kind))
        {
            yield return new(CourtRefusal.CourtDoesNotFit, court.Named);
        }

        if (facts.Ground is null)
        {
            yield return new(CourtRefusal.GroundMissing, "");
        }

        foreach (var refused in OnTraders(facts))
        {
            yield return refused;
        }
    }

    /// <summary>
    /// The commercial court takes traders and craftsmen on both sides, and no other court takes them (C. com.,
    /// art. L. 721-3; INT-31). A debtor of whom nothing is known is refused by that name.
    /// </summary>
    private static IEnumerable<RefusedCourtPaper> OnTraders(CourtFacts facts)
    {
        if (facts.Ground == JurisdictionGround.BetweenTraders)
        {
            if (!CourtSides.IsCommercial(facts.Creditor.Status))
            {
                yield return new(CourtRefusal.PartyNotCommercial, CourtIdentities.NameOf(facts.Applicant));
            }

            if (!CourtSides.IsDebtorCommercial(facts) && facts.DebtorStatus != LegalStatus.Unknown)
            {
                yield return new(CourtRefusal.PartyNotCommercial, CourtIdentities.NameOf(facts.Opponent));
            }
        }
        else if (facts.Ground == JurisdictionGround.Civil && CourtSides.AreCommercial(facts))
        {
            yield return new(CourtRefusal.CivilBetweenTraders, "");
        }
    }

    public static IEnumerable<RefusedCourtPaper> OnApplicant(CourtFacts facts)
    {
        List<string> missing = [.. CourtIdentities.MissingOfApplicant(facts.Applicant)];
        if (facts.NoticeAddress.Length == 0)
        {
            missing.Add("adresse des notifications");
        }

        if (missing.Count > 0)
        {
            yield return new(CourtRefusal.CreditorIdentityIncomplete, string.Join(", ", missing));
        }

        if (facts.Proxy is { IsLawyer: false } proxy && !IsListed(facts, proxy.PowerExhibit))
        {
            yield return new(CourtRefusal.PowerMissing, proxy.Identity);
        }
    }

    public static IEnumerable<RefusedCourtPaper> OnOpponent(CourtFacts facts)
    {
        var missing = string.Join(", ", CourtIdentities.MissingOfOpponent(facts.Opponent));
        if (missing.Length > 0)
        {
            yield return new(CourtRefusal.DebtorIdentityIncomplete, missing);
        }

        if (facts.DebtorStatus == LegalStatus.Unknown)
        {
            yield return new(CourtRefusal.DebtorKindUnconfirmed, "");
        }

        if (facts.DebtorStatus == LegalStatus.PublicBody)
        {
            yield return new(CourtRefusal.DebtorIsPublic, "");
        }
    }

    public static IEnumerable<RefusedCourtPaper> OnClaim(CourtFacts facts)
    {
        if (facts.Claim is not { } claim)
        {
            yield return new(CourtRefusal.ClaimMissing, "");
            yield break;
        }

        if (!claim.Principal.IsPositive)
        {
            yield return new(CourtRefusal.NothingOwed, "");
        }

        if (!LetterRules.AddsUp(claim) || claim.AsOf != facts.On
            || facts.PenaltyClause is { Amount.IsPositive: false })
        {
            yield return new(CourtRefusal.StatementDoesNotAddUp, "");
        }

        if (!CourtSides.Suits(claim.Regime, facts))
        {
            yield return new(CourtRefusal.WrongInterest, StatementOfClaim.NameOfInterest(claim.Regime));
        }

        if (!facts.UnverifiedLawIsAccepted && Unverified(claim) is { } line)
        {
            yield return new(CourtRefusal.LawValueUnconfirmed, line.Rule.Reference);
        }
    }

    private static InterestLine? Unverified(ClaimStatement claim) =>
        claim.InterestLines.FirstOrDefault(line => line.Rule.Confidence == Confidence.Unverified);

    public static IEnumerable<RefusedCourtPaper> OnRightToSue(CourtFacts facts)
    {
        if (facts.IsInsolvent)
        {
            yield return new(CourtRefusal.DebtorInsolvent, "");
        }

        if (facts.IsTimeBarred)
        {
            yield return new(CourtRefusal.LimitationPassed, "");
        }

        var claimed = facts.Claim?.Invoices ?? [];
        foreach (var early in claimed.Where(invoice => invoice.DueOn >= facts.On))
        {
            yield return new(CourtRefusal.NotYetDue, early.Number);
        }

        foreach (var disputed in claimed.Select(one => one.Number).Distinct().Intersect(facts.DisputedInvoices))
        {
            yield return new(CourtRefusal.DisputeRecorded, disputed);
        }
    }

    private static IEnumerable<RefusedCourtPaper> OnStory(CourtFacts facts)
    {
        if (facts.Story.Count == 0)
        {
            yield return new(CourtRefusal.StoryMissing, "");
        }

        if (facts.ContractBasis is not { Text.Length: > 0, Exhibits.Count: > 0 })
        {
            yield return new(CourtRefusal.BasisMissing, "");
        }

        if (facts.Notice is null && facts.Claim is { Regime: InterestRegime.Consumer, Interest.IsZero: false })
        {
            yield return new(CourtRefusal.NoticeMissing, "");
        }

        foreach (var number in (facts.Claim?.Invoices ?? []).Select(invoice => invoice.Number).Distinct()
            .Where(number => !facts.Exhibits.Any(one => one.IsInvoice(number))))
        {
            yield return new(CourtRefusal.InvoiceExhibitMissing, number);
        }
    }

    /// <summary>Numbers without a gap, each with its file, and nothing cited that is not there.</summary>
    public static IEnumerable<RefusedCourtPaper> OnExhibits(CourtFacts facts)
    {
        var listed = facts.Exhibits.ToLookup(one => one.Number);
        var cited = CourtCitations.Of(facts).ToHashSet();
        var numbers = Enumerable.Range(1, Math.Max(1, facts.Exhibits.Count))
            .Concat(facts.Exhibits.Select(one => one.Number)).Concat(cited);
        foreach (var number in numbers.Distinct().Order())
        {
            var isWhole = listed[number].Count() == 1 && listed[number].All(one => one.IsWithdrawn || one.Pages > 0);
            if (!isWhole || (cited.Contains(number) && listed[number].Any(one => one.IsWithdrawn)))
            {
                yield return new(
                    CourtRefusal.ExhibitMissing, $"n°\u00A0{number.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    private static IEnumerable<RefusedCourtPaper> OnSignature(CourtFacts facts)
    {
        var (name, title, place) = facts.Signature;
        if (name.Length == 0 || place.Length == 0 || (facts.Applicant.IsCompany && title.Length == 0))
        {
            yield return new(CourtRefusal.SignatureMissing, "");
        }
    }

    private static bool IsListed(CourtFacts facts, int number) =>
        facts.Exhibits.Any(one => one.Number == number && !one.IsWithdrawn);
}

/// <summary>Which wording a debtor's status and the regime of the claim lead to.</summary>
internal static class CourtSides
{
    public static bool IsBusiness(CourtFacts facts) => facts.DebtorStatus.IsBusiness() && !facts.IsNonProfessional;

    /// <summary>Goes before the commercial court: a trader, and since 2022 a craftsman (INT-31).</summary>
    public static bool IsCommercial(LegalStatus status) => status is LegalStatus.Trader or LegalStatus.Craftsman;

    public static bool IsDebtorCommercial(CourtFacts facts) =>
        IsCommercial(facts.DebtorStatus) && !facts.IsNonProfessional;

    public static bool AreCommercial(CourtFacts facts) =>
        IsCommercial(facts.Creditor.Status) && IsDebtorCommercial(facts);

    /// <summary>Traders strictly, without craftsmen: CPCE, art. L. 125-1 and L. 126-1 (INT-31).</summary>
    public static bool AreTraders(CourtFacts facts) =>
        facts is { Creditor.Status: LegalStatus.Trader, DebtorStatus: LegalStatus.Trader, IsNonProfessional: false };

    /// <summary>Why that court, in the words that both parties bear.</summary>
    public static string SentenceOf(JurisdictionGround ground, CourtFacts facts) =>
        ground != JurisdictionGround.BetweenTraders || AreTraders(facts) ? ground.Sentence()
        : Between(facts.Creditor.Status == facts.DebtorStatus ? "artisans" : "artisan et commerçant");

    private static string Between(string parties) =>
        $"La créance est née d’un engagement entre {parties} (article L. 721-3 du code de commerce).";

    /// <summary>The interest of the claim is that of such a debtor; an unknown status is refused by its own name.
    /// </summary>
    public static bool Suits(InterestRegime regime, CourtFacts facts) => regime switch
    {
        InterestRegime.Business => IsBusiness(facts) || facts.DebtorStatus == LegalStatus.Unknown,
        InterestRegime.Public => facts.DebtorStatus is LegalStatus.PublicBody or LegalStatus.Unknown,
        InterestRegime.Consumer or InterestRegime.Contract or InterestRegime.PrincipalOnly => true,
        InterestRegime.Judgment => false,
    };
}

/// <summary>The numbers of exhibits that the petition cites.</summary>
internal static class CourtCitations
{
    public static IEnumerable<int> Of(CourtFacts facts) =>
        facts.Story.SelectMany(fact => fact.Exhibits)
            .Concat(facts.ContractBasis?.Exhibits ?? [])
            .Concat(facts.AmicableSteps.Select(step => step.Exhibit).OfType<int>())
            .Concat(facts.Notice is { } notice ? [notice.Exhibit] : [])
            .Concat(facts.Attempt is { Exhibit: { } failure } ? [failure] : [])
            .Concat(facts.PenaltyClause is { } clause ? [clause.Exhibit] : [])
            .Concat(facts.Proxy is { IsLawyer: false, PowerExhibit: > 0 } proxy ? [proxy.PowerExhibit] : [])
            .Distinct();
}

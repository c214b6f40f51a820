using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;

namespace Acquit.Letters.Court;

/// <summary>What stands against the request for a mediation or a conciliation.</summary>
internal static class MediationRules
{
    private const int SiretDigits = 14;

    public static IEnumerable<RefusedCourtPaper> WhyNot(CourtPaper paper, CourtFacts facts) =>
    [
        .. OnReader(facts), .. OnParties(paper, facts), .. CourtRules.OnClaim(facts),
        .. FollowUpRules.OnInsolvency(paper, facts),
        .. facts.AmicableSteps.Count == 0 ? (RefusedCourtPaper[])[new(CourtRefusal.NothingTried, "")] : [],
        .. OnItems(paper, facts),
    ];

    private static IEnumerable<RefusedCourtPaper> OnReader(CourtFacts facts)
    {
        var officer = facts.FollowUp.Officer;
        if (officer is not { Name.Length: > 0 })
        {
            yield return new(CourtRefusal.MediatorMissing, "");
        }
        else if (WindowAddress.WhatDoesNotFit(new PostalAddress([officer.Name, .. officer.Address.Lines]))
            is { Length: > 0 } tooLong)
        {
            yield return new(CourtRefusal.AddressTooLong, tooLong);
        }

        if (facts.Signature.Name.Length == 0 || facts.Signature.Place.Length == 0)
        {
            yield return new(CourtRefusal.SignatureMissing, "");
        }
    }

    private static IEnumerable<RefusedCourtPaper> OnParties(CourtPaper paper, CourtFacts facts)
    {
        if (paper == CourtPaper.MediationRequest && facts.DebtorStatus == LegalStatus.Consumer)
        {
            yield return new(CourtRefusal.MediationOfConsumer, "");
        }

        if (paper == CourtPaper.ConciliationRequest && facts.DebtorStatus == LegalStatus.PublicBody)
        {
            yield return new(CourtRefusal.ConciliationOfPublic, "");
        }

        if (facts.DebtorStatus == LegalStatus.Unknown)
        {
            yield return new(CourtRefusal.DebtorKindUnconfirmed, "");
        }

        var missing = string.Join(", ", CourtIdentities.MissingOfOpponent(facts.Opponent));
        if (missing.Length > 0)
        {
            yield return new(CourtRefusal.DebtorIdentityIncomplete, missing);
        }
    }

    /// <summary>
    /// Of a mediator: who asks, of whom, about what, and in confidence. Of a conciliator, who is asked without form:
    /// whom to call, what is wanted, and when.
    /// </summary>
    private static IEnumerable<RefusedCourtPaper> OnItems(CourtPaper paper, CourtFacts facts)
    {
        var said = facts.FollowUp.Mediation ?? new MediationSaid();
        (bool IsThere, string Name)[] items = paper == CourtPaper.ConciliationRequest
            ?
            [
                (said.Phone.Length > 0, "votre téléphone"), (said.SettledBy.Length > 0, "ce que vous demandez"),
                (said.Available.Length > 0, "vos disponibilités"),
            ]
            :
            [
                (IsSiret(said.ApplicantSiret, facts.Applicant.Siren), "votre SIRET"),
                (said.Staff is not null, "votre effectif"),
                (said.Email.Length > 0, "votre courriel"), (said.Phone.Length > 0, "votre téléphone mobile"),
                (IsSiret(said.OpponentSiret, facts.Opponent.Siren), "SIRET de l’autre partie"),
                (said.Difference.Length > 0, "objet du différend"),
                (said.KeepsConfidence, "engagement de confidentialité"),
                (said.SettledBy.Length > 0, "ce qui réglerait le différend"),
            ];
        var missing = string.Join(", ", items.Where(item => !item.IsThere).Select(item => item.Name));
        return missing.Length > 0 ? [new(CourtRefusal.MediationIncomplete, missing)] : [];
    }

    /// <summary>Fourteen digits that begin with the SIREN of the party, where that is known.</summary>
    private static bool IsSiret(string typed, Siren? siren)
    {
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == SiretDigits && digits.All(char.IsAsciiDigit)
            && (siren is not { } known || digits.StartsWith(known.Digits, StringComparison.Ordinal));
    }
}

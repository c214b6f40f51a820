using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters.Court;

namespace Acquit.Scenarios;

/// <summary>Each court paper in each variant that has words of its own; the name is that of its golden.</summary>
internal static class CourtCases
{
    public static readonly IReadOnlyDictionary<string, (CourtPaper Paper, CourtFacts Facts)> All =
        new Dictionary<string, (CourtPaper, CourtFacts)>
        {
            ["payment-order-petition.tc"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Business),
            ["payment-order-petition.tae"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Business with
            {
                Court = new(CourtKind.EconomicActivities, "Le Mans") { IsConfirmed = true },
                ReferralCourt = null,
                Opponent = CourtWorld.Lefort with { Address = new(["4 place du Marché", "72000 Le Mans"]) },
                WasEverDisputed = true,
                IsSigned = true,
            }),
            ["payment-order-petition.commercial-chamber"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Business with
            {
                Court = new(CourtKind.Commercial, "Colmar") { IsCommercialChamber = true, IsConfirmed = true },
                ReferralCourt = new(CourtKind.Commercial, "Colmar") { IsCommercialChamber = true },
                Proxy = new("Monsieur Paul Exemple, juriste", 8),
                PenaltyClause = new(Money.Parse("150.00"), "8", "des conditions générales de vente", 2),
                Exhibits = [.. CourtWorld.Exhibits, new(8, ExhibitKind.Power, "Pouvoir spécial") { Pages = 1 }],
            }),
            ["payment-order-petition.craftsmen"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Business with
            {
                Creditor = LettersWorld.Person,
                Applicant = CourtWorld.LeGoff,
                NoticeAddress = "3 chemin du Lavoir, 29000 Quimper",
                Signature = new("Anne Le Goff", "", "Quimper"),
                DebtorStatus = LegalStatus.Craftsman,
                Proxy = new("Maître Paul Exemple, avocat au barreau de Nantes", 0) { IsLawyer = true },
            }),
            ["payment-order-petition.tj"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Consumer),
            ["payment-order-petition.tj-person"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Consumer with
            {
                Creditor = LettersWorld.Person,
                Applicant = CourtWorld.LeGoff,
                NoticeAddress = "3 chemin du Lavoir, 29000 Quimper",
                Signature = new("Anne Le Goff", "", "Quimper"),
                Attempt = new("une conciliation devant un conciliateur de justice", new(2026, 11, 16), 7),
                Notice = new(new(2026, 11, 2), null, 5),
            }),
            ["payment-order-petition.tj-association"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Consumer with
            {
                Opponent = new()
                {
                    IsCompany = true, Name = "Les Amis du Bocage", LegalForm = "association", Rna = "W442001234",
                    Address = new(["1 rue de l’Église", "44110 Châteaubriant"]),
                },
                DebtorStatus = LegalStatus.Association,
                IsNonProfessional = true,
            }),
            ["payment-order-petition.jcp"] = (CourtPaper.PaymentOrderPetition, CourtWorld.Consumer with
            {
                Court = new(CourtKind.Protection, "Angers") { IsConfirmed = true },
                Ground = JurisdictionGround.DwellingLease,
                Claim = CourtWorld.ClaimOf(InterestRegime.PrincipalOnly),
                Notice = null,
                AmicableSteps = [],
            }),
            ["exhibit-list"] = (CourtPaper.ExhibitList, CourtWorld.Business),
            ["exhibit-list.withdrawn"] = (CourtPaper.ExhibitList, CourtWorld.Business with
            {
                IsSigned = true,
                Exhibits =
                [
                    .. CourtWorld.Exhibits.Select(one => one.Number == 7 ? one with { IsWithdrawn = true } : one),
                ],
            }),
            ["registry-letter-file"] = (CourtPaper.RegistryFile, CourtWorld.Ordered with
            {
                FollowUp = CourtWorld.Ordered.FollowUp with
                {
                    Petition = null, Order = null,
                    Enclosed = ["Requête, décompte et bordereau (4 p.)", "Pièces n° 1 à 7 (9 p.)"],
                },
            }),
            ["registry-letter-pay-costs"] = (CourtPaper.RegistryPayCosts, CourtWorld.Ordered),
            ["registry-letter-status"] = (CourtPaper.RegistryStatus, AsPerson(CourtWorld.Filed)),
            ["registry-letter-produce-service"] =
                (CourtPaper.RegistryProduceService, CourtWorld.Opposed with { IsSigned = true }),
            ["registry-letter-withdraw"] = (CourtPaper.RegistryWithdraw, CourtWorld.Ordered with
            {
                FollowUp = CourtWorld.Ordered.FollowUp with
                {
                    Order = null, Withdrawal = new("Le débiteur a payé la somme demandée le 20 novembre 2026.", true),
                },
            }),
            ["registry-letter-certificate"] = (CourtPaper.RegistryCertificate, AsPerson(CourtWorld.Title)),
            ["order-service-request"] = (CourtPaper.OrderServiceRequest, CourtWorld.ToServe),
            ["order-service-request.then-enforce"] = (CourtPaper.OrderServiceRequest, AsPerson(CourtWorld.ToServe) with
            {
                FollowUp = CourtWorld.ToServe.FollowUp with { ServeThenEnforce = true },
                Opponent = CourtWorld.Roy,
            }),
            ["order-service-request-enforce"] = (CourtPaper.OrderEnforceRequest, CourtWorld.Title),
            ["order-service-request-enforce.before-2026"] = (CourtPaper.OrderEnforceRequest,
                CourtWorld.Title with
                {
                    FollowUp = CourtWorld.Title.FollowUp with
                    {
                        Order = CourtWorld.Title.FollowUp.Order! with
                        {
                            On = new(2026, 8, 3), LastDayToServe = new(2027, 2, 3),
                            EnforceableFrom = new(2026, 12, 22),
                        },
                    },
                }),
            ["summons-to-pay-instruction"] = (CourtPaper.SummonsToPayInstruction, CourtWorld.Asked),
            ["small-claim-request"] = (CourtPaper.SmallClaimRequest, CourtWorld.AskedOfConsumer),
            ["l126-request"] = (CourtPaper.L126Request, CourtWorld.Asked),
            ["mediation-request"] = (CourtPaper.MediationRequest, CourtWorld.ToMediate),
            ["mediation-request.clause"] = (CourtPaper.MediationRequest, AsPerson(CourtWorld.ToMediate) with
            {
                DebtorStatus = LegalStatus.PublicBody,
                Claim = CourtWorld.ClaimOf(InterestRegime.Public),
                FollowUp = CourtWorld.ToMediate.FollowUp with
                {
                    Officer = new("Mme Claire Moyen, médiatrice", new(["2 rue Exemple", "44000 Nantes"])),
                    Mediation = CourtWorld.ToMediate.FollowUp.Mediation! with
                    {
                        Clause = "de l’article 12 du contrat", Staff = 0, IsPublicContract = true,
                        PendingCase = "Une assignation du 3 novembre 2026 est pendante.",
                    },
                },
            }),
            ["conciliation-request"] = (CourtPaper.ConciliationRequest, AsPerson(CourtWorld.ToConcile)),
            ["statement-of-claim.business"] = (CourtPaper.StatementOfClaim, CourtWorld.Business),
            ["statement-of-claim.clause"] = (CourtPaper.StatementOfClaim, CourtWorld.Business with
            {
                PenaltyClause = new(Money.Parse("150.00"), "8", "des conditions générales de vente", 2),
            }),
            ["statement-of-claim.consumer"] = (CourtPaper.StatementOfClaim, CourtWorld.Consumer),
            ["statement-of-claim.public"] = (CourtPaper.StatementOfClaim, CourtWorld.Business with
            {
                DebtorStatus = LegalStatus.PublicBody,
                Claim = CourtWorld.ClaimOf(InterestRegime.Public),
                IsSigned = true,
            }),
        };

    private static CourtFacts AsPerson(CourtFacts facts) => facts with
    {
        Creditor = LettersWorld.Person,
        Applicant = CourtWorld.LeGoff,
        Signature = new("Anne Le Goff", "", "Quimper"),
    };
}

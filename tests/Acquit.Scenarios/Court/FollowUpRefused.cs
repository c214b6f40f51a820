using Acquit.Core;
using Acquit.Letters.Court;

namespace Acquit.Scenarios;

/// <summary>What stands against letters to the registry and to the commissaire de justice: every refusal alone.
/// </summary>
public class FollowUpRefused
{
    private static readonly CourtFacts _ordered = CourtWorld.Ordered;

    private static readonly Dictionary<CourtRefusal, (CourtPaper Paper, CourtFacts Facts)> _alone = new()
    {
        [CourtRefusal.RegistryAddressMissing] = (CourtPaper.RegistryStatus,
            CourtWorld.Filed with { Court = CourtWorld.Commercial with { RegistryAddress = null } }),
        [CourtRefusal.AddressTooLong] = (CourtPaper.OrderServiceRequest, ToServe(more => more with
        {
            Officer = more.Officer! with { Name = "Maîtres Anne Petit, Paul Grand et Jeanne Moyen" },
        })),
        [CourtRefusal.OfficerMissing] = (CourtPaper.OrderServiceRequest, ToServe(more => more with { Officer = null })),
        [CourtRefusal.PetitionNotFiled] = (CourtPaper.RegistryStatus,
            CourtWorld.Filed with { FollowUp = CourtWorld.Filed.FollowUp with { Petition = null } }),
        [CourtRefusal.CostsInvitationMissing] = (CourtPaper.RegistryPayCosts, With(more => more with
        {
            Costs = more.Costs! with { Means = "" },
        })),
        [CourtRefusal.CostsPeriodExpired] = (CourtPaper.RegistryPayCosts, _ordered with { On = new(2026, 12, 2) }),
        [CourtRefusal.OrderNumberMissing] = (CourtPaper.RegistryCertificate,
            Title(one => one with { Number = "" })),
        [CourtRefusal.OrderDateMissing] = (CourtPaper.OrderServiceRequest,
            ToServe(more => more with { Order = more.Order! with { On = null } })),
        [CourtRefusal.LastDayUnknown] = (CourtPaper.OrderServiceRequest,
            ToServe(more => more with { Order = more.Order! with { LastDayToServe = null } })),
        [CourtRefusal.ServicePeriodExpired] = (CourtPaper.OrderServiceRequest,
            CourtWorld.ToServe with { On = new(2027, 1, 16) }),
        [CourtRefusal.ServiceMissing] = (CourtPaper.RegistryProduceService,
            Opposed(one => one with { Served = null })),
        [CourtRefusal.OrderOpposed] = (CourtPaper.RegistryCertificate,
            Title(one => one with { IsOpposed = true })),
        [CourtRefusal.EnforceableDayUnknown] = (CourtPaper.OrderEnforceRequest,
            Title(one => one with { EnforceableFrom = null })),
        [CourtRefusal.OrderKnown] = (CourtPaper.RegistryStatus, _ordered),
        [CourtRefusal.AlreadyServed] = (CourtPaper.OrderServiceRequest, _ordered with
        {
            FollowUp = _ordered.FollowUp with { Enclosed = CourtWorld.ToServe.FollowUp.Enclosed },
        }),
        [CourtRefusal.NotOpposed] = (CourtPaper.RegistryProduceService,
            Opposed(one => one with { IsOpposed = false })),
        [CourtRefusal.ServiceNotAsked] = (CourtPaper.RegistryProduceService,
            Opposed(one => one with { On = new(2026, 8, 31) })),
        [CourtRefusal.EnclosureMissing] = (CourtPaper.RegistryCertificate,
            CourtWorld.Title with { FollowUp = CourtWorld.Title.FollowUp with { Enclosed = [] } }),
        [CourtRefusal.NotEnforceableYet] = (CourtPaper.OrderEnforceRequest,
            CourtWorld.Title with { On = new(2027, 1, 20) }),
        [CourtRefusal.AddressesMissing] = (CourtPaper.OrderServiceRequest,
            ToServe(more => more with { Addresses = [] })),
        [CourtRefusal.IbanMissing] = (CourtPaper.OrderServiceRequest,
            CourtWorld.ToServe with { Creditor = LettersWorld.Company with { Iban = null } }),
        [CourtRefusal.WithdrawalReasonMissing] = (CourtPaper.RegistryWithdraw, _ordered),
        [CourtRefusal.WithdrawalUnconfirmed] = (CourtPaper.RegistryWithdraw,
            With(more => more with { Withdrawal = new("Une erreur.", IsDecided: false) })),
        [CourtRefusal.DaysToPayMissing] = (CourtPaper.SummonsToPayInstruction,
            CourtWorld.Asked with { FollowUp = CourtWorld.Asked.FollowUp with { DaysToPay = 0 } }),
        [CourtRefusal.AcceptedTermsMissing] = (CourtPaper.SmallClaimRequest,
            CourtWorld.AskedOfConsumer with { FollowUp = CourtWorld.Asked.FollowUp with { AcceptedTerms = "" } }),
        [CourtRefusal.AmountAboveCap] = (CourtPaper.SmallClaimRequest, CourtWorld.AskedOfConsumer with
        {
            FollowUp = CourtWorld.Asked.FollowUp with { SmallClaimCap = Core.Amounts.Money.Parse("1236.50") },
        }),
        [CourtRefusal.BetweenTraders] = (CourtPaper.SmallClaimRequest, CourtWorld.Asked),
        [CourtRefusal.NotBetweenTraders] = (CourtPaper.L126Request,
            CourtWorld.Asked with { Ground = JurisdictionGround.Civil }),
    };

    public static IEnumerable<CourtRefusal> All => _alone.Keys;

    public static TheoryData<CourtRefusal> Refusals => [.. _alone.Keys];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Each_refusal_is_met_alone(CourtRefusal refusal)
    {
        var (paper, facts) = _alone[refusal];
        var composition = CourtComposer.Compose(paper, facts, CourtWorld.Texts);
        composition.Refusals.Select(found => found.Refusal).ShouldBe([refusal]);
        composition.Refusals[0].Sentence(Language.French).ShouldEndWith(".");
        composition.Refusals[0].Sentence(Language.English)
            .ShouldNotBe(composition.Refusals[0].Sentence(Language.French));
    }

    [Fact]
    public void A_claim_at_the_cap_is_small_and_a_dispute_or_doubtful_law_stops_the_other_procedure()
    {
        var atCap = CourtWorld.Asked.FollowUp with { SmallClaimCap = Core.Amounts.Money.Parse("1236.51") };
        CourtComposer.Compose(
            CourtPaper.SmallClaimRequest, CourtWorld.AskedOfConsumer with { FollowUp = atCap }, CourtWorld.Texts)
            .Refusals.ShouldBeEmpty();
        CourtComposer.Compose(
            CourtPaper.L126Request, CourtWorld.Asked with { WasEverDisputed = true, UnverifiedLawIsAccepted = false },
            CourtWorld.Texts).Refusals.Select(found => found.Refusal)
            .ShouldBe([CourtRefusal.DisputeRecorded, CourtRefusal.LawValueUnconfirmed]);
    }

    [Fact]
    public void The_last_day_to_serve_is_in_bold_and_still_in_time()
    {
        var last = CourtWorld.ToServe with { On = new(2027, 1, 15) };
        var letter = CourtComposer.Compose(CourtPaper.OrderServiceRequest, last, CourtWorld.Texts).Document!;
        letter.Subject.ShouldStartWith("signification avant le 15\u00A0janvier\u00A02027");
        letter.Blocks.SelectMany(block => block.Words)
            .ShouldContain(line => line.Contains("**au plus tard le 15\u00A0janvier\u00A02027**"));
    }

    [Fact]
    public void Nothing_known_of_an_order_is_said_at_once() =>
        CourtComposer.Compose(
            CourtPaper.OrderEnforceRequest, CourtWorld.Business with { Court = null }, CourtWorld.Texts)
            .Refusals.Select(found => found.Refusal).ShouldBe(
            [
                CourtRefusal.CourtUnconfirmed, CourtRefusal.OfficerMissing, CourtRefusal.OrderNumberMissing,
                CourtRefusal.OrderDateMissing, CourtRefusal.ServiceMissing, CourtRefusal.AddressesMissing,
            ]);

    private static CourtFacts With(Func<CourtFollowUp, CourtFollowUp> change) =>
        _ordered with { FollowUp = change(_ordered.FollowUp) };

    private static CourtFacts ToServe(Func<CourtFollowUp, CourtFollowUp> change) =>
        CourtWorld.ToServe with { FollowUp = change(CourtWorld.ToServe.FollowUp) };

    private static CourtFacts Title(Func<OrderFacts, OrderFacts> change) => Changed(CourtWorld.Title, change);

    private static CourtFacts Opposed(Func<OrderFacts, OrderFacts> change) => Changed(CourtWorld.Opposed, change);

    private static CourtFacts Changed(CourtFacts facts, Func<OrderFacts, OrderFacts> change) =>
        facts with { FollowUp = facts.FollowUp with { Order = change(facts.FollowUp.Order!) } };
}

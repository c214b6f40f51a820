using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Letters.Court;

namespace Acquit.Scenarios;

/// <summary>What stands against the request for a mediation or a conciliation: every refusal alone.</summary>
public class MediationPapers
{
    private static readonly Dictionary<CourtRefusal, (CourtPaper Paper, CourtFacts Facts)> _alone = new()
    {
        [CourtRefusal.MediatorMissing] = (CourtPaper.MediationRequest, CourtWorld.ToMediate with
        {
            FollowUp = CourtWorld.ToMediate.FollowUp with { Officer = null },
        }),
        [CourtRefusal.MediationIncomplete] = (CourtPaper.MediationRequest, Said(said => said with { Staff = null })),
        [CourtRefusal.MediationOfConsumer] = (CourtPaper.MediationRequest, CourtWorld.ToMediate with
        {
            DebtorStatus = LegalStatus.Consumer, Claim = CourtWorld.ClaimOf(InterestRegime.Consumer),
        }),
        [CourtRefusal.ConciliationOfPublic] = (CourtPaper.ConciliationRequest, CourtWorld.ToConcile with
        {
            DebtorStatus = LegalStatus.PublicBody, Claim = CourtWorld.ClaimOf(InterestRegime.Public),
        }),
        [CourtRefusal.NothingTried] =
            (CourtPaper.ConciliationRequest, CourtWorld.ToConcile with { AmicableSteps = [] }),
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

    [Theory]
    [InlineData("votre SIRET")]
    [InlineData("votre effectif")]
    [InlineData("votre courriel")]
    [InlineData("votre téléphone mobile")]
    [InlineData("SIRET de l’autre partie")]
    [InlineData("objet du différend")]
    [InlineData("engagement de confidentialité")]
    [InlineData("ce qui réglerait le différend")]
    public void Each_mandatory_item_is_named_where_it_is_missing(string item)
    {
        var facts = Said(said => item switch
        {
            "votre SIRET" => said with { ApplicantSiret = "123" },
            "votre effectif" => said with { Staff = null },
            "votre courriel" => said with { Email = "" },
            "votre téléphone mobile" => said with { Phone = "" },
            "SIRET de l’autre partie" => said with { OpponentSiret = "11198765100021" },
            "objet du différend" => said with { Difference = "" },
            "engagement de confidentialité" => said with { KeepsConfidence = false },
            _ => said with { SettledBy = "" },
        });
        CourtComposer.Compose(CourtPaper.MediationRequest, facts, CourtWorld.Texts).Refusals
            .ShouldBe([new RefusedCourtPaper(CourtRefusal.MediationIncomplete, item)]);
    }

    [Fact]
    public void What_nobody_said_is_missed_at_once() =>
        CourtComposer.Compose(CourtPaper.ConciliationRequest, CourtWorld.ToConcile with
        {
            FollowUp = new(),
        }, CourtWorld.Texts).Refusals.ShouldBe(
            [
                new(CourtRefusal.MediatorMissing, ""),
                new(CourtRefusal.MediationIncomplete, "votre téléphone, ce que vous demandez, vos disponibilités"),
            ]);

    private static CourtFacts Said(Func<MediationSaid, MediationSaid> change) => CourtWorld.ToMediate with
    {
        FollowUp = CourtWorld.ToMediate.FollowUp with
        {
            Mediation = change(CourtWorld.ToMediate.FollowUp.Mediation!),
        },
    };
}

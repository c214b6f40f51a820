using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters;
using Acquit.Letters.Court;

namespace Acquit.Scenarios;

/// <summary>What petition and annex must agree on, who is a trader, and what each stage of the order allows.</summary>
public class CourtConsistency
{
    private static readonly CourtFacts _clause = CourtWorld.Business with
    {
        PenaltyClause = new(Money.Parse("150.00"), "8", "des conditions générales de vente", 2),
    };

    [Fact]
    public void Petition_and_statement_ask_the_same_total_with_a_penalty_clause()
    {
        var totals = new[] { CourtPaper.PaymentOrderPetition, CourtPaper.StatementOfClaim }
            .Select(paper => Made(paper, _clause).Blocks.OfType<Table>().Last(table => table.Totals.Count > 0))
            .Select(table => table.Totals[^1][^1]).ToList();
        totals[0].ShouldBe(totals[1]);
        Made(CourtPaper.StatementOfClaim, _clause).Blocks.OfType<Heading>().Select(one => one.Text)
            .ShouldBe(["A. Principal", "B. Pénalités de retard",
                "C. Indemnité forfaitaire pour frais de recouvrement", "D. Règlements et imputation",
                "E. Clause pénale", "F. Total"]);
        Refused(CourtPaper.PaymentOrderPetition, _clause with
        {
            PenaltyClause = _clause.PenaltyClause! with { Amount = Money.Parse("-150.00") },
        }).ShouldBe([CourtRefusal.StatementDoesNotAddUp]);
    }

    [Theory]
    [InlineData(LegalStatus.Liberal)]
    [InlineData(LegalStatus.Farmer)]
    [InlineData(LegalStatus.Association)]
    public void Neither_party_is_a_trader_by_being_a_business(LegalStatus status)
    {
        Refused(CourtPaper.PaymentOrderPetition, CourtWorld.Business with { DebtorStatus = status })
            .ShouldBe([CourtRefusal.PartyNotCommercial]);
        Refused(CourtPaper.PaymentOrderPetition, CourtWorld.Business with
        {
            Creditor = CourtWorld.Business.Creditor with { Status = status },
        }).ShouldBe([CourtRefusal.PartyNotCommercial]);
    }

    [Theory]
    [InlineData(LegalStatus.Trader, LegalStatus.Trader, "entre commerçants")]
    [InlineData(LegalStatus.Trader, LegalStatus.Craftsman, "entre artisan et commerçant")]
    [InlineData(LegalStatus.Craftsman, LegalStatus.Trader, "entre artisan et commerçant")]
    [InlineData(LegalStatus.Craftsman, LegalStatus.Craftsman, "entre artisans")]
    public void The_commercial_court_is_told_what_both_parties_are(
        LegalStatus creditor, LegalStatus debtor, string words) =>
        TextOf(CourtPaper.PaymentOrderPetition, CourtWorld.Business with
        {
            Creditor = CourtWorld.Business.Creditor with { Status = creditor }, DebtorStatus = debtor,
        }).ShouldContain($"un engagement {words} (article L.");

    [Fact]
    public void A_craftsman_is_no_trader_for_small_and_uncontested_claims()
    {
        var craftsman = CourtWorld.Asked with { DebtorStatus = LegalStatus.Craftsman };
        Refused(CourtPaper.SmallClaimRequest, craftsman).ShouldBeEmpty();
        Refused(CourtPaper.L126Request, craftsman).ShouldBe([CourtRefusal.NotBetweenTraders]);
    }

    [Fact]
    public void Insolvency_leaves_only_the_withdrawal_and_the_question()
    {
        foreach (var (paper, facts) in CourtCases.All.Values)
        {
            var isLeft = paper is CourtPaper.RegistryWithdraw or CourtPaper.RegistryStatus;
            Refused(paper, facts with { IsInsolvent = true })
                .ShouldBe(isLeft ? [] : [CourtRefusal.DebtorInsolvent], paper.Key());
        }
    }

    [Fact]
    public void Filing_asks_the_right_to_sue()
    {
        var (paper, facts) = CourtCases.All["registry-letter-file"];
        Refused(paper, facts with { IsTimeBarred = true }).ShouldBe([CourtRefusal.LimitationPassed]);
    }

    [Theory]
    [InlineData(CourtPaper.OrderEnforceRequest)]
    [InlineData(CourtPaper.RegistryCertificate)]
    public void An_order_served_too_late_or_still_open_to_opposition_is_no_title(CourtPaper paper)
    {
        var title = CourtWorld.Title;
        Refused(paper, title with { On = new(2027, 1, 20) }).ShouldBe([CourtRefusal.NotEnforceableYet]);
        Refused(paper, title with { On = new(2027, 1, 21) }).ShouldBeEmpty();
        Refused(paper, title with
        {
            FollowUp = title.FollowUp with
            {
                Order = title.FollowUp.Order! with { LastDayToServe = new(2026, 11, 19) },
            },
        }).ShouldBe([CourtRefusal.ServicePeriodExpired]);
    }

    [Fact]
    public void An_opposed_order_is_not_served_again()
    {
        var order = CourtWorld.ToServe.FollowUp.Order! with { IsOpposed = true };
        Refused(CourtPaper.OrderServiceRequest, CourtWorld.ToServe with
        {
            FollowUp = CourtWorld.ToServe.FollowUp with { Order = order },
        }).ShouldBe([CourtRefusal.OrderOpposed]);
    }

    [Theory]
    [InlineData(2026, 8, 31, false)]
    [InlineData(2026, 9, 1, true)]
    public void The_two_months_come_from_the_date_of_the_order(int year, int month, int day, bool waits) =>
        (CourtWorld.Ordered.FollowUp.Order! with { On = new(year, month, day) }).WaitsTwoMonths.ShouldBe(waits);

    [Fact]
    public void A_list_of_exhibits_is_no_exhibit_and_a_cheque_that_is_announced_is_there()
    {
        var file = CourtCases.All["registry-letter-file"].Facts;
        CourtComposer.Compose(CourtPaper.RegistryFile, file with
        {
            FollowUp = file.FollowUp with { Enclosed = ["Requête et décompte", "Bordereau des pièces"] },
        }, CourtWorld.Texts).Refusals.ShouldBe([new(CourtRefusal.EnclosureMissing, "pièces")]);
        var costs = CourtWorld.Filed with
        {
            FollowUp = CourtWorld.Filed.FollowUp with
            {
                Costs = CourtWorld.Filed.FollowUp.Costs! with { Means = "chèque joint" },
            },
        };
        Refused(CourtPaper.RegistryPayCosts, costs).ShouldBe([CourtRefusal.EnclosureMissing]);
    }

    [Fact]
    public void A_lawyer_needs_no_power_and_no_sentence_says_he_has_one()
    {
        var lawyer = CourtWorld.Business with { Proxy = new("Maître Anne Petit, avocate", 0) { IsLawyer = true } };
        Refused(CourtPaper.PaymentOrderPetition, lawyer).ShouldBeEmpty();
        TextOf(CourtPaper.PaymentOrderPetition, lawyer).ShouldNotContain("pouvoir spécial");
    }

    [Fact]
    public void The_indemnity_multiplies_though_a_payment_took_some_and_its_basis_is_said_without_penalties()
    {
        var claim = CourtWorld.ClaimOf(InterestRegime.Business);
        var paid = claim with
        {
            InterestLines = [], Interest = Money.Zero, IndemnityCount = 2, Indemnity = Money.Parse("65.00"),
            Payments =
            [
                claim.Payments[0] with
                {
                    Amount = Money.Parse("315.00"), ToIndemnity = Money.Parse("15.00"),
                },
            ],
        };
        var text = TextOf(CourtPaper.PaymentOrderPetition, CourtWorld.Business with { Claim = paid });
        text.ShouldContain("D. 441-5");
        var rows = Made(CourtPaper.PaymentOrderPetition, CourtWorld.Business with { Claim = paid })
            .Blocks.OfType<Table>().Single().Rows.Where(row => row[0].Contains("ndemnité", StringComparison.Ordinal))
            .Select(row => row[1].Replace('\u00A0', ' '));
        rows.Select(one => one.Replace('\u2212', '-')).ShouldBe(["80,00 €", "-15,00 €", "65,00 €"]);
    }

    [Fact]
    public void Alsace_Moselle_asks_for_no_costs()
    {
        var chamber = new CourtSeat(CourtKind.Commercial, "Colmar") { IsCommercialChamber = true };
        chamber.AsksForCosts.ShouldBeFalse();
        CourtWorld.Commercial.AsksForCosts.ShouldBeTrue();
    }

    private static IReadOnlyList<CourtRefusal> Refused(CourtPaper paper, CourtFacts facts) =>
        [.. CourtComposer.Compose(paper, facts, CourtWorld.Texts).Refusals.Select(one => one.Refusal)];

    private static LetterDocument Made(CourtPaper paper, CourtFacts facts) =>
        CourtComposer.Compose(paper, facts, CourtWorld.Texts).Document!;

    private static string TextOf(CourtPaper paper, CourtFacts facts) =>
        string.Join(' ', LetterText.Of(Made(paper, facts)).Split((char[])['\n', '\u00A0', ' ', '\u202F'],
            StringSplitOptions.RemoveEmptyEntries));
}

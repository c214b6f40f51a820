using Acquit.App.Court;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters.Court;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>Letters to the registry and to an officer, by stage of the procedure; today is 23 November 2026.</summary>
public class CourtLetterDeskTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_order_for_payment_has_the_letters_of_its_stage(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        Open(desk, Way.PaymentOrder);
        Offered(desk).ShouldBe([CourtPaper.RegistryFile]);

        Note(desk, new ActAsked("filed", new(2026, 11, 16)) { Amount = Money.Parse("1300.00"), Reference = "IP-12" });
        Offered(desk).ShouldBe(
            [CourtPaper.RegistryPayCosts, CourtPaper.RegistryStatus, CourtPaper.RegistryWithdraw]);
        Note(desk, new ActAsked("costs", new(2026, 11, 17)));
        Note(desk, new ActAsked("order", new(2026, 11, 18)) { Amount = Money.Parse("1200.00"), Reference = "2026/88" });
        Offered(desk).ShouldBe([CourtPaper.OrderServiceRequest]);
        Missing(desk, CourtPaper.OrderServiceRequest).ShouldContain("commissaire de justice");

        PetitionWorld.LayIn(desk);
        Say(desk, Stated);
        Missing(desk, CourtPaper.OrderServiceRequest).ShouldBeEmpty();
        var words = PetitionWorld.Words(Letters(desk).Draw(desk.Dupin, 1, CourtPaper.OrderServiceRequest)!.Pdf!.Value);
        words.ShouldContain("2026/88");
        words.ShouldContain("18 février 2027", Case.Sensitive, "three months from the order");
        words.ShouldContain("Pièce n° 1");
        Letters(desk).Draw(desk.Dupin, 1, CourtPaper.OrderEnforceRequest).ShouldBeNull("it is no title yet");
        Letters(desk).Draw(desk.Dupin, 2, CourtPaper.OrderServiceRequest).ShouldBeNull("no such procedure");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_costs_are_advanced_with_the_reference_and_the_last_day(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        Open(desk, Way.PaymentOrder);
        Note(desk, new ActAsked("filed", new(2026, 11, 16)) { Amount = Money.Parse("1300.00"), Reference = "IP-12" });
        Missing(desk, CourtPaper.RegistryPayCosts).ShouldNotBeEmpty();
        Say(desk, Stated with
        {
            CostsReference = "INV-7", CostsInvitedOn = new(2026, 11, 18), Costs = Money.Parse("30.23"),
            CostsMeans = "virement", ReadAt = "filed",
        });

        var words = PetitionWorld.Words(Letters(desk).Draw(desk.Dupin, 1, CourtPaper.RegistryPayCosts)!.Pdf!.Value);
        words.ShouldContain("INV-7");
        words.ShouldContain("30,23 €");
        Missing(desk, CourtPaper.RegistryWithdraw).ShouldContain("désistement", Case.Insensitive, "nobody said why");
    }

    [Theory]
    [InlineData(Way.SmallClaim, LegalStatus.Craftsman, CourtPaper.SmallClaimRequest, "trois versements mensuels égaux")]
    [InlineData(Way.UncontestedClaim, LegalStatus.Trader, CourtPaper.L126Request, "L. 126-1")]
    [InlineData(Way.SummonsToPay, LegalStatus.Trader, CourtPaper.SummonsToPayInstruction, "8 jours pour payer")]
    public void An_officer_is_asked_with_what_the_file_holds(
        Way way, LegalStatus debtor, CourtPaper paper, string told)
    {
        using var desk = With(Product.Sqlite, debtor);
        Open(desk, way);
        Offered(desk).ShouldBe([paper]);
        Letters(desk).Draw(desk.Dupin, 1, paper)!.Pdf.ShouldBeNull("nobody has said anything yet");

        PetitionWorld.LayIn(desk);
        new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
            .State(desk.Dupin, PetitionWorld.Said(1) with { City = "", IsCourtConfirmed = false }, "Claire")
            .ShouldBeNull();
        Say(desk, Stated);
        Missing(desk, paper).ShouldBeEmpty();
        var drawn = Letters(desk).Draw(desk.Dupin, 1, paper)!;
        var words = PetitionWorld.Words(drawn.Pdf!.Value);
        words.ShouldContain(told);
        words.ShouldContain("Maître Anne Petit");
        words.ShouldContain("1 200,00 €");

        Note(desk, Requested(way));
        Offered(desk).ShouldBeEmpty("he has been asked");
    }

    [Fact]
    public void What_is_said_for_a_procedure_that_is_not_there_is_refused()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);
        Letters(desk).Of(desk.Dupin, 1).ShouldBeNull();
        Letters(desk).State(desk.Dupin, Stated, "Claire")!.Key.ShouldBe("procedureUnknown");
        Open(desk, Way.PaymentOrder);
        Letters(desk).State(desk.Dupin, Stated, " ")!.Key.ShouldBe("recorderMissing");
    }

    private static CourtLetterStated Stated => new(1)
    {
        EffectiveOn = default, Officer = "Maître Anne Petit", OfficerAddress = "5 rue Exemple\n72000 Le Mans",
        RegistryAddress = "Greffe du tribunal de commerce\n1 avenue Exemple\n72000 Le Mans", DaysToPay = 8,
        AcceptedTerms = "trois versements mensuels égaux", MoreAddresses = "12 rue du Port, 56100 Lorient",
    };

    private static ActAsked Requested(Way way) => new("requested", new(2026, 11, 23))
    {
        Amount = way == Way.SummonsToPay ? null : Money.Parse("1200.00"),
    };

    private static void Open(Desk desk, Way way)
    {
        new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(
            desk.Dupin,
            new CourtAsked(
                CourtKind.Commercial, way.IsByOfficer() ? "Me Anne Petit" : "tribunal de commerce du Mans",
                Territory.Metropole, ["F-DUPIN-1"])
            {
                Way = way,
            },
            "Claire").Refused.ShouldBeNull();
        if (way == Way.PaymentOrder)
        {
            new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
                .State(desk.Dupin, PetitionWorld.Said(1), "Claire").ShouldBeNull();
        }
    }

    private static void Note(Desk desk, ActAsked act) =>
        new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
            .Record(desk.Dupin, 1, act, "Claire").Refused.ShouldBeNull(act.Act);

    private static void Say(Desk desk, CourtLetterStated stated) =>
        Letters(desk).State(desk.Dupin, stated, "Claire").ShouldBeNull();

    private static CourtLetterDesk Letters(Desk desk) =>
        new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static IEnumerable<CourtPaper> Offered(Desk desk) =>
        Letters(desk).Of(desk.Dupin, 1)!.Offers.Select(offer => offer.Paper);

    private static string Missing(Desk desk, CourtPaper paper) => string.Join('\n', Letters(desk).Of(desk.Dupin, 1)!
        .Offers.Single(offer => offer.Paper == paper).Refusals.Select(one => one.Sentence(Language.French)));

    private Desk With(Product product, LegalStatus status)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, status)));
        return desk;
    }
}

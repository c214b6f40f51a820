using Acquit.App.Court;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.Ways;
using Acquit.Letters.Court;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>Mediations and conciliations over an invoice of 1200.00; today is 23 November 2026.</summary>
public class MediationTests(PostgresCluster cluster)
{
    private const string Petit = "M. Paul Petit, conciliateur de justice à Lorient";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_mediation_goes_from_the_request_to_the_homologated_agreement(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(MediatorKind.Enterprises), "Claire").Refused.ShouldBeNull();

        Note(desk, new ActAsked("requested", new(2026, 10, 5)));
        Why(desk, new ActAsked("meeting-set", new(2026, 10, 8))).ShouldBe("meetingDayMissing");
        Note(desk, new ActAsked("meeting-set", new(2026, 10, 8)) { MeetingOn = new(2026, 11, 30) });
        Days(desk).ShouldBe("meeting 2026-11-30", "the creditor goes there");
        Note(desk, new ActAsked("accepted", new(2026, 10, 12)));
        Note(desk, new ActAsked("first-meeting", new(2026, 11, 2)));
        Days(desk).ShouldBe("");
        Note(desk, new ActAsked("agreed", new(2026, 11, 9)) { Amount = Euros("900.00"), PayBy = new(2026, 12, 31) });
        Note(desk, new ActAsked("homologated", new(2026, 11, 20)));

        var one = court.Of(desk.Dupin).Single();
        one.StageOn(desk.World.Today).Standing.ShouldBe(ProcedureStanding.Titled);
        one.Opened.Mediator.ShouldBe(MediatorKind.Enterprises);
        one.Acts.Single(act => act.Act == "meeting-set").MeetingOn.ShouldBe(new DateOnly(2026, 11, 30));
        one.State.SuspensionUntil(desk.World.Today)!.Value.Until.ShouldBe(new(2026, 11, 9));
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
    }

    [Fact]
    public void While_it_runs_no_court_is_asked_over_its_invoices()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);
        CourtOf(desk).Open(desk.Dupin, Asked(MediatorKind.Enterprises), "Claire").Refused.ShouldBeNull();
        Note(desk, new ActAsked("requested", new(2026, 10, 5)));
        Note(desk, new ActAsked("accepted", new(2026, 10, 12)));

        CourtOf(desk).Open(desk.Dupin, new CourtAsked(
            CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole, ["F-DUPIN-1"]), "Claire")
            .Refused!.Key.ShouldBe("inAnotherProcedure");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_recorded_failure_is_the_attempt_of_a_claim_over_its_invoices_only(Product product)
    {
        using var desk = With(product, LegalStatus.Consumer);
        CourtOf(desk).Open(desk.Dupin, Asked(MediatorKind.Conciliator), "Claire").Refused.ShouldBeNull();
        Note(desk, new ActAsked("requested", new(2026, 11, 2)));
        Note(desk, new ActAsked("refused", new(2026, 11, 9)));
        Merits(desk).Closed.Select(one => one.Why).ShouldContain(WhyNotWay.NoAmicableAttempt, "nobody recorded it");
        Note(desk, new ActAsked("failed", new(2026, 11, 16)));

        Merits(desk).Attempt.ShouldBe(new PriorAttempt(Way.Mediation, new(2026, 11, 16))
        {
            Ground = AttemptGround.ConciliationFailed,
        });
        Merits(desk).Closed.Select(one => one.Why).ShouldNotContain(WhyNotWay.NoAmicableAttempt);
        desk.World.AddItem(desk.Dupin.Creditor, desk.Dupin.Debtor, "DUPIN", new(2026, 11, 1), "300.00");
        Merits(desk).Closed.Select(one => one.Why).ShouldContain(WhyNotWay.NoAmicableAttempt);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_meeting_that_comes_too_late_opens_the_court_once_the_conciliation_is_given_up(Product product)
    {
        using var desk = With(product, LegalStatus.Consumer);
        CourtOf(desk).Open(desk.Dupin, Asked(MediatorKind.Conciliator), "Claire").Refused.ShouldBeNull();
        Note(desk, new ActAsked("requested", new(2026, 11, 2)));
        Note(desk, new ActAsked("meeting-set", new(2026, 11, 16)) { MeetingOn = new(2027, 2, 15) });

        Merits(desk).Attempt!.Ground.ShouldBe(AttemptGround.MeetingTooLate);
        Note(desk, new ActAsked("withdrawn", new(2026, 11, 20)));
        Merits(desk).Closed.Select(one => one.Why).ShouldNotContain(WhyNotWay.NoAmicableAttempt);
        Merits(desk).Attempt!.Rule.Reference.ShouldBe("CPC, art. 750-1, 3°");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_request_is_written_from_the_file_and_what_a_person_says(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        CourtOf(desk).Open(desk.Dupin, Asked(MediatorKind.Enterprises), "Claire").Refused.ShouldBeNull();
        var letters = new CourtLetterDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        Lacks().ShouldContain("Rien n’a encore été tenté");
        Lacks().ShouldContain("votre SIRET, votre effectif");

        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = new(2026, 11, 2) });
        PetitionWorld.LayIn(desk);
        new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
            .State(desk.Dupin, PetitionWorld.Said(1) with { City = "" }, "Claire").ShouldBeNull();
        letters.State(desk.Dupin, new CourtLetterStated(1)
        {
            EffectiveOn = default, Mediation = Said,
        }, "Claire").ShouldBeNull();
        Lacks().ShouldBe("");
        var words = PetitionWorld.Words(letters.Draw(desk.Dupin, 1, CourtPaper.MediationRequest)!.Pdf!.Value);
        words.ShouldContain("L’acheteur conteste les portes.");
        words.ShouldContain("appel du 2 novembre 2026");
        words.ShouldContain("garder confidentiel");
        Note(desk, new ActAsked("requested", new(2026, 11, 23)));
        letters.Of(desk.Dupin, 1)!.Offers.ShouldBeEmpty("he has been asked");
        Note(desk, new ActAsked("accepted", new(2026, 11, 23)));
        letters.Of(desk.Dupin, 1)!.Offers.ShouldBeEmpty("its limitation is counted while it goes on");
        Refusal(desk, Asked(MediatorKind.Enterprises) with { Way = Way.PaymentOrder, Mediator = null })
            .ShouldBe("inAnotherProcedure");

        string Lacks() => string.Join('\n', letters.Of(desk.Dupin, 1)!.Offers
            .Single(one => one.Paper == CourtPaper.MediationRequest).Refusals
            .Select(one => one.Sentence(Language.French)));
    }

    [Fact]
    public void A_mediator_who_does_not_take_the_parties_is_not_asked()
    {
        using var consumer = With(Product.Sqlite, LegalStatus.Consumer);
        Refusal(consumer, Asked(MediatorKind.Enterprises)).ShouldBe("notBetweenProfessionals");
        Refusal(consumer, Asked(MediatorKind.Consumer)).ShouldBe("consumerMediator");
        Refusal(consumer, Asked(MediatorKind.Conciliator) with { Mediator = null }).ShouldBe("mediatorKindMissing");
        Refusal(consumer, Asked(MediatorKind.Conciliator) with { Name = " " }).ShouldBe("mediatorMissing");
        CourtOf(consumer).Of(consumer.Dupin).ShouldBeEmpty("nothing was opened");

        using var body = With(Product.Sqlite, LegalStatus.PublicBody);
        Refusal(body, Asked(MediatorKind.Conciliator)).ShouldBe("publicParty");
        Refusal(body, Asked(MediatorKind.Enterprises)).ShouldBeNull("no court is asked: a public buyer may be");
    }

    private static MediationSaid Said => new()
    {
        ApplicantSiret = "73282932000012", OpponentSiret = "98765432100012", Staff = 3, Phone = "06 00 00 00 12",
        Email = "c@example.com", Difference = "L’acheteur conteste les portes.", KeepsConfidence = true,
        SettledBy = "Un paiement en trois fois.",
    };

    private static WayAnswer Merits(Desk desk)
    {
        using var db = desk.World.Database.Open();
        return ClaimOfFile.Of(db, desk.World.Rules, desk.Dupin, (desk.World.Today, "Lorient")).Ways
            .Single(one => one.Way == Way.Merits);
    }

    private static Money Euros(string sum) => Money.Parse(sum);

    private static CourtAsked Asked(MediatorKind mediator) =>
        new(default, Petit, Territory.Metropole, ["F-DUPIN-1"]) { Way = Way.Mediation, Mediator = mediator };

    private static void Note(Desk desk, ActAsked act) => Why(desk, act).ShouldBeNull(act.Act);

    private static string? Why(Desk desk, ActAsked act) =>
        CourtOf(desk).Record(desk.Dupin, 1, act, "Claire").Refused?.Key;

    private static string? Refusal(Desk desk, CourtAsked asked) =>
        CourtOf(desk).Open(desk.Dupin, asked, "Claire").Refused?.Key;

    private static CourtDesk CourtOf(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static string Days(Desk desk) => desk.Ask(db => string.Join(", ",
        new CourtCalendar(db, desk.World.Rules.Law, [desk.Dupin.Creditor]).Read(desk.World.Today)
            .Select(day => $"{day.Deadline.Key} {day.On:yyyy-MM-dd}")));

    private Desk With(Product product, LegalStatus status)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, status)));
        return desk;
    }
}

using System.Text.Json;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Core.Procedures.Mediations;

namespace Acquit.Store.Tests;

public class EventJsonTests
{
    private static readonly DateOnly _day = new(2026, 3, 2);

    /// <summary>One act of every kind, some in more than one form.</summary>
    internal static readonly DossierEvent[] Samples =
    [
        new StepDone("reminder-1", 2, Channel.RegisteredLetter)
        {
            EffectiveOn = _day, Items = [new("411000|DUPIN|F-1|2026-01-01|2026-01-01|120000|0")], By = "Anaïs",
            Letter = "reminder-1", DocumentRef = "D-2026-0412/03", DocumentHash = "ab", PayBy = new(2026, 3, 10),
                Asked = Money.Parse("1200.00"),
        },
        new LetterRecorded("reminder-1", Channel.Letter) { EffectiveOn = _day, Reference = "L-7" },
        new StepSkipped("reminder-2", 0) { EffectiveOn = _day, Note = "« accord » au téléphone" },
        new Postponed("reminder-2", new(2026, 3, 9)) { EffectiveOn = _day },
        new CallLogged(CallOutcome.Voicemail) { EffectiveOn = _day, Person = "Mme Roy", Step = "call", Occurrence = 1 },
        new CauseFound(Cause.CashFlow) { EffectiveOn = _day },
        new PromiseMade(Money.Parse("3000.00"), new(2026, 3, 20)) { EffectiveOn = _day, Person = "M. Roy",
            Channel = Channel.Call },
        new DisputeOpened(Money.Parse("15.50")) { EffectiveOn = _day, Category = "prix", AnswerFrom = "Paul",
            AnswerBy = new(2026, 3, 15) },
        new DisputeOpened((Money?)null) { EffectiveOn = _day },
        new DisputeClosed { EffectiveOn = _day },
        new HoldPlaced(new(2026, 4, 1)) { EffectiveOn = _day },
        new HoldLifted { EffectiveOn = _day },
        new PlanAgreed([new(new(2026, 4, 1), Money.Parse("100.00")), new(new(2026, 5, 1),
            Money.Parse("99.99"))]) { EffectiveOn = _day },
        new ReplyReceived(Channel.Email) { EffectiveOn = _day },
        new ReplyRead { EffectiveOn = _day },
        new PaymentReported(Money.Parse("12.34")) { EffectiveOn = _day },
        new LetterTracked("D-2026-0412/03", PostalOutcome.Unclaimed) { EffectiveOn = _day, TrackingNumber = "2C1" },
        new InsolvencyOpened
        {
            EffectiveOn = _day, PublishedOn = new(2026, 2, 1), Proceedings = InsolvencyKind.Liquidation,
            Court = "TC de Lyon",
            Notice = "BODACC A n° 20260021, annonce 77", Organ = "Me Petit", OrganAddress = "1 rue Ney\n69006 LYON",
        },
        new InsolvencyStated
        {
            EffectiveOn = _day, Organ = "Me Petit", OrganAddress = "1 rue Ney\n69006 LYON", CaseNumber = "2026J00077",
        },
        new InsolvencyActRecorded("declared")
        {
            EffectiveOn = _day, Amount = Money.Parse("1200.00"), Reference = "RK 1",
        },
        new HandedOver("Me Blanc") { EffectiveOn = _day },
        new WrittenOff { EffectiveOn = _day },
        new FirstContactReviewed("reminder-1") { EffectiveOn = _day },
        new NoteAdded { EffectiveOn = _day },
        new DoubtResolved("D-2026-0001/01", HasLeft: true) { EffectiveOn = _day },
        new EventWithdrawn(3) { EffectiveOn = _day },
        new VanishingExplained(VanishingCause.Cancelled, 4) { EffectiveOn = _day },
        new ItemsLeftOut(new(2026, 3, 9)) { EffectiveOn = _day, Note = "avoir attendu" },
        new ItemsTakenBack { EffectiveOn = _day },
        new MessageEdited(7) { EffectiveOn = _day, Letter = "reminder-1", Subject = "Vos factures",
            Text = "Bonjour,\n\n{tableau des factures}" },
        new MessageReset(7) { EffectiveOn = _day },
        new ChannelChosen("reminder-1", Channel.Letter) { EffectiveOn = _day },
        new RecipientChosen("reminder-1", ContactRole.Director, "M. Roy") { EffectiveOn = _day },
        new CollectorAssigned(new CollectorId(new Guid("019ad0a0-0000-7000-8000-000000000001")), "Claire Morvan")
        {
            EffectiveOn = _day,
        },
        new ProcedureOpened(2, Way.PaymentOrder)
        {
            EffectiveOn = _day, Court = CourtKind.Commercial, CourtName = "tribunal de commerce de Lorient",
            Seat = Territory.Metropole, Residence = Territory.Reunion,
            Items = [new("411000|DUPIN|F-1|2026-01-01|2026-01-01|120000|0")],
        },
        new ProcedureOpened(3, Way.Mediation)
        {
            EffectiveOn = _day, Mediator = MediatorKind.Conciliator, CourtName = "M. Paul Petit, conciliateur",
            Items = [new("411000|DUPIN|F-1|2026-01-01|2026-01-01|120000|0")],
        },
        new ProcedureActRecorded(3, "meeting-set")
        {
            EffectiveOn = _day, Way = Way.Mediation, MeetingOn = _day.AddDays(20),
        },
        new PetitionStated(2)
        {
            EffectiveOn = _day, Ground = "between-traders", City = "Lorient", IsCourtConfirmed = true,
            LegalForm = "SARL", Basis = "de la commande C-88", Signer = "Julien Brunet", Place = "Lorient",
            Exhibits = ["ab12", "cd34"],
        },
        new CostNoted(2, CostBasis.CourtCosts)
        {
            EffectiveOn = _day, What = "Requête", Amount = Money.Parse("31.80"), Vat = Money.Parse("5.30"),
            Reference = "G-14", IsGranted = true, DocumentHash = "ab12",
        },
        new LossStated(LossReason.NotFound)
        {
            EffectiveOn = _day, DecidedBy = "Julien Brunet", IsVatPaid = true, RecoversVat = true,
            DocumentHash = "ab12",
            Lines = [new("F-1", _day, Money.Parse("1000.00"), Money.Parse("200.00"), Money.Parse("300.00"))],
        },
        new ExhibitsFiled(2)
        {
            EffectiveOn = _day,
            Exhibits =
            [
                new(1, "Invoice", "Facture n° F-1", "ab12") { On = _day, InvoiceNumber = "F-1" },
                new(2, "Correspondence", "Lettre de relance", "cd34"),
            ],
        },
        new CourtLetterStated(3)
        {
            EffectiveOn = _day, Officer = "M. Paul Petit",
            Mediation = new() { Staff = 0, SettledBy = "Le paiement en trois fois.", KeepsConfidence = true },
        },
        new CourtLetterStated(2)
        {
            EffectiveOn = _day, Officer = "Maître Anne Petit", OfficerAddress = "5 rue Exemple\n44000 Nantes",
            DaysToPay = 8, CostsInvitedOn = _day, Costs = Money.Parse("30.23"), HearingOn = _day, ReadAt = "filed",
        },
        new ProcedureActRecorded(2, "served")
        {
            EffectiveOn = _day, Manner = ServiceManner.Otherwise, Reference = "2026IP00123", DocumentHash = "ab12",
        },
        new MatchAccepted(new("411000|DUPIN|VIR|2026-02-01|2026-02-01|-50000|0"), Money.Parse("500.00"))
            { EffectiveOn = _day, Items = [new("411000|DUPIN|F-1|2026-01-01|2026-01-01|120000|0")] },
        new MatchRejected(new("411000|DUPIN|VIR|2026-02-01|2026-02-01|-50000|0")) { EffectiveOn = _day },
        new MatchUndone(4, new("411000|DUPIN|VIR|2026-02-01|2026-02-01|-50000|0")) { EffectiveOn = _day },
        new LetterPrepared("dispute-answer", Channel.Letter) { EffectiveOn = _day },
        new LetterGivenUp("dispute-answer") { EffectiveOn = _day, Note = "réglé au téléphone" },
        new DisputeAnswered(DisputeVerdict.Partly, [new("deux palettes mouillées", "une seule l’était")
            { Evidence = "bon de livraison L-91" }])
            { EffectiveOn = _day, DecidedBy = "Paul", Credited = Money.Parse("7.00") },
        new CreditNoteIssued("A-12", new(2026, 3, 1), Money.Parse("7.00")) { EffectiveOn = _day, DocumentHash = "cd" },
        new PlanProposed([new(new(2026, 4, 1), Money.Parse("100.00"))]) { EffectiveOn = _day, Signatory = "Mme Roy",
            SignatoryTitle = "gérante", GraceDays = 8, WaivesIfKept = true, Solvency = "comptes 2025 : à l’équilibre" },
        new PlanAgreed([]) { EffectiveOn = _day, GraceDays = 8, WaivesIfKept = true, AgreementRef = "D-2026-0001/02" },
        new EvidenceRecorded(EvidenceKind.SignedOrder) { EffectiveOn = _day, Reference = "C-88", DocumentHash = "ef" },
        new CreditLimitSet(Money.Parse("5000.00")) { EffectiveOn = _day },
        new Blacklisted(new(2027, 3, 1)) { EffectiveOn = _day, Evidence = "D-2026-0001/03", Note = "trois impayés" },
        new BlacklistLifted { EffectiveOn = _day },
        new EmailReturned("D-2026-0001/01") { EffectiveOn = _day, Status = "5.1.1", Address = "a@b.example" },
    ];

    [Fact]
    public void Every_kind_of_event_can_be_written()
    {
        var kinds = typeof(DossierEvent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DossierEvent)) && !type.IsAbstract).ToList();
        EventJson.Kinds.ShouldBe(kinds, ignoreOrder: true);
        Samples.Select(sample => sample.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        foreach (var sample in Samples)
        {
            var read = EventJson.Read(EventJson.Write(sample));
            read.GetType().ShouldBe(sample.GetType());
            foreach (var property in sample.GetType().GetProperties())
            {
                Facts(property.GetValue(read)).ShouldBe(Facts(property.GetValue(sample)),
                    $"{sample.GetType().Name}.{property.Name}");
            }

            EventJson.Write(read).ShouldBe(EventJson.Write(sample));
        }
    }

    [Fact]
    public void The_words_of_version_1_never_change() =>
        EventJson.Write(Samples[6]).ShouldBe(
            """{"amount":"3000.00","by":"","channel":"call","dueOn":"2026-03-20","effectiveOn":"2026-03-02","""
            + "\"items\":[]"
            + ""","kind":"promiseMade","note":"","person":"M. Roy","v":1}""");

    [Theory]
    [InlineData("""{"kind":"promiseMade","v":2,"effectiveOn":"2026-03-02","amount":"1.00","dueOn":"2026-03-20"}""")]
    [InlineData("""{"kind":"promisedTheMoon","v":1,"effectiveOn":"2026-03-02"}""")]
    [InlineData("""{"kind":"promiseMade","v":1,"effectiveOn":"2026-03-02","amount":"much","dueOn":"2026-03-20"}""")]
    public void Words_of_another_version_or_kind_or_form_are_refused(string words) =>
        Should.Throw<JsonException>(() => EventJson.Read(words));

    [Fact]
    public void An_endless_note_is_refused() =>
        Should.Throw<ArgumentException>(() =>
            EventJson.Write(new NoteAdded { EffectiveOn = _day, Note = new string('x', EventJson.Longest) }));

    [Fact]
    public void An_item_key_stands_as_text() =>
        EventJson.Write(Samples[0]).ShouldContain("\"items\":[\"411000|DUPIN|F-1|2026-01-01|2026-01-01|120000|0\"]");

    private static List<object?> Facts(object? value) =>
        value is System.Collections.IEnumerable list and not string ? [.. list.Cast<object?>()] : [value];

    [Fact]
    public void Words_kept_before_other_procedures_were_followed_are_those_of_an_order_for_payment()
    {
        const string about = "\"by\":\"Claire\",\"effectiveOn\":\"2026-11-20\",\"items\":[],\"note\":\"\","
            + "\"procedure\":1,\"v\":1";
        var act = (ProcedureActRecorded)EventJson.Read(
            "{" + about + ",\"kind\":\"procedureActRecorded\",\"act\":\"filed\",\"amount\":\"1300.00\"}");
        var opened = (ProcedureOpened)EventJson.Read(
            "{" + about + ",\"kind\":\"procedureOpened\",\"way\":\"paymentOrder\",\"court\":\"commercial\"}");

        (act.Way, act.Amount, act.Interest, act.PayBy)
            .ShouldBe((Way.PaymentOrder, Money.Parse("1300.00"), Money.Zero, null));
        (opened.Way, opened.CreditorStatus, opened.DebtorStatus)
            .ShouldBe((Way.PaymentOrder, LegalStatus.Unknown, LegalStatus.Unknown));
    }
}

using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

public class NextStepTests
{
    private static readonly Dossier _dossier = Given.Dossier(Given.Item("F-1", Given.Monday));

    /// <summary>The registered letter encloses the reminder.</summary>
    private static readonly DunningPolicy _enclosing = Given.Policy with
    {
        Steps = [Given.Policy.Steps[0], Given.Policy.Steps[1] with {
            Attach = [new Attachment(AttachmentKind.Sent, "reminder", IfMissing.Refuse)] }],
    };

    [Fact]
    public void A_credit_that_names_an_invoice_covers_that_one_and_not_the_oldest()
    {
        var two = Given.Dossier(Given.Item("FA-1", Given.Day(2, 2)), Given.Item("FA-12", Given.Monday)) with
        {
            Credits = [Given.Credit("500.00", "VIR DUPIN FA-12")],
        };
        var asked = two.On(Given.Monday).Of("FA-12").Items;
        asked.Single(item => item.Item.Ref == "FA-12").Covered.ShouldBe(Money.Parse("500.00"));
        asked.Single(item => item.Item.Ref == "FA-1").Asked.ShouldBe(Money.Parse("1200.00"));
    }

    [Fact]
    public void A_contested_sum_is_left_out_once_whatever_the_number_of_invoices()
    {
        var two = Given.Dossier(
            Given.Item("F-2", Given.Monday, "3610.89"), Given.Item("F-1", Given.Day(2, 2), "163.63"));
        var contested = two with
        {
            Events = [new DisputeOpened(Money.Parse("500.00")) { EffectiveOn = Given.Monday }],
        };
        contested.On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.Disputed);
        var asked = contested.On(Given.Monday).Of("F-2").Items.Single();
        asked.Contested.ShouldBe(Money.Parse("336.37"));
        asked.Asked.ShouldBe(Money.Parse("3274.52"));
    }

    [Fact]
    public void A_credit_of_exactly_one_amount_covers_that_invoice()
    {
        var two = Given.Dossier(Given.Item("F-1", Given.Day(2, 2)), Given.Item("F-2", Given.Monday, "450.00")) with
        {
            Credits = [Given.Credit("450.00")],
        };
        two.On(Given.Monday).Why("F-2").ShouldBe(ReasonCode.CoveredByUnappliedCredit);
    }

    [Fact]
    public void Two_invoices_of_the_amount_are_ambiguous_so_the_oldest_is_covered()
    {
        var two = Given.Dossier(Given.Item("F-2", Given.Monday, "450.00"),
            Given.Item("F-1", Given.Day(2, 2), "450.00")) with
        {
            Credits = [Given.Credit("450.00")],
        };
        two.On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.CoveredByUnappliedCredit);
        two.On(Given.Monday).Of("F-2").Action.ShouldBe(DecisionAction.Contact);
    }

    [Fact]
    public void Spacing_holds_until_its_last_day_excluded()
    {
        var called = _dossier.With(new CallLogged(CallOutcome.NoAnswer) { EffectiveOn = Given.Day(3, 5) });
        called.On(Given.Day(3, 9)).Why("F-1").ShouldBe(ReasonCode.ContactedTooRecently);
        called.On(Given.Day(3, 9)).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 10));
        called.On(Given.Day(3, 10)).Of("F-1").Action.ShouldBe(DecisionAction.Contact);
    }

    [Fact]
    public void A_letter_that_was_sent_outside_counts_for_spacing_and_a_note_does_not()
    {
        var letter = new LetterRecorded("", Channel.Letter) { EffectiveOn = Given.Day(3, 5) };
        _dossier.With(letter).On(Given.Day(3, 9)).Why("F-1").ShouldBe(ReasonCode.ContactedTooRecently);
        _dossier.With(letter).On(Given.Day(3, 10)).Of("F-1").Action.ShouldBe(DecisionAction.Contact);
        _dossier.With(new NoteAdded { EffectiveOn = Given.Day(3, 5) }).On(Given.Day(3, 9)).Of("F-1").Action
            .ShouldBe(DecisionAction.Contact);
    }

    [Fact]
    public void Three_contacts_in_seven_days_hold_a_reminder_and_not_a_formal_notice()
    {
        var contacts = Enumerable.Range(24, 3).Select(day => new ContactAttempt(Given.Day(3, day), Channel.Call))
            .ToList();
        var reached = _dossier with { PersonContacts = contacts };
        reached.On(Given.Day(3, 30)).Why("F-1").ShouldBe(ReasonCode.ContactCapReached);
        reached.On(Given.Day(3, 30)).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 31));
        reached.On(Given.Day(3, 31)).Of("F-1").Action.ShouldBe(DecisionAction.Contact);
        reached.With(Given.Done("registered", Given.Day(3, 17), "F-1")).On(Given.Day(3, 30)).Of("F-1")
            .Step.ShouldBe("notice");
    }

    [Fact]
    public void Above_the_ceiling_a_person_opens_it_first()
    {
        var policy = Given.Policy with { Ceiling = Money.Parse("1199.99") };
        _dossier.On(Given.Monday, policy).Of("F-1").Approval.ShouldBe(Approval.Manual);
        _dossier.On(Given.Monday, policy with { Ceiling = Money.Parse("1200.00") }).Of("F-1")
            .Approval.ShouldBe(Approval.Confirm);
    }

    [Fact]
    public void The_floor_is_included()
    {
        Given.Dossier(Given.Item("F-1", Given.Monday, "14.99")).On(Given.Monday).Why("F-1")
            .ShouldBe(ReasonCode.BelowFloor);
        Given.Dossier(Given.Item("F-1", Given.Monday, "15.00")).On(Given.Monday).Why("F-1")
            .ShouldBe(ReasonCode.StepDue);
    }

    [Fact]
    public void A_holiday_of_the_debtors_territory_only_closes_his_day()
    {
        var calendar = new HolidayCalendar(
            Territory.Reunion, [new LocalHoliday("Fête locale", "Local") { Fixed = (3, 2) }]);
        var context = new DunningContext
        {
            Today = Given.Monday,
            Calendars = new Dictionary<string, HolidayCalendar> { ["974"] = calendar },
        };
        var there = _dossier with { Debtor = _dossier.Debtor with { Territory = "974" } };
        NextStep.For(there, Given.Policy, context).Why("F-1").ShouldBe(ReasonCode.ClosedDay);
        NextStep.For(_dossier, Given.Policy, context).Why("F-1").ShouldBe(ReasonCode.StepDue);
    }

    [Fact]
    public void A_message_on_the_desk_waits_and_keeps_its_place()
    {
        var two = Given.Dossier(Given.Item("F-1", Given.Day(2, 2)), Given.Item("F-2", Given.Monday))
            .With(Given.Done("reminder", Given.Day(2, 2), "F-1"));
        var pending = new PendingMessage("registered", 0, [new ItemKey("F-1")], PendingState.WaitingForApproval);
        var decisions = two.On(Given.Monday, desk: new Desk { Pending = [pending] });
        decisions.Why("F-1").ShouldBe(ReasonCode.WaitingForApproval);
        decisions.Of("F-1").Amount.ShouldBe(Money.Parse("1200.00"));
        decisions.Why("F-2").ShouldBe(ReasonCode.ContactedTooRecently);
        var doubtful = new Desk { Pending = [pending with { State = PendingState.Doubtful }] };
        two.On(Given.Monday, desk: doubtful).Why("F-1").ShouldBe(ReasonCode.SendingDoubtful);
    }

    [Fact]
    public void The_copy_of_a_letter_that_was_sent_is_demanded_and_one_of_a_letter_never_sent_is_not()
    {
        var none = new Desk { AtHand = new HashSet<Enclosure>() };
        var has = new Desk {
            AtHand = new HashSet<Enclosure> { new(AttachmentKind.Sent, "reminder", new ItemKey("F-1")) } };
        var done = _dossier.With(Given.Done("reminder", Given.Monday, "F-1"));
        done.On(Given.Day(3, 17), _enclosing, none).Why("F-1").ShouldBe(ReasonCode.AttachmentMissing);
        done.On(Given.Day(3, 17), _enclosing, has).Of("F-1").Step.ShouldBe("registered");
        var skipped = _dossier.With(new StepSkipped("reminder", 0) { EffectiveOn = Given.Monday });
        skipped.On(Given.Day(3, 17), _enclosing, none).Of("F-1").Step.ShouldBe("registered");
        var reviewed = _dossier.With(new FirstContactReviewed("registered") { EffectiveOn = Given.Monday });
        reviewed.On(Given.Day(3, 17), _enclosing, none).Of("F-1").Step.ShouldBe("registered");
    }

    [Fact]
    public void The_copy_of_a_letter_sent_outside_is_a_persons_to_add()
    {
        var outside = _dossier.With(new LetterRecorded("reminder", Channel.Letter) { EffectiveOn = Given.Monday });
        var decision = outside.On(Given.Day(3, 17), _enclosing, new Desk { AtHand = new HashSet<Enclosure>() })
            .Of("F-1");
        decision.Step.ShouldBe("registered");
        decision.Approval.ShouldBe(Approval.Manual);
        decision.Reasons[^1].Text.ShouldContain("la lettre de l’étape");
        outside.On(Given.Day(3, 17)).Of("F-1").Approval.ShouldBe(Approval.Confirm);
    }

    [Fact]
    public void A_letter_sent_outside_whose_copy_was_laid_in_asks_nobody()
    {
        var outside = _dossier.With(new LetterRecorded("reminder", Channel.Letter) { EffectiveOn = Given.Monday });
        var copy = new HashSet<Enclosure> { new(AttachmentKind.Sent, "reminder", new ItemKey("F-1")) };
        var decision = outside.On(Given.Day(3, 17), _enclosing, new Desk { AtHand = copy }).Of("F-1");
        (decision.Step, decision.Approval).ShouldBe(("registered", Approval.Confirm));
        decision.Reasons.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_paper_to_ask_about_makes_a_person_open_the_message()
    {
        var policy = Given.Policy with
        {
            Steps = [Given.Policy.Steps[0] with {
                Attach = [new Attachment(AttachmentKind.Invoice, "", IfMissing.Ask)] }],
        };
        var asked = _dossier.On(Given.Monday, policy, new Desk { AtHand = new HashSet<Enclosure>() }).Of("F-1");
        asked.Approval.ShouldBe(Approval.Manual);
        asked.Reasons.Select(reason => reason.Code).ShouldBe([ReasonCode.StepDue, ReasonCode.AttachmentToAdd]);
        asked.Reasons[1].Text.ShouldContain("la facture");
        _dossier.On(Given.Monday, policy).Of("F-1").Approval.ShouldBe(Approval.Confirm);
    }

    [Theory]
    [InlineData(Channel.Letter, ReasonCode.AddressMissing)]
    [InlineData(Channel.Email, ReasonCode.EmailMissing)]
    [InlineData(Channel.Sms, ReasonCode.PhoneMissing)]
    public void What_the_channel_needs_and_nobody_knows_is_named(Channel channel, ReasonCode code)
    {
        var policy = Given.Policy with { Steps = [Given.Policy.Steps[0] with { Channel = channel }] };
        var bare = _dossier with {
            Debtor = new Debtor { Key = new DebtorKey("DUPIN"), Name = "SARL Dupin", Status = LegalStatus.Trader } };
        bare.On(Given.Monday, policy).Why("F-1").ShouldBe(code);
    }

    [Fact]
    public void A_promise_waits_for_a_ledger_imported_after_the_bank_had_time()
    {
        var promised = _dossier.With(
            new PromiseMade(Money.Parse("1200.00"), Given.Day(3, 9)) { EffectiveOn = Given.Monday });
        (promised with { LedgerImportedOn = Given.Day(3, 12) }).On(Given.Day(3, 13)).Why("F-1")
            .ShouldBe(ReasonCode.LedgerStale);
        (promised with { LedgerImportedOn = Given.Day(3, 13) }).On(Given.Day(3, 13)).Why("F-1")
            .ShouldBe(ReasonCode.PromiseBroken);
        promised.On(Given.Day(3, 12)).Why("F-1").ShouldBe(ReasonCode.PromisedUntil);
    }

    [Theory]
    [InlineData("2026-03-12", ReasonCode.StepDue)]
    [InlineData("2026-03-13", ReasonCode.StepDue)]
    [InlineData("2026-03-14", ReasonCode.PromiseBroken)]
    public void What_came_by_today_keeps_the_promise_late_or_not(string paidOn, ReasonCode code)
    {
        var promised = _dossier.With(
            new PromiseMade(Money.Parse("500.00"), Given.Day(3, 9)) { EffectiveOn = Given.Monday }) with
        {
            Applied = [new AppliedCredit(new ItemKey("F-1"), new ItemKey("P"), DateOnly.Parse(paidOn, null),
                Money.Parse("500.00"))],
        };
        promised.On(Given.Day(3, 13)).Why("F-1").ShouldBe(code);
    }

    [Fact]
    public void A_decision_of_no_creditor_but_his_own_is_named()
    {
        var reached = _dossier with {
            PersonContacts = [.. Enumerable.Repeat(new ContactAttempt(Given.Monday, Channel.Call), 3)] };
        reached.On(Given.Monday).Of("F-1").Reasons[0]
            .Text.ShouldBe("Déjà 3\u00A0contacts en 7 jours : à partir du 09/03/2026");
    }

    [Fact]
    public void The_first_item_of_a_newcomer_is_reviewed_after_its_bound_and_not_on_it()
    {
        _dossier.On(Given.Monday.AddDays(180)).Why("F-1").ShouldBe(ReasonCode.ClosedDay);
        _dossier.On(Given.Monday.AddDays(181)).Why("F-1").ShouldBe(ReasonCode.TooOldToStart);
    }
}

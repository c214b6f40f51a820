using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.Core.Dunning;

/// <summary>Why something that is due does not go today, and when it is looked at again.</summary>
/// <param name="NextLookOn">The hold may end or say something else; null: it has no day of its own.</param>
internal sealed record Held(Reason Reason, DateOnly? NextLookOn)
{
    /// <summary>It is proposed already.</summary>
    public bool IsOnDesk { get; init; }

    /// <summary>
    /// It keeps its place among the day's contacts: it lies on the desk, or only the closed day holds it, so that a
    /// week-end turns nothing round.
    /// </summary>
    public bool KeepsItsPlace => IsOnDesk || Reason.Code == ReasonCode.ClosedDay;
}

/// <summary>
/// What holds a message back whatever the item: a message under way, a stale ledger, a missing address, spacing, the
/// contact cap and, when nothing else does, a closed day.
/// </summary>
internal sealed class ContactLimits(DunningReading reading)
{
    private readonly Held? _stale = Stale(reading);
    private readonly Held? _closed = Closed(reading);
    private int _contactsToday;

    /// <summary>The first day on which this ledger is stale; null: there is no ledger that could be.</summary>
    public DateOnly? StaleOn { get; } =
        reading.Dossier.LedgerImportedOn?.AddDays(reading.Context.LedgerFreshDays + 1);

    /// <summary>Null when the message may go today.</summary>
    public Held? Hold(MessageGroup group, ItemCase[] cases)
    {
        var held = OnDesk(group, cases) ?? _stale;
        if (held is null && group.Action(reading.Policy) == DecisionAction.Contact)
        {
            held = Mandate() ?? Kind(group) ?? Used(group) ?? Reach(group) ?? Spacing(group) ?? Cap(group);
        }

        return held ?? _closed;
    }

    /// <summary>The message goes: it counts for spacing and cap.</summary>
    public void Take(MessageGroup group)
    {
        if (group.Action(reading.Policy) == DecisionAction.Contact)
        {
            _contactsToday++;
        }
    }

    private static Held? Stale(DunningReading reading) =>
        reading.Dossier.LedgerImportedOn is { } imported
            && reading.Today.DayNumber - imported.DayNumber > reading.Context.LedgerFreshDays
            ? new Held(new Reason(ReasonCode.LedgerStale, new ReasonFacts { Since = imported }),
                reading.Today.AddDays(1))
            : null;

    private static Held? Closed(DunningReading reading)
    {
        var today = reading.Today;
        var calendar = reading.Context.CalendarOf(reading.Dossier.Debtor);
        var window = ContactWindow.Of(reading.Policy, reading.Dossier.Creditor.ContactRules);
        var days = new ContactDays(calendar, window.Days);
        if (days.IsOpen(today))
        {
            return null;
        }

        var next = days.After(today);
        var why = calendar.WhyClosed(today, Language.French) ?? DayNames.Of(today, Language.French);
        return new Held(new Reason(ReasonCode.ClosedDay, new ReasonFacts { Words = why, Since = today, On = next }),
            next);
    }

    private Held? OnDesk(MessageGroup group, ItemCase[] cases)
    {
        foreach (var pending in reading.Desk.Pending)
        {
            var step = group.Step >= 0 ? reading.Policy.Steps[group.Step].Id : "";
            if (pending.Step != step || !group.Items.Exists(at =>
                cases[at].Act.Occurrence == pending.Occurrence && pending.Items.Contains(cases[at].Item.Key)))
            {
                continue;
            }

            var code = pending.State switch
            {
                PendingState.WaitingForApproval => ReasonCode.WaitingForApproval,
                PendingState.Doubtful => ReasonCode.SendingDoubtful,
            };
            return new Held(new Reason(code, new ReasonFacts { Step = step }), reading.Today.AddDays(1))
            {
                IsOnDesk = true,
            };
        }

        return null;
    }

    private Held? Mandate() => reading.Dossier.Creditor.UnderMandate
        ? new Held(new Reason(ReasonCode.MandateMentionsMissing, default), null)
        : null;

    private Held? Kind(MessageGroup group) =>
        group.Step >= 0 && reading.Policy.Steps[group.Step].Legal && reading.Status == LegalStatus.Unknown
            && !reading.Context.AssumesWhatALedgerCannotTell
            ? new Held(new Reason(ReasonCode.DebtorKindUnknown, default), null)
            : null;

    /// <summary>The creditor does not want this channel, and nothing that may take its place is left.</summary>
    private Held? Used(MessageGroup group) =>
        group.Channel(reading) is { } channel && !reading.Dossier.Creditor.ContactRules.Uses(channel.Key())
            ? new Held(new Reason(ReasonCode.ChannelNotUsed, new ReasonFacts { Words = channel.Key() }), null)
            : null;

    private Held? Reach(MessageGroup group)
    {
        if (reading.Context.AssumesWhatALedgerCannotTell || group.Channel(reading) is not { } channel)
        {
            return null;
        }

        var debtor = reading.Dossier.Debtor;
        if (RecipientChoice.Of(reading.Dossier, channel, NameOf(group), IsLegal(group)) is not null)
        {
            return null;
        }

        ReasonCode? missing = channel switch
        {
            Channel.Letter or Channel.RegisteredLetter or Channel.Bailiff =>
                debtor.Address is null ? ReasonCode.AddressMissing : null,
            Channel.Email or Channel.ElectronicRegistered => debtor.Email.Length == 0 ? ReasonCode.EmailMissing : null,
            Channel.Call or Channel.Sms => debtor.Phone.Length == 0 ? ReasonCode.PhoneMissing : null,
        };
        var facts = new ReasonFacts { Words = missing == ReasonCode.EmailMissing ? debtor.FailingEmail : null };
        return missing is { } code ? new Held(new Reason(code, facts), null) : null;
    }

    /// <summary>The step, or the letter where it is no step.</summary>
    private string NameOf(MessageGroup group) =>
        group.Step >= 0 ? reading.Policy.Steps[group.Step].Id : group.Letter(reading);

    private bool IsLegal(MessageGroup group) => group.Step >= 0 && reading.Policy.Steps[group.Step].Legal;

    /// <summary>
    /// A broken promise is called about the same day, a plan follows its own clause, and what the debtor asked for or a
    /// person prepared answers him: none waits for spacing.
    /// </summary>
    private Held? Spacing(MessageGroup group)
    {
        if (group.Cue is Cue.BrokenPromise or Cue.Resend or Cue.Prepared or Cue.PlanCall or Cue.PlanNotice
            or Cue.PlanAcceleration)
        {
            return null;
        }

        var spacing = reading.Policy.Spacing;
        if (_contactsToday > 0 && reading.Policy.Grouping != Grouping.Invoice)
        {
            var facts = new ReasonFacts { Words = "another", Count = spacing, Policy = reading.Policy.Name };
            return new Held(new Reason(ReasonCode.ContactedTooRecently, facts), null);
        }

        if (reading.History?.LastContactOn is { } last && last.AddDays(spacing) > reading.Today)
        {
            var next = last.AddDays(spacing);
            var facts = new ReasonFacts { Since = last, Count = spacing, On = next, Policy = reading.Policy.Name };
            return new Held(new Reason(ReasonCode.ContactedTooRecently, facts), next);
        }

        return null;
    }

    /// <summary>
    /// Every attempt counts, on every channel and by every creditor; a legal step counts but is not held back.
    /// </summary>
    private Held? Cap(MessageGroup group)
    {
        if (group.Step >= 0 ? reading.Policy.Steps[group.Step].Legal : PreparedLetters.IsFormal(group.Letter(reading)))
        {
            return null;
        }

        var attempts = Attempts(reading.Today);
        if (attempts + _contactsToday < reading.Context.ContactCap)
        {
            return null;
        }

        var facts = attempts < reading.Context.ContactCap
            ? new ReasonFacts { Words = "another", Count = attempts + _contactsToday }
            : new ReasonFacts { Count = attempts, On = FirstDayBelow(reading.Context.ContactCap) };
        return new Held(new Reason(ReasonCode.ContactCapReached, facts),
            attempts > 0 ? FirstDayBelow(attempts) : null);
    }

    /// <summary>The first day after today on which fewer attempts than this lie in the days that count.</summary>
    private DateOnly FirstDayBelow(int attempts)
    {
        var day = reading.Today.AddDays(1);
        while (Attempts(day) >= attempts)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Attempts of the rolling days that end with a day, that day included, as known today.</summary>
    private int Attempts(DateOnly lastDay)
    {
        var count = 0;
        foreach (var attempt in reading.Dossier.PersonContacts)
        {
            if (attempt.On <= reading.Today && attempt.On > lastDay.AddDays(-reading.Context.CapDays))
            {
                count++;
            }
        }

        return count;
    }
}

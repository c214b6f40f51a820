using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.Core.Dunning;

/// <summary>Why something that is due does not go today, and when it is looked at again.</summary>
/// <param name="IsOnDesk">It is proposed already: it keeps its place among the day's contacts.</param>
internal sealed record Held(Reason Reason, DateOnly NextLookOn, bool IsOnDesk = false);

/// <summary>
/// What holds a message back whatever the item: a stale ledger, a closed day, a message under way, a missing address,
/// spacing, the contact cap.
/// </summary>
internal sealed class ContactLimits(DunningReading reading)
{
    /// <summary>What has no date of its own is looked at when a fact changes, after a month at the latest.</summary>
    private const int MonthlyLook = 30;

    private readonly Held? _wholeDay = WholeDay(reading);
    private int _contactsToday;

    /// <summary>The first day on which this ledger is stale; null: there is no ledger that could be.</summary>
    public DateOnly? StaleOn { get; } =
        reading.Dossier.LedgerImportedOn?.AddDays(reading.Context.LedgerFreshDays + 1);

    /// <summary>Null when the message may go today.</summary>
    public Held? Hold(MessageGroup group, ItemCase[] cases)
    {
        if (OnDesk(group, cases) is { } pending)
        {
            return pending;
        }

        if (_wholeDay is not null || group.Action(reading.Policy) != DecisionAction.Contact)
        {
            return _wholeDay;
        }

        return Mandate() ?? Kind(group) ?? Reach(group) ?? Spacing(group) ?? Cap(group);
    }

    /// <summary>The message goes: it counts for spacing and cap.</summary>
    public void Take(MessageGroup group)
    {
        if (group.Action(reading.Policy) == DecisionAction.Contact)
        {
            _contactsToday++;
        }
    }

    private static Held? WholeDay(DunningReading reading)
    {
        var today = reading.Today;
        if (reading.Dossier.LedgerImportedOn is { } imported
            && today.DayNumber - imported.DayNumber > reading.Context.LedgerFreshDays)
        {
            return new Held(new Reason(ReasonCode.LedgerStale, new ReasonFacts { Since = imported }), today.AddDays(1));
        }

        var calendar = reading.Context.CalendarOf(reading.Dossier.Debtor);
        var days = new ContactDays(calendar, reading.Policy.Days);
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
            return new Held(new Reason(code, new ReasonFacts { Step = step }), reading.Today.AddDays(1),
                IsOnDesk: true);
        }

        return null;
    }

    private Held? Mandate() => reading.Dossier.Creditor.UnderMandate
        ? new Held(new Reason(ReasonCode.MandateMentionsMissing, default), reading.Today.AddDays(MonthlyLook))
        : null;

    private Held? Kind(MessageGroup group) =>
        group.Step >= 0 && reading.Policy.Steps[group.Step].Legal && reading.Status == LegalStatus.Unknown
            && !reading.Context.AssumesWhatALedgerCannotTell
            ? new Held(new Reason(ReasonCode.DebtorKindUnknown, default), reading.Today.AddDays(MonthlyLook))
            : null;

    private Held? Reach(MessageGroup group)
    {
        if (reading.Context.AssumesWhatALedgerCannotTell || group.Channel(reading) is not { } channel)
        {
            return null;
        }

        var debtor = reading.Dossier.Debtor;
        ReasonCode? missing = channel switch
        {
            Channel.Letter or Channel.RegisteredLetter or Channel.Bailiff =>
                debtor.Address is null ? ReasonCode.AddressMissing : null,
            Channel.Email or Channel.ElectronicRegistered => debtor.Email.Length == 0 ? ReasonCode.EmailMissing : null,
            Channel.Call or Channel.Sms => debtor.Phone.Length == 0 ? ReasonCode.PhoneMissing : null,
        };
        var facts = new ReasonFacts { Words = missing == ReasonCode.EmailMissing ? debtor.FailingEmail : null };
        return missing is { } code ? new Held(new Reason(code, facts), reading.Today.AddDays(MonthlyLook)) : null;
    }

    /// <summary>
    /// A broken promise is called about the same day, and a forgotten invoice was asked for: neither waits for spacing.
    /// </summary>
    private Held? Spacing(MessageGroup group)
    {
        if (group.Cue is Cue.BrokenPromise or Cue.Resend)
        {
            return null;
        }

        var spacing = reading.Policy.Spacing;
        if (_contactsToday > 0 && reading.Policy.Grouping != Grouping.Invoice)
        {
            var next = reading.Today.AddDays(Math.Max(1, spacing));
            var facts = new ReasonFacts { Words = "today", Count = spacing, On = next, Policy = reading.Policy.Name };
            return new Held(new Reason(ReasonCode.ContactedTooRecently, facts), next);
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
        if (group.Step >= 0 && reading.Policy.Steps[group.Step].Legal)
        {
            return null;
        }

        var attempts = Attempts(reading.Today) + _contactsToday;
        if (attempts < reading.Context.ContactCap)
        {
            return null;
        }

        var next = reading.Today.AddDays(1);
        while (Attempts(next) + TodaysWithin(next) >= reading.Context.ContactCap)
        {
            next = next.AddDays(1);
        }

        return new Held(new Reason(ReasonCode.ContactCapReached, new ReasonFacts { Count = attempts, On = next }),
            next);
    }

    private int TodaysWithin(DateOnly lastDay) =>
        lastDay < reading.Today.AddDays(reading.Context.CapDays) ? _contactsToday : 0;

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

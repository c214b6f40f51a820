using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// What keeps one item from being chased whatever the step, in the order in which a collector would say it: gone or not
/// chaseable, paid by a credit, not due, unread reply, hold, dispute, promise, plan.
/// </summary>
internal static class ItemGate
{
    /// <summary>Sets the wait of the item, or leaves it free.</summary>
    public static void Pass(ref ItemCase item, int at, DunningReading reading)
    {
        item.Covered = reading.Covered(at);
        var history = reading.HistoryOf(at);
        if ((!MustBeReadFirst(item.Item, reading) && CourtGate.Pass(ref item, at, reading))
            || Structural(ref item, history, reading) || Asked(ref item, at, reading)
            || Covered(ref item, at, reading) || NotYet(ref item, reading))
        {
            return;
        }

        if (reading.History is null)
        {
            return;
        }

        _ = Stopped(ref item, history, reading)
            || Contested(ref item, at, reading)
            || Promised(ref item, history, reading)
            || PlanGate.Pass(ref item, history, reading)
            || Resent(ref item, history, reading);
    }

    /// <summary>Collective proceedings stop the court too, and a reply may be a payment or a dispute.</summary>
    private static bool MustBeReadFirst(OpenItem item, DunningReading reading) =>
        reading.History is { } history
        && (InsolvencyOf(item, reading)?.Proceedings.IsCollective() == true || history.UnreadReply is not null);

    private static InsolvencyOpened? InsolvencyOf(OpenItem item, DunningReading reading) =>
        reading.History?.Insolvency is { } opened && InsolvencyFile.IsPrior(item, opened.EffectiveOn)
        && !InsolvencyFile.IsBornLater(reading.Dossier.Events, item, reading.Today) ? opened : null;

    private static bool Structural(ref ItemCase item, ItemHistory history, DunningReading reading)
    {
        var dossier = reading.Dossier;
        if (history.HandedOver is { } handed)
        {
            return Wait(ref item, reading, ReasonCode.HandedOver,
                new ReasonFacts { Words = handed.To, Since = handed.EffectiveOn });
        }

        if (history.WrittenOffOn is { } writtenOff)
        {
            return Wait(ref item, reading, ReasonCode.WrittenOff, new ReasonFacts { Since = writtenOff });
        }

        if (dossier.Debtor.IsNotACustomer)
        {
            return Wait(ref item, reading, ReasonCode.NotACustomer, default);
        }

        if (item.Item.Kind != ItemKind.Invoice)
        {
            var code = item.Item.Kind == ItemKind.Retention ? ReasonCode.Retention
                : ReasonCode.OpeningBalanceNotDetailed;
            return Wait(ref item, reading, code, default);
        }

        if (InsolvencyOf(item.Item, reading) is { } insolvency)
        {
            var isSure = InsolvencyFile.IsSurelyPrior(item.Item, insolvency.EffectiveOn);
            return Wait(ref item, reading, isSure ? ReasonCode.Insolvent : ReasonCode.MaybePriorToInsolvency,
                PreparedReason.FactsOf(insolvency));
        }

        return reading.Status != LegalStatus.Unknown && !reading.Policy.AppliesTo.Contains(reading.Status)
            && Wait(ref item, reading, ReasonCode.PolicyDoesNotFit,
                new ReasonFacts { Policy = reading.Policy.Name, Count = (int)reading.Status });
    }

    /// <summary>A letter that a person asked for goes before all else but a stop.</summary>
    private static bool Asked(ref ItemCase item, int at, DunningReading reading)
    {
        var history = reading.HistoryOf(at);
        if (history.Prepared is not { } prepared)
        {
            return false;
        }

        if (!Stopped(ref item, history, reading))
        {
            item.Contested = history.Dispute is null ? reading.CreditedOf(at)
                : reading.ContestedOf(at) ?? item.Item.Open - item.Covered;
            var missed = prepared.Letter == PreparedLetters.PlanNotice && history.Plan is { } plan
                ? reading.Judge(plan) : default;
            item.Act = missed.Standing == Standing.Broken
                ? new DueAct(Cue.PlanNotice, -1, 0, prepared.EffectiveOn, missed, prepared.EffectiveOn)
                {
                    Plan = history.Plan,
                }
                : new DueAct(Cue.Prepared, -1, 0, prepared.EffectiveOn, default, prepared.EffectiveOn)
                {
                    Prepared = prepared,
                };
        }

        return true;
    }

    private static bool Covered(ref ItemCase item, int at, DunningReading reading)
    {
        if (reading.Credit.IsPositive)
        {
            return Wait(ref item, reading, ReasonCode.DebtorInCredit, new ReasonFacts { Amount = reading.Credit });
        }

        var credited = reading.CreditedOf(at);
        item.Contested = credited;
        return item.Covered + credited >= item.Item.Open
            && Wait(ref item, reading, ReasonCode.CoveredByUnappliedCredit,
                new ReasonFacts { Amount = item.Covered + credited });
    }

    /// <summary>
    /// Until its first step or the day after its due date, whichever comes first: nobody is late before.
    /// </summary>
    private static bool NotYet(ref ItemCase item, DunningReading reading)
    {
        var due = item.Item.DueOn;
        var opensOn = due.AddDays(Math.Min(1, reading.Policy.Steps[0].Offset));
        if (opensOn <= reading.Today)
        {
            return false;
        }

        var facts = new ReasonFacts { On = due, Policy = reading.Policy.Name };
        item.WaitFor(new Reason(ReasonCode.NotDue, facts), opensOn);
        return true;
    }

    private static bool Stopped(ref ItemCase item, ItemHistory history, DunningReading reading)
    {
        if (reading.History!.UnreadReply is { } reply)
        {
            return Wait(ref item, reading, ReasonCode.ReplyToRead, new ReasonFacts { Since = reply.EffectiveOn },
                days: 1);
        }

        if (history.Hold is { } hold && reading.Today < hold.Until)
        {
            item.WaitFor(new Reason(ReasonCode.OnHold, new ReasonFacts { On = hold.Until, Step = hold.Note }),
                hold.Until);
            return true;
        }

        if (history.LeftOut is { } leftOut && reading.Today < leftOut.Until)
        {
            item.WaitFor(
                new Reason(ReasonCode.LeftOut,
                    new ReasonFacts { On = leftOut.Until, Words = leftOut.By, Step = leftOut.Note }),
                leftOut.Until);
            return true;
        }

        if (history.Postponed is { } postponed && reading.Today < postponed.Until)
        {
            item.WaitFor(
                new Reason(ReasonCode.OnHold,
                    new ReasonFacts { On = postponed.Until, Words = "postponed", Step = postponed.Step }),
                postponed.Until);
            return true;
        }

        return false;
    }

    private static bool Contested(ref ItemCase item, int at, DunningReading reading)
    {
        var history = reading.HistoryOf(at);
        var since = history.Dispute?.EffectiveOn
            ?? (history.Cause is { Cause: Cause.Dispute } cause ? cause.EffectiveOn : null);
        if (since is not { } opened)
        {
            return false;
        }

        var whole = item.Item.Open - item.Covered;
        item.Contested = reading.ContestedOf(at) ?? whole;
        if (item.Left.IsPositive)
        {
            return false;
        }

        var lookOn = history.Dispute?.AnswerBy is { } answerBy && answerBy > reading.Today
            ? answerBy
            : NextOf(opened, reading.Policy.Causes.DisputeLookAgainDays, reading.Today);
        var contested = history.Dispute?.Contested is null ? Money.Zero : item.Contested;
        var facts = new ReasonFacts { Since = opened, Amount = contested };
        item.WaitFor(new Reason(ReasonCode.Disputed, facts), lookOn);
        return true;
    }

    private static bool Promised(ref ItemCase item, ItemHistory history, DunningReading reading)
    {
        if (history.Promise is not { } promise)
        {
            return false;
        }

        var judgement = reading.Judge(promise);
        switch (judgement.Standing)
        {
            case Standing.Running:
                var day = reading.Today < promise.DueOn ? promise.DueOn
                    : KnownOn(judgement, reading);
                item.WaitFor(
                    new Reason(ReasonCode.PromisedUntil,
                        new ReasonFacts { Amount = promise.Amount, On = promise.DueOn }), day);
                return true;
            case Standing.LedgerTooOld:
                return Stale(ref item, reading);
            case Standing.Broken when !(history.LastContactOn > promise.DueOn)
                && !history.WasGivenUp(NextStep.CallScript, promise.DueOn)
                && !history.WasGivenUp(NextStep.BrokenPromiseLetter, promise.DueOn):
                item.Act = new DueAct(Cue.BrokenPromise, -1, 0, KnownOn(judgement, reading), judgement,
                    promise.EffectiveOn);
                return true;
            case Standing.Broken or Standing.Kept:
                return false;
        }

        return false;
    }

    private static bool Resent(ref ItemCase item, ItemHistory history, DunningReading reading)
    {
        if (history.Cause is not { Cause: Cause.Forgotten } cause)
        {
            return false;
        }

        if (history.ResentOn is not { } resent)
        {
            item.Act = new DueAct(Cue.Resend, -1, 0, cause.EffectiveOn, default, cause.EffectiveOn);
            return true;
        }

        var until = resent.AddDays(reading.Policy.Causes.ForgottenWaitDays);
        if (reading.Today > until)
        {
            return false;
        }

        var facts = new ReasonFacts { Words = "resent", Since = resent, On = until, Policy = reading.Policy.Name };
        item.WaitFor(new Reason(ReasonCode.InGrace, facts), until.AddDays(1));
        return true;
    }

    /// <summary>The first day on which a promise or an instalment can be held to be broken.</summary>
    public static DateOnly KnownOn(Judgement judgement, DunningReading reading) =>
        judgement.On.AddDays(reading.Context.BankDelayDays + 1);

    public static bool Stale(ref ItemCase item, DunningReading reading) =>
        Wait(ref item, reading, ReasonCode.LedgerStale, new ReasonFacts { Since = reading.Dossier.LedgerImportedOn },
            days: 1);

    /// <summary>
    /// Waits for something that has no date of its own: looked at again after a month, or after the days given.
    /// </summary>
    private static bool Wait(ref ItemCase item, DunningReading reading, ReasonCode code, ReasonFacts facts,
        int days = LookAhead.MonthlyLook)
    {
        item.WaitFor(new Reason(code, facts), reading.Today.AddDays(days));
        return true;
    }

    /// <summary>The first day after today that is a whole number of periods from a start.</summary>
    private static DateOnly NextOf(DateOnly start, int every, DateOnly today)
    {
        var passed = Math.Max(0, today.DayNumber - start.DayNumber);
        return start.AddDays(((passed / every) + 1) * every);
    }
}

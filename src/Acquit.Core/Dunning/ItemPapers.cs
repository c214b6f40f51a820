
namespace Acquit.Core.Dunning;

/// <summary>
/// What one item lacks for its due step: a paper that the policy demands, time before limitation, a known legal status.
/// </summary>
internal static class ItemPapers
{
    public static void Check(ref ItemCase item, int at, DunningReading reading)
    {
        if (!item.IsDue)
        {
            return;
        }

        var time = TimeOf(item, reading);
        item.Act = time is { } left ? LookedAtWhenTimeIsUp(item.Act, left, reading.Today) : item.Act;
        if (item.Act.Step < 0)
        {
            return;
        }

        var step = reading.Policy.Steps[item.Act.Step];
        if (step.Legal && time is { } last && last.UntilIfAcknowledged < reading.Today)
        {
            item.WaitFor(new Reason(ReasonCode.LimitationPassed, new ReasonFacts
            {
                On = last.UntilIfAcknowledged.AddDays(1), IsAssumed = last.IsFromInvoice, Words = last.Rule,
            }), LookOn(item.Act, reading));
            return;
        }

        foreach (var attachment in step.Attach)
        {
            if (attachment.IfMissing == IfMissing.Refuse && IsMissing(attachment, item, at, reading))
            {
                var facts = FactsOf(attachment, step, reading);
                item.WaitFor(new Reason(ReasonCode.AttachmentMissing, facts), LookOn(item.Act, reading));
                return;
            }
        }
    }

    /// <summary>
    /// Why a person must look: the item may be too old, a paper that the policy asks about is not there, or the copy of
    /// an earlier letter is hers to add, since it was sent outside Acquit.
    /// </summary>
    public static IEnumerable<Reason> WhyAsk(ItemCase item, int at, DunningReading reading)
    {
        if (WhyTooOld(item, reading) is { } old)
        {
            yield return old;
        }

        if (item.Act.Step < 0 || reading.Desk.AtHand is null)
        {
            yield break;
        }

        var step = reading.Policy.Steps[item.Act.Step];
        foreach (var attachment in step.Attach)
        {
            if ((attachment.IfMissing == IfMissing.Ask && IsMissing(attachment, item, at, reading))
                || (attachment.IfMissing != IfMissing.Omit && IsHers(attachment, item, at, reading)))
            {
                yield return new Reason(ReasonCode.AttachmentToAdd, FactsOf(attachment, step, reading));
            }
        }
    }

    /// <summary>
    /// Older than its limitation period unless something that Acquit does not know, or a payment, interrupted it; null
    /// when there is time left.
    /// </summary>
    private static Reason? WhyTooOld(ItemCase item, DunningReading reading) =>
        TimeOf(item, reading) is { } time && time.Until < reading.Today
            ? new Reason(ReasonCode.LimitationToCheck,
                new ReasonFacts { On = time.Until.AddDays(1), IsAssumed = time.IsFromInvoice, Words = time.Rule })
            : null;

    /// <summary>When the act itself changes, after a month at the latest.</summary>
    private static DateOnly LookOn(DueAct act, DunningReading reading)
    {
        var month = reading.Today.AddDays(LookAhead.MonthlyLook);
        return act.ChangesOn is { } day && day > reading.Today && day < month ? day : month;
    }

    /// <summary>What is said of the item changes on the day after either last day to sue.</summary>
    private static DueAct LookedAtWhenTimeIsUp(DueAct act, TimeToSue time, DateOnly today)
    {
        foreach (var last in new[] { time.Until, time.UntilIfAcknowledged })
        {
            act = last < today ? act : act.Until(last.AddDays(1));
        }

        return act;
    }

    private static TimeToSue? TimeOf(ItemCase item, DunningReading reading) =>
        reading.Context.TimeToSue?.Invoke(reading.Dossier, item.Item);

    /// <summary>
    /// An earlier letter is missing only when it was sent and no copy is left: one that a person left out, before which
    /// she began, or that a proposed skip leaves out, never existed.
    /// </summary>
    private static bool IsMissing(Attachment attachment, ItemCase item, int at, DunningReading reading)
    {
        if (reading.Desk.AtHand is not { } atHand)
        {
            return false;
        }

        if (attachment.What == AttachmentKind.Sent)
        {
            var sent = reading.StepIndex(attachment.Step);
            return sent >= 0 && reading.HistoryOf(at).WasSent(sent)
                && !atHand.Contains(new Enclosure(AttachmentKind.Sent, attachment.Step, item.Item.Key));
        }

        return !atHand.Contains(new Enclosure(attachment.What, "", item.Item.Key))
            && !atHand.Contains(new Enclosure(attachment.What, "", null));
    }

    /// <summary>Sent outside Acquit, and its PDF was not laid in.</summary>
    private static bool IsHers(Attachment attachment, ItemCase item, int at, DunningReading reading) =>
        attachment.What == AttachmentKind.Sent && reading.StepIndex(attachment.Step) is var sent and >= 0
            && reading.HistoryOf(at).WasSentOutside(sent) && !reading.HistoryOf(at).WasSent(sent)
            && reading.Desk.AtHand is { } atHand
            && !atHand.Contains(new Enclosure(AttachmentKind.Sent, attachment.Step, item.Item.Key));

    private static ReasonFacts FactsOf(Attachment attachment, DunningStep step, DunningReading reading) => new()
    {
        Words = attachment.What == AttachmentKind.Sent ? attachment.Step : Word(attachment.What),
        Policy = reading.Policy.Name,
        Step = step.Id,
    };

    private static string Word(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Invoice => "invoice",
        AttachmentKind.Statement => "statement",
        AttachmentKind.Sent => "sent",
        AttachmentKind.Order => "order",
        AttachmentKind.DeliveryNote => "delivery-note",
        AttachmentKind.Terms => "terms",
    };
}

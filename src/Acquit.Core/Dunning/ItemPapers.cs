
namespace Acquit.Core.Dunning;

/// <summary>
/// What one item lacks for its due step: a paper that the policy demands, time before limitation, a known legal status.
/// </summary>
internal static class ItemPapers
{
    private const int MonthlyLook = 30;

    public static void Check(ref ItemCase item, int at, DunningReading reading)
    {
        if (!item.IsDue || item.Act.Step < 0)
        {
            return;
        }

        var step = reading.Policy.Steps[item.Act.Step];
        if (step.Legal && reading.Context.LastDayToSue?.Invoke(reading.Dossier, item.Item) is { } last)
        {
            if (last < reading.Today)
            {
                item.WaitFor(new Reason(ReasonCode.LimitationPassed, new ReasonFacts { On = last.AddDays(1) }),
                    reading.Today.AddDays(MonthlyLook));
                return;
            }

            item.Act = item.Act.Until(last.AddDays(1));
        }

        foreach (var attachment in step.Attach)
        {
            if (attachment.IfMissing == IfMissing.Refuse && IsMissing(attachment, item, at, reading))
            {
                var facts = new ReasonFacts
                {
                    Words = attachment.What == AttachmentKind.Sent ? attachment.Step : Word(attachment.What),
                    Policy = reading.Policy.Name,
                    Step = step.Id,
                };
                item.WaitFor(new Reason(ReasonCode.AttachmentMissing, facts), reading.Today.AddDays(MonthlyLook));
                return;
            }
        }
    }

    /// <summary>Whether a paper that the policy asks about is not there, so that a person must look.</summary>
    public static bool MustAsk(ItemCase item, int at, DunningReading reading)
    {
        if (item.Act.Step < 0 || reading.Desk.AtHand is null)
        {
            return false;
        }

        foreach (var attachment in reading.Policy.Steps[item.Act.Step].Attach)
        {
            if (attachment.IfMissing == IfMissing.Ask && IsMissing(attachment, item, at, reading))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A letter that a person left out, or that a proposed skip leaves out, was never sent: it is not missing.
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
            var history = reading.HistoryOf(at);
            return sent >= 0 && !history.WasSkipped(sent) && !(item.Act.Cue != Cue.Step && sent > history.LastStep)
                && !atHand.Contains(new Enclosure(AttachmentKind.Sent, attachment.Step, item.Item.Key));
        }

        return !atHand.Contains(new Enclosure(attachment.What, "", item.Item.Key))
            && !atHand.Contains(new Enclosure(attachment.What, "", null));
    }

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

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>
/// The last look before an approved message leaves: decided again on the facts of this minute, it must still be due,
/// for the same items and the same sums.
/// </summary>
public static class WhyNotSend
{
    /// <summary>Null when it may leave; else the one reason why it must not.</summary>
    /// <param name="approved">The decision as it was approved.</param>
    /// <param name="dossier">As it stands now.</param>
    /// <param name="timeOfDay">In Paris: calls, SMS and e-mails keep the policy's hours.</param>
    public static Reason? For(
        Decision approved, Dossier dossier, DunningPolicy policy, DunningContext context, TimeOnly timeOfDay)
    {
        var decisions = NextStep.For(dossier, policy, context);
        foreach (var item in approved.Items)
        {
            if (WhyNotItem(item, approved, decisions, dossier) is { } reason)
            {
                return reason;
            }
        }

        return Hour(approved.Channel, dossier, policy, timeOfDay);
    }

    /// <summary>Null when a message may leave that way at this hour.</summary>
    public static Reason? Hour(Channel? channel, Dossier dossier, DunningPolicy policy, TimeOnly timeOfDay)
    {
        var hours = ContactWindow.Of(policy, dossier.Creditor.ContactRules).Hours;
        return channel is not (Channel.Call or Channel.Sms or Channel.Email) || hours.Allow(timeOfDay) ? null
            : new Reason(ReasonCode.OutsideContactHours, new ReasonFacts
            {
                Words = $"{hours.From:HH':'mm}-{hours.To:HH':'mm}",
            });
    }

    private static Reason? WhyNotItem(
        DecidedItem item, Decision approved, IReadOnlyList<Decision> decisions, Dossier dossier)
    {
        foreach (var decision in decisions)
        {
            foreach (var now in decision.Items)
            {
                if (now.Item.Key != item.Item.Key)
                {
                    continue;
                }

                if (decision.Action != approved.Action || decision.Step != approved.Step
                    || (decision.Step.Length == 0 && decision.Letter != approved.Letter))
                {
                    return decision.Reasons[0];
                }

                if (approved.Channel is { } channel && decision.Channel != channel
                    && !dossier.Creditor.ContactRules.Uses(channel.Key()))
                {
                    return new Reason(ReasonCode.ChannelNotUsed, new ReasonFacts { Words = channel.Key() });
                }

                if (IsChosenOtherwise(approved, decision, dossier))
                {
                    return decision.Reasons[0];
                }

                return now.Asked == item.Asked
                    ? null
                    : new Reason(ReasonCode.BalanceChanged, new ReasonFacts { Amount = now.Asked, Bound = item.Asked });
            }
        }

        const ReasonCode code = ReasonCode.Paid;
        return new Reason(code, new ReasonFacts { Words = item.Item.Ref, Amount = Money.Zero });
    }

    /// <summary>Since the approval a person has this step leave another way.</summary>
    private static bool IsChosenOtherwise(Decision approved, Decision now, Dossier dossier) =>
        approved.Step.Length > 0 && now.Channel != approved.Channel
        && dossier.Events.OfType<ChannelChosen>().LastOrDefault(one => one.Step == approved.Step) is { } chosen
        && chosen.Channel == now.Channel;
}

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.App.Decide;

/// <summary>
/// Letters that a person asked for and that no decision is about: on invoices that are no longer open, and those that
/// only inform. Nothing is asked.
/// </summary>
internal static class LettersBeside
{
    public static IEnumerable<PlannedMessage> Of(Dossier dossier, DateOnly today)
    {
        if (PreparedReason.Stop(dossier, today) is not null || dossier.Creditor.UnderMandate)
        {
            return [];
        }

        return PreparedLetters.Standing(dossier.Events, today)
            .Where(prepared => PreparedLetters.IsBeside(prepared) || IsClosed(prepared.Items, dossier))
            .Select(prepared => new PlannedMessage
            {
                Key = new MessageKey("", 0, prepared.Letter),
                Action = DecisionAction.Contact,
                Channel = prepared.Channel,
                Letter = prepared.Letter,
                Approval = Approval.Manual,
                StepDueOn = prepared.EffectiveOn,
                Recipient = Recipients.Of(dossier, prepared.Channel, new MessageKey("", 0, prepared.Letter), null),
                Items = [.. prepared.Items.Select(item => new MessageItem(item, Money.Zero, "", 0))],
                Reasons = [PreparedReason.Of(prepared)],
            });
    }

    public static bool IsOne(PlannedMessage message, Dossier dossier) =>
        message.Key.Step.Length == 0 && PreparedLetters.All.Contains(message.Letter)
            && (PreparedLetters.IsBeside(message.Letter)
                || IsClosed([.. message.Items.Select(item => item.Key)], dossier));

    /// <summary>Null: it is still asked for, and nothing stops it.</summary>
    public static Reason? WhyNotSend(PlannedMessage message, Dossier dossier, DateOnly today) =>
        PreparedReason.Stop(dossier, today)
            ?? (Of(dossier, today).Any(one => ProposalPlan.IsSame(one, message)) ? null : message.Reasons[0]);

    private static bool IsClosed(IReadOnlyList<ItemKey> items, Dossier dossier) =>
        items.Count > 0 && !dossier.Items.Any(open => items.Contains(open.Key));
}

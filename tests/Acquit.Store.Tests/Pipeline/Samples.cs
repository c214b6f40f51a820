using Acquit.App.Review;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>One debtor with one or two late invoices, and the message that asks for them.</summary>
internal static class Samples
{
    public static DateOnly Monday { get; } = new(2026, 11, 23);

    public static OpenItem Item(string number, string open, string? original = null) =>
        new()
        {
            Key = new ItemKey($"411000|DUPIN|{number}|2026-09-30|2026-09-30|{Money.Parse(original ?? open).Cents}|0"),
            Account = new AccountKey("411000", "DUPIN"),
            Ref = number,
            IssuedOn = new(2026, 9, 30),
            DueOn = new(2026, 10, 30),
            Original = Money.Parse(original ?? open),
            Open = Money.Parse(open),
        };

    public static Decision Contact(string step, params OpenItem[] items) =>
        new()
        {
            Debtor = new DebtorKey("DUPIN"),
            Action = DecisionAction.Contact,
            Step = step,
            Channel = Channel.Letter,
            Letter = step,
            Approval = Approval.Confirm,
            Items = [.. items.Select(item => new DecidedItem(item) { Asked = item.Open })],
            Reasons = [Because(ReasonCode.StepDue)],
            NextLookOn = Monday.AddDays(1),
        };

    public static Decision Wait(ReasonCode why, params OpenItem[] items) =>
        new()
        {
            Debtor = new DebtorKey("DUPIN"),
            Action = DecisionAction.Wait,
            Items = [.. items.Select(item => new DecidedItem(item))],
            Reasons = [Because(why)],
            NextLookOn = Monday.AddDays(8),
        };

    public static ProposalUnderReview Reviewed { get; } =
        new()
        {
            State = ProposalState.Open,
            Action = DecisionAction.Contact,
            Channel = Channel.Letter,
            Kind = Approval.Confirm,
            CreditorIsUnderMandate = false,
            IsStillDecided = true,
        };

    private static Reason Because(ReasonCode code) => new(code, "parce que", "because", "policy partner");
}

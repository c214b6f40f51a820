using System.Globalization;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.Formats.Policies;

/// <summary>The words of a policy file and what they stand for; null: no such word.</summary>
internal static class PolicyWords
{
    public static string KnownStatuses { get; } =
        string.Join(" | ", Enum.GetValues<LegalStatus>().Where(status => status != LegalStatus.Unknown)
            .Select(status => status.Key()));

    public static string KnownChannels { get; } =
        string.Join(" | ", Enum.GetValues<Channel>().Select(channel => channel.Key()));

    public static Grouping? Grouping(string word) => word switch
    {
        "step" => Core.Dunning.Grouping.Step,
        "invoice" => Core.Dunning.Grouping.Invoice,
        "account" => Core.Dunning.Grouping.Account,
        _ => null,
    };

    public static DayOfWeek? Day(string word) => word switch
    {
        "mon" => DayOfWeek.Monday,
        "tue" => DayOfWeek.Tuesday,
        "wed" => DayOfWeek.Wednesday,
        "thu" => DayOfWeek.Thursday,
        "fri" => DayOfWeek.Friday,
        _ => null,
    };

    public static StepAction? Does(string word) => word switch
    {
        "contact" => StepAction.Contact,
        "hand-over" => StepAction.HandOver,
        "write-off-review" => StepAction.WriteOffReview,
        _ => null,
    };

    public static Tone? Tone(string word) => word switch
    {
        "courteous" => Core.Dunning.Tone.Courteous,
        "firm" => Core.Dunning.Tone.Firm,
        "formal" => Core.Dunning.Tone.Formal,
        _ => null,
    };

    public static Approval? Approval(string word) => word switch
    {
        "automatic" => Core.Dunning.Approval.Automatic,
        "confirm" => Core.Dunning.Approval.Confirm,
        "manual" => Core.Dunning.Approval.Manual,
        _ => null,
    };

    public static IfMissing? IfMissing(string word) => word switch
    {
        "omit" => Core.Dunning.IfMissing.Omit,
        "ask" => Core.Dunning.IfMissing.Ask,
        "refuse" => Core.Dunning.IfMissing.Refuse,
        _ => null,
    };

    public static Cause? Cause(string word) => word switch
    {
        "forgotten" => Core.Dossiers.Cause.Forgotten,
        "dispute" => Core.Dossiers.Cause.Dispute,
        "cash-flow" => Core.Dossiers.Cause.CashFlow,
        "bad-faith" => Core.Dossiers.Cause.BadFaith,
        _ => null,
    };

    public static AttachmentKind? Attachment(string word) => word switch
    {
        "invoice" => AttachmentKind.Invoice,
        "statement" => AttachmentKind.Statement,
        "order" => AttachmentKind.Order,
        "delivery-note" => AttachmentKind.DeliveryNote,
        "terms" => AttachmentKind.Terms,
        _ => null,
    };

    /// <summary>"D-5", "D+0", "D+15": days from the due date, at most five years either way.</summary>
    public static int? Offset(string word) =>
        word.Length is >= 3 and <= 6 && word[0] == 'D' && word[1] is '+' or '-'
        && int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 1826
            ? (word[1] == '-' ? -days : days)
            : null;

    /// <summary>A word that must be exactly this one.</summary>
    public static Func<string, bool?> Exactly(string expected) => word => word == expected ? true : null;
}

using System.Text.Json;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Verbs;

/// <summary>One decision as <c>acquit today</c> writes it (docs/CLI.md), field by field.</summary>
internal sealed class TodayJson(VerbConsole console, DateOnly asOf)
{
    private static readonly JsonEncodedText _debtor = JsonEncodedText.Encode("debtor");
    private static readonly JsonEncodedText _account = JsonEncodedText.Encode("account");
    private static readonly JsonEncodedText _auxiliary = JsonEncodedText.Encode("auxiliary");
    private static readonly JsonEncodedText _name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText _action = JsonEncodedText.Encode("action");
    private static readonly JsonEncodedText _step = JsonEncodedText.Encode("step");
    private static readonly JsonEncodedText _channel = JsonEncodedText.Encode("channel");
    private static readonly JsonEncodedText _letter = JsonEncodedText.Encode("letter");
    private static readonly JsonEncodedText _amount = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText _stepDueOn = JsonEncodedText.Encode("stepDueOn");
    private static readonly JsonEncodedText _items = JsonEncodedText.Encode("items");
    private static readonly JsonEncodedText _ref = JsonEncodedText.Encode("ref");
    private static readonly JsonEncodedText _issuedOn = JsonEncodedText.Encode("issuedOn");
    private static readonly JsonEncodedText _dueOn = JsonEncodedText.Encode("dueOn");
    private static readonly JsonEncodedText _open = JsonEncodedText.Encode("open");
    private static readonly JsonEncodedText _covered = JsonEncodedText.Encode("covered");
    private static readonly JsonEncodedText _asked = JsonEncodedText.Encode("asked");
    private static readonly JsonEncodedText _daysOverdue = JsonEncodedText.Encode("daysOverdue");
    private static readonly JsonEncodedText _reasons = JsonEncodedText.Encode("reasons");
    private static readonly JsonEncodedText _code = JsonEncodedText.Encode("code");
    private static readonly JsonEncodedText _text = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText _rule = JsonEncodedText.Encode("rule");
    private static readonly JsonEncodedText _nextLookOn = JsonEncodedText.Encode("nextLookOn");

    public static string Key(DecisionAction action) => action switch
    {
        DecisionAction.Contact => "contact",
        DecisionAction.Wait => "wait",
        DecisionAction.HandOver => "hand-over",
        DecisionAction.WriteOffReview => "write-off-review",
    };

    public void Write(Utf8JsonWriter writer, Dossier dossier, Decision decision)
    {
        var account = decision.Items[0].Item.Account;
        writer.WriteStartObject();
        writer.WriteStartObject(_debtor);
        writer.WriteString(_account, account.Account);
        writer.WriteString(_auxiliary, account.Auxiliary);
        writer.WriteString(_name, dossier.Debtor.Name);
        writer.WriteEndObject();
        writer.WriteString(_action, Key(decision.Action));
        writer.WriteString(_step, decision.Step);
        if (decision.Channel is { } channel)
        {
            writer.WriteString(_channel, channel.Key());
        }

        writer.WriteString(_letter, decision.Letter);
        writer.WriteMoney(_amount, decision.Amount);
        if (decision.StepDueOn is { } stepDueOn)
        {
            writer.WriteDay(_stepDueOn, stepDueOn);
        }

        Items(writer, decision.Items);
        Reasons(writer, decision.Reasons);
        writer.WriteDay(_nextLookOn, decision.NextLookOn);
        writer.WriteEndObject();
    }

    private void Items(Utf8JsonWriter writer, IReadOnlyList<DecidedItem> items)
    {
        writer.WriteStartArray(_items);
        for (var at = 0; at < items.Count; at++)
        {
            var item = items[at];
            writer.WriteStartObject();
            writer.WriteString(_ref, item.Item.Ref);
            writer.WriteDay(_issuedOn, item.Item.IssuedOn);
            writer.WriteDay(_dueOn, item.Item.DueOn);
            writer.WriteMoney(_open, item.Item.Open);
            writer.WriteMoney(_covered, item.Covered);
            writer.WriteMoney(_asked, item.Asked);
            writer.WriteNumber(_daysOverdue, item.Item.DaysOverdue(asOf));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Reasons(Utf8JsonWriter writer, IReadOnlyList<Reason> reasons)
    {
        writer.WriteStartArray(_reasons);
        foreach (var reason in reasons)
        {
            writer.WriteStartObject();
            writer.WriteString(_code, reason.Key);
            writer.WriteString(_text, reason.In(console.Language));
            writer.WriteString(_rule, reason.Rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

using System.Text.Json;
using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Verbs;

/// <summary>The JSON of <c>acquit balance</c> (docs/CLI.md), written row by row.</summary>
internal static class BalanceJson
{
    private static readonly JsonEncodedText _account = JsonEncodedText.Encode("account");
    private static readonly JsonEncodedText _auxiliary = JsonEncodedText.Encode("auxiliary");
    private static readonly JsonEncodedText _name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText _total = JsonEncodedText.Encode("total");
    private static readonly JsonEncodedText _byBucket = JsonEncodedText.Encode("byBucket");
    private static readonly JsonEncodedText _credit = JsonEncodedText.Encode("credit");
    private static readonly JsonEncodedText _oldestDueOn = JsonEncodedText.Encode("oldestDueOn");
    private static readonly JsonEncodedText _notACustomer = JsonEncodedText.Encode("notACustomer");

    public static void Write(Utf8JsonWriter writer, VerbConsole console, FileBalance answer, List<string> assumptions)
    {
        var balance = answer.Balance;
        writer.WriteStartObject();
        writer.WriteDay(JsonEncodedText.Encode("asOf"), balance.AsOf);
        writer.WriteString("currency", "EUR");
        Texts(writer, "buckets", AgedBalance.Buckets);
        writer.WriteStartArray("debtors");
        foreach (var row in balance.Rows)
        {
            Debtor(writer, row);
            writer.FlushSome();
        }

        writer.WriteEndArray();
        writer.WriteMoney(_total, balance.Total);
        Buckets(writer, balance.ByBucket);
        writer.WriteMoney(_credit, balance.Credit);
        writer.WriteMoney(JsonEncodedText.Encode("totalDebit"), balance.TotalDebit);
        writer.WriteMoney(JsonEncodedText.Encode("totalCredit"), balance.TotalCredit);
        writer.WriteMoney(JsonEncodedText.Encode("retention"), balance.Retention);
        writer.WriteNumber("rowsRead", answer.RowsRead);
        writer.WriteNumber("rowsRejected", answer.RowsRejected);
        if (answer.LastEntryOn is { } last)
        {
            writer.WriteDay(JsonEncodedText.Encode("lastEntryOn"), last);
        }

        console.WriteProblems(writer, answer.Problems);
        Texts(writer, "assumptions", assumptions);
        writer.WriteEndObject();
    }

    private static void Debtor(Utf8JsonWriter writer, AgedBalanceRow row)
    {
        writer.WriteStartObject();
        writer.WriteString(_account, row.Account.Account);
        writer.WriteString(_auxiliary, row.Account.Auxiliary);
        writer.WriteString(_name, row.Name);
        writer.WriteMoney(_total, row.Total);
        Buckets(writer, row.ByBucket);
        writer.WriteMoney(_credit, row.Credit);
        if (row.OldestDueOn is { } oldest)
        {
            writer.WriteDay(_oldestDueOn, oldest);
        }

        writer.WriteBoolean(_notACustomer, row.IsNotACustomer);
        writer.WriteEndObject();
    }

    private static void Buckets(Utf8JsonWriter writer, IReadOnlyList<Money> buckets)
    {
        writer.WriteStartArray(_byBucket);
        for (var bucket = 0; bucket < buckets.Count; bucket++)
        {
            writer.WriteMoney(buckets[bucket]);
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string key, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}

using System.Text.Json;
using Acquit.App.Decide;
using Acquit.App.Portfolio;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary>Alarms of limitation as verbs print them: what can still be done, the first last day first.</summary>
internal static class LimitationLines
{
    public static object Json(LimitationDay day) => new
    {
        dossier = day.Address, debtor = day.DebtorName, creditor = day.CreditorName, on = day.On,
        alarm = day.Alarm.Key(), items = day.Items, open = day.Open, rule = day.Rule?.Reference,
        confidence = day.Rule?.Confidence.Key(),
    };

    public static void Write(VerbConsole console, TextWriter writer, IReadOnlyList<LimitationDay> days)
    {
        foreach (var day in days)
        {
            writer.WriteLine(Line(console, (day.On, day.Alarm), $"{day.DebtorName} ({day.Address})", day.Items)
                + $", {console.Euros(day.Open)}");
        }
    }

    /// <summary>The array <c>limitation</c> of what a file shows.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<FileLimitation> near)
    {
        writer.WriteStartArray("limitation");
        foreach (var one in near)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("debtor");
            writer.WriteString("account", one.Account.Account);
            writer.WriteString("auxiliary", one.Account.Auxiliary);
            writer.WriteString("name", one.Name);
            writer.WriteEndObject();
            writer.WriteDay(JsonEncodedText.Encode("on"), one.On);
            writer.WriteString("alarm", one.Alarm.Key());
            writer.WriteNumber("items", one.Items);
            writer.WriteMoney(JsonEncodedText.Encode("open"), one.Open);
            writer.WriteString("rule", one.Rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Write(VerbConsole console, TextWriter writer, IReadOnlyList<FileLimitation> near)
    {
        foreach (var one in near)
        {
            writer.WriteLine(Line(console, (one.On, one.Alarm), one.Name, one.Items) + $", {console.Euros(one.Open)}");
        }
    }

    private static string Line(VerbConsole console, (DateOnly On, LimitationAlarm Alarm) end, string whose, int items)
    {
        var mark = end.Alarm == LimitationAlarm.ThirtyDays ? "!" : " ";
        return console.Say(
            $"{mark} Prescription le {console.Day(end.On)} : {whose}, {console.Count(items, "facture", "invoice")}",
            $"{mark} Limitation on {console.Day(end.On)}: {whose}, {console.Count(items, "facture", "invoice")}");
    }
}

using Acquit.App.Webhooks;
using Acquit.Store.Rows;

namespace Acquit.Web.Shell;

/// <summary>Words of the addresses that are told what happens.</summary>
public static class SpeechOfWebhooks
{
    public static (string Class, string Icon, string Word) Chip(this Speech tell, WebhookDeliveryRow row) =>
        row.State switch
        {
            DeliveryState.Delivered => ("aq-paid", "check", tell.Say("Reçu", "Received")),
            DeliveryState.GivenUp => ("aq-late", "alert", tell.Say("Abandonné", "Given up")),
            DeliveryState.Waiting => row.Attempts == 0
                ? ("aq-hold", "hourglass", tell.Say("En attente", "Waiting"))
                : ("aq-due", "refresh", tell.Say("Sera retenté", "Tried again later")),
        };

    /// <summary>« : 2 messages abandonnés, 1 sera retenté. »; empty: all is well.</summary>
    public static string Troubles(this Speech tell, (int GivenUp, int Failing) count)
    {
        var givenUp = tell.Count(
            count.GivenUp, ("message abandonné", "messages abandonnés"), ("message given up", "messages given up"));
        var failing = tell.Count(
            count.Failing, ("message à retenter", "messages à retenter"),
            ("message to try again", "messages to try again"));
        string[] parts = [.. count.GivenUp > 0 ? [givenUp] : Array.Empty<string>(),
            .. count.Failing > 0 ? [failing] : Array.Empty<string>()];
        return parts.Length == 0 ? "" : tell.Say(" : ", ": ") + string.Join(", ", parts) + ".";
    }

    /// <summary>« 3e essai, 503 : réponse autre que 2xx »; empty: not tried yet.</summary>
    public static string LastTry(this Speech tell, WebhookDeliveryRow row)
    {
        if (row.Attempts == 0)
        {
            return "";
        }

        var why = Enum.TryParse<DeliveryFailure>(row.LastWhy, ignoreCase: true, out var failure)
            ? " : " + failure.Sentence(tell.Language) : "";
        var status = row.LastStatus is { } code ? $", {code}" : "";
        return tell.Count(row.Attempts, ("essai", "essais"), ("try", "tries")) + status + why;
    }
}

using Acquit.App.Dispatch;
using Acquit.Core;

namespace Acquit.App.Review;

/// <summary>Why a message that was approved stands in the queue again, from the key that is kept with it.</summary>
public static class ReturnedReason
{
    /// <summary>A person's own words stay; empty for a fact that today's reasons tell by themselves.</summary>
    public static string Sentence(string kept, Language language)
    {
        if (kept == MailRetry.GivenUp)
        {
            return language switch
            {
                Language.French =>
                    $"Le serveur de messagerie a remis cet e-mail à plus tard {MailRetry.MostTries} fois : "
                    + "vérifiez l’adresse et la messagerie, puis approuvez-le de nouveau ou envoyez une lettre.",
                Language.English =>
                    $"The mail server put this e-mail off {MailRetry.MostTries} times: "
                    + "check address and mail account, then approve it again or send a letter.",
            };
        }

        foreach (var refusal in Enum.GetValues<SendingRefusal>())
        {
            if (new HeldBack(refusal, null) is var held && held.Key == kept)
            {
                return held.Sentence(language);
            }
        }

        return kept.Contains(' ', StringComparison.Ordinal) ? kept : "";
    }
}

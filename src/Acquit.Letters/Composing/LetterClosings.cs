using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>How a letter opens and ends: the closing repeats the salutation exactly.</summary>
internal static class LetterClosings
{
    /// <summary>Without its comma: « Madame, Monsieur ».</summary>
    public static string Salutation(LetterFacts facts) =>
        facts.Debtor.Civility.Length > 0 ? facts.Debtor.Civility : "Madame, Monsieur";

    /// <summary>First words: the salutation on paper and in formal e-mails, « Bonjour » in others.</summary>
    public static string Greeting(LetterFacts facts, Tone tone)
    {
        if (facts.Channel != Channel.Email || tone == Tone.Formal)
        {
            return Salutation(facts);
        }

        var isOnePerson = facts.Debtor.Civility.Length > 0 && !facts.Debtor.Civility.Contains(',');
        return isOnePerson ? $"Bonjour {facts.Debtor.Civility}" : "Bonjour";
    }

    public static string Closing(LetterFacts facts, Tone tone, DebtorSide side)
    {
        var to = Salutation(facts);
        var isPerson = LegalMentions.IsPerson(facts.Creditor);
        if (to.StartsWith("Maître", StringComparison.Ordinal) && facts.Channel != Channel.Email)
        {
            return $"Veuillez agréer, {to}, l’expression de {(isPerson ? "mes" : "nos")} salutations distinguées.";
        }

        return (facts.Channel == Channel.Email, side == DebtorSide.Public, tone) switch
        {
            (true, _, Tone.Courteous) => "Cordialement,",
            (true, _, Tone.Firm or Tone.Formal) => "Salutations distinguées,",
            (false, true, _) =>
                $"Veuillez agréer, {to}, l’expression de {(isPerson ? "ma" : "notre")} considération distinguée.",
            (false, false, Tone.Courteous) => isPerson
                ? $"Je vous remercie par avance et vous prie d’agréer, {to}, mes salutations les meilleures."
                : $"Nous vous remercions par avance et vous prions d’agréer, {to}, nos salutations les meilleures.",
            (false, false, Tone.Firm) => isPerson
                ? $"Je vous prie d’agréer, {to}, mes salutations distinguées."
                : $"Nous vous prions d’agréer, {to}, nos salutations distinguées.",
            (false, false, Tone.Formal) =>
                $"Veuillez agréer, {to}, {(isPerson ? "mes" : "nos")} salutations distinguées.",
        };
    }

    /// <summary>A company is signed for; an individual signs with the name alone.</summary>
    public static Signature SignatureOf(LetterFacts facts)
    {
        var creditor = facts.Creditor;
        var title =
            creditor.SignerTitle.Length > 0 ? $"{creditor.SignerName}, {creditor.SignerTitle}" : creditor.SignerName;
        return new Signature(LegalMentions.IsPerson(creditor)
            ? [creditor.SignerName]
            : [FrenchTypography.Set($"Pour {creditor.Name},"), FrenchTypography.Set(title)]);
    }
}

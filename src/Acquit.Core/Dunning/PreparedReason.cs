using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>Why a letter that a person asked for lies on the desk, or must not leave any more.</summary>
public static class PreparedReason
{
    public static Reason Of(LetterPrepared prepared) => new(ReasonCode.LetterPrepared, new ReasonFacts
    {
        Since = prepared.EffectiveOn, Words = prepared.By, Step = prepared.Letter,
    });

    /// <summary>What stops a letter about closed invoices: insolvency alone. Null: nothing.</summary>
    public static Reason? Stop(Dossier dossier, DateOnly today) =>
        dossier.Events.OfType<InsolvencyOpened>().FirstOrDefault(one => one.EffectiveOn <= today) is { } opened
            ? new Reason(ReasonCode.Insolvent, new ReasonFacts { Since = opened.EffectiveOn }) : null;
}

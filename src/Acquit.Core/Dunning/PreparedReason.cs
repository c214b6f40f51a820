using Acquit.Core.Dossiers;
using Acquit.Core.Procedures.Insolvencies;

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
        InsolvencyFile.StopOn(dossier.Events, today) is { } opened
            ? new Reason(ReasonCode.Insolvent, FactsOf(opened)) : null;

    /// <summary>Since when, and which proceedings where somebody said so.</summary>
    internal static ReasonFacts FactsOf(InsolvencyOpened opened) =>
        new() { Since = opened.EffectiveOn, Words = opened.Proceedings.Key() };
}

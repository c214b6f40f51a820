using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Ways;

/// <summary>
/// The amicable attempt that the file holds already: a procedure over the same invoices that failed (CPC, art. 750-1,
/// 5°).
/// </summary>
/// <param name="Way">the procedure that failed</param>
/// <param name="FailedOn">first day on which it counts: that of the refusal, or the day after the last day to agree
/// </param>
public sealed record PriorAttempt(Way Way, DateOnly FailedOn)
{
    /// <summary>Why its failure counts.</summary>
    public Citation Rule { get; } = Citation.Article("CPC, art. 750-1, 5°");

    /// <summary>« La tentative amiable préalable est faite : …, échec le 06/11/2026. »</summary>
    public string Sentence(Language language) => language switch
    {
        Language.French => $"La tentative amiable préalable est faite : {Way.Name(language)}, échec le "
            + $"{FailedOn:dd/MM/yyyy}.",
        Language.English => $"The prior amicable attempt is made: {Way.Name(language)}, failed on "
            + $"{FailedOn:dd/MM/yyyy}.",
    };
}

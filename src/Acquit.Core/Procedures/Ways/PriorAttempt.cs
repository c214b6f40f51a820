using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Ways;

/// <summary>By what CPC, art. 750-1 is satisfied.</summary>
public enum AttemptGround
{
    SmallClaimFailed,
    MediationFailed,
    ConciliationFailed,

    /// <summary>An agreement was reached and not kept.</summary>
    AgreementBroken,

    /// <summary>The conciliator offered a first meeting more than three months after he was asked.</summary>
    MeetingTooLate,
}

/// <summary>
/// The amicable attempt that the file holds already, or what frees of it: a procedure over the same invoices (CPC, art.
/// 750-1).
/// </summary>
/// <param name="Way">the procedure that failed</param>
/// <param name="FailedOn">first day on which it counts: that of the failure, of the refusal, of the offer that comes
/// too late, or the day after the last day to agree</param>
public sealed record PriorAttempt(Way Way, DateOnly FailedOn)
{
    public AttemptGround Ground { get; init; } = AttemptGround.SmallClaimFailed;

    /// <summary>Why it counts.</summary>
    public Citation Rule => Citation.Article(Ground switch
    {
        AttemptGround.SmallClaimFailed => "CPC, art. 750-1, 5°",
        AttemptGround.MediationFailed or AttemptGround.ConciliationFailed
            or AttemptGround.AgreementBroken => "CPC, art. 750-1",
        AttemptGround.MeetingTooLate => "CPC, art. 750-1, 3°",
    });

    /// <summary>« La tentative amiable préalable est faite : …, échec le 06/11/2026. »</summary>
    public string Sentence(Language language) => language switch
    {
        Language.French => Ground == AttemptGround.MeetingTooLate
            ? "La tentative amiable préalable n’est pas exigée : le conciliateur a proposé le "
                + $"{FailedOn:dd/MM/yyyy} une première réunion à plus de trois mois de sa saisine."
            : $"La tentative amiable préalable est faite : {Name(language)}, échec le {FailedOn:dd/MM/yyyy}.",
        Language.English => Ground == AttemptGround.MeetingTooLate
            ? $"The prior amicable attempt is not asked for: on {FailedOn:dd/MM/yyyy} the conciliator offered a first "
                + "meeting more than three months after he was asked."
            : $"The prior amicable attempt is made: {Name(language)}, failed on {FailedOn:dd/MM/yyyy}.",
    };

    private string Name(Language language) => Ground switch
    {
        AttemptGround.MediationFailed => language == Language.French ? "médiation" : "mediation",
        AttemptGround.ConciliationFailed => "conciliation",
        AttemptGround.AgreementBroken =>
            language == Language.French ? "accord amiable non exécuté" : "amicable agreement not performed",
        AttemptGround.SmallClaimFailed or AttemptGround.MeetingTooLate => Way.Name(language),
    };
}

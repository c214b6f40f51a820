using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;

namespace Acquit.Core.Dossiers;

/// <summary>
/// What is said and written in a mediation is confidential: a court sees that it was tried, never its papers.
/// </summary>
public static class MediationSecrecy
{
    /// <summary>
    /// The papers of mediations, by SHA-256 in hex, in whatever other event they are kept too. The record of the
    /// failure and the agreement that a judge homologated are none: the one proves the attempt, the other is a title.
    /// </summary>
    public static IReadOnlySet<string> PapersOf(IEnumerable<DossierEvent> events)
    {
        var acts = events.OfType<ProcedureActRecorded>()
            .Where(act => act is { Way: Way.Mediation, DocumentHash.Length: > 0 }).ToList();
        return acts.Where(act => !IsPublic(act)).Select(act => act.DocumentHash).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A court may see the paper of this act.</summary>
    public static bool IsPublic(ProcedureActRecorded act) =>
        act.Way != Way.Mediation
        || MediationActKinds.Parse(act.Act) is MediationActKind.Failed or MediationActKind.Homologated;
}

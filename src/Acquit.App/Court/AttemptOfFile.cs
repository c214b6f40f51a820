using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.Ways;
using Acquit.Core.Receivables;
using Acquit.Letters.Court;

namespace Acquit.App.Court;

/// <summary>
/// What a petition says of the amicable attempt that failed over the same invoices: that it was tried, before whom and
/// when, with the record of the failure. Nothing that was said there.
/// </summary>
internal static class AttemptOfFile
{
    /// <summary>Null: none failed; a meeting offered too late is no attempt.</summary>
    public static AmicableAttempt? Of(
        Dossier dossier, (IReadOnlyList<OpenItem> Items, FileExhibits Exhibits) claimed, LawBook law, DateOnly today)
    {
        var (items, exhibits) = claimed;
        if (items.Count == 0)
        {
            return null;
        }

        var found = CourtProcedure.Of(dossier.Events, law)
            .Where(one => items.All(item => one.Opened.Items.Contains(item.Key)))
            .Select(one => (Procedure: one, Attempt: one.State.AttemptOn(today)))
            .LastOrDefault(one => one.Attempt is { Ground: not AttemptGround.MeetingTooLate });
        return found.Attempt is not { } attempt ? null
            : new AmicableAttempt(
                ModeOf(found.Procedure.Opened, attempt), attempt.FailedOn,
                RecordOf(found.Procedure) is { } hash
                    ? exhibits.Shown.FirstOrDefault(one => one.Hash == hash)?.Exhibit.Number : null);
    }

    private static string ModeOf(ProcedureOpened opened, PriorAttempt attempt) => attempt.Ground switch
    {
        AttemptGround.SmallClaimFailed => "la " + Way.SmallClaim.Name(Language.French),
        AttemptGround.ConciliationFailed => $"une conciliation devant {opened.CourtName}",
        AttemptGround.MediationFailed => opened.Mediator == MediatorKind.Enterprises
            ? "une médiation devant le médiateur des entreprises" : $"une médiation devant {opened.CourtName}",
        AttemptGround.MeetingTooLate => "",
    };

    private static string? RecordOf(CourtProcedure procedure) => procedure.Acts
        .LastOrDefault(act => act is { Way: Way.Mediation, DocumentHash.Length: > 0 }
            && act.Act == MediationActKind.Failed.Key())?.DocumentHash;
}

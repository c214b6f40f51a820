using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>Who last noted, approved or skipped something on a dossier: the person who follows it in fact.</summary>
internal static class LastToAct
{
    /// <summary>Of the run itself, which follows nobody.</summary>
    private const string Machine = "acquit";

    /// <param name="knownBefore">null: now</param>
    public static IReadOnlyDictionary<(Guid Creditor, int Dossier), string> Of(
        AcquitDb db, IReadOnlyList<Guid> scope, DateTimeOffset? knownBefore)
    {
        var before = knownBefore is { } instant ? Instants.Micros(instant) : long.MaxValue;
        var acts = db.DossierEvents.AsNoTracking().Where(row =>
            scope.Contains(row.CreditorId) && row.By != Machine && row.By != "" && row.RecordedAt < before);
        var last =
            from act in acts
            group act by new { act.CreditorId, act.DossierId } into own
            select new { own.Key.CreditorId, own.Key.DossierId, Seq = own.Max(act => act.Seq) };
        var rows =
            from act in acts
            join one in last
                on new { act.CreditorId, act.DossierId, act.Seq } equals new { one.CreditorId, one.DossierId, one.Seq }
            join dossier in db.Dossiers.AsNoTracking()
                on new { act.CreditorId, Id = act.DossierId } equals new { dossier.CreditorId, dossier.Id }
            select new { act.CreditorId, dossier.Number, act.By };
        return rows.AsEnumerable().ToDictionary(row => (row.CreditorId, row.Number), row => row.By);
    }
}

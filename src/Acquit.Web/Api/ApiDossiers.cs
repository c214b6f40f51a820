using Acquit.App.Record;
using Acquit.Core.Dunning;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>Dossiers: the list, one sheet, its papers.</summary>
internal static class ApiDossiers
{
    public static void Map(RouteGroupBuilder api)
    {
        var (files, papers) = (api.About(ApiSubject.Dossiers), api.About(ApiSubject.Papers));
        files.MapGet("/dossiers", List).Reads<ApiPage<DossierLineShape>>("listDossiers",
            "Dossiers by creditor and number; q narrows by name, code, SIREN or invoice.");
        files.MapGet("/dossiers/{id}", One).Reads<DossierShape>("getDossier",
            "One debtor on one sheet: items, decisions with reasons, events, letters, what comes.");
        papers.MapGet("/dossiers/{id}/documents", Documents).Reads<IReadOnlyList<DocumentShape>>("listDocuments",
            "Papers of a dossier, newest first.");
        papers.MapGet("/dossiers/{id}/documents/{sha256}", Document).Reads("getDocument", "The bytes of a paper.")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf");
    }

    public static string Key(DecisionAction action) => action switch
    {
        DecisionAction.Contact => "contact",
        DecisionAction.Wait => "wait",
        DecisionAction.HandOver => "hand-over",
        DecisionAction.WriteOffReview => "write-off-review",
    };

    private static IResult List(ApiDesk desk, [AsParameters] ListAsked asked, string? q)
    {
        if (ApiCursor.Parse(asked.Cursor) is not { } cursor)
        {
            return desk.Refuse(ApiRefusal.Unreadable, "cursor");
        }

        return desk.Creditors(asked.Creditor) is not { } creditors ? desk.NotFound()
            : ApiDesk.Ok(cursor.Read<DossierLineShape>(creditors, ApiCursor.Limit(asked.Limit), (owner, after, most) =>
                [.. Wanted(desk, owner.Id, q?.Trim() ?? "")
                    .Where(row => row.Dossier.Number > after).OrderBy(row => row.Dossier.Number).Take(most)
                    .AsEnumerable().Select(row => (row.Dossier.Number, Line(owner, row)))]));
    }

    private static IQueryable<Found> Wanted(ApiDesk desk, Guid creditor, string text)
    {
        var db = desk.Db;
        var rows =
            from dossier in db.Dossiers.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            where dossier.CreditorId == creditor
            select new Found { Dossier = dossier, Debtor = debtor };
        var folded = App.Portfolio.DebtorList.Folded(text);
        return text.Length == 0 ? rows : rows.Where(row =>
            row.Debtor.FoldedName.Contains(folded) || row.Debtor.Key == text || row.Debtor.Siren == text
            || db.OpenItems.Any(item => item.CreditorId == creditor && item.DebtorId == row.Debtor.Id
                && item.Ref == text));
    }

    private static DossierLineShape Line(CreditorRow owner, Found row) => new(
        ApiDesk.Name(owner.Number, row.Dossier.Number), owner.Name, new PartyShape(row.Debtor.Key, row.Debtor.Name),
        row.Debtor.Status, row.Dossier.Phase, Core.Amounts.Money.FromCents(row.Dossier.BalanceCents))
    {
        OldestDueOn = row.Dossier.OldestDueOn, PromisedUntil = row.Dossier.PromisedUntil,
        HeldUntil = row.Dossier.HeldUntil, IsDisputed = row.Dossier.IsDisputed,
        HasUnreadReply = row.Dossier.HasUnreadReply, Siren = row.Debtor.Siren,
    };

    private static IResult One(ApiDesk desk, string id, IsoDay? asOf) =>
        desk.Dossier(id) is not { } named ? desk.NotFound()
        : ApiDesk.Ok(ApiSheet.Of(desk, id, new DossierReading(desk.Db, desk.Workplace.Rules, desk.Today)
            .Read(named, asOf?.On ?? desk.Today)));

    private static IResult Documents(ApiDesk desk, string id) => desk.Dossier(id) is not { } named ? desk.NotFound()
        : ApiDesk.Ok<IReadOnlyList<DocumentShape>>([.. desk.Db.Documents.AsNoTracking()
            .Where(row => row.CreditorId == named.Creditor && row.DossierId == named.Dossier)
            .OrderByDescending(row => row.CreatedAt).AsEnumerable()
            .Select(row => new DocumentShape(
                row.Kind, row.Reference, row.Sha256, row.Pages, Store.Instants.Of(row.CreatedAt)))]);

    private static IResult Document(ApiDesk desk, string id, string sha256)
    {
        if (desk.Dossier(id) is not { } named)
        {
            return desk.NotFound();
        }

        var kinds = desk.Db.Documents.AsNoTracking()
            .Where(row => row.CreditorId == named.Creditor && row.DossierId == named.Dossier && row.Sha256 == sha256)
            .Select(row => row.Kind).ToList();
        if (kinds.Count == 0)
        {
            return desk.NotFound();
        }

        var bytes = desk.Db.Blobs.AsNoTracking().Where(row => row.CreditorId == named.Creditor && row.Sha256 == sha256)
            .Select(row => row.Bytes).SingleOrDefault();
        return bytes is null ? desk.NotFound()
            : kinds.Contains(SentPaper.EvidenceKind)
                ? Results.File(bytes, "application/octet-stream", KeptPapers.NameOf(desk.Db, named, sha256))
            : Results.File(bytes, bytes.AsSpan().StartsWith("%PDF"u8) ? "application/pdf" : "application/octet-stream");
    }

    private sealed class Found
    {
        public required DossierRow Dossier { get; init; }

        public required DebtorRow Debtor { get; init; }
    }
}

/// <summary>A paper that was made, sent or received.</summary>
/// <param name="Sha256">of its bytes, hex; its address is …/documents/{sha256}</param>
public sealed record DocumentShape(string Kind, string Reference, string Sha256, int Pages, DateTimeOffset CreatedAt);

/// <summary>What every list takes.</summary>
/// <param name="Creditor">number of one creditor; all otherwise</param>
/// <param name="Limit">lines of the page, 50 unless asked, 200 at most</param>
/// <param name="Cursor">what the page before called next</param>
public sealed record ListAsked(int? Creditor, int? Limit, string? Cursor);

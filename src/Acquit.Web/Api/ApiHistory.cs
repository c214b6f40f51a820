using System.Text.Json;
using Acquit.App.Decide;
using Acquit.App.Runs;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>Who asks, for whom, and what was done: creditors, imports, runs, sendings.</summary>
internal static class ApiHistory
{
    public static void Map(RouteGroupBuilder api)
    {
        var (key, sending) = (api.About(ApiSubject.Key), api.About(ApiSubject.Sending));
        key.MapGet("/me", Me).Reads<CallerShape>("getMe", "The key that asks, its rights and its creditors.");
        key.MapGet("/creditors", Creditors).Reads<IReadOnlyList<CreditorShape>>("listCreditors",
            "The creditors that the key may see, and how fresh their ledgers are.");
        api.About(ApiSubject.Imports).MapGet("/imports", Imports)
            .Reads<ApiPage<ImportShape>>("listImports", "What was imported.");
        sending.MapGet("/runs", Runs).Reads<ApiPage<RunShape>>("listRuns", "The daily runs and what they did.");
        sending.MapGet("/sendings", Sendings).Reads<ApiPage<SendingShape>>("listSendings",
            "What left, failed or is doubtful, by proposal.");
    }

    private static IResult Me(ApiDesk desk) => ApiDesk.Ok(new CallerShape(
        desk.Caller.Key!.Name, desk.Caller.MakerName, [.. desk.Caller.Scopes.Order().Select(Database.Key)],
        desk.Caller.Key.ExpiresAt is { } end ? Instants.Of(end) : null, All(desk)));

    private static IResult Creditors(ApiDesk desk) => ApiDesk.Ok(All(desk));

    private static IReadOnlyList<CreditorShape> All(ApiDesk desk) =>
    [
        .. desk.Caller.Creditors.Select(row => (row.Number, Book: CreditorBook.One(desk.Db, row.Id)))
            .Select(one => new CreditorShape(
                one.Number, one.Book.Creditor.Name, one.Book.Creditor.Siren?.Digits, one.Book.Creditor.Policy,
                one.Book.Creditor.Terms, one.Book.IsLive, one.Book.LedgerImportedOn, one.Book.LedgerCoversUntil)),
    ];

    private static IResult Imports(ApiDesk desk, [AsParameters] ListAsked asked) =>
        Paged<ImportShape>(desk, asked, (owner, after, most) =>
            [.. desk.Db.ImportBatches.AsNoTracking().Where(row => row.CreditorId == owner.Id && row.Number > after)
                .OrderBy(row => row.Number).Take(most).AsEnumerable()
                .Select(row => (row.Number, Of(owner, row)))]);

    private static ImportShape Of(CreditorRow owner, ImportBatchRow row) => new(
        ApiDesk.Name(owner.Number, row.Number), owner.Name, row.Kind, row.FileName, row.Sha256)
    {
        Period = new PeriodShape(row.PeriodFirst, row.PeriodLast),
        RowsRead = row.RowsRead,
        RowsAccepted = row.RowsAccepted,
        RowsRejected = row.RowsRejected,
        New = row.Added,
        Changed = row.Changed,
        Vanished = row.Vanished,
        State = row.State,
        At = Instants.Of(row.AppliedAt),
        By = row.AppliedBy,
    };

    private static IResult Runs(ApiDesk desk, [AsParameters] ListAsked asked) =>
        Paged<RunShape>(desk, asked, (owner, after, most) =>
            [.. desk.Db.Runs.AsNoTracking().Where(row => row.CreditorId == owner.Id && row.Number > after)
                .OrderBy(row => row.Number).Take(most).AsEnumerable()
                .Select(row => (row.Number, new RunShape(
                    ApiDesk.Name(owner.Number, row.Number), owner.Name, row.Day, row.Kind, Instants.Of(row.StartedAt))
                {
                    FinishedAt = row.FinishedAt is { } end ? Instants.Of(end) : null,
                    Counts = JsonSerializer.Deserialize<RunCounts>(row.Counts, JsonSerializerOptions.Web)!,
                }))]);

    /// <summary>
    /// A page is so many proposals; the copies of one stand together. As on screen, for creditors whose messages the
    /// maker may approve.
    /// </summary>
    private static IResult Sendings(ApiDesk desk, [AsParameters] ListAsked asked) =>
        desk.Creditors(asked.Creditor) is { Count: > 0 } seen
            && seen.All(row => !desk.Caller.Is(Role.Approver, row.Id)) ? desk.Refuse(ApiRefusal.NotAllowed)
        : Paged<SendingShape>(desk, asked, (owner, after, most) =>
        {
            if (!desk.Caller.Is(Role.Approver, owner.Id))
            {
                return [];
            }

            var numbers = desk.Db.Proposals.AsNoTracking()
                .Where(row => row.CreditorId == owner.Id && row.Number > after && desk.Db.Sendings.Any(sent =>
                    sent.CreditorId == owner.Id && sent.ProposalId == row.Id))
                .OrderBy(row => row.Number).Take(most).Select(row => new { row.Id, row.Number }).ToList();
            var ids = numbers.ConvertAll(row => row.Id);
            var copies = desk.Db.Sendings.AsNoTracking()
                .Where(row => row.CreditorId == owner.Id && ids.Contains(row.ProposalId))
                .AsEnumerable().ToLookup(row => row.ProposalId);
            return [.. numbers.Select(row => (row.Number, new SendingShape(
                ApiDesk.Name(owner.Number, row.Number), owner.Name, [.. copies[row.Id].Select(Of)])))];
        });

    private static CopyShape Of(SendingRow row) =>
        new(row.Channel.Key(), row.Recipient, row.State, row.DocumentSha256, row.Tracking)
        {
            SentAt = row.SentAt is { } at ? Instants.Of(at) : null, Error = row.Error,
        };

    private static IResult Paged<T>(
        ApiDesk desk, ListAsked asked, Func<CreditorRow, int, int, IReadOnlyList<(int, T)>> read) =>
        ApiCursor.Parse(asked.Cursor) is not { } cursor ? desk.Refuse(ApiRefusal.Unreadable, "cursor")
        : desk.Creditors(asked.Creditor) is not { } creditors ? desk.NotFound()
        : ApiDesk.Ok(cursor.Read(creditors, ApiCursor.Limit(asked.Limit), read));
}

/// <summary>First and last day, both included.</summary>
public sealed record PeriodShape(DateOnly First, DateOnly Last);

/// <summary>One imported file.</summary>
public sealed record ImportShape(string Id, string Creditor, BatchKind Kind, string File, string Sha256)
{
    public required PeriodShape Period { get; init; }

    public required int RowsRead { get; init; }

    public required int RowsAccepted { get; init; }

    public required int RowsRejected { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Vanished { get; init; }

    public required BatchState State { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }
}

/// <summary>One run.</summary>
public sealed record RunShape(string Id, string Creditor, DateOnly Day, RunKind Kind, DateTimeOffset StartedAt)
{
    public DateTimeOffset? FinishedAt { get; init; }

    public required RunCounts Counts { get; init; }
}

/// <summary>What became of one message.</summary>
/// <param name="Proposal">« 2-7 »</param>
public sealed record SendingShape(string Proposal, string Creditor, IReadOnlyList<CopyShape> Copies);

/// <summary>One copy to one recipient on one channel.</summary>
public sealed record CopyShape(string Channel, string Recipient, OutboxState State, string Sha256, string Tracking)
{
    public DateTimeOffset? SentAt { get; init; }

    public string Error { get; init; } = "";
}

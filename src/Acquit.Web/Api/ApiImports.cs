using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Formats.Accounting;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Imports in two steps, as on the screen: handed over, then confirmed or dropped; and undone.</summary>
internal static class ApiImports
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/creditors/{number:int}/imports", HandOver)
            .Asks(KeyScope.Import, "handOverFiles", "Files of one import, and what they would change: nothing is kept.")
            .Produces<WaitingShape>().WithFormOptions(multipartBodyLengthLimit: WaitingImports.Largest)
            .WithMetadata(new RequestSizeLimitAttribute(WaitingImports.Largest));
        api.MapPost("/imports/waiting/{name}/columns", Columns)
            .Asks(KeyScope.Import, "nameColumns",
                "Says which column of a table is which, and answers again what the files would change.")
            .WithMetadata(new OnceOnly()).Produces<WaitingShape>()
            .With("""{"file":0,"columns":{"ref":"N° facture","due":"Echéance","remaining":"Reste dû"}}""");
        api.MapPost("/imports/waiting/{name}/confirm", Confirm)
            .Asks(KeyScope.Import, "confirmImport", "Keeps what was handed over, each file all or nothing.")
            .WithMetadata(new OnceOnly()).Produces<WaitingShape>();
        api.MapDelete("/imports/waiting/{name}", Drop)
            .Asks(KeyScope.Import, "dropImport", "Drops what was handed over; an hour does it too.")
            .Produces(StatusCodes.Status204NoContent);
        api.MapPost("/imports/{id}/undo", Undo)
            .Asks(KeyScope.Import, "undoImport", "Takes the latest ledger out again; letters that left have left.")
            .WithMetadata(new OnceOnly()).Produces<UndoneShape>();
    }

    private static IResult HandOver(
        ApiDesk desk, WaitingImports room, int number, IFormFileCollection files)
    {
        if (desk.Creditor(number) is not { } owner)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Import, owner.Id) is { } refused)
        {
            return refused;
        }

        if (files.All(file => file.Length == 0))
        {
            return desk.Refuse(ApiRefusal.FieldMissing, "files");
        }

        var kept = room.Keep(
            owner.Id, desk.Caller.Key!.Id, files.Select(file => (file.FileName, (Action<Stream>)file.CopyTo)));
        return Rehearsed(desk, kept);
    }

    private static IResult Columns(ApiDesk desk, WaitingImports room, string name, ColumnsWanted wanted)
    {
        if (Find(desk, room, name) is not { } waiting)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Import, waiting.Creditor) is { } refused)
        {
            return refused;
        }

        var known = Enum.GetValues<OpenItemColumn>().ToDictionary(ColumnMap.Key);
        var columns = wanted.Columns ?? [];
        if (wanted.File is not { } file || file < 0 || file >= waiting.Paths.Count)
        {
            return desk.Missing("file");
        }

        if (columns.Keys.FirstOrDefault(key => !known.ContainsKey(key)) is { } stranger)
        {
            return desk.Missing("columns." + stranger);
        }

        room.Remap(waiting, file, columns.Where(pair => pair.Value is { Length: > 0 })
            .ToDictionary(pair => known[pair.Key], pair => pair.Value));
        return Rehearsed(desk, room.Find(name)!);
    }

    private static IResult Rehearsed(ApiDesk desk, WaitingImport waiting) => ApiDesk.Ok(new WaitingShape(
        waiting.Name,
        [
            .. Desk(desk, waiting.Creditor).Rehearse(waiting).Select(file => Shape(desk, file.Outcome) with
            {
                Place = file.Place, Header = file.Columns?.Header,
                Columns = file.Columns?.Used.ToDictionary(pair => ColumnMap.Key(pair.Key), pair => pair.Value),
            }),
        ]));

    private static IResult Confirm(ApiDesk desk, WaitingImports room, string name)
    {
        if (Find(desk, room, name) is not { } waiting)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Import, waiting.Creditor) is { } refused)
        {
            return refused;
        }

        var outcomes = Desk(desk, waiting.Creditor).Confirm(waiting);
        room.Drop(waiting);
        desk.Workplace.Look(CreditorBook.One(desk.Db, waiting.Creditor), desk.Today);
        return ApiDesk.Ok(new WaitingShape(name, [.. outcomes.Select(outcome => Shape(desk, outcome))]));
    }

    private static IResult Drop(ApiDesk desk, WaitingImports room, string name)
    {
        if (Find(desk, room, name) is not { } waiting)
        {
            return desk.NotFound();
        }

        room.Drop(waiting);
        return Results.NoContent();
    }

    private static IResult Undo(ApiDesk desk, string id)
    {
        if (ApiDesk.Parse(id) is not { } name || desk.Creditor(name.Creditor) is not { } owner)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Import, owner.Id) is { } refused)
        {
            return refused;
        }

        if (LedgerImport.WhyNotUndo(desk.Db, owner.Id, name.Number) is { } why)
        {
            return ApiProblem.Of(Database.Key(why), why.Sentence(desk.Caller.Language));
        }

        LedgerImport.Undo(
            desk.Db, new ImportAct(owner.Id, desk.Caller.Name, desk.Workplace.Clock.Now), name.Number);
        desk.Workplace.Look(CreditorBook.One(desk.Db, owner.Id), desk.Today);
        return ApiDesk.Ok(new UndoneShape(owner.Name, id));
    }

    /// <summary>Only the key that handed the files over finds them.</summary>
    private static WaitingImport? Find(ApiDesk desk, WaitingImports room, string name) =>
        room.Find(name) is { } found && found.HandedBy == desk.Caller.Key!.Id && desk.Caller.Sees(found.Creditor)
            ? found : null;

    private static WaitingDesk Desk(ApiDesk desk, Guid creditor) => new(
        desk.Db, CreditorBook.One(desk.Db, creditor),
        new ImportAct(creditor, desk.Caller.Name, desk.Workplace.Clock.Now) { Law = desk.Workplace.Rules.Law });

    private static FileShape Shape(ApiDesk desk, ImportOutcome outcome) =>
        new(Path.GetFileName(outcome.File), outcome.Kind, outcome.Batch, outcome.IsUnchanged)
        {
            RowsRead = outcome.RowsRead,
            RowsRejected = outcome.RowsRejected,
            New = outcome.Added,
            NewAmount = Sum(outcome.Summary?.Difference.Added.Select(line => line.Amount)),
            PaidAmount = Sum(outcome.Summary?.Paid.Select(item => item.Paid)),
            Changed = outcome.Changed,
            VanishedAmount = Sum(outcome.Summary?.Difference.Vanished.Select(line => line.Open)),
            Problems = [.. outcome.Problems.Select(problem => new ProblemShape(
                problem.Key, problem.Line, problem.Found, problem.Expected, problem.Text(desk.Caller.Language)))],
        };

    private static Money? Sum(IEnumerable<Money>? amounts) => amounts is null ? null : Money.Sum(amounts);
}

/// <summary>What was handed over.</summary>
/// <param name="Id">names it for an hour, for the key that handed it over alone</param>
public sealed record WaitingShape(string Id, IReadOnlyList<FileShape> Files);

/// <summary>What one file changes, or changed.</summary>
/// <param name="Kind">ledger, openItems, customers, invoices or unreadable</param>
/// <param name="Import">its number, once it is kept</param>
/// <param name="Unchanged">this very file is known already: nothing is written</param>
public sealed record FileShape(string File, string Kind, int? Import, bool Unchanged)
{
    public required int RowsRead { get; init; }

    public required int RowsRejected { get; init; }

    public required int New { get; init; }

    public Money? NewAmount { get; init; }

    public Money? PaidAmount { get; init; }

    public required int Changed { get; init; }

    public Money? VanishedAmount { get; init; }

    /// <summary>Its place among the files, by which its columns are named; null: the invoices as PDF.</summary>
    public int? Place { get; init; }

    /// <summary>Names of the columns of a table; null: it is none.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>What is read from which column: « ref » → « N° facture ».</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }

    public required IReadOnlyList<ProblemShape> Problems { get; init; }
}

/// <summary>Which column of a table is which.</summary>
/// <param name="File">its place, from 0</param>
/// <param name="Columns">
/// account, auxiliary, name, ref, date, due, remaining…, each with the column's own name; none: the usual names
/// </param>
public sealed record ColumnsWanted(int? File, Dictionary<string, string>? Columns);

/// <summary>A row that could not be taken, or a warning.</summary>
public sealed record ProblemShape(string Code, int Line, string Found, string Expected, string Text);

/// <summary>A ledger that was taken out again.</summary>
public sealed record UndoneShape(string Creditor, string Undone);

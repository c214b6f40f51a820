using Acquit.App.Losses;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>A debt that is given up: why, and its papers. The decision itself is the event write-off.</summary>
internal static class ApiLosses
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/loss", Of).Reads<LossShape>("getLoss",
            "What was stated last about a loss, and what its papers still lack.");
        api.MapPost("/dossiers/{id}/loss", State).Does<LossShape>(KeyScope.Write, "stateLoss",
            "States why invoices are lost, with their net and VAT; it decides nothing: note write-off for that.")
            .With("""
                {"reason":"insolvent","decidedBy":"Claire Morvan","isVatPaid":true,"recoversVat":true,
                 "lines":[{"item":"F-2026-118","net":"1000.00","vat":"200.00"}]}
                """);
        api.MapGet("/dossiers/{id}/loss/note", Note).ReadsPages("drawLossNote",
            "The internal note for the accountant, or why there is none.");
        api.MapGet("/dossiers/{id}/loss/duplicates", Duplicates).ReadsPages("drawVatDuplicates",
            "The duplicates by which VAT is recovered (CGI, art. 272), or all that stands against them.");
    }

    private static IResult Of(ApiDesk desk, string id) => desk.On(id, KeyScope.Read, named => Told(desk, named));

    private static IResult State(ApiDesk desk, string id, LossWanted wanted) => desk.Does(id, named =>
    {
        var lines = wanted.Lines ?? [];
        var missing = wanted.Reason is { } word && LossReasons.Parse(word) is null ? "reason"
            : lines.Any(line => line.Item is null || line.Net is null || line.Vat is null) ? "lines" : "";
        if (missing.Length > 0)
        {
            return desk.Missing(missing);
        }

        return desk.Workplace.Losses.State(named, new LossAsked(
            LossReasons.Parse(wanted.Reason ?? ""), wanted.DecidedBy ?? "",
            [.. lines.Select(line => new LostAsked(line.Item!, line.Net!.Value, line.Vat!.Value))])
        {
            Note = wanted.Note ?? "", IsVatPaid = wanted.IsVatPaid, RecoversVat = wanted.RecoversVat,
            IsListed = wanted.IsListed, ReviewOn = wanted.ReviewOn, Paper = wanted.Scan?.Read(),
        }, desk.Caller.Name) is { } why ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language)) : null;
    }, named => Told(desk, named));

    private static IResult Note(ApiDesk desk, string id) =>
        desk.On(id, KeyScope.Read, named => Paper(desk, desk.Workplace.Losses.Note(named)));

    private static IResult Duplicates(ApiDesk desk, string id) =>
        desk.On(id, KeyScope.Read, named => Paper(desk, desk.Workplace.Losses.Duplicates(named)));

    private static IResult Paper(ApiDesk desk, LossPaper paper) => desk.Pages(
        paper.Pdf, [.. paper.Refused.Select(one => (one.Key, one.Sentence(desk.Caller.Language)))]);

    private static IResult Told(ApiDesk desk, NamedDebtor named)
    {
        var losses = desk.Workplace.Losses;
        return ApiDesk.Ok(new LossShape(losses.Stated(named) is { } stated ? Shape(stated) : null)
        {
            MissingForNote = Missing(desk, losses.Note(named)),
            MissingForDuplicates = Missing(desk, losses.Duplicates(named)),
        });
    }

    private static List<MissingShape> Missing(ApiDesk desk, LossPaper paper) =>
        [.. paper.Refused.Select(one => new MissingShape(one.Key, one.Sentence(desk.Caller.Language)))];

    private static LossStatedShape Shape(LossStated one) => new(one.Reason.Key(), one.DecidedBy, one.EffectiveOn)
    {
        By = one.By, Note = one.Note, IsVatPaid = one.IsVatPaid, RecoversVat = one.RecoversVat, IsListed = one.IsListed,
        ReviewOn = one.ReviewOn, Sha256 = one.DocumentHash,
        Lines =
        [
            .. one.Lines.Select(line => new LossLineShape(line.Ref, line.IssuedOn, line.Net, line.Vat, line.Open)
            {
                VatOpen = line.VatOpen,
            }),
        ],
    };
}

/// <summary>Why invoices are lost.</summary>
/// <param name="Reason">below-floor, insolvent, not-found or not-worth-it</param>
/// <param name="DecidedBy">who decides, by name</param>
public sealed record LossWanted(string? Reason, string? DecidedBy, IReadOnlyList<LossLineWanted>? Lines, string? Note)
{
    /// <summary>VAT on them was paid to the State: not so for services taxed on collection.</summary>
    public bool IsVatPaid { get; init; }

    /// <summary>VAT is to be recovered by duplicates (CGI, art. 272).</summary>
    public bool RecoversVat { get; init; }

    /// <summary>The debtor gets no more credit.</summary>
    public bool IsListed { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>What proves the loss.</summary>
    public ScanGiven? Scan { get; init; }
}

/// <summary>An invoice as it was issued: net and VAT make the invoice.</summary>
/// <param name="Item">its number or item key</param>
public sealed record LossLineWanted(string? Item, Money? Net, Money? Vat);

/// <summary>A loss and its papers.</summary>
/// <param name="Stated">null: nothing was stated</param>
public sealed record LossShape(LossStatedShape? Stated)
{
    /// <summary>Nothing: the note can be drawn.</summary>
    public required IReadOnlyList<MissingShape> MissingForNote { get; init; }

    /// <summary>Nothing: the duplicates can be drawn.</summary>
    public required IReadOnlyList<MissingShape> MissingForDuplicates { get; init; }
}

/// <summary>What was stated about a loss.</summary>
public sealed record LossStatedShape(string Reason, string DecidedBy, DateOnly On)
{
    public required string By { get; init; }

    public required string Note { get; init; }

    public required bool IsVatPaid { get; init; }

    public required bool RecoversVat { get; init; }

    public required bool IsListed { get; init; }

    public required DateOnly? ReviewOn { get; init; }

    /// <summary>Of what proves it, hex; empty: nothing does yet.</summary>
    public required string Sha256 { get; init; }

    public required IReadOnlyList<LossLineShape> Lines { get; init; }
}

/// <summary>An invoice that is lost.</summary>
/// <param name="Open">what of it was never paid, including VAT</param>
public sealed record LossLineShape(string Ref, DateOnly IssuedOn, Money Net, Money Vat, Money Open)
{
    /// <summary>VAT of what was not paid.</summary>
    public required Money VatOpen { get; init; }
}

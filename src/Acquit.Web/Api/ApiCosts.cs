using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>What a file has cost so far: noted, withdrawn, and the statement of it.</summary>
internal static class ApiCosts
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/costs", Of).Reads<CostsShape>("getCosts",
            "Costs of a dossier, each with its footing, its article and whether the debtor bears it.");
        api.MapPost("/dossiers/{id}/costs", Note).Does<CostsShape>(KeyScope.Write, "noteCost",
            "Notes a cost with its proof; costs beyond the fixed indemnity are refused without one.")
            .With("""{"basis":"court-costs","what":"Frais de greffe","amount":"33.47","vat":"5.58","procedure":1}""");
        api.MapPost("/dossiers/{id}/costs/{seq:int}/withdraw", Withdraw).Does<CostsShape>(
            KeyScope.Write, "withdrawCost", "Takes back a cost that was noted by mistake; the history keeps both.")
            .With("""{"why":"Saisi deux fois"}""");
        api.MapGet("/dossiers/{id}/costs/statement", Statement).ReadsPages("drawCosts",
            "The statement of costs, of one procedure or of the whole file; refused while a proof is missing.");
    }

    private static IResult Of(ApiDesk desk, string id) => desk.On(id, KeyScope.Read, named => Told(desk, named));

    private static IResult Note(ApiDesk desk, string id, CostWanted wanted) => desk.Does(id, named =>
    {
        if (wanted.Basis is { } word && CostBases.Parse(word) is null)
        {
            return desk.Missing("basis");
        }

        return desk.Workplace.Costs.Note(named, new CostAsked(
            wanted.Procedure ?? 0, CostBases.Parse(wanted.Basis ?? ""), wanted.What ?? "", wanted.Amount,
            wanted.On ?? desk.Today)
        {
            Vat = wanted.Vat ?? Money.Zero, Reference = wanted.Reference ?? "", Note = wanted.Note ?? "",
            IsGranted = wanted.IsGranted, Paper = wanted.Scan?.Read(),
        }, desk.Caller.Name) is { } why ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language)) : null;
    }, named => Told(desk, named));

    private static IResult Withdraw(ApiDesk desk, string id, int seq, WithdrawWanted? wanted) => desk.Does(id, named =>
        Noted(desk, named).All(one => one.Seq != seq) ? desk.NotFound()
        : desk.Workplace.Record.Record(named, new EventWithdrawn(seq)
        {
            EffectiveOn = desk.Today, By = desk.Caller.Name, Note = wanted?.Why?.Trim() ?? "",
        }, []).Refused is { } why ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language)) : null,
        named => Told(desk, named));

    private static IResult Statement(ApiDesk desk, string id, int? procedure) => desk.On(id, KeyScope.Read, named =>
    {
        var paper = desk.Workplace.Costs.Draw(named, procedure);
        return desk.Pages(
            paper.Pdf, [.. paper.Refused.Select(one => (one.Key, one.Sentence(desk.Caller.Language)))]);
    });

    private static IResult Told(ApiDesk desk, NamedDebtor named)
    {
        var noted = Noted(desk, named);
        var debtor = desk.Workplace.Costs.Of(named).DebtorStatus;
        var book = CostBook.Of(noted.Select(one => one.Happened));
        return ApiDesk.Ok(new CostsShape(book.Total, book.Recoverable)
        {
            Costs =
            [
                .. noted.Select(one => (one.Seq, Cost: (CostNoted)one.Happened)).OrderBy(one => one.Cost.EffectiveOn)
                    .Select(one => Shape(one.Seq, one.Cost, debtor)),
            ],
        });
    }

    private static CostShape Shape(int seq, CostNoted one, LegalStatus debtor) => new(
        seq, one.EffectiveOn, one.What, one.Amount, one.Vat)
    {
        Basis = one.Basis.Key(), Rule = one.Basis.Article(debtor), IsRecoverable = one.IsRecoverable,
        Procedure = one.Procedure == 0 ? null : one.Procedure, Reference = one.Reference,
        Sha256 = one.DocumentHash, By = one.By,
    };

    private static List<RecordedEvent> Noted(ApiDesk desk, NamedDebtor named) =>
    [
        .. EventLog.StillRecorded(EventLog.Recorded(
            desk.Db, desk.Db.Dossiers.Single(one => one.CreditorId == named.Creditor && one.Id == named.Dossier),
            desk.Today)).Where(one => one.Happened is CostNoted),
    ];
}

/// <summary>Money that was laid out for a file.</summary>
/// <param name="Basis">court-costs, enforcement, art-700, beyond-indemnity or creditor</param>
/// <param name="Amount">including VAT</param>
/// <param name="On">day of the bill or of the payment; today when it is left out</param>
public sealed record CostWanted(string? Basis, string? What, Money? Amount, Money? Vat, DateOnly? On)
{
    /// <summary>Number of the procedure; none: costs of the file.</summary>
    public int? Procedure { get; init; }

    /// <summary>Number of the bill.</summary>
    public string? Reference { get; init; }

    public string? Note { get; init; }

    /// <summary>A decision awards it, or it is due under a title.</summary>
    public bool IsGranted { get; init; }

    public ScanGiven? Scan { get; init; }
}

/// <summary>Why something is taken back.</summary>
public sealed record WithdrawWanted(string? Why);

/// <summary>What a file has cost.</summary>
/// <param name="Recoverable">what of it the debtor can be made to bear today</param>
public sealed record CostsShape(Money Total, Money Recoverable)
{
    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<CostShape> Costs { get; init; }
}

/// <summary>A cost.</summary>
/// <param name="Seq">its place in the history: by it, it is withdrawn</param>
/// <param name="Vat">part of the amount</param>
public sealed record CostShape(int Seq, DateOnly On, string What, Money Amount, Money Vat)
{
    public required string Basis { get; init; }

    /// <summary>The article that says who bears it.</summary>
    public required string Rule { get; init; }

    public required bool IsRecoverable { get; init; }

    public required int? Procedure { get; init; }

    public required string Reference { get; init; }

    /// <summary>Of its proof, hex; empty: none. The bytes come from …/documents/{sha256}.</summary>
    public required string Sha256 { get; init; }

    public required string By { get; init; }
}

using Acquit.App.Dispatch;
using Acquit.Core.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Letters to print and post together, their papers, and what became of registered ones.</summary>
internal static class ApiLots
{
    private const int DaysOfLots = 7;
    private const int DaysOfRegistered = 90;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/lots", List).Reads<IReadOnlyList<LotShape>>("listLots",
            "Lots of letters to print and post, seven days back unless asked, with each envelope: what a deposit slip "
            + "or a postal service needs.");
        api.MapGet("/lots/{id}/papers/{name}", Paper).ReadsPages("getLotPaper",
            "A paper of a lot: its letters behind their list, the list alone, or a deposit slip.");
        api.MapGet("/sendings/registered", Registered).Reads<IReadOnlyList<RegisteredShape>>("listRegistered",
            "Registered letters of ninety days and their fate, those on their way first; events of kind tracking note "
            + "what the post says, papers keep the receipt.");
    }

    private static IResult List(ApiDesk desk, int? creditor, IsoDay? since)
    {
        if (ApiSending.Own(desk, creditor) is not { Count: > 0 } own)
        {
            return ApiSending.None(desk, creditor);
        }

        var numbers = own.ToDictionary(row => row.Id, row => row.Number);
        return ApiDesk.Ok<IReadOnlyList<LotShape>>(
        [
            .. new SendingBook(desk.Db, [.. numbers.Keys]).Lots(since?.On ?? desk.Today.AddDays(-DaysOfLots))
                .Select(lot => new LotShape(lot.Row.Id, numbers[lot.Creditor], lot.Row.Day, lot.Row.Number)
                {
                    Pages = lot.Papers.Pages,
                    Papers = [.. lot.Papers.All().Select(paper => new LotPaperShape(paper.Name, paper.Kind))],
                    Envelopes =
                    [
                        .. lot.Papers.Envelopes.Select(one => new EnvelopeShape(
                            one.Number, one.Ref, one.Channel.Key(), one.Recipient.Lines, one.Pages)),
                    ],
                }),
        ]);
    }

    private static IResult Paper(ApiDesk desk, string id, string name) =>
        Guid.TryParse(id, out var lot) && ApiSending.Own(desk, null) is { } own
            && new SendingBook(desk.Db, [.. own.Select(row => row.Id)]).Lot(lot)?.Papers.All()
                .FirstOrDefault(paper => paper.Name == name) is { } found
            ? Results.File(found.Bytes().ToArray(), "application/pdf") : desk.NotFound();

    private static IResult Registered(ApiDesk desk, int? creditor)
    {
        if (ApiSending.Own(desk, creditor) is not { Count: > 0 } own)
        {
            return ApiSending.None(desk, creditor);
        }

        var book = new SendingBook(desk.Db, [.. own.Select(row => row.Id)]);
        return ApiDesk.Ok<IReadOnlyList<RegisteredShape>>(
        [
            .. book.Registered(desk.Workplace.Clock.Now.AddDays(-DaysOfRegistered)).Select(one => new RegisteredShape(
                ApiDesk.Name(one.CreditorNumber, one.Debtor.Number), one.Debtor.Name, one.Reference,
                DateOnly.FromDateTime(one.At))
            {
                Outcome = one.Postal?.Outcome, OutcomeOn = one.Postal?.EffectiveOn,
                TrackingNumber = one.Postal?.TrackingNumber ?? "", IsUnderway = one.IsUnderway,
            }),
        ]);
    }
}

/// <summary>Letters to print and post together.</summary>
/// <param name="Creditor">its number</param>
/// <param name="Number">1, 2, 3… within the creditor’s day</param>
public sealed record LotShape(Guid Id, int Creditor, DateOnly Day, int Number)
{
    public required int Pages { get; init; }

    public required IReadOnlyList<LotPaperShape> Papers { get; init; }

    public required IReadOnlyList<EnvelopeShape> Envelopes { get; init; }
}

/// <summary>A paper of a lot, by the name under which it is fetched.</summary>
public sealed record LotPaperShape(string Name, LotPaperKind Kind);

/// <summary>One envelope.</summary>
/// <param name="Number">on the list of its kind: letters and registered letters are numbered apart</param>
/// <param name="Reference">printed on the letter</param>
/// <param name="Recipient">postal lines, the name first</param>
public sealed record EnvelopeShape(
    int Number, string Reference, string Channel, IReadOnlyList<string> Recipient, int Pages);

/// <summary>A registered letter that left.</summary>
/// <param name="Dossier">« 1-12 »</param>
public sealed record RegisteredShape(string Dossier, string Debtor, string Reference, DateOnly WrittenOn)
{
    /// <summary>The latest that the post says; null: nothing is noted.</summary>
    public required PostalOutcome? Outcome { get; init; }

    public required DateOnly? OutcomeOn { get; init; }

    public required string TrackingNumber { get; init; }

    /// <summary>A later outcome is still to be expected.</summary>
    public required bool IsUnderway { get; init; }
}

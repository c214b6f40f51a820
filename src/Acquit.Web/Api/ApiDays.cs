using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>What days bring: promises, the calendar, limitation.</summary>
internal static class ApiDays
{
    /// <summary>Days of a calendar that names no end.</summary>
    private const int Usual = 31;

    /// <summary>Days of a calendar, at most.</summary>
    private const int Most = 400;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/promises", Promises).Reads<IReadOnlyList<PromiseShape>>("listPromises",
            "Who promised to pay and still owes, by the day promised.");
        api.MapGet("/calendar", Calendar).Reads<IReadOnlyList<DayShape>>("getCalendar",
            "Promises, instalments, last days to pay, to post, to act, limitation: 31 days from today unless asked.");
        api.MapGet("/limitation", Limitation).Reads<LimitationShape>("getLimitation",
            "Dossiers on which limitation ends, at one level: unless asked, the gravest that leaves something to do.");
    }

    private static IResult Promises(ApiDesk desk, int? creditor) => desk.Creditors(creditor) is not { } creditors
        ? desk.NotFound() : ApiDesk.Ok<IReadOnlyList<PromiseShape>>(
        [
            .. new DebtorList(desk.Db).Promises([.. creditors.Select(row => row.Id)]).Select(line => new PromiseShape(
                ApiDesk.Name(line.CreditorNumber, line.Dossier), line.CreditorName,
                new PartyShape(line.Key, line.Name), line.PromisedUntil!.Value, line.Balance)
            {
                Status = line.Status, OldestDueOn = line.OldestDueOn,
            }),
        ]);

    private static IResult Calendar(ApiDesk desk, int? creditor, IsoDay? from, IsoDay? until)
    {
        if (desk.Creditors(creditor) is not { } creditors)
        {
            return desk.NotFound();
        }

        var first = from?.On ?? desk.Today;
        var last = until?.On ?? first.AddDays(Usual);
        return last < first || last > first.AddDays(Most) ? desk.Refuse(ApiRefusal.Unreadable, "until")
            : ApiDesk.Ok<IReadOnlyList<DayShape>>(
            [
                .. new CalendarBook(desk.Db, desk.Workplace.Rules.Law, [.. creditors.Select(row => row.Id)])
                    .Read(first, last, desk.Today).Select(entry => new DayShape(
                        entry.On, entry.Kind, entry.Address, entry.DebtorName, entry.CreditorName)
                    {
                        Id = entry.Uid, Amount = entry.Amount, Detail = entry.Detail,
                    }),
            ]);
    }

    private static IResult Limitation(ApiDesk desk, [AsParameters] ListAsked asked, LevelWord? level)
    {
        if (ApiCursor.Parse(asked.Cursor) is not { } cursor)
        {
            return desk.Refuse(ApiRefusal.Unreadable, "cursor");
        }

        if (desk.Creditors(asked.Creditor) is not { } creditors)
        {
            return desk.NotFound();
        }

        var book = new LimitationBook(
            desk.Db, desk.Workplace.Rules.Law, [.. creditors.Select(row => row.Id)]);
        var (counts, limit) = (book.Count(desk.Today), ApiCursor.Limit(asked.Limit));
        LimitationAlarm[] levels = [.. LimitationBook.Running, LimitationAlarm.Passed];
        var shown = level is { Value: var one } && levels.Contains(one) ? one
            : levels.FirstOrDefault(each => counts.Of(each) > 0, LimitationAlarm.ThirtyDays);
        var read = book.At(shown, desk.Today, limit + 1, cursor.Number);
        return ApiDesk.Ok(new LimitationShape(
            new LimitationCountsShape(counts.ThirtyDays, counts.ThreeMonths, counts.SixMonths, counts.Passed), shown,
            [.. read.Take(limit).Select(Shape)],
            read.Count > limit ? new ApiCursor(0, cursor.Number + limit).ToString() : null));
    }

    private static LimitationDayShape Shape(LimitationDay day) => new(
        day.Address, day.CreditorName, day.DebtorName, day.On, day.Items)
    {
        Open = day.Open, Rule = day.Rule?.Reference, Confidence = day.Rule?.Confidence,
    };
}

/// <summary>A promise to pay.</summary>
public sealed record PromiseShape(
    string Dossier, string Creditor, PartyShape Debtor, DateOnly PromisedUntil, Money Balance)
{
    public required LegalStatus Status { get; init; }

    public required DateOnly? OldestDueOn { get; init; }
}

/// <summary>Something that a day brings.</summary>
/// <param name="Dossier">« 1-12 »</param>
public sealed record DayShape(DateOnly On, CalendarKind Kind, string Dossier, string Debtor, string Creditor)
{
    /// <summary>The same at each reading: a calendar moves the entry rather than doubling it.</summary>
    public required string Id { get; init; }

    public required Money? Amount { get; init; }

    /// <summary>Reference of a letter, or what was noted.</summary>
    public required string Detail { get; init; }
}

/// <summary>Limitation at one level.</summary>
/// <param name="Next">to be handed back as <c>cursor</c>; null: this was the last page</param>
public sealed record LimitationShape(
    LimitationCountsShape Counts, LimitationAlarm Level, IReadOnlyList<LimitationDayShape> Data, string? Next);

/// <summary>Open items at each level, each counted once, under the gravest.</summary>
public sealed record LimitationCountsShape(int ThirtyDays, int ThreeMonths, int SixMonths, int Passed);

/// <summary>Invoices of one dossier on which limitation ends.</summary>
/// <param name="On">the earliest last day, included, on which an act still interrupts</param>
/// <param name="Items">open items at this level</param>
public sealed record LimitationDayShape(string Dossier, string Creditor, string Debtor, DateOnly On, int Items)
{
    public required Money Open { get; init; }

    /// <summary>The article; null where the law book is silent.</summary>
    public required string? Rule { get; init; }

    public required Confidence? Confidence { get; init; }
}

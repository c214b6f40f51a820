using System.Text;
using Acquit.App.Decide;
using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Core.Receivables;
using Acquit.Web.Screens.Calendar;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Figures and days as files, in the language asked for.</summary>
internal static class ApiExports
{
    private const int DaysBack = 31;
    private const int DaysAhead = 366;

    public static void Map(RouteGroupBuilder figures, RouteGroupBuilder days)
    {
        figures.MapGet("/creditors/{number:int}/balance/csv", Csv).Reads("exportBalance",
            "The aged balance on a day as a table (CSV): semicolons and decimal commas in French.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        figures.MapGet("/creditors/{number:int}/balance/xlsx", Xlsx).Reads("exportBalanceWorkbook",
            "The same as a workbook (XLSX).")
            .Produces(StatusCodes.Status200OK, contentType: TableExport.MediaType(TableFormat.Xlsx));
        days.MapGet("/calendar/ics", Calendar).Reads("exportCalendar",
            "The days of a month past and a year to come for a calendar program (iCalendar).")
            .Produces(StatusCodes.Status200OK, contentType: "text/calendar");
    }

    private static IResult Csv(ApiDesk desk, Speech tell, HttpContext context, int number, IsoDay? asOf) =>
        Balance(desk, tell, context, (number, asOf?.On ?? desk.Today, TableFormat.Csv));

    private static IResult Xlsx(ApiDesk desk, Speech tell, HttpContext context, int number, IsoDay? asOf) =>
        Balance(desk, tell, context, (number, asOf?.On ?? desk.Today, TableFormat.Xlsx));

    private static IResult Balance(
        ApiDesk desk, Speech tell, HttpContext context, (int Number, DateOnly On, TableFormat Format) asked)
    {
        if (desk.Creditor(asked.Number) is not { } owner)
        {
            return desk.NotFound();
        }

        var balance = KeptBalance.Of(desk.Db, CreditorBook.One(desk.Db, owner.Id), asked.On, null).Balance;
        var table = new TableExport(
            tell.FileName("balance-agee", "aged-balance", asked.On),
            [
                tell.Say("Compte", "Account"), tell.Say("Auxiliaire", "Auxiliary"), tell.Say("Débiteur", "Debtor"),
                .. AgedBalance.Buckets.Select((_, at) => tell.AgeName(at)), tell.Say("Non imputé", "Not applied"),
                tell.Say("Solde", "Balance"), tell.Say("Plus ancienne échéance", "Oldest due date"),
            ],
            balance.Rows.Select(row => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(row.Account.Account), TableCell.Of(row.Account.Auxiliary), TableCell.Of(row.Name),
                .. row.ByBucket.Select(TableCell.Of), TableCell.Of(-row.Credit), TableCell.Of(row.Total),
                TableCell.Of(row.OldestDueOn),
            ]));
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            body.AllowSynchronousIO = true;
        }

        return Results.Stream(
            stream => table.WriteAsync(stream, asked.Format, desk.Caller.Language, context.RequestAborted),
            TableExport.MediaType(asked.Format), table.FileName(asked.Format));
    }

    private static IResult Calendar(ApiDesk desk, Speech tell, HttpRequest request, int? creditor)
    {
        if (desk.Creditors(creditor) is not { } creditors)
        {
            return desk.NotFound();
        }

        var entries = new CalendarBook(desk.Db, desk.Workplace.Rules.Law, [.. creditors.Select(row => row.Id)])
            .Read(desk.Today.AddDays(-DaysBack), desk.Today.AddDays(DaysAhead), desk.Today);
        var root = $"{request.Scheme}://{request.Host}";
        return Results.Text(
            CalendarFile.Of(
                "Acquit", entries.Select(one => CalendarEvents.Of(tell, one, root)), desk.Workplace.Clock.Now),
            "text/calendar", Encoding.UTF8);
    }
}

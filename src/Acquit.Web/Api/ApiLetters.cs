using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Prepare;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>Letters outside the steps of the method, the statement of account, the whole file, and a new delivery.
/// </summary>
internal static class ApiLetters
{
    public static void Map(RouteGroupBuilder papers, RouteGroupBuilder files)
    {
        papers.MapGet("/dossiers/{id}/statement", Statement).ReadsPages("drawStatement",
            "The statement of account on a day, as the debtor would receive it.");
        papers.MapGet("/dossiers/{id}/export", Export).Reads("exportDossier",
            "The whole dossier as one ZIP: papers, letters, history with its chain; acquit verify checks it.")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        papers.MapGet("/dossiers/{id}/letters", Offers).Reads<IReadOnlyList<LetterOfferShape>>("listLetters",
            "Letters outside the steps of the method, and what forbids each today.");
        papers.MapPost("/dossiers/{id}/letters", Prepare).Does<IReadOnlyList<LetterOfferShape>>(
            KeyScope.Write, "prepareLetter", "Has a letter join the queue of the day, to be read and approved.")
            .With("""{"letter":"settlement-receipt","channel":"email"}""");
        papers.MapPost("/dossiers/{id}/plan", Propose).Does<IReadOnlyList<LetterOfferShape>>(
            KeyScope.Write, "proposePlan",
            "Notes a payment plan and has its agreement join the queue: both or neither.")
            .With("""
                {"instalments":[{"dueOn":"2030-01-15","amount":"600.00"},{"dueOn":"2030-02-15","amount":"600.00"}],
                 "clauses":{"graceDays":8,"waivesIfKept":true,"signatory":"M. Dupin","signatoryTitle":"gérant"}}
                """);
        files.MapGet("/dossiers/{id}/delivery", Delivery).Reads<DeliveryCheckShape>("checkDelivery",
            "May this customer be delivered on credit for an amount (with VAT): yes, no or to be decided, and why.");
    }

    private static IResult Statement(ApiDesk desk, string id, IsoDay? asOf) => desk.On(id, KeyScope.Read, named =>
    {
        var made = StatementDesk.Of(desk.Db, named, from: null, asOf?.On ?? desk.Today);
        return made.Facts is { } facts ? Results.File(StatementDesk.Pdf(facts).ToArray(), "application/pdf")
            : ApiProblem.Of(Database.Key(made.Refused!.Value), made.Sentence(desk.Caller.Language)!);
    });

    /// <summary>Written while it is read: a file of many scans needs no more memory than its largest one.</summary>
    private static IResult Export(ApiDesk desk, HttpContext context, string id) => desk.On(id, KeyScope.Read, named =>
    {
        var parcel = desk.Workplace.Proofs.Draw(named);
        if (parcel.IsTooLarge)
        {
            return desk.Refuse(ApiRefusal.TooLarge);
        }

        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            body.AllowSynchronousIO = true;
        }

        return Results.Stream(stream =>
        {
            parcel.WriteTo(stream);
            return Task.CompletedTask;
        }, "application/zip", parcel.FileName);
    });

    private static IResult Offers(ApiDesk desk, string id) => desk.On(id, KeyScope.Read, named => Told(desk, named));

    private static IResult Prepare(ApiDesk desk, string id, LetterWanted wanted) => desk.Does(id, named =>
        string.IsNullOrWhiteSpace(wanted.Letter) ? desk.Missing("letter")
        : Channels.Parse(wanted.Channel ?? "") is not { } channel ? desk.Missing("channel")
        : desk.Workplace.Prepare.Prepare(named, new LetterAsked(
            wanted.Letter.Trim(), channel, wanted.Items ?? [], desk.Caller.Name)
        {
            Note = wanted.Note ?? "",
        }, desk.Today) is { } why ? ApiProblem.Of(why.Key(), why.Sentence(desk.Caller.Language)) : null,
        named => Told(desk, named));

    private static IResult Propose(ApiDesk desk, string id, PlanWanted wanted) => desk.Does(id, named =>
    {
        if (wanted.Instalments is not { Count: > 0 })
        {
            return desk.Missing("instalments");
        }

        if (desk.Workplace.Prepare.BasisOfPlan(named, desk.Today) is not { } basis)
        {
            return desk.Refuse(ApiRefusal.NothingDue);
        }

        var plan = (PlanProposed)ApiEvents.Read(
            new EventAsked(EventKind.PlanProposal, null, null, null)
            {
                Instalments = wanted.Instalments, Clauses = wanted.Clauses,
            }, desk.Today, out _)!;
        return desk.Workplace.Prepare.Propose(named, plan with { By = desk.Caller.Name }, basis.Items, desk.Today)
            is { } why ? ApiProblem.Of(
                why.Record?.Key ?? why.Letter!.Value.Key(), why.Sentence(desk.Caller.Language)) : null;
    }, named => Told(desk, named));

    private static IResult Told(ApiDesk desk, NamedDebtor named) => ApiDesk.Ok<IReadOnlyList<LetterOfferShape>>(
    [
        .. desk.Workplace.Prepare.Offers(named, desk.Today).Select(one => new LetterOfferShape(
            one.Letter, one.Refusal?.Key(), one.Refusal?.Sentence(desk.Caller.Language))),
    ]);

    private static IResult Delivery(ApiDesk desk, string id, string? amount) => desk.On(id, KeyScope.Read, named =>
    {
        if (!Money.TryParse(amount ?? "", out var order) || !order.IsPositive)
        {
            return desk.Missing("amount");
        }

        var row = desk.Db.Dossiers.AsNoTracking().Single(one =>
            one.CreditorId == named.Creditor && one.Id == named.Dossier);
        var loaded = DossierBatch.Load(desk.Db, CreditorBook.One(desk.Db, named.Creditor), [row], desk.Today)[0];
        var check = DeliveryCheck.Of(loaded.Dossier, order, desk.Today);
        return ApiDesk.Ok(new DeliveryCheckShape(id, check.Answer, order, check.Owed, check.Limit)
        {
            Reasons =
            [
                .. check.Doubts.Select(doubt => new MissingShape(
                    doubt.Reason.Key(), doubt.Sentence(desk.Caller.Language))),
            ],
        });
    });
}

/// <summary>A letter outside the steps of the method.</summary>
/// <param name="Channel">letter, email or registered-letter</param>
/// <param name="Items">invoice numbers or item keys; none: those that it answers</param>
public sealed record LetterWanted(string? Letter, string? Channel, IReadOnlyList<string>? Items, string? Note);

/// <summary>A payment plan to be signed.</summary>
public sealed record PlanWanted(IReadOnlyList<Instalment>? Instalments, PlanClauses? Clauses);

/// <summary>A letter outside the steps of the method.</summary>
/// <param name="Refusal">what forbids it today; null: nothing</param>
/// <param name="Why">the same in a sentence</param>
public sealed record LetterOfferShape(string Letter, string? Refusal, string? Why);

/// <summary>Whether a customer may be delivered on credit.</summary>
/// <param name="Balance">owed before it</param>
/// <param name="Limit">how much he may owe; null: nobody said</param>
public sealed record DeliveryCheckShape(string Dossier, DeliveryAnswer Answer, Money Order, Money Balance, Money? Limit)
{
    public required IReadOnlyList<MissingShape> Reasons { get; init; }
}

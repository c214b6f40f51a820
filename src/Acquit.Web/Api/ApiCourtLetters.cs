using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Letters.Court;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Letters of a procedure to the registry and to a commissaire de justice, to print and sign.</summary>
internal static class ApiCourtLetters
{
    private const string Root = "/dossiers/{id}/court/{number:int}/letters";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(Root, Of).Reads<IReadOnlyList<CourtLetterShape>>("listCourtLetters",
            "The letters that a procedure has a use for today, each with all that it lacks.");
        api.MapPost(Root, State).Does<IReadOnlyList<CourtLetterShape>>(KeyScope.Write, "stateCourtLetters",
            "What a person says for the letters of a procedure; what is left out stands.")
            .With("""
                {"officer":"Maître Anne Petit","officerAddress":"3 rue de la Paix\n44000 NANTES","costs":"30.23",
                 "costsMeans":"virement"}
                """);
        api.MapGet(Root + "/{paper}", Pages).ReadsPages("drawCourtLetter",
            "A letter with the statement and the exhibits that it hands over, or all that is missing for it.");
    }

    private static IResult Of(ApiDesk desk, string id, int number) =>
        desk.On(id, KeyScope.Read, named => Told(desk, named, number));

    private static IResult State(ApiDesk desk, string id, int number, CourtLetterWanted wanted) =>
        desk.Does(id, named => desk.Workplace.CourtLetters.Of(named, number) is not { } letters ? desk.NotFound()
            : ApiCourtActs.Refused(desk, desk.Workplace.CourtLetters.State(named, wanted.Over(
                letters.Stated ?? new CourtLetterStated(number) { EffectiveOn = desk.Today },
                letters.Procedure.StageOn(desk.Today).Key), desk.Caller.Name)),
            named => Told(desk, named, number));

    private static IResult Pages(ApiDesk desk, string id, int number, string paper) =>
        desk.On(id, KeyScope.Read, named => CourtPapers.Parse(paper) is not { } asked
            || desk.Workplace.CourtLetters.Draw(named, number, asked) is not { } bundle ? desk.NotFound()
            : desk.Pages(bundle.Pdf, bundle.Pdf is null ? ApiPetition.Missing(desk, bundle) : []));

    private static IResult Told(ApiDesk desk, NamedDebtor named, int number) =>
        desk.Workplace.CourtLetters.Of(named, number) is not { } letters ? desk.NotFound()
        : ApiDesk.Ok<IReadOnlyList<CourtLetterShape>>(
        [
            .. letters.Offers.Select(one => new CourtLetterShape(one.Paper.Key(), one.Paper.Reader(),
            [
                .. one.Refusals.Select(why => new MissingShape(
                    Database.Key(why.Refusal), why.Sentence(desk.Caller.Language))),
            ])),
        ]);
}

/// <summary>What a person says for the letters of a procedure; what is left out stands as it was said before.</summary>
public sealed record CourtLetterWanted
{
    /// <summary>« Maître Anne Petit », without an address.</summary>
    public string? Officer { get; init; }

    /// <summary>Lines, one under the other; so are the other addresses.</summary>
    public string? OfficerAddress { get; init; }

    public string? RegistryAddress { get; init; }

    /// <summary>Of the debtor besides that of the customer file, one a line.</summary>
    public string? MoreAddresses { get; init; }

    /// <summary>That a summons leaves to pay, from 1.</summary>
    public int? DaysToPay { get; init; }

    /// <summary>« trois versements mensuels égaux ».</summary>
    public string? AcceptedTerms { get; init; }

    /// <summary>Of the registry's invitation to advance costs.</summary>
    public string? CostsReference { get; init; }

    public DateOnly? CostsInvitedOn { get; init; }

    public Money? Costs { get; init; }

    public string? CostsMeans { get; init; }

    public string? ServiceManner { get; init; }

    public string? ServedBy { get; init; }

    public DateOnly? HearingOn { get; init; }

    /// <summary>The officer goes on to enforce when no opposition comes.</summary>
    public bool? ServeThenEnforce { get; init; }

    public string? WithdrawalReason { get; init; }

    /// <summary>Withdrawn although something is still owed (C. civ., art. 2243).</summary>
    public bool? IsWithdrawalDecided { get; init; }

    /// <summary>Read at this stage and to be signed: printed without « PROJET ».</summary>
    public bool? IsFinal { get; init; }

    /// <param name="stage">of the procedure today: what is read is read at it</param>
    internal CourtLetterStated Over(CourtLetterStated before, string stage) => before with
    {
        Officer = Of(Officer, before.Officer), OfficerAddress = Of(OfficerAddress, before.OfficerAddress),
        RegistryAddress = Of(RegistryAddress, before.RegistryAddress),
        MoreAddresses = Of(MoreAddresses, before.MoreAddresses), DaysToPay = DaysToPay ?? before.DaysToPay,
        AcceptedTerms = Of(AcceptedTerms, before.AcceptedTerms),
        CostsReference = Of(CostsReference, before.CostsReference),
        CostsInvitedOn = CostsInvitedOn ?? before.CostsInvitedOn, Costs = Costs ?? before.Costs,
        CostsMeans = Of(CostsMeans, before.CostsMeans), ServiceManner = Of(ServiceManner, before.ServiceManner),
        ServedBy = Of(ServedBy, before.ServedBy), HearingOn = HearingOn ?? before.HearingOn,
        ServeThenEnforce = ServeThenEnforce ?? before.ServeThenEnforce,
        WithdrawalReason = Of(WithdrawalReason, before.WithdrawalReason),
        IsWithdrawalDecided = IsWithdrawalDecided ?? before.IsWithdrawalDecided,
        ReadAt = IsFinal is { } isFinal ? isFinal ? stage : "" : before.ReadAt,
    };

    private static string Of(string? said, string before) =>
        said?.Replace("\r", "", StringComparison.Ordinal).Trim() ?? before;
}

/// <summary>A letter of a procedure.</summary>
/// <param name="Letter">names it: « order-service-request »</param>
/// <param name="Missing">none: it can be drawn</param>
public sealed record CourtLetterShape(string Letter, CourtReader Reader, IReadOnlyList<MissingShape> Missing);

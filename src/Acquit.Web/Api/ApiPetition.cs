using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Letters.Court;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>The petition of an order for payment while it may still be filed: what it says, its exhibits, its pages.
/// </summary>
internal static class ApiPetition
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/court/{number:int}/petition", Of).Reads<PetitionShape>("getPetition",
            "What a petition says, all that it still lacks, and every paper of the file that may be an exhibit.");
        api.MapPost("/dossiers/{id}/court/{number:int}/petition", State).Does<PetitionShape>(
            KeyScope.Write, "statePetition", "What a person says for the petition; what is left out stands.")
            .With("""
                {"ground":"between-traders","city":"Lorient","isCourtConfirmed":true,"legalForm":"SARL",
                 "basis":"du contrat de vente formé par la commande n° C-88","signer":"Claire Morvan",
                 "signerTitle":"gérante","place":"Lorient","noticeAddress":"12 quai des Indes, 56100 Lorient"}
                """);
        api.MapPost("/dossiers/{id}/court/{number:int}/exhibits", Choose).Does<PetitionShape>(
            KeyScope.Write, "chooseExhibits", "The papers of the file that are exhibits, in place of those before.")
            .With("""{"papers":["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]}""");
        api.MapGet("/dossiers/{id}/court/{number:int}/petition/pages", Pages).ReadsPages("drawPetition",
            "Petition, statement of claim, list and exhibits as one PDF, or all that is missing for it.");
    }

    private static IResult Of(ApiDesk desk, string id, int number) =>
        desk.On(id, KeyScope.Read, named => Told(desk, named, number));

    private static IResult Told(ApiDesk desk, NamedDebtor named, int number) =>
        desk.Workplace.Petitions.Draw(named, number) is { } papers ? ApiDesk.Ok(Shape(desk, papers)) : desk.NotFound();

    private static IResult State(ApiDesk desk, string id, int number, PetitionWanted wanted) => desk.Does(id, named =>
        desk.Workplace.Petitions.Draw(named, number) is not { } papers ? desk.NotFound()
        : Said(desk, named, wanted.Over(papers.Stated ?? new PetitionStated(number) { EffectiveOn = default })),
        named => Told(desk, named, number));

    private static IResult Choose(ApiDesk desk, string id, int number, ExhibitsWanted wanted) => desk.Does(id, named =>
        wanted.Papers is not { } chosen ? desk.Missing("papers")
        : desk.Workplace.Petitions.Draw(named, number) is not { } papers ? desk.NotFound()
        : Said(desk, named, (papers.Stated ?? new PetitionStated(number) { EffectiveOn = default }) with
        {
            Exhibits = [.. chosen],
        }), named => Told(desk, named, number));

    private static IResult? Said(ApiDesk desk, NamedDebtor named, PetitionStated stated) =>
        ApiCourtActs.Refused(desk, desk.Workplace.Petitions.State(named, stated, desk.Caller.Name));

    private static IResult Pages(ApiDesk desk, string id, int number) => desk.On(id, KeyScope.Read, named =>
        desk.Workplace.Petitions.Draw(named, number) is not { Bundle: var bundle } ? desk.NotFound()
        : desk.Pages(bundle.Pdf, bundle.Pdf is null ? Missing(desk, bundle) : []));

    internal static List<(string Key, string Sentence)> Missing(ApiDesk desk, CourtBundle bundle) =>
    [
        .. bundle.Refusals.Select(one => (Store.Database.Key(one.Refusal), one.Sentence(desk.Caller.Language))),
        .. bundle.RefusedFiles.Select(one => ("fileUnreadable", one.Sentence(desk.Caller.Language))),
    ];

    private static PetitionShape Shape(ApiDesk desk, PetitionPapers papers) => new(papers.Procedure.Number)
    {
        Missing = [.. Missing(desk, papers.Bundle).Select(one => new MissingShape(one.Key, one.Sentence))],
        Pages = papers.Bundle.Pdf is null ? null : papers.Bundle.Pages,
        Exhibits =
        [
            .. papers.Choices.Select(one => new ExhibitShape(one.Hash, one.Exhibit.Title, one.Exhibit.On)
            {
                Number = one.Exhibit.Number > 0 ? one.Exhibit.Number : null, IsTaken = one.IsTaken,
                IsProposed = one.IsProposed, IsUnfit = one.IsUnfit,
            }),
        ],
    };
}

/// <summary>What a person says for a petition; what is left out stands as it was said before.</summary>
public sealed record PetitionWanted
{
    /// <summary>Why that court hears the claim: between-traders, civil…</summary>
    public string? Ground { get; init; }

    /// <summary>City of the court.</summary>
    public string? City { get; init; }

    /// <summary>A person has checked that this court is the debtor's (CPC, art. 1406).</summary>
    public bool? IsCourtConfirmed { get; init; }

    /// <summary>City of the court that hears an opposition (CPC, art. 1408).</summary>
    public string? ReferralCity { get; init; }

    public string? NoticeAddress { get; init; }

    public bool? IsCompany { get; init; }

    public string? LegalForm { get; init; }

    public string? Civility { get; init; }

    public string? FirstNames { get; init; }

    public string? LastName { get; init; }

    /// <summary>« du contrat de vente formé par la commande n° C-88 ».</summary>
    public string? Basis { get; init; }

    public string? Signer { get; init; }

    public string? SignerTitle { get; init; }

    public string? Place { get; init; }

    public bool? AcceptsUnverifiedLaw { get; init; }

    /// <summary>Read and to be signed: printed without « PROJET ».</summary>
    public bool? IsFinal { get; init; }

    internal PetitionStated Over(PetitionStated before) => before with
    {
        Ground = Of(Ground, before.Ground), City = Of(City, before.City),
        IsCourtConfirmed = IsCourtConfirmed ?? before.IsCourtConfirmed,
        ReferralCity = Of(ReferralCity, before.ReferralCity), NoticeAddress = Of(NoticeAddress, before.NoticeAddress),
        IsCompany = IsCompany ?? before.IsCompany, LegalForm = Of(LegalForm, before.LegalForm),
        Civility = Of(Civility, before.Civility), FirstNames = Of(FirstNames, before.FirstNames),
        LastName = Of(LastName, before.LastName), Basis = Of(Basis, before.Basis), Signer = Of(Signer, before.Signer),
        SignerTitle = Of(SignerTitle, before.SignerTitle), Place = Of(Place, before.Place),
        AcceptsUnverifiedLaw = AcceptsUnverifiedLaw ?? before.AcceptsUnverifiedLaw,
        IsFinal = IsFinal ?? before.IsFinal,
    };

    private static string Of(string? said, string before) => said?.Trim() ?? before;
}

/// <summary>The papers that are exhibits.</summary>
/// <param name="Papers">by SHA-256, hex; none: no exhibit at all</param>
public sealed record ExhibitsWanted(IReadOnlyList<string>? Papers);

/// <summary>Something that is missing for papers.</summary>
public sealed record MissingShape(string Code, string Text);

/// <summary>The petition as it stands.</summary>
/// <param name="Procedure">its number</param>
public sealed record PetitionShape(int Procedure)
{
    /// <summary>Nothing: the pages can be drawn.</summary>
    public required IReadOnlyList<MissingShape> Missing { get; init; }

    /// <summary>Of petition and exhibits together; null: they cannot be drawn yet.</summary>
    public required int? Pages { get; init; }

    public required IReadOnlyList<ExhibitShape> Exhibits { get; init; }
}

/// <summary>A paper of the file that may be an exhibit.</summary>
/// <param name="Sha256">of its bytes, hex</param>
public sealed record ExhibitShape(string Sha256, string Title, DateOnly? On)
{
    /// <summary>In the list of exhibits; null: it is none.</summary>
    public required int? Number { get; init; }

    public required bool IsTaken { get; init; }

    /// <summary>Taken while nobody has chosen.</summary>
    public required bool IsProposed { get; init; }

    /// <summary>Its bytes were erased, or no page takes them.</summary>
    public required bool IsUnfit { get; init; }
}

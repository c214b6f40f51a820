using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Scans of a dossier: laid in and listed; their bytes come from …/documents/{sha256}.</summary>
internal static class ApiPapers
{
    /// <summary>What stands around the file in a form.</summary>
    private const int Around = 100_000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/papers", List)
            .Reads<IReadOnlyList<PaperShape>>("listPapers", "Scans that prove the debt, in the order of the history.");
        api.MapPost("/dossiers/{id}/papers", Lay)
            .Asks(KeyScope.Write, "layPaper",
                "Keeps one scan (PDF, PNG or JPEG, 20 MB at most) as evidence; the same again is refused.")
            .Produces<PaperShape>().WithFormOptions(multipartBodyLengthLimit: SentPaper.Largest + Around)
            .WithMetadata(new RequestSizeLimitAttribute(SentPaper.Largest + Around));
    }

    private static IResult List(ApiDesk desk, string id) => desk.Dossier(id) is not { } named ? desk.NotFound()
        : ApiDesk.Ok<IReadOnlyList<PaperShape>>([.. KeptPapers.Of(desk.Db, named).Select(Shape)]);

    private static IResult Lay(ApiDesk desk, [AsParameters] PaperAsked asked, IFormFileCollection files)
    {
        if (desk.Dossier(asked.Id) is not { } named)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Write, named.Creditor) is { } refused)
        {
            return refused;
        }

        var missing = KindOf(asked.What) is null ? "what" : string.IsNullOrWhiteSpace(asked.Reference) ? "reference"
            : asked.On is null ? "on" : files.Count != 1 || files[0].Length == 0 ? "files" : "";
        if (missing.Length > 0)
        {
            return desk.Refuse(ApiRefusal.FieldMissing, missing);
        }

        using var bytes = new MemoryStream();
        files[0].CopyTo(bytes);
        var happened = new EvidenceRecorded(KindOf(asked.What)!.Value)
        {
            EffectiveOn = asked.On!.Value.On, By = desk.Caller.Name, Reference = asked.Reference!.Trim(),
        };
        var refs = (asked.Items ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var outcome = desk.Workplace.Record.Record(named, new RecordAct(happened, refs)
        {
            Paper = new SentPaper(files[0].FileName, bytes.ToArray()) { IsEvidence = true },
        });
        return outcome.Refused is { } why ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language))
            : ApiDesk.Ok(Shape(KeptPapers.Of(desk.Db, named).Single(one => one.Seq == outcome.Seq)));
    }

    /// <summary>« deliveryNote » and no number.</summary>
    private static EvidenceKind? KindOf(string? word) =>
        word is [>= 'A', ..] && Enum.TryParse<EvidenceKind>(word, ignoreCase: true, out var kind) ? kind : null;

    private static PaperShape Shape(KeptPaper one) => new(
        one.Seq, one.Evidence.What, one.Evidence.Reference, one.Evidence.EffectiveOn, one.Sha256)
    {
        By = one.Evidence.By, File = one.FileName, Media = one.Media, Length = one.Length, IsErased = one.IsErased,
        Items = [.. one.Evidence.Items.Select(item => item.Value)],
    };
}

/// <summary>A scan that is handed over.</summary>
/// <param name="Id">the dossier</param>
/// <param name="What">« signedOrder », « deliveryNote », « postalReceipt »…</param>
/// <param name="Reference">« purchase order C-88 »</param>
/// <param name="On">day of the paper</param>
/// <param name="Items">invoice numbers or item keys, with commas between; none: the whole dossier</param>
public sealed record PaperAsked(string Id, string? What, string? Reference, IsoDay? On, string? Items);

/// <summary>A scan that is kept.</summary>
/// <param name="Seq">place of its event in the history</param>
/// <param name="Sha256">of its bytes, hex; they come from …/documents/{sha256}</param>
public sealed record PaperShape(int Seq, EvidenceKind What, string Reference, DateOnly On, string Sha256)
{
    public required string By { get; init; }

    public required string File { get; init; }

    public required string Media { get; init; }

    public required long Length { get; init; }

    public required bool IsErased { get; init; }

    public required IReadOnlyList<string> Items { get; init; }
}

using System.Globalization;
using Acquit.Core;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf;
using Acquit.Letters.Pdf.Foreign;
using Acquit.Letters.Pdf.Layout;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>An exhibit with its file, PDF, PNG or JPEG as it came in, unchanged beside the bundle.</summary>
public sealed record BundledExhibit(CourtExhibit Exhibit, ReadOnlyMemory<byte> File, string FileName);

/// <summary>One PDF for the court: what was put in it, or all that stands against it.</summary>
public sealed record CourtBundle
{
    /// <summary>Bytes of all exhibits together, at most: 300 MB.</summary>
    public const long MostBytes = 300_000_000;

    /// <summary>Pages of all exhibits together, at most.</summary>
    public const int MostPages = 3000;

    /// <summary>The whole file; null when it is refused.</summary>
    public ReadOnlyMemory<byte>? Pdf { get; init; }

    public int Pages { get; init; }

    /// <summary>Why papers are not made.</summary>
    public IReadOnlyList<RefusedCourtPaper> Refusals { get; init; } = [];

    /// <summary>Why files cannot be taken.</summary>
    public IReadOnlyList<RefusedPdf> RefusedFiles { get; init; } = [];

    /// <summary>Files that were written anew before their pages could be taken: a person compares them.</summary>
    public IReadOnlyList<string> RepairedFiles { get; init; } = [];

    public IEnumerable<string> Sentences(Language language) =>
        Refusals.Select(one => one.Sentence(language)).Concat(RefusedFiles.Select(one => one.Sentence(language)));

    /// <summary>Petition, statement and list: what is filed for an order for payment.</summary>
    public static readonly IReadOnlyList<CourtPaper> ForPetition =
        [CourtPaper.PaymentOrderPetition, CourtPaper.StatementOfClaim, CourtPaper.ExhibitList];

    /// <summary>
    /// The papers, then each exhibit stamped with its number, with a bookmark for each. The pages that the list says
    /// are those counted in the files.
    /// </summary>
    /// <param name="repair">writes a damaged file anew, null when it cannot; null: no such program</param>
    /// <param name="bound">papers in their order; null: those of a petition</param>
    public static CourtBundle Of(
        CourtFacts facts, IReadOnlyList<BundledExhibit> exhibits, CourtTexts texts,
        Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? repair = null, IReadOnlyList<CourtPaper>? bound = null)
    {
        var kept = Kept(exhibits);
        if (kept.Sum(one => (long)one.File.Length) is > MostBytes and var bytes)
        {
            return new CourtBundle
            {
                Refusals = [new(CourtRefusal.ExhibitsTooLarge, $"{Digits((int)(bytes / 1_000_000))} Mo")],
            };
        }

        var opened = Opened(kept, repair);
        if (PagesOf(opened) is > MostPages and var pages)
        {
            return new CourtBundle
            {
                Refusals = [new(CourtRefusal.ExhibitsTooManyPages, $"{Digits(pages)} pages")],
            };
        }

        var list = bound ?? ForPetition;
        var counted = list.Contains(CourtPaper.ExhibitList)
            ? facts with { Exhibits = Counted(facts.Exhibits, opened) } : facts;
        List<CourtComposition> papers =
        [
            .. list.Select(paper => CourtComposer.Compose(paper, counted, texts)),
        ];
        var bundle = new CourtBundle
        {
            Refusals = [.. papers.SelectMany(paper => paper.Refusals).Concat(OnTotals(papers)).Distinct()],
            RefusedFiles = [.. opened.Select(one => one.Refused).OfType<RefusedPdf>()],
            RepairedFiles = [.. opened.Where(one => one.IsRepaired).Select(one => one.Given.FileName)],
        };
        return bundle.Refusals.Count > 0 || bundle.RefusedFiles.Count > 0 ? bundle
            : Bound(bundle, counted, [.. papers.Select(paper => paper.Document!)], opened);
    }

    /// <summary>The facts with the pages of each exhibit counted in its file: a letter may name exhibits that it is
    /// not bound with.</summary>
    public static CourtFacts Counted(
        CourtFacts facts, IReadOnlyList<BundledExhibit> exhibits,
        Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? repair = null) =>
        facts with { Exhibits = Counted(facts.Exhibits, Opened(Kept(exhibits), repair)) };

    private static List<BundledExhibit> Kept(IReadOnlyList<BundledExhibit> exhibits) =>
        [.. exhibits.Where(one => !one.Exhibit.IsWithdrawn).OrderBy(one => one.Exhibit.Number)];

    /// <summary>Those beyond the bound are not opened.</summary>
    private static List<OpenedExhibit> Opened(
        List<BundledExhibit> kept, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? repair)
    {
        var opened = new List<OpenedExhibit>();
        foreach (var one in kept.TakeWhile(_ => PagesOf(opened) <= MostPages))
        {
            opened.Add(OpenedExhibit.Of(one, repair));
        }

        return opened;
    }

    private static int PagesOf(List<OpenedExhibit> opened) => opened.Sum(file => file.Pdf?.PageCount ?? 0);

    /// <summary>Petition and statement, as printed, ask the same sum to the cent.</summary>
    private static IEnumerable<RefusedCourtPaper> OnTotals(IReadOnlyList<CourtComposition> papers) =>
        papers is [{ Document: { } petition }, { Document: { } statement }, ..]
            && petition.Kind == CourtPaper.PaymentOrderPetition.Key()
            && CourtComposer.TotalOn(petition) != CourtComposer.TotalOn(statement)
            ? [new(CourtRefusal.StatementDoesNotAddUp, CourtComposer.TotalOn(statement))] : [];

    /// <summary>One exhibit alone, its pages stamped, as it is handed over beside a bundle.</summary>
    public static CourtBundle Stamped(
        CourtFacts facts, BundledExhibit exhibit, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? repair = null)
    {
        var opened = OpenedExhibit.Of(exhibit, repair);
        return opened.Refused is { } refused ? new CourtBundle { RefusedFiles = [refused] }
            : Bound(
                new CourtBundle { RepairedFiles = opened.IsRepaired ? [exhibit.FileName] : [] }, facts, [], [opened]);
    }

    private static IReadOnlyList<CourtExhibit> Counted(
        IReadOnlyList<CourtExhibit> listed, IReadOnlyList<OpenedExhibit> opened) =>
    [
        .. listed.Select(one => one.IsWithdrawn ? one : one with
        {
            Pages = opened.Where(file => file.Given.Exhibit.Number == one.Number)
                .Select(file => file.Refused is null ? file.Pdf!.PageCount : one.Pages).FirstOrDefault(),
        }),
    ];

    private static CourtBundle Bound(
        CourtBundle bundle, CourtFacts facts, IReadOnlyList<LetterDocument> papers, List<OpenedExhibit> opened)
    {
        var pdf = new PdfDocument();
        foreach (var paper in papers)
        {
            pdf.Bookmark(paper.Subject);
            pdf.Label("");
            pdf.Add(LaidLetter.Of(paper));
        }

        var fonts = LetterFonts.For(opened.SelectMany(one => StampOf(facts, one)));
        foreach (var one in opened)
        {
            var number = NumberOf(one);
            pdf.Bookmark($"{number} – {FrenchTypography.Set(one.Given.Exhibit.Title)}");
            pdf.Label($"{number} – ");
            var count = one.Pdf!.PageCount;
            ForeignPages.Add(pdf, one.Pdf, page => page == 0
                ? new PageMark(StampOf(facts, one), "")
                : new PageMark([], $"{number} – {Digits(page + 1)}/{Digits(count)}"), fonts);
        }

        var title = papers.Count > 0 ? papers[0].Subject : NumberOf(opened[0]);
        return bundle with
        {
            Pdf = pdf.Finish(new PdfFacts(title, facts.Creditor.Name, facts.DossierRef, facts.On)),
            Pages = pdf.PageCount,
        };
    }

    /// <summary>« Brunet Outillage », « Pièce n° 4 », « (3 pages) ».</summary>
    private static IReadOnlyList<string> StampOf(CourtFacts facts, OpenedExhibit one)
    {
        var count = one.Pdf!.PageCount;
        return
        [
            FrenchTypography.Set(CourtIdentities.NameOf(facts.Applicant)), NumberOf(one),
            $"({Digits(count)}\u00A0{(count == 1 ? "page" : "pages")})",
        ];
    }

    private static string NumberOf(OpenedExhibit one) => $"Pièce n°\u00A0{Digits(one.Given.Exhibit.Number)}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A file that was read, straight or after repair, or why it was not.</summary>
internal sealed record OpenedExhibit(BundledExhibit Given, ForeignPdf? Pdf, RefusedPdf? Refused, bool IsRepaired)
{
    public static OpenedExhibit Of(BundledExhibit given, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? repair)
    {
        if (PicturePage.IsPicture(given.File.Span))
        {
            var (page, unfit) = PicturePage.Of(given.File, given.FileName);
            var (laid, why) = unfit is null ? ForeignPdf.Open(page, given.FileName) : (null, unfit);
            return new OpenedExhibit(given, laid, why, false);
        }

        var (pdf, refused) = ForeignPdf.Open(given.File, given.FileName);
        if (refused is { MayBeRepaired: true } && repair?.Invoke(given.File) is { } anew)
        {
            var (mended, still) = ForeignPdf.Open(anew, given.FileName);
            return new OpenedExhibit(given, mended, still is null ? null : refused, mended is not null);
        }

        return new OpenedExhibit(given, pdf, refused, false);
    }
}

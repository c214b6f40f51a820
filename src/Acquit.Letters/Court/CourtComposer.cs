using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>A court paper, or all that stands against it.</summary>
/// <param name="Document">null when it is refused</param>
public sealed record CourtComposition(LetterDocument? Document, IReadOnlyList<RefusedCourtPaper> Refusals)
{
    public bool IsRefused => Document is null;

    /// <summary>Numbers of exhibits that are listed and that the petition never cites: a person looks at them.
    /// </summary>
    public IReadOnlyList<int> NeverCited { get; init; } = [];
}

/// <summary>
/// Makes court papers out of facts and texts: pure, the same facts give the same paper. Unsigned papers bear
/// « PROJET » on each page.
/// </summary>
public static class CourtComposer
{
    /// <summary>The watermark of a paper that nobody has signed.</summary>
    public const string Draft = "PROJET";

    /// <summary>The paper, or all refusals together.</summary>
    public static CourtComposition Compose(CourtPaper paper, CourtFacts facts, CourtTexts texts)
    {
        List<RefusedCourtPaper> refusals = [.. CourtRules.WhyNot(paper, facts).Distinct()];
        if (refusals.Count > 0)
        {
            return new CourtComposition(null, refusals);
        }

        var composition = paper.HasText()
            ? Filled(texts[paper], facts, texts)
            : new CourtComposition(Sheet(paper, facts), []);
        return composition with
        {
            NeverCited = [.. facts.Exhibits.Where(one => !one.IsWithdrawn).Select(one => one.Number)
                .Except(CourtCitations.Of(facts))],
        };
    }

    private static LetterDocument Sheet(CourtPaper paper, CourtFacts facts) => paper switch
    {
        CourtPaper.StatementOfClaim => Statement(facts) with
        {
            Ref = facts.DocumentRef,
            On = facts.On,
            Watermark = WatermarkOf(facts),
        },
        CourtPaper.ExhibitList => ExhibitList.Of(facts) with { Watermark = WatermarkOf(facts) },
        CourtPaper.PaymentOrderPetition or CourtPaper.RegistryFile or CourtPaper.RegistryPayCosts
            or CourtPaper.RegistryStatus or CourtPaper.RegistryProduceService or CourtPaper.RegistryWithdraw
            or CourtPaper.RegistryCertificate or CourtPaper.OrderServiceRequest or CourtPaper.OrderEnforceRequest
            or CourtPaper.SummonsToPayInstruction or CourtPaper.SmallClaimRequest or CourtPaper.L126Request
            or CourtPaper.MediationRequest or CourtPaper.ConciliationRequest =>
            throw new ArgumentException("a paper with a text", nameof(paper)),
    };

    /// <summary>The statement annexed to the petition: it adds up to what the petition asks.</summary>
    private static LetterDocument Statement(CourtFacts facts) => StatementOfClaim.Of(
        facts.Creditor, facts.Claim!, Parties(facts), facts.PenaltyClause is not { } clause ? null
            : new StipulatedSum(
                $"Article {clause.Article} {clause.Paper} (article 1231-5 du code civil)", clause.Amount));

    /// <summary>The sum on the last line of the last table of sums: what a paper asks in all.</summary>
    internal static string TotalOn(LetterDocument paper) =>
        paper.Blocks.OfType<Table>().Last(table => table.Totals.Count > 0).Totals[^1][^1];

    private static CourtComposition Filled(CourtText text, CourtFacts facts, CourtTexts texts)
    {
        var values = CourtValues.Of(facts);
        var engine = facts.Applicant.IsCompany ? texts.Company : texts.Person;
        var (subject, body) = (engine.Fill(text.Subject, values), engine.Fill(text.Body, values));
        List<RefusedCourtPaper> missing =
        [
            .. subject.Missing.Concat(body.Missing).Distinct()
                .Select(name => new RefusedCourtPaper(CourtRefusal.VariableMissing, name)),
        ];
        return missing.Count > 0 ? new CourtComposition(null, missing)
            : new CourtComposition(
                text.Paper.Reader() == CourtReader.Court ? Document(text, facts, subject.Text, body.Text)
                    : CourtLetter.Of(text, facts, subject.Text, body.Text), []);
    }

    private static LetterDocument Document(CourtText text, CourtFacts facts, string subject, string body) => new()
    {
        Kind = text.Paper.Key(),
        Ref = facts.DocumentRef,
        On = facts.On,
        Sender = [LegalMentions.NameOnLetter(facts.Creditor), .. facts.Creditor.Address?.Lines ?? []],
        Addressee = facts.Court is not { } court ? []
            : [.. new[] { court.Addressee }.Concat(court.RegistryAddress?.Lines ?? []).Select(FrenchTypography.Set)],
        Watermark = WatermarkOf(facts),
        Subject = MarkdownBlocks.Line(subject),
        Blocks = MarkdownBlocks.Of(body, mark => CourtTables.Of(mark, facts)),
        Footer = LegalMentions.Footer(facts.Creditor),
        MostPages = text.Pages + MorePages(facts),
    };

    /// <summary>Facts and steps take lines of their own: 30 more are a page more.</summary>
    private static int MorePages(CourtFacts facts) => (facts.Story.Count + facts.AmicableSteps.Count) / 30;

    internal static IReadOnlyList<(string Label, string Value)> Parties(CourtFacts facts) =>
    [
        ("Créancier", FrenchTypography.Set(CourtIdentities.NameOf(facts.Applicant))),
        ("Débiteur", FrenchTypography.Set(CourtIdentities.NameOf(facts.Opponent))),
        ("Dossier", facts.DossierRef),
    ];

    internal static string WatermarkOf(CourtFacts facts) => facts.IsSigned ? "" : Draft;
}

using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters;

/// <summary>Makes a letter out of facts and texts: pure, the same facts give the same letter.</summary>
public static class LetterComposer
{
    private const int RowsOnFirstPage = 3;
    private const int RowsPerPage = 35;

    /// <summary>More than these are listed in the text and take lines of it.</summary>
    private const int EnclosuresBesidePayment = 10;
    private const int EnclosuresPerLine = 4;

    /// <summary>
    /// The letter, or all refusals together. A formal notice asked for a consumer or a public body becomes its own
    /// variant.
    /// </summary>
    public static LetterComposition Compose(LetterKind kind, LetterFacts facts, LetterTexts texts)
    {
        var template = texts[DebtorSides.Variant(kind, DebtorSides.Of(facts))];
        var amounts = LetterAmounts.Of(template.Kind, facts);
        List<RefusedLetter> refusals = [.. LetterRules.WhyNot(template, facts, amounts).Distinct()];
        if (refusals.Count > 0)
        {
            return new LetterComposition(null, refusals);
        }

        return template.Kind == LetterKind.StatementOfClaim
            ? Statement(facts)
            : Filled(template, facts, amounts, texts);
    }

    private static LetterComposition Statement(LetterFacts facts) =>
        new(
            new ComposedLetter
            {
                Kind = LetterKind.StatementOfClaim,
                Document = StatementOfClaim.Of(facts, facts.Claim!),
                Asked = Money.Zero,
            },
            []);

    /// <summary>
    /// The words of the model with fields for all that is computed, as a person may edit them; null when the letter is
    /// refused anyway, or has no words of its own.
    /// </summary>
    public static LetterEdit? ModelOf(LetterKind kind, LetterFacts facts, LetterTexts texts)
    {
        var template = texts[DebtorSides.Variant(kind, DebtorSides.Of(facts))];
        if (template.Kind == LetterKind.StatementOfClaim || Compose(kind, facts with { Edit = null }, texts).IsRefused)
        {
            return null;
        }

        var values = LetterValues.Of(facts, LetterAmounts.Of(template.Kind, facts), template.Tone);
        return LetterWords.Model(template, facts, values, texts).Words;
    }

    private static LetterComposition Filled(
        LetterTemplate template, LetterFacts facts, LetterAmounts amounts, LetterTexts texts)
    {
        var values = LetterValues.Of(facts, amounts, template.Tone);
        var words = LetterWords.Of(template, facts, values, texts);
        if (words.Refusals.Count > 0)
        {
            return new LetterComposition(null, words.Refusals);
        }

        var document = Document(template, facts, MarkdownBlocks.Line(words.Subject), MarkdownBlocks.Of(
            words.Body, mark => OfMark(mark, template.Kind, facts, amounts)));
        return new LetterComposition(
            new ComposedLetter
            {
                Kind = template.Kind,
                Document = document,
                Asked = amounts.Asked,
                Email = facts.Channel == Channel.Email
                    ? EmailParts.Of(document, MarkdownBlocks.Line(words.EmailSubject)) : null,
                Sms = PlainForPhones(MarkdownBlocks.Line(words.Sms)),
                Statement = Sheet(template, facts),
            },
            []);
    }

    private static LetterDocument Document(
        LetterTemplate template, LetterFacts facts, string subject, IReadOnlyList<LetterBlock> blocks)
    {
        var creditor = facts.Creditor;
        var isLetter = template.Kind != LetterKind.CallScript;
        var listed = LetterTables.IsLong(facts) && isLetter ? 1 : facts.Items.Count + facts.Credits.Count;
        var enclosures = Enclosures(template, facts);
        var rows = listed + facts.OtherItems.Count
            + (enclosures.Count > EnclosuresBesidePayment ? enclosures.Count / EnclosuresPerLine : 0);
        var morePages = rows <= RowsOnFirstPage ? 0 : 1 + ((rows - RowsOnFirstPage) / RowsPerPage);
        return new LetterDocument
        {
            Kind = template.Kind.Key(),
            Ref = facts.DocumentRef,
            On = facts.On,
            Logo = facts.Logo,
            Sender =
            [
                LegalMentions.NameOnLetter(creditor),
                .. creditor.Address?.Lines ?? [],
                .. Reach(creditor.Phone, creditor.Email),
            ],
            Recipient = LetterRules.IsPostal(facts.Channel) ? WindowAddress.Of(facts.Debtor) : null,
            PostalMention = PostalMention(facts),
            References = [.. References(facts)],
            Dateline = isLetter ? Dateline(facts) : "",
            Subject = subject,
            Blocks = blocks,
            Footer = LegalMentions.Footer(creditor),
            MostPages = template.Pages + morePages,
            Enclosures = enclosures,
        };
    }

    private static IReadOnlyList<LetterBlock> OfMark(
        LetterMark mark, LetterKind kind, LetterFacts facts, LetterAmounts amounts) => mark switch
    {
        LetterMark.Items when kind.IsFormalNotice() => LetterTables.ClaimInvoices(facts.Claim!, facts.Items),
        LetterMark.Items => LetterTables.Items(facts),
        LetterMark.Others => LetterTables.Others(facts),
        LetterMark.Claim => LetterTables.Claim(facts.Claim!),
        LetterMark.Pay => PaymentLines.Of(facts, amounts),
        LetterMark.Sign => [LetterClosings.SignatureOf(facts)],
        LetterMark.Calendar => LetterTables.Calendar(facts),
        LetterMark.Imputation => LetterTables.Imputation(facts.Payment),
        LetterMark.Particulars => PublicParticulars.Of(facts),
        LetterMark.Balance => [CauseTables.Balance(facts)],
        LetterMark.Acknowledged => [CauseTables.Acknowledged(facts, amounts)],
        LetterMark.Instalments => [CauseTables.Instalments(facts.Plan!)],
        LetterMark.Accelerated => [CauseTables.Accelerated(facts, amounts)],
        LetterMark.Signatures => CauseTables.Signatures(facts),
        LetterMark.Settlement => [CauseTables.Settlement(facts)],
    };

    /// <summary>
    /// The paper merged behind as enclosure 1: the statement of the claim of a formal notice, the list of the items
    /// where they are too many for the letter; null when there is none.
    /// </summary>
    private static LetterDocument? Sheet(LetterTemplate template, LetterFacts facts) =>
        template.Kind.IsFormalNotice() || template.Kind == LetterKind.PaymentPlanAgreement
            ? StatementOfClaim.Of(facts, facts.Claim!)
        : HasList(template, facts) ? StatementOfItems.Of(facts)
        : null;

    private static bool HasList(LetterTemplate template, LetterFacts facts) =>
        LetterTables.IsLong(facts) && template.Kind != LetterKind.CallScript && template.ListsItems;

    /// <summary>
    /// The statement comes first, then the papers in the order given; files beside carry their number.
    /// </summary>
    private static List<Enclosure> Enclosures(LetterTemplate template, LetterFacts facts)
    {
        List<Enclosure> enclosures = Sheet(template, facts) is { } sheet ? [new(1, sheet.Subject, null)] : [];
        foreach (var paper in facts.Enclosed)
        {
            var number = enclosures.Count + 1;
            enclosures.Add(new Enclosure(number, FrenchTypography.Set(paper.Title), paper.Pdf)
            {
                FileBeside = paper.Pdf is null ? $"{number:00}-{paper.FileName}" : "",
            });
        }

        return enclosures;
    }

    private static IEnumerable<(string Label, string Value)> References(LetterFacts facts)
    {
        var isPerson = LegalMentions.IsPerson(facts.Creditor);
        yield return (
            isPerson ? "Mes réf." : "Nos réf.",
            FrenchTypography.Set($"{facts.DossierRef} – {facts.DocumentRef}"));
        if (facts.DebtorRef.Length > 0)
        {
            yield return ("Vos réf.", facts.DebtorRef);
        }
    }

    private static string PostalMention(LetterFacts facts)
    {
        var number = facts.TrackingNumber.Length > 0 ? $" n°\u00A0{facts.TrackingNumber}" : "";
        return facts.Channel switch
        {
            Channel.RegisteredLetter => $"Lettre recommandée avec avis de réception{number}",
            Channel.ElectronicRegistered => $"Lettre recommandée électronique{number}",
            Channel.Letter or Channel.Email or Channel.Sms or Channel.Call or Channel.Bailiff => "",
        };
    }

    /// <summary>
    /// Ordinary spaces and apostrophes: print spaces would cost a telephone more than half of its 160 characters.
    /// </summary>
    private static string PlainForPhones(string text) =>
        text.Replace(FrenchText.NoBreak, ' ').Replace(FrenchText.NarrowNoBreak, ' ').Replace('’', '\'');

    private static IEnumerable<string> Reach(string phone, string email) =>
        new[] { FrenchText.Phone(phone), email }.Where(line => line.Length > 0);

    /// <summary>
    /// « Nantes, le 24 novembre 2026 »: the city as the sender's last address line writes it, without its postcode.
    /// </summary>
    private static string Dateline(LetterFacts facts)
    {
        var city = (facts.Creditor.Address?.Lines[^1] ?? "").TrimStart([.. "0123456789 "]);
        return city.Length > 0 ? $"{city}, le {FrenchText.Of(facts.On)}" : $"Le {FrenchText.Of(facts.On)}";
    }
}

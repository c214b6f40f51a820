using Acquit.App.Decide;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Letters.Typography;

namespace Acquit.App.Compose;

/// <summary>Makes letters: facts of a dossier into facts of a letter, then words, then pages.</summary>
public sealed class LetterDesk(LetterTexts texts, LawBook law)
{
    private static readonly int[] _calendarDays = [0, 15, 30, 60];
    private readonly CreditorTexts _texts = new(texts);

    /// <summary>The texts of the data folder; null, with their problems, when one cannot be used.</summary>
    public static LetterDesk? Open(RunRules rules, List<string> problems)
    {
        if (!Directory.Exists(rules.Data.Letters))
        {
            problems.Add(rules.Data.Letters);
            return null;
        }

        var (read, found) = LetterTexts.Load(rules.Data.Letters);
        problems.AddRange(found.Select(problem => problem.ToString()));
        return read is null ? null : new LetterDesk(read, rules.Law);
    }

    /// <summary>What composes letters; without usable texts every letter is refused with their problems.</summary>
    public static LetterMaker MakerOf(RunRules rules)
    {
        var problems = new List<string>();
        return Open(rules, problems) is { } desk ? desk.Make : _ => new DraftResult([], 0, problems);
    }

    /// <summary>The letter as bytes, or everything that is missing for it.</summary>
    public DraftResult Make(DraftFacts facts)
    {
        if (LetterKinds.Parse(facts.Message.Letter) is not { } kind)
        {
            return new DraftResult([], 0, [$"« {facts.Message.Letter} » n’est pas une lettre connue."]);
        }

        var problems = new List<string>();
        if (_texts.Of(facts.Dossier.Creditor, problems) is not { } words)
        {
            return new DraftResult([], 0, problems);
        }

        var about = With(facts.Cause, FactsOf(facts));
        var model = facts.WantsWords ? LetterComposer.ModelOf(kind, about, words) : null;
        var composition = LetterComposer.Compose(kind, about, words);
        if (composition.Letter is not { } letter)
        {
            return new DraftResult(
                [],
                0,
                [.. composition.Refusals.Select(refused => refused.Sentence(Language.French))]
            )
            {
                Model = model,
            };
        }

        var refused = WhyNotRender.Ask(letter);
        return (refused.Count > 0 ? new DraftResult([], 0, refused) : Rendered(letter, facts)) with { Model = model };
    }

    private static DraftResult Rendered(ComposedLetter letter, DraftFacts facts)
    {
        var rendered = LetterRenderer.Render(WithStatement(letter));
        return rendered.OwnPages > letter.Document.MostPages
            ? new DraftResult(
                [],
                0,
                [$"La lettre a {rendered.OwnPages} pages, au plus {letter.Document.MostPages} sont permises."]
            )
            : new DraftResult(rendered.Pdf.ToArray(), rendered.Pages, [])
            {
                Subject = letter.Email?.Subject ?? letter.Document.Subject,
                Text = letter.Email?.Text ?? "",
                Html = letter.Email?.Html,
                Beside =
                [
                    .. from one in letter.Document.Enclosures
                    from file in FilesBeside(facts)
                    where one.FileBeside == $"{one.Number:00}-{file.Name}"
                    select new FileBeside(one.Number, file.Name, file.Sha256),
                ],
            };
    }

    /// <summary>The statement of claim is enclosure 1 of a formal notice, merged behind.</summary>
    private static LetterDocument WithStatement(ComposedLetter letter) =>
        letter.Statement is not { } statement
            ? letter.Document
            : letter.Document with
            {
                Enclosures =
                [
                    .. letter.Document.Enclosures.Select(one =>
                        one.Number == 1 ? one with { Pdf = LetterRenderer.Render(statement).Pdf } : one
                    ),
                ],
            };

    private LetterFacts FactsOf(DraftFacts facts)
    {
        var (dossier, kind) = (facts.Dossier, facts.Dossier.Debtor.Status);
        return new LetterFacts
        {
            Creditor = dossier.Creditor,
            Debtor = facts.Addressee,
            On = facts.On,
            PayBy = facts.PayBy,
            DossierRef = facts.Reference.Split('/')[0],
            DocumentRef = facts.Reference,
            Channel = facts.Message.Channel ?? Channel.Letter,
            Items =
            [
                .. Items(facts).Where(pair => IsListed(facts, pair.Asked)).Select(pair => ItemOf(pair, dossier)),
            ],
            OtherItems =
            [
                .. Items(facts).Where(pair => !pair.Asked.Asked.IsZero && IsLower(facts, pair.Asked))
                    .Select(pair => ItemOf(pair, dossier)),
            ],
            Claim = facts.Claim,
            PointsOverEcb = PointsOverEcb(kind, facts.On),
            LegalRate = LegalRate(facts.On),
            ConciliationUpTo = ConciliationUpTo(facts.On),
            PenaltyCalendar = kind.IsBusiness() ? [.. Calendar(facts)] : [],
            Previous = [.. dossier.Events.SelectMany(Contacts)],
            Enclosed = [.. Enclosed(facts)],
            MayLack = [.. StepWords.MayLack(facts)],
            ReserveRight = StepWords.ReservesRight(facts),
            WillSue = StepWords.WillSue(facts),
            PublicOrders = [.. OrdersOfLetter.Public(dossier)],
            Promise = Circumstances.PromiseOf(dossier, facts.On),
            Dispute = Circumstances.DisputeOf(dossier, [.. facts.Message.Items.Select(item => item.Key)]),
            Call = Circumstances.CallOf(dossier),
            Payment = Circumstances.PaymentOf(dossier),
            IsReadByAPerson = facts.IsReadByAPerson,
            Edit = facts.Edit, Logo = dossier.Creditor.Logo,
        };
    }

    private static LetterFacts With(CausePapers? cause, LetterFacts facts) => cause is null ? facts : facts with
    {
        Answer = cause.Answer, CreditNote = cause.CreditNote, Plan = cause.Plan, SettledBy = cause.SettledBy,
    };

    private AnnualRate? LegalRate(DateOnly on) =>
        law.WhyNot(LawKeys.LegalRateOther, on) is null ? law.On(LawKeys.LegalRateOther, on).Value : null;

    private Money ConciliationUpTo(DateOnly on) => law.WhyNot(LawKeys.PriorAttemptThreshold, on) is null
        ? law.On(LawKeys.PriorAttemptThreshold, on).Value
        : Money.Zero;

    private static IEnumerable<(OpenItem Item, MessageItem Asked)> Items(DraftFacts facts) =>
        from asked in facts.Message.Items
        join item in facts.Dossier.Items on asked.Key equals item.Key
        orderby item.DueOn, item.Key
        select (item, asked);

    /// <summary>
    /// What a legal step demands are the items that reached it; the others stand in the second table.
    /// </summary>
    private static bool IsLower(DraftFacts facts, MessageItem item) =>
        facts.Step is { Legal: true } && item.OwnStep != facts.Message.Key.Step;

    /// <summary>Asked at the level of the letter; a paper of a dispute or a plan lists what asks nothing too.</summary>
    private static bool IsListed(DraftFacts facts, MessageItem item) =>
        (facts.Cause is not null || !item.Asked.IsZero) && !IsLower(facts, item);

    /// <summary>What is left out after an answer is credited, no longer contested.</summary>
    private static LetterItem ItemOf((OpenItem Item, MessageItem Asked) pair, Dossier dossier) =>
        new(pair.Item.Ref, pair.Item.IssuedOn, pair.Item.DueOn, pair.Item.Original, pair.Asked.Asked)
        {
            Contested = Circumstances.IsContested(dossier, pair.Item.Key) ? pair.Asked.Contested : Money.Zero,
            OrderRef = OrdersOfLetter.Of(pair.Item, dossier),
            IsTradeOrder = dossier.Debtor.Status != LegalStatus.PublicBody,
        };

    /// <summary>
    /// What is owed if it is paid on the last day, 15, 30 and 60 days later; a day without a published rate has no row.
    /// </summary>
    private static IEnumerable<CalendarRow> Calendar(DraftFacts facts) =>
        from days in _calendarDays
        let day = facts.PayBy.AddDays(days)
        let claim = facts.ClaimOn(day)
        where claim is not null
        select new CalendarRow(day, claim.Interest, claim.Total);

    private int? PointsOverEcb(LegalStatus debtor, DateOnly on)
    {
        var key = debtor == LegalStatus.PublicBody ? LawKeys.PublicPoints : LawKeys.PenaltyPoints;
        return (debtor.IsBusiness() || debtor == LegalStatus.PublicBody) && law.WhyNot(key, on) is null
            ? decimal.ToInt32(law.On(key, on).Value.Percent)
            : null;
    }

    /// <summary>Letters that left and calls that reached somebody or not: only what was really made.</summary>
    private static IEnumerable<PreviousContact> Contacts(DossierEvent happened) =>
        happened switch
        {
            StepDone { Channel: Channel.Call } done => [new("appel téléphonique", done.EffectiveOn, Channel.Call)],
            StepDone done => [new(LabelOf(done.Channel), done.EffectiveOn, done.Channel) { Ref = done.DocumentRef }],
            LetterRecorded letter =>
            [
                new(LabelOf(letter.Channel), letter.EffectiveOn, letter.Channel) { Ref = letter.Reference },
            ],
            CallLogged { Outcome: CallOutcome.Reached } call =>
            [
                new("appel téléphonique", call.EffectiveOn, Channel.Call) { Person = call.Person },
            ],
            _ => [],
        };

    private static string LabelOf(Channel channel) =>
        channel switch
        {
            Channel.Call => "appel téléphonique",
            Channel.Email => "courriel",
            Channel.Sms => "message",
            Channel.Letter => "lettre",
            Channel.RegisteredLetter or Channel.ElectronicRegistered => "lettre recommandée",
            Channel.Bailiff => "acte",
        };

    /// <summary>What does not merge: invoices, and letters that another program made.</summary>
    private static IEnumerable<(string Name, string Sha256)> FilesBeside(DraftFacts facts) =>
        [
            .. facts.Invoices.Select(paper => (FileOf(paper), paper.Sha256)),
            .. facts.Cause?.Beside ?? [],
            .. facts
                .Earlier.Where(letter => letter.Bytes is not null && !IsOurs(letter))
                .Select(letter => (FileOf(letter), letter.Sha256)),
        ];

    private static bool IsOurs(SentLetter letter) => letter.Bytes is { } bytes && OwnPdf.PagesOf(bytes) is not null;

    private static string TitleOf(SentLetter letter) =>
        $"Lettre du {FrenchText.Of(letter.On)}" + (letter.Reference.Length > 0 ? $", réf. {letter.Reference}" : "");

    private static string FileOf(SentLetter letter) =>
        $"Lettre-du-{letter.On:yyyy-MM-dd}-"
        + $"{Dispatch.OutFolder.Safe(letter.Reference.Length > 0 ? letter.Reference : letter.Sha256[..8])}.pdf";

    private static string FileOf(InvoicePaper paper) => $"Facture-{Dispatch.OutFolder.Safe(paper.Number)}.pdf";

    /// <summary>
    /// What the step encloses and is at hand: our letters as the bytes that were sent, invoices as files beside.
    /// </summary>
    private static IEnumerable<EnclosedPaper> Enclosed(DraftFacts facts)
    {
        foreach (var paper in facts.Cause?.Enclosed(facts.Earlier) ?? [])
        {
            yield return paper;
        }

        foreach (var attachment in facts.Step?.Attach ?? [])
        {
            var papers = attachment.What switch
            {
                AttachmentKind.Sent => facts
                    .Earlier.Where(letter => letter.Step == attachment.Step && letter.Bytes is not null)
                    .Select(letter => new EnclosedPaper(EnclosedKind.EarlierLetter, TitleOf(letter))
                    {
                        Pdf = IsOurs(letter) ? letter.Bytes : null,
                        FileName = IsOurs(letter) ? "" : FileOf(letter),
                    }),
                AttachmentKind.Invoice => facts.Invoices.Select(paper => new EnclosedPaper(
                    EnclosedKind.Invoice,
                    $"Facture n° {paper.Number}"
                )
                {
                    FileName = FileOf(paper),
                }),
                AttachmentKind.Statement
                or AttachmentKind.Order
                or AttachmentKind.DeliveryNote
                or AttachmentKind.Terms => [],
            };
            foreach (var paper in papers)
            {
                yield return paper;
            }
        }
    }
}

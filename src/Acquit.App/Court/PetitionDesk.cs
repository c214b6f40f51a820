using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Receivables;
using Acquit.Letters.Court;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Court;

/// <summary>The papers of a petition, or all that they lack.</summary>
/// <param name="Stated">what a person said for them; null: nothing yet</param>
public sealed record PetitionPapers(
    CourtProcedure Procedure, PetitionStated? Stated, CourtBundle Bundle, IReadOnlyList<CourtExhibit> Exhibits)
{
    /// <summary>Papers of the file that the bundle cannot take: they were erased.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Every paper of the file that may be an exhibit, and whether it is one.</summary>
    public IReadOnlyList<ExhibitChoice> Choices { get; init; } = [];

    /// <summary>What the petition asks; null: nothing can be claimed.</summary>
    public ClaimStatement? Claim { get; init; }
}

/// <summary>
/// Draws up petition, statement of claim, list and exhibits as one PDF, from what the file holds and what a person
/// said. Each reading draws it anew: only a petition that a person filed is kept, as the scan of that act.
/// </summary>
public sealed class PetitionDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>Keeps what a person says for the petition. Null: done.</summary>
    public RefusedCourt? State(NamedDebtor debtor, PetitionStated stated, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
            var procedure = CourtProcedure.Of(EventLog.Read(db, row, clock.Today), rules.Law)
                .FirstOrDefault(one => one.Number == stated.Procedure);
            if (procedure is null)
            {
                return new RefusedCourt(CourtRefusal.ProcedureUnknown) { Word = $"{stated.Procedure}" };
            }

            if (stated.City.Length > 0 && procedure.City.Length > 0
                && !string.Equals(stated.City, procedure.City, StringComparison.OrdinalIgnoreCase))
            {
                return new RefusedCourt(CourtRefusal.CityDiffers) { Word = procedure.Opened.CourtName };
            }

            if (stated.Exhibits is { Count: > 0 } chosen
                && chosen.Except(KnownIn(db, row), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            {
                return new RefusedCourt(CourtRefusal.ExhibitUnknown) { Word = unknown };
            }

            var refused = new RecordDesk(database, rules, clock).Record(db, debtor, new RecordAct(
                stated with { EffectiveOn = clock.Today, By = by },
                [.. procedure.Opened.Items.Select(item => item.Value)])).Refused;
            return refused is null ? null : new RefusedCourt(CourtRefusal.NotRecordable) { Record = refused };
        });
    }

    private IEnumerable<string> KnownIn(AcquitDb db, DossierRow row)
    {
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, row.CreditorId), [row], clock.Today)[0];
        return FileExhibits.Of(db, loaded, loaded.Dossier.Items, null).Choices.Select(one => one.Hash);
    }

    /// <summary>
    /// Null: the dossier has no such order for payment, or its petition is filed already: then the copy that was filed
    /// counts.
    /// </summary>
    public PetitionPapers? Draw(NamedDebtor debtor, int number)
    {
        using var db = database.Open();
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0];
        var procedure = CourtProcedure.Of(loaded.Dossier.Events, rules.Law)
            .FirstOrDefault(one => one.Number == number);
        if (procedure?.Order is null || !procedure.StageOn(clock.Today).IsPreparing)
        {
            return null;
        }

        var items = loaded.Dossier.Items.Where(item => procedure.Opened.Items.Contains(item.Key)).ToList();
        var exhibits = FileExhibits.Of(db, loaded, items, ExhibitFreeze.ChosenFor(loaded.Dossier, number));
        var stated = loaded.Dossier.Events.OfType<PetitionStated>().LastOrDefault(one => one.Procedure == number);
        var request = items.Count == 0 ? null : ClaimDesk.Request(db, debtor.Creditor, loaded, items, clock.Today);
        var claim = request is null || Claim.WhyNot(request, rules.Law) is not null ? null
            : WithCosts(request, CostBook.Of(loaded.Dossier.Events), number);
        var numbered = exhibits.Listed;
        var facts = Facts(loaded, procedure, stated) with
        {
            Claim = claim,
            Exhibits = numbered,
            Story = claim is null ? [] : CourtStory.Propose(claim, numbered),
            ContractBasis = stated is { Basis.Length: > 0 } ? new CourtFact(stated.Basis, BasisOf(numbered)) : null,
            Notice = NoticeOf(request, numbered),
            AmicableSteps = StepsOf(loaded.Dossier, items, exhibits),
            IsTimeBarred = items.Any(item =>
                TimeBar.Of(loaded.Dossier, item, rules.Law) is { } time && time.UntilIfAcknowledged < clock.Today),
        };
        var (texts, problems) = CourtTexts.Load(Path.Combine(rules.Data.Letters, "court"));
        return texts is null ? throw new InvalidDataException(string.Join("; ", problems.Select(one => one.ToString())))
            : new PetitionPapers(procedure, stated, CourtBundle.Of(facts, exhibits.Files, texts,
                QpdfRepair.Find() is { } qpdf ? qpdf.Repair : null), numbered)
            {
                LeftOut = exhibits.LeftOut, Choices = exhibits.Choices, Claim = claim,
            };
    }

    /// <summary>Proven costs beyond the fixed indemnity are asked with it, for what exceeds it.</summary>
    private ClaimStatement WithCosts(ClaimRequest request, CostBook costs, int number)
    {
        var claim = Claim.For(request, rules.Law);
        var beyond = costs.BeyondIndemnity(number, claim.IndemnityArisen);
        return beyond.IsPositive ? Claim.For(request with { Costs = beyond }, rules.Law) : claim;
    }

    private CourtFacts Facts(LoadedDossier loaded, CourtProcedure procedure, PetitionStated? stated)
    {
        var (dossier, today) = (loaded.Dossier, clock.Today);
        return new CourtFacts
        {
            Creditor = dossier.Creditor,
            Applicant = CourtParty.Of(dossier.Creditor),
            Opponent = OpponentOf(dossier.Debtor, stated),
            DebtorStatus = dossier.Debtor.Status,
            NoticeAddress = stated?.NoticeAddress ?? "",
            Court = stated is { City.Length: > 0 } ? SeatOf(procedure, stated.City) with
            {
                IsConfirmed = stated.IsCourtConfirmed,
            } : null,
            Ground = stated is null ? null : JurisdictionGrounds.Parse(stated.Ground),
            ReferralCourt = stated is { ReferralCity.Length: > 0 } ? SeatOf(procedure, stated.ReferralCity) : null,
            PointsOverEcb = dossier.Debtor.Status.IsBusiness()
                && rules.Law.WhyNot(LawKeys.PenaltyPoints, today) is null
                ? (int)rules.Law.On(LawKeys.PenaltyPoints, today).Value.Percent : null,
            PriorAttemptUpTo = rules.Law.WhyNot(LawKeys.PriorAttemptThreshold, today) is null
                ? rules.Law.On(LawKeys.PriorAttemptThreshold, today).Value : Money.Zero,
            DisputedInvoices =
            [
                .. dossier.Items.Where(item => WhyNotOpen.ContestedSince(dossier, item.Key) is not null)
                    .Select(item => item.Ref),
            ],
            WasEverDisputed = dossier.Events.Any(one =>
                one is DisputeOpened or CauseFound { Cause: Cause.Dispute } or ReplyReceived),
            IsInsolvent = dossier.Events.Any(one => one is InsolvencyOpened),
            UnverifiedLawIsAccepted = stated?.AcceptsUnverifiedLaw ?? false,
            DossierRef = ReferenceOf(loaded.Row, procedure),
            DocumentRef = $"{ReferenceOf(loaded.Row, procedure)}/P{procedure.Number}",
            On = today,
            Signature = new CourtSignature(
                stated is { Signer.Length: > 0 } ? stated.Signer : dossier.Creditor.SignerName,
                stated is { SignerTitle.Length: > 0 } ? stated.SignerTitle : dossier.Creditor.SignerTitle,
                stated?.Place ?? ""),
            IsSigned = stated?.IsFinal ?? false,
        };
    }

    /// <summary>In Alsace-Moselle a chamber of the tribunal judiciaire stands for the commercial court.</summary>
    private static CourtSeat SeatOf(CourtProcedure procedure, string city) => new(procedure.Opened.Court, city)
    {
        IsCommercialChamber = procedure.Opened is { Court: CourtKind.Commercial, Seat: Territory.AlsaceMoselle },
    };

    private static CourtParty OpponentOf(Debtor debtor, PetitionStated? stated)
    {
        var party = CourtParty.Of(debtor, stated?.IsCompany ?? debtor.Status != LegalStatus.Consumer) with
        {
            Address = WithoutName(debtor),
        };
        return stated is null ? party : party with
        {
            LegalForm = stated.LegalForm,
            Civility = stated.Civility.Length > 0 ? stated.Civility : party.Civility,
            FirstNames = stated.FirstNames,
            LastName = stated.LastName,
            IsEi = !stated.IsCompany && debtor.Status != LegalStatus.Consumer,
        };
    }

    /// <summary>As an act says it: the block of an envelope begins with the name, an act does not.</summary>
    private static PostalAddress? WithoutName(Debtor debtor) =>
        debtor.Address is { Lines: [var first, _, ..] lines }
        && string.Equals(first.Trim(), debtor.Name.Trim(), StringComparison.OrdinalIgnoreCase)
            ? new PostalAddress([.. lines.Skip(1)]) : debtor.Address;

    private static string ReferenceOf(DossierRow row, CourtProcedure procedure) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"D-{procedure.Opened.EffectiveOn.Year}-{row.Number:0000}");

    /// <summary>What shows the contract: contract and order, else the invoices.</summary>
    private static IReadOnlyList<int> BasisOf(IReadOnlyList<CourtExhibit> exhibits)
    {
        var papers = exhibits.Where(one => one.Kind is ExhibitKind.Contract or ExhibitKind.Order).ToList();
        return
        [
            .. (papers.Count > 0 ? papers : exhibits.Where(one => one.Kind == ExhibitKind.Invoice))
                .Select(one => one.Number),
        ];
    }

    /// <summary>
    /// One notice for all invoices of the claim, with its own exhibit; null where they have different ones, or one has
    /// none: the petition then names no day.
    /// </summary>
    private static NoticeFacts? NoticeOf(ClaimRequest? request, IReadOnlyList<CourtExhibit> exhibits)
    {
        var days = (request?.Invoices ?? []).Select(one => one.FormalNoticeOn).Distinct().ToList();
        return days is [{ } effective]
            && exhibits.LastOrDefault(one => one.Kind == ExhibitKind.FormalNotice && one.On <= effective)
                is { On: { } sent } exhibit
            ? new NoticeFacts(sent, request!.Invoices.Any(one => one.IsNoticeDayAssumed) ? null : effective,
                exhibit.Number)
            : null;
    }

    /// <summary>
    /// What was really written or said about these invoices before the notice, oldest first: a call that reached nobody
    /// is none.
    /// </summary>
    private static IReadOnlyList<AmicableStep> StepsOf(
        Dossier dossier, IReadOnlyList<OpenItem> items, FileExhibits exhibits)
    {
        var keys = items.Select(item => item.Key).ToList();
        int? NumberOf(string hash) => exhibits.Shown.FirstOrDefault(one => hash.Length > 0 && one.Hash == hash)
            ?.Exhibit.Number;
        return
        [
            .. dossier.Events.Where(one => one.ConcernsAny(keys)).Select(one => one switch
            {
                CallLogged { Outcome: CallOutcome.Reached } => new AmicableStep("appel", one.EffectiveOn, null),
                StepDone done when CourtLetters.IsReminder(done.Letter) => new AmicableStep(
                    done.Channel is Channel.Email or Channel.Sms ? "message de relance" : "lettre de relance",
                    one.EffectiveOn, NumberOf(done.DocumentHash)),
                StepDone done when ClaimDesk.IsNotice(done.Letter) =>
                    new AmicableStep("mise en demeure", one.EffectiveOn, NumberOf(done.DocumentHash)),
                LetterRecorded letter => new AmicableStep(
                    ClaimDesk.IsNotice(letter.Step) ? "mise en demeure" : "lettre de relance", one.EffectiveOn,
                    NumberOf(letter.DocumentHash)),
                _ => null,
            }).OfType<AmicableStep>().OrderBy(step => step.On).Distinct(),
        ];
    }
}

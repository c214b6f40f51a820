using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Letters.Court;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Court;

/// <summary>What the papers of a procedure are composed from.</summary>
/// <param name="Stated">what a person said of court and parties; null: nothing yet</param>
internal sealed record GatheredFacts(CourtFacts Facts, PetitionStated? Stated);

/// <summary>The facts of court papers from what the file holds and what a person said; nothing is guessed.</summary>
/// <param name="today">the day of the paper: sums stand as of that day</param>
internal sealed class CourtFactsOfFile(AcquitDb db, RunRules rules, DateOnly today)
{
    public GatheredFacts Gather(
        LoadedDossier loaded, CourtProcedure procedure, (IReadOnlyList<OpenItem> Items, FileExhibits Exhibits) claimed)
    {
        var (items, exhibits) = claimed;
        var stated = loaded.Dossier.Events.OfType<PetitionStated>()
            .LastOrDefault(one => one.Procedure == procedure.Number);
        var request = items.Count == 0 ? null
            : ClaimDesk.Request(db, loaded.Row.CreditorId, loaded, items, today);
        var claim = request is null || Claim.WhyNot(request, rules.Law) is not null ? null
            : WithCosts(request, CostBook.Of(loaded.Dossier.Events), procedure.Number);
        var numbered = exhibits.Listed;
        return new GatheredFacts(
            Facts(loaded, procedure, stated) with
            {
                Claim = claim,
                Exhibits = numbered,
                Story = claim is null ? [] : CourtStory.Propose(claim, numbered),
                ContractBasis = stated is { Basis.Length: > 0 }
                    ? new CourtFact(stated.Basis, BasisOf(numbered)) : null,
                Notice = NoticeOf(request, numbered),
                Attempt = AttemptOfFile.Of(loaded.Dossier, (items, exhibits), rules.Law, today),
                AmicableSteps = StepsOf(loaded.Dossier, items, exhibits),
                IsTimeBarred = items.Any(item =>
                    TimeBar.Of(loaded.Dossier, item, rules.Law, today) is { } time && time.UntilIfAcknowledged < today),
            },
            stated);
    }

    /// <summary>
    /// Proven costs beyond the fixed indemnity are asked with the claim, for what exceeds it. They are added once its
    /// payments are imputed: no earlier payment settled a later bill.
    /// </summary>
    private ClaimStatement WithCosts(ClaimRequest request, CostBook costs, int number)
    {
        var claim = Claim.For(request, rules.Law);
        return claim with { Costs = claim.Costs + costs.BeyondIndemnity(number, claim.IndemnityArisen) };
    }

    private CourtFacts Facts(LoadedDossier loaded, CourtProcedure procedure, PetitionStated? stated)
    {
        var dossier = loaded.Dossier;
        return new CourtFacts
        {
            Creditor = dossier.Creditor,
            Applicant = CourtParty.Of(dossier.Creditor),
            Opponent = OpponentOf(dossier.Debtor, stated),
            DebtorStatus = dossier.Debtor.Status,
            NoticeAddress = stated?.NoticeAddress ?? "",
            Court = CourtList.SeatOf(procedure, stated?.City, stated is { IsCourtConfirmed: true }),
            Ground = stated is null ? null : JurisdictionGrounds.Parse(stated.Ground),
            ReferralCourt = CourtList.SeatOf(procedure, stated?.ReferralCity, isConfirmed: false),
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
            IsInsolvent = InsolvencyStops.Of(dossier.Events, procedure, dossier.Items, today) is not null,
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

    private static CourtParty OpponentOf(Debtor debtor, PetitionStated? stated)
    {
        var party = CourtParty.Of(debtor, stated?.IsCompany ?? debtor.Status != LegalStatus.Consumer) with
        {
            Address = debtor.AddressWithoutName,
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

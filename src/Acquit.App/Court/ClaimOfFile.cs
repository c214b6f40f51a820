using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Procedures.Ways;
using Acquit.Core.Receivables;
using Acquit.Letters.Court;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>What a creditor could claim of a debtor in court today, and which ways are open to it.</summary>
/// <param name="Items">
/// due invoices that nobody disputes and no insolvency stops; where every one is stopped or disputed, those that are
/// </param>
/// <param name="Statement">null: nothing is due, or the law book is silent</param>
public sealed record ClaimOfFile(
    IReadOnlyList<OpenItem> Items, ClaimStatement? Statement, IReadOnlyList<WayAnswer> Ways)
{
    /// <summary>The courts to choose from: nobody is held to them.</summary>
    public IReadOnlyList<CourtSeat> Courts { get; private init; } = [];

    /// <summary>From what the file holds on a day.</summary>
    /// <param name="when">the day, and the city of the court as a person says it; empty: not said</param>
    public static ClaimOfFile Of(
        AcquitDb db, RunRules rules, NamedDebtor debtor, (DateOnly Today, string City) when)
    {
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var book = CreditorBook.One(db, debtor.Creditor);
        var loaded = DossierBatch.Load(db, book, [row], when.Today)[0];
        var disputes = Disputes.Open(loaded.Dossier.Events);
        var due = loaded.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice && item.DueOn < when.Today).ToList();
        var clear = due.FindAll(item => !disputes.Any(dispute => dispute.Concerns(item.Key)));
        var free = clear.FindAll(item =>
            InsolvencyFile.SuitStopOfAny(loaded.Dossier.Events, [item], when.Today) is null);
        List<OpenItem> claimed = free.Count > 0 ? free : clear.Count > 0 ? clear : due;
        var statement = StatementOf(db, rules, loaded, (claimed, when.Today));
        var procedures = CourtProcedure.Of(loaded.Dossier.Events, rules.Law);
        var facts = Facts(loaded, claimed, statement, when) with
        {
            Attempt = AttemptOver(claimed, procedures, when.Today),
            IsDisputed = claimed.Count > 0 && clear.Count == 0,
            LimitationOn = claimed
                .Select(item => TimeBar.Of(loaded.Dossier, item, rules.Law, when.Today)?.Until).Min(),
            Running = procedures.LastOrDefault(one => !one.StageOn(when.Today).IsOver)?.Opened.Way,
        };
        return new ClaimOfFile(claimed, statement, WaysOpen.For(facts, rules.Law, when.Today))
        {
            Courts = CourtList.Near(rules.Law, loaded.Dossier.Debtor.Address, when.Today),
        };
    }

    /// <summary>What the law lets claim for some items on a day; null: nothing, or the law book is silent.</summary>
    public static ClaimStatement? StatementOf(
        AcquitDb db, RunRules rules, LoadedDossier loaded, (IReadOnlyList<OpenItem> Items, DateOnly Today) claimed)
    {
        if (claimed.Items.Count == 0)
        {
            return null;
        }

        var request = ClaimDesk.Request(db, loaded.Row.CreditorId, loaded, claimed.Items, claimed.Today);
        return Claim.WhyNot(request, rules.Law) is null ? Claim.For(request, rules.Law) : null;
    }

    /// <summary>
    /// The latest procedure over all that is claimed that makes the attempt: one over other invoices tried nothing
    /// here.
    /// </summary>
    internal static PriorAttempt? AttemptOver(
        IReadOnlyList<OpenItem> claimed, IReadOnlyList<CourtProcedure> procedures, DateOnly today) =>
        claimed.Count == 0 ? null : procedures
            .Where(one => claimed.All(item => one.Opened.Items.Contains(item.Key)))
            .Select(one => one.State.AttemptOn(today)).OfType<PriorAttempt>().LastOrDefault();

    private static ClaimFacts Facts(
        LoadedDossier loaded, IReadOnlyList<OpenItem> claimed, ClaimStatement? statement,
        (DateOnly Today, string City) when)
    {
        var dossier = loaded.Dossier;
        return new ClaimFacts
        {
            Creditor = dossier.Creditor.Status,
            Debtor = dossier.Debtor.Status,
            Principal = statement?.Principal ?? Money.Sum(claimed.Select(item => item.Open)),
            Interest = statement?.Interest ?? Money.Zero,
            Other = (statement?.Indemnity ?? Money.Zero) + (statement?.Costs ?? Money.Zero),
            DueOn = claimed.Select(item => item.DueOn).DefaultIfEmpty(when.Today).Max(),
            DebtorLives = Territories.Parse(dossier.Debtor.Territory) ?? Territory.Metropole,
            CourtCity = when.City,
            IsInsolvent = InsolvencyFile.SuitStopOfAny(dossier.Events, claimed, when.Today) is not null,
            Pieces = EvidenceForWays.Held(EvidenceMeter.Of(dossier, DossierReading.WithPdf(loaded.Desk))),
        };
    }
}

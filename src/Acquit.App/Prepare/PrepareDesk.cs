using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Interest;
using Acquit.Core.Receivables;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Prepare;

/// <summary>A letter that may be asked for, or why it may not.</summary>
/// <param name="Refusal">null: it may be prepared</param>
public sealed record LetterOffer(string Letter, PrepareRefusal? Refusal);

/// <summary>A letter that a person asks for.</summary>
/// <param name="Refs">invoice numbers or item keys; empty: what the letter is about by itself</param>
public sealed record LetterAsked(string Letter, Channel Channel, IReadOnlyList<string> Refs, string By)
{
    public string Note { get; init; } = "";

    /// <summary>First day that a statement of account lists; null: from the beginning.</summary>
    public DateOnly? Since { get; init; }
}

/// <summary>Why a plan is not proposed: it cannot be noted, or its agreement cannot be prepared.</summary>
public sealed record PlanRefused(RefusedRecord? Record, PrepareRefusal? Letter)
{
    public string Sentence(Language language) => Record?.Sentence(language) ?? Letter!.Value.Sentence(language);
}

/// <summary>The debt that a plan would spread, closed on a day.</summary>
public sealed record PlanBasis(ClaimStatement Claim, IReadOnlyList<ItemKey> Items)
{
    public Money Principal => Claim.Principal;

    /// <summary>Penalties and indemnity; zero where the law gives none.</summary>
    public Money Penalties => Claim.Interest + Claim.Indemnity;
}

/// <summary>
/// Where a person asks for a letter outside the steps of the method. It becomes a proposal like any other: read,
/// approved, sent, or given up.
/// </summary>
public sealed class PrepareDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>Every letter with what forbids it today.</summary>
    public IReadOnlyList<LetterOffer> Offers(NamedDebtor debtor, DateOnly today)
    {
        using var db = database.Open();
        var loaded = Load(db, debtor, today);
        return
        [
            .. PreparedLetters.All.Where(letter => letter != PreparedLetters.PlanAcceleration)
                .Select(letter => new LetterOffer(letter, WhyNotPrepare.Offer(letter, new PrepareFacts(
                    loaded.Dossier, rules.Context(today), ItemsOf(letter, loaded.Dossier, rules.Context(today)))))),
        ];
    }

    /// <summary>Null: it is prepared, and today's decision proposes it.</summary>
    public PrepareRefusal? Prepare(NamedDebtor debtor, LetterAsked asked, DateOnly today)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            return Prepare(db, debtor, asked, today);
        });
    }

    /// <summary>
    /// A plan is noted and its agreement prepared, both or neither: a plan without a paper to sign would be a form that
    /// nobody can fill in truth. Null: done.
    /// </summary>
    public PlanRefused? Propose(
        NamedDebtor debtor, PlanProposed plan, IReadOnlyList<ItemKey> items, DateOnly today)
    {
        using var db = database.Open();
        return db.WriteUnless(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var noted = new RecordDesk(database, rules, clock)
                .Record(db, debtor, new RecordAct(plan, [.. items.Select(item => item.Value)]));
            var asked = new LetterAsked(PreparedLetters.PlanAgreement, Channel.Letter, [], plan.By);
            return noted.Refused is { } why ? new PlanRefused(why, null)
                : Prepare(db, debtor, asked, today) is { } no ? new PlanRefused(null, no) : null;
        });
    }

    /// <summary>The same within the caller's transaction, who holds the lock of the creditor.</summary>
    private PrepareRefusal? Prepare(AcquitDb db, NamedDebtor debtor, LetterAsked asked, DateOnly today)
    {
        var loaded = Load(db, debtor, today, asked.Letter == PreparedLetters.SettlementReceipt);
        var items = asked.Refs.Count > 0 ? Named(db, debtor, asked.Refs) 
            : ItemsOf(asked.Letter, loaded.Dossier, rules.Context(today));
        var refused = string.IsNullOrWhiteSpace(asked.By) ? PrepareRefusal.RecorderMissing
            : items is null ? PrepareRefusal.UnknownItem
            : WhyNotPrepare.Ask(asked.Letter, asked.Channel, new PrepareFacts(
                loaded.Dossier, rules.Context(today), items));
        if (refused is null)
        {
            var dossier = db.Dossiers.Single(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Dossier);
            EventLog.Append(db, dossier, new LetterPrepared(asked.Letter, asked.Channel)
            {
                EffectiveOn = today, By = asked.By.Trim(), Note = asked.Note, Items = [.. items!.Order()],
                Since = asked.Letter == PreparedLetters.AccountStatement ? asked.Since : null,
            }, clock.Now);
            db.SaveChanges();
        }

        return refused;
    }

    /// <summary>
    /// What a plan on all that is due would acknowledge on a day; null: nothing is due, or a rate is not published.
    /// </summary>
    public PlanBasis? BasisOfPlan(NamedDebtor debtor, DateOnly today)
    {
        using var db = database.Open();
        var loaded = Load(db, debtor, today);
        var due = loaded.Dossier.Items.Where(item => item.DueOn < today && item.Kind == ItemKind.Invoice).ToList();
        if (due.Count == 0)
        {
            return null;
        }

        var request = ClaimDesk.Request(db, debtor.Creditor, loaded, due, today);
        return Claim.WhyNot(request, rules.Law) is not null ? null
            : new PlanBasis(Claim.For(request, rules.Law), [.. due.Select(item => item.Key)]);
    }

    /// <summary>What a letter is about when nobody says: the items of the event that it answers.</summary>
    internal static IReadOnlyList<ItemKey> ItemsOf(string letter, Dossier dossier, DunningContext context)
    {
        var about = letter switch
        {
            PreparedLetters.DisputeAcknowledgement => dossier.Events.OfType<DisputeOpened>().LastOrDefault(),
            PreparedLetters.DisputeAnswer => dossier.Events.OfType<DisputeAnswered>().LastOrDefault(),
            PreparedLetters.CreditNoteCover => dossier.Events.OfType<CreditNoteIssued>().LastOrDefault(),
            PreparedLetters.PlanAgreement => dossier.Events.OfType<PlanProposed>().LastOrDefault(),
            PreparedLetters.PlanNotice => PlanOf(PlanProgress.InForce(dossier, context)),
            PreparedLetters.PromiseConfirmation => dossier.Events.OfType<PromiseMade>().LastOrDefault(),
            PreparedLetters.CallConfirmation => dossier.Events.OfType<CallLogged>()
                .LastOrDefault(call => call.Outcome == CallOutcome.Reached),
            _ => (DossierEvent?)null,
        };
        return letter == PreparedLetters.SettlementReceipt ? []
            : about is { Items.Count: > 0 } ? about.Items
            : [.. dossier.Items.Where(item => about is null || item.IssuedOn <= about.EffectiveOn)
                .Select(item => item.Key)];
    }

    /// <summary>The latest that is broken, else the latest.</summary>
    private static PlanAgreed? PlanOf(IReadOnlyList<PlanProgress> plans) =>
        plans.Count == 0 ? null : (plans.FirstOrDefault(one => one.Missed is not null) ?? plans[0]).Plan;

    /// <summary>Null: one of the references names nothing of this debtor.</summary>
    private static List<ItemKey>? Named(AcquitDb db, NamedDebtor debtor, IReadOnlyList<string> refs)
    {
        var lines = (
            from line in db.LedgerLines.AsNoTracking()
            join owned in db.DebtorAccounts.AsNoTracking()
                on new { line.CreditorId, line.Account, line.Auxiliary }
                equals new { owned.CreditorId, owned.Account, owned.Auxiliary }
            where line.CreditorId == debtor.Creditor && owned.DebtorId == debtor.Debtor
                && line.GoneBatch == null && line.AmountCents > 0
                && (refs.Contains(line.PieceRef) || refs.Contains(line.ItemKey))
            select new { line.ItemKey, line.PieceRef }
        ).ToList();
        return refs.All(named => lines.Exists(line => line.PieceRef == named || line.ItemKey == named))
            ? [.. lines.Select(line => new ItemKey(line.ItemKey)).Distinct()] : null;
    }

    private static LoadedDossier Load(AcquitDb db, NamedDebtor debtor, DateOnly today, bool withPayments = false)
    {
        var row = db.Dossiers.AsNoTracking().Single(one =>
            one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], today)[0];
        return !withPayments || loaded.Dossier.Applied.Count > 0 ? loaded : loaded with
        {
            Dossier = loaded.Dossier with
            {
                Applied = [.. new LedgerMarks(db, debtor.Creditor).Applied([debtor.Debtor])[debtor.Debtor]],
            },
        };
    }
}

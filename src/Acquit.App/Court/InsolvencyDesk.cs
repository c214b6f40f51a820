using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>What became of something asked of the insolvency desk.</summary>
/// <param name="Refused">null: it is done</param>
public sealed record InsolvencyOutcome(RefusedInsolvency? Refused, InsolvencyFile? File);

/// <summary>
/// Where insolvency proceedings of a debtor are noted and followed: asks first, then appends to the chain. The opening
/// stops what is chased and sued for; each act says what is left to the creditor.
/// </summary>
public sealed class InsolvencyDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>The proceedings that were opened last; null: none.</summary>
    public InsolvencyFile? Of(NamedDebtor debtor)
    {
        using var db = database.Open();
        return Of(db, debtor);
    }

    /// <summary>Notes that proceedings are open, and what is known of them.</summary>
    public InsolvencyOutcome Open(NamedDebtor debtor, InsolvencyOpened opened)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var why = Insolvency.WhyNotLaw(opened.AsOpening(), rules.Law)
                ?? (opened.PublishedOn is { } on
                    ? Insolvency.WhyNotLaw(new InsolvencyAct(InsolvencyActKind.Published, on), rules.Law) : null);
            return why is not null
                ? new InsolvencyOutcome(new(InsolvencyRefusal.LawSilent) { Gap = why }, Of(db, debtor))
                : Append(db, debtor, opened);
        });
    }

    /// <summary>Keeps what a person says for the papers.</summary>
    public InsolvencyOutcome State(NamedDebtor debtor, InsolvencyStated stated)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            return Of(db, debtor) is not null
                ? Append(db, debtor, stated)
                : new InsolvencyOutcome(new(InsolvencyRefusal.NotOpened), null);
        });
    }

    /// <summary>Notes an act of the proceedings that were opened last.</summary>
    public InsolvencyOutcome Record(NamedDebtor debtor, InsolvencyActRecorded act) => Record(debtor, act, []);

    /// <summary>The same, of some invoices only.</summary>
    /// <param name="refs">their numbers or keys; empty: it is about no invoice, or about all</param>
    public InsolvencyOutcome Record(NamedDebtor debtor, InsolvencyActRecorded act, IReadOnlyList<string> refs)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            return Record(db, debtor, act, refs);
        });
    }

    /// <summary>The same within the caller's transaction, who holds the lock of the creditor.</summary>
    internal InsolvencyOutcome Record(
        AcquitDb db, NamedDebtor debtor, InsolvencyActRecorded act, IReadOnlyList<string>? refs = null)
    {
        var file = Of(db, debtor);
        return WhyNot(file, act, (rules.Law, clock.Today)) is { } why
            ? new InsolvencyOutcome(why, file) : Append(db, debtor, act, refs);
    }

    /// <summary>Within the caller's transaction.</summary>
    internal InsolvencyFile? Of(AcquitDb db, NamedDebtor debtor)
    {
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0];
        return InsolvencyFile.Of(loaded.Dossier.Events, rules.Law);
    }

    /// <summary>Why the act is not noted; null when it is.</summary>
    internal static RefusedInsolvency? WhyNot(
        InsolvencyFile? file, InsolvencyActRecorded recorded, (LawBook Law, DateOnly Today) by) =>
        file is null ? new(InsolvencyRefusal.NotOpened)
        : recorded.AsAct() is not { } act ? new(InsolvencyRefusal.ActUnknown) { Word = recorded.Act }
        : Insolvency.WhyNotLaw(act, by.Law) is { } gap ? new(InsolvencyRefusal.LawSilent) { Gap = gap }
        : file.State.WhyNot(act, by.Today) is { } why ? new(InsolvencyRefusal.NotAllowed) { Why = why }
        : null;

    private InsolvencyOutcome Append(
        AcquitDb db, NamedDebtor debtor, DossierEvent happened, IReadOnlyList<string>? refs = null)
    {
        var outcome = new RecordDesk(database, rules, clock).Record(db, debtor, new RecordAct(happened, refs ?? []));
        return new InsolvencyOutcome(
            outcome.Refused is { } refused ? new(InsolvencyRefusal.NotRecordable) { Record = refused } : null,
            Of(db, debtor));
    }
}

using System.Security.Cryptography;
using System.Text;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Record;

/// <summary>Why a match is not accepted, rejected or undone.</summary>
public enum MatchRefusal
{
    /// <summary>Nothing of this name is proposed, or stands, for this debtor.</summary>
    NoSuchMatch,

    /// <summary>Payment and invoice stand on two accounts: only the ledger can letter them.</summary>
    TwoAccounts,
    PersonMissing,
}

/// <summary>The key of JSON and the sentence of each refusal.</summary>
public static class MatchRefusals
{
    public static string Key(this MatchRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this MatchRefusal refusal, Language language) => (refusal, language) switch
    {
        (MatchRefusal.NoSuchMatch, Language.French) => "Aucun rapprochement de ce nom pour ce client.",
        (MatchRefusal.NoSuchMatch, Language.English) => "This customer has no match of this name.",
        (MatchRefusal.TwoAccounts, Language.French) =>
            "Le règlement et la facture sont sur deux comptes : lettrez-les dans la comptabilité.",
        (MatchRefusal.TwoAccounts, Language.English) =>
            "Payment and invoice stand on two accounts: letter them in the ledger.",
        (MatchRefusal.PersonMissing, Language.French) => "Il faut le nom de la personne qui rapproche (--by).",
        (MatchRefusal.PersonMissing, Language.English) => "The name of the person who matches is needed (--by).",
    };
}

/// <summary>A match that a person accepted or rejected, and nobody undid.</summary>
/// <param name="Seq">place in the history of the dossier</param>
public sealed record StandingMatch(string Id, int Seq, bool IsAccepted, ItemKey Item, ItemKey Credit)
{
    /// <summary>Zero for one that was rejected.</summary>
    public Money Amount { get; init; }

    public string By { get; init; } = "";

    public DateOnly On { get; init; }
}

/// <summary>What may be matched for one debtor, and what people said already.</summary>
public sealed record MatchList(
    IReadOnlyList<(string Id, MatchProposal Match)> Proposed, IReadOnlyList<StandingMatch> Standing);

/// <summary>
/// Where people accept or reject what <see cref="MatchProposals"/> finds. Accepted, it is lettering from then on, in
/// what is open, balance, decisions and claim alike, until a ledger letters the same lines.
/// </summary>
public sealed class MatchDesk(Database database, ParisClock clock)
{
    private const int IdBytes = 4;

    /// <summary>The name of a pair, eight characters, the same from day to day.</summary>
    public static string IdOf(ItemKey item, ItemKey credit) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{item}\n{credit}")).AsSpan(0, IdBytes));

    public MatchList List(NamedDebtor debtor)
    {
        using var db = database.Open();
        return List(db, Row(db, debtor));
    }

    /// <summary>The same for a sheet that was read as of today.</summary>
    public static MatchList Of(DossierSheet sheet) => Of(
        sheet.Dossier,
        [
            .. sheet.Timeline.Where(entry => entry.Happened is not null)
                .Select(entry => new RecordedEvent(entry.Seq, entry.Happened!)),
        ]);

    /// <summary>The credit paid the item. Null: done.</summary>
    public MatchRefusal? Accept(NamedDebtor debtor, string id, string by) => Act(debtor, by, list =>
        Proposed(list, id) is not { } match ? (MatchRefusal.NoSuchMatch, null)
        : match.Item.Account != match.Credit.Account ? (MatchRefusal.TwoAccounts, null)
        : (null, new MatchAccepted(match.Credit.Key, match.Amount)
        {
            EffectiveOn = clock.Today, By = by, Items = [match.Item.Key],
        }));

    /// <summary>The credit did not pay the item: it is not proposed again. Null: done.</summary>
    public MatchRefusal? Reject(NamedDebtor debtor, string id, string by) => Act(debtor, by, list =>
        Proposed(list, id) is not { } match ? (MatchRefusal.NoSuchMatch, null)
        : (null, new MatchRejected(match.Credit.Key)
        {
            EffectiveOn = clock.Today, By = by, Items = [match.Item.Key],
        }));

    /// <summary>What was accepted or rejected is neither any more. Null: done.</summary>
    public MatchRefusal? Undo(NamedDebtor debtor, string id, string by) => Act(debtor, by, list =>
        list.Standing.LastOrDefault(one => one.Id == id) is not { } standing ? (MatchRefusal.NoSuchMatch, null)
        : (null, new MatchUndone(standing.Seq, standing.Credit)
        {
            EffectiveOn = clock.Today, By = by, Items = [standing.Item],
        }));

    private MatchRefusal? Act(
        NamedDebtor debtor, string by, Func<MatchList, (MatchRefusal? Refused, DossierEvent? Happened)> act)
    {
        if (string.IsNullOrWhiteSpace(by))
        {
            return MatchRefusal.PersonMissing;
        }

        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var dossier = Row(db, debtor);
            var (refused, happened) = act(List(db, dossier));
            if (happened is not null)
            {
                EventLog.Append(db, dossier, happened, clock.Now);
                db.SaveChanges();
                PortfolioProjection.RefreshDebtor(db, dossier, clock.Now);
            }

            return refused;
        });
    }

    private static MatchProposal? Proposed(MatchList list, string id) =>
        list.Proposed.FirstOrDefault(one => one.Id == id).Match;

    private MatchList List(AcquitDb db, DossierRow dossier)
    {
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, dossier.CreditorId), [dossier], clock.Today)[0].Dossier;
        return Of(loaded, EventLog.Recorded(db, dossier, DateOnly.MaxValue));
    }

    private static MatchList Of(Dossier dossier, IReadOnlyList<RecordedEvent> recorded)
    {
        var proposed = dossier.Debtor.IsNotACustomer ? []
            : MatchProposals.For(dossier.Items, dossier.Credits, RejectedMatches.Of(dossier.Events));
        var undone = recorded.Select(one => one.Happened).OfType<MatchUndone>().Select(one => one.Seq).ToHashSet();
        return new MatchList(
            [.. proposed.Select(match => (IdOf(match.Item.Key, match.Credit.Key), match))],
            [.. recorded.Where(one => !undone.Contains(one.Seq)).Select(Standing).OfType<StandingMatch>()]);
    }

    private static StandingMatch? Standing(RecordedEvent one) => one.Happened switch
    {
        MatchAccepted { Items: [var item] } yes =>
            new StandingMatch(IdOf(item, yes.Credit), one.Seq, true, item, yes.Credit)
            {
                Amount = yes.Amount, By = yes.By, On = yes.EffectiveOn,
            },
        MatchRejected { Items: [var item] } no =>
            new StandingMatch(IdOf(item, no.Credit), one.Seq, false, item, no.Credit)
            {
                By = no.By, On = no.EffectiveOn,
            },
        _ => null,
    };

    private static DossierRow Row(AcquitDb db, NamedDebtor debtor) =>
        db.Dossiers.Single(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Dossier);
}

using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Receivables;
using Acquit.Letters;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Compose;

/// <summary>
/// Puts a legal claim together from the ledger: the invoices with their gross, every credit on its own date, the day of
/// the formal notice. What the books call paid may still be owed once payments are imputed by law.
/// </summary>
public static class ClaimDesk
{
    /// <summary>What is asked of <see cref="Claim"/>.</summary>
    /// <param name="items">the debts claimed; all of one dossier</param>
    public static ClaimRequest Request(
        AcquitDb db,
        Guid creditor,
        LoadedDossier loaded,
        IReadOnlyList<OpenItem> items,
        DateOnly asOf
    )
    {
        var dossier = loaded.Dossier;
        List<DossierEvent> events = [.. dossier.Events.Where(one => one.EffectiveOn <= asOf)];
        var applied = Applied(db, creditor, [.. items.Select(item => item.Key.Value)]);
        return new ClaimRequest
        {
            Invoices =
            [
                .. items.Select(item => Noticed(
                    new ClaimedInvoice(item.Ref, item.IssuedOn, item.DueOn, item.Original)
                    {
                        PerformedOn = item.PerformedOn,
                        IsBornLater = InsolvencyFile.IsBornLater(events, item, asOf),
                    },
                    [.. events.Where(one => one.Concerns(item.Key))]
                )),
            ],
            Payments = [.. applied, .. AfterOpening(dossier, items, Unapplied(db, creditor, dossier.Credits))],
            Terms = ClaimTerms.Between(dossier.Creditor, dossier.Debtor.Status) with
            {
                Kind = dossier.Creditor.ClaimKindOf(dossier.Debtor),
                InsolvencyOpenedOn = InsolvencyFile.StopOn(events, asOf)?.EffectiveOn,
            },
            AsOf = asOf,
        };
    }

    /// <summary>
    /// With the day on which its first formal notice took effect: first presentation when the post told, else the day
    /// of sending; a notice that never reached the debtor has none (INT-24). A summons does from its service.
    /// </summary>
    private static ClaimedInvoice Noticed(ClaimedInvoice invoice, List<DossierEvent> events)
    {
        var first = events
            .Select(one => (one.EffectiveOn, Reference: NoticeReference(one)))
            .Where(sent => sent.Reference is not null && sent.EffectiveOn >= invoice.IssuedOn)
            .Select(sent => (On: TookEffectOn(sent, events, out var isAssumed), isAssumed))
            .Concat(events.OfType<ProcedureActRecorded>()
                .Where(act => act.PutsOnNotice() && act.EffectiveOn >= invoice.IssuedOn)
                .Select(act => (On: (DateOnly?)act.EffectiveOn, isAssumed: false)))
            .Where(notice => notice.On is not null)
            .OrderBy(notice => notice.On)
            .FirstOrDefault();
        return invoice with { FormalNoticeOn = first.On, IsNoticeDayAssumed = first.isAssumed };
    }

    /// <summary>The reference of a formal notice, sent by Acquit or logged by a person; else null.</summary>
    private static string? NoticeReference(DossierEvent one) =>
        one switch
        {
            StepDone done when IsNotice(done.Letter) => done.DocumentRef,
            LetterRecorded letter when IsNotice(letter.Step) => letter.Reference,
            _ => null,
        };

    /// <summary>A letter or a step of this name puts the debtor in default.</summary>
    internal static bool IsNotice(string name) =>
        name.StartsWith("formal-notice", StringComparison.Ordinal)
        || (LetterKinds.Parse(name) is { } kind && kind.IsFormalNotice());

    private static DateOnly? TookEffectOn(
        (DateOnly EffectiveOn, string? Reference) notice,
        List<DossierEvent> events,
        out bool isAssumed
    )
    {
        List<LetterTracked> tracked =
        [
            .. events
                .OfType<LetterTracked>()
                .Where(one => one.DocumentRef.Length > 0 && one.DocumentRef == notice.Reference),
        ];
        var reached = tracked
            .Where(one =>
                one.Outcome
                    is PostalOutcome.Presented
                        or PostalOutcome.Delivered
                        or PostalOutcome.Refused
                        or PostalOutcome.Unclaimed
            )
            .Select(one => (DateOnly?)one.EffectiveOn)
            .Min();
        isAssumed = reached is null;
        return reached
            ?? (
                tracked.Any(one => one.Outcome is PostalOutcome.UnknownAddress or PostalOutcome.Lost)
                    ? null
                    : notice.EffectiveOn
            );
    }

    /// <summary>
    /// What an opening balance without detail leaves of the payments that nothing has taken: it is older than what is
    /// claimed, and the oldest debt is paid first (C. civ., art. 1342-10).
    /// </summary>
    private static IEnumerable<ClaimPayment> AfterOpening(
        Dossier dossier, IReadOnlyList<OpenItem> claimed, IEnumerable<ClaimPayment> payments)
    {
        var first = claimed.Min(item => (DateOnly?)item.DueOn);
        var opening = Money.Sum(dossier.Items
            .Where(item => item.Kind == ItemKind.OpeningBalance && item.DueOn <= first).Select(item => item.Open));
        foreach (var payment in payments.OrderBy(one => one.On))
        {
            var taken = payment.IsCreditNote ? Money.Zero : Money.Min(opening, payment.Amount);
            opening -= taken;
            if (taken != payment.Amount)
            {
                yield return payment with { Amount = payment.Amount - taken };
            }
        }
    }

    private static IEnumerable<ClaimPayment> Unapplied(
        AcquitDb db,
        Guid creditor,
        IReadOnlyList<OpenCredit> credits
    )
    {
        var keys = credits.Select(credit => credit.Key.Value).ToList();
        var notes = new CreditNoteLines(db, creditor).Among(keys);
        return credits.Select(credit => new ClaimPayment(credit.On, credit.Open)
        {
            IsCreditNote = notes.Contains(credit.Key.Value),
        });
    }

    /// <summary>What the ledger set against these debits, on the day of each credit, oldest debit first.</summary>
    private static List<ClaimPayment> Applied(AcquitDb db, Guid creditor, List<string> debits)
    {
        var matchings = db
            .MatchingLines.AsNoTracking()
            .Where(line => line.CreditorId == creditor && debits.Contains(line.ItemKey))
            .Select(line => line.MatchingId).Distinct().ToList();
        var lines = (
            from line in db.MatchingLines.AsNoTracking()
            join matching in db.Matchings.AsNoTracking()
                on new { line.CreditorId, Id = line.MatchingId } equals new { matching.CreditorId, matching.Id }
            where
                line.CreditorId == creditor
                && matchings.Contains(line.MatchingId)
                && matching.Origin != MatchingOrigin.Proposal
            select line
        ).ToList();
        var keys = lines.Select(line => line.ItemKey).Distinct().ToList();
        var ledger = db
            .LedgerLines.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.GoneBatch == null && keys.Contains(row.ItemKey))
            .ToDictionary(row => row.ItemKey, StringComparer.Ordinal);
        var notes = new CreditNoteLines(db, creditor);
        var payments = new List<ClaimPayment>();
        foreach (var matching in lines.GroupBy(line => line.MatchingId))
        {
            var byAge = matching
                .Where(line => ledger.ContainsKey(line.ItemKey))
                .OrderBy(line => ledger[line.ItemKey].EntryDate)
                .ThenBy(line => line.ItemKey, StringComparer.Ordinal)
                .ToList();
            payments.AddRange(
                Pair(byAge, ledger, notes)
                    .Where(pair => debits.Contains(pair.Debit, StringComparer.Ordinal))
                    .Select(pair => pair.Payment)
            );
        }

        return payments;
    }

    private static IEnumerable<(string Debit, ClaimPayment Payment)> Pair(
        List<MatchingLineRow> byAge,
        Dictionary<string, LedgerLineRow> ledger,
        CreditNoteLines notes
    )
    {
        var debits = new Queue<(string Key, long Cents)>(
            byAge.Where(line => line.DebitCents > 0).Select(line => (line.ItemKey, line.DebitCents))
        );
        foreach (var credit in byAge.Where(line => line.CreditCents > 0))
        {
            var left = credit.CreditCents;
            while (left > 0 && debits.TryPeek(out var debit))
            {
                var cents = Math.Min(left, debit.Cents);
                left -= cents;
                debits.Dequeue();
                if (debit.Cents > cents)
                {
                    debits = new([(debit.Key, debit.Cents - cents), .. debits]);
                }

                var from = ledger[credit.ItemKey];
                yield return (
                    debit.Key,
                    new ClaimPayment(from.EntryDate, Money.FromCents(cents))
                    {
                        Invoice = ledger[debit.Key].PieceRef,
                        IsCreditNote = notes.IsNote(from),
                    }
                );
            }
        }
    }
}

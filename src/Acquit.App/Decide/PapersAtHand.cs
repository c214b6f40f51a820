using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Decide;

/// <summary>Which papers exist for some dossiers: our own letters as sent, and invoices that were laid in.</summary>
internal sealed class PapersAtHand
{
    private readonly ILookup<Guid, (string Step, string Item)> _sent;
    private readonly ILookup<Guid, (string Number, DateOnly IssuedOn)> _invoices;

    public PapersAtHand(AcquitDb db, Guid creditor, List<Guid> dossiers, List<Guid> debtors)
    {
        _sent = Sent(db, creditor, dossiers);
        _invoices = db
            .Invoices.AsNoTracking()
            .Where(row => row.CreditorId == creditor && debtors.Contains(row.DebtorId) && row.DocumentSha256 != null)
            .Select(row => new
            {
                row.DebtorId,
                row.Number,
                row.IssuedOn,
            })
            .AsEnumerable()
            .ToLookup(row => row.DebtorId, row => (row.Number, row.IssuedOn));
    }

    /// <remarks>
    /// Two statements, the state sieved here: a planner without statistics reads every item of every proposal of the
    /// creditor first, or all that was ever sent.
    /// </remarks>
    private static ILookup<Guid, (string Step, string Item)> Sent(AcquitDb db, Guid creditor, List<Guid> dossiers)
    {
        var sent = db.Proposals.AsNoTracking()
            .Where(row => row.CreditorId == creditor && dossiers.Contains(row.DossierId))
            .Select(row => new { row.Id, row.DossierId, row.State })
            .AsEnumerable()
            .Where(row => row.State == ProposalState.Sent)
            .ToDictionary(row => row.Id, row => row.DossierId);
        List<Guid> ids = [.. sent.Keys];
        return (ids.Count == 0 ? [] : db.ProposalItems.AsNoTracking()
            .Where(item => item.CreditorId == creditor && ids.Contains(item.ProposalId))
            .Select(item => new { item.ProposalId, item.OwnStep, item.ItemKey })
            .ToList())
            .ToLookup(row => sent[row.ProposalId], row => (row.OwnStep, row.ItemKey));
    }

    /// <summary>
    /// A statement of account can always be made; a letter of before Acquit is at hand once its PDF was laid in.
    /// </summary>
    public IReadOnlySet<Enclosure> Of(Guid dossier, Guid debtor, Dossier facts)
    {
        var items = facts.Items;
        var atHand = new HashSet<Enclosure> { new(AttachmentKind.Statement, "", null) };
        foreach (var (step, item) in _sent[dossier])
        {
            atHand.Add(new Enclosure(AttachmentKind.Sent, step, new ItemKey(item)));
        }

        atHand.UnionWith(
            from letter in facts.Events.OfType<LetterRecorded>()
            where letter.DocumentHash.Length > 0
            from item in items
            where letter.Items.Count > 0 ? letter.Items.Contains(item.Key) : item.IssuedOn <= letter.EffectiveOn
            select new Enclosure(AttachmentKind.Sent, letter.Step, item.Key)
        );
        foreach (var (number, issuedOn) in _invoices[debtor])
        {
            foreach (var item in items.Where(item => item.Ref == number && item.IssuedOn == issuedOn))
            {
                atHand.Add(new Enclosure(AttachmentKind.Invoice, "", item.Key));
            }
        }

        return atHand;
    }
}

using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Decide;

/// <summary>
/// Which credits of a ledger are credit notes. Whether a journal is one of payments is only asked of the ledger when
/// the label of one of its lines has the word « avoir ».
/// </summary>
internal sealed class CreditNoteLines(AcquitDb db, Guid creditor)
{
    private const string Retention = "4117";

    private readonly Dictionary<string, bool> _isOfPayments = new(StringComparer.Ordinal);

    /// <summary>The credit notes among some lines.</summary>
    public HashSet<string> Among(IReadOnlyCollection<string> credits) =>
        [.. Of(credits).Where(one => one.Value.IsNote).Select(one => one.Key)];

    /// <summary>Journal of each line that stands in the ledger, by its key.</summary>
    public Dictionary<string, (string Journal, bool IsInPayments, bool IsNote)> Of(
        IReadOnlyCollection<string> credits) => credits.Count == 0 ? [] : db.LedgerLines.AsNoTracking()
        .Where(row => row.CreditorId == creditor && row.GoneBatch == null && credits.Contains(row.ItemKey))
        .Select(row => new { row.ItemKey, row.Journal, row.Label })
        .ToList()
        .DistinctBy(row => row.ItemKey)
        .ToDictionary(row => row.ItemKey, row => (row.Journal, IsInPayments(row.Journal, row.Label),
            IsNote(row.Journal, row.Label)), StringComparer.Ordinal);

    public bool IsNote(LedgerLineRow line) => IsNote(line.Journal, line.Label);

    private bool IsNote(string journal, string label) =>
        CreditNoteSigns.InLine(journal, label, IsInPayments(journal, label));

    private bool IsInPayments(string journal, string label)
    {
        if (journal.Length == 0 || CreditNoteSigns.InJournal(journal) || !CreditNoteSigns.InLabel(label))
        {
            return false;
        }

        if (!_isOfPayments.TryGetValue(journal, out var isOfPayments))
        {
            _isOfPayments[journal] = isOfPayments = IsOfPayments(journal);
        }

        return isOfPayments;
    }

    /// <summary>As <see cref="CustomerFlow"/> has it: more credits than debits on customer accounts.</summary>
    private bool IsOfPayments(string journal) => db.LedgerLines.AsNoTracking()
        .Where(row => row.CreditorId == creditor && row.GoneBatch == null && row.Journal == journal && !row.IsOpening
            && !row.Account.StartsWith(Retention))
        .Sum(row => row.AmountCents) < 0;
}

using System.Security.Cryptography;
using System.Text;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>Open items, credits and matchings as rows.</summary>
internal static class ItemRows
{
    /// <summary>Debits, then credits, of one account.</summary>
    public static IEnumerable<OpenItemRow> Of(AccountPosition position, DebtorRow debtor, InvoiceBook invoices) =>
        Debits(position, debtor, invoices).Concat(Credits(position, debtor));

    private static IEnumerable<OpenItemRow> Debits(AccountPosition position, DebtorRow debtor, InvoiceBook invoices)
    {
        foreach (var item in position.Items)
        {
            yield return new OpenItemRow
            {
                CreditorId = debtor.CreditorId,
                ItemKey = item.Key.Value,
                DebtorId = debtor.Id,
                InvoiceId = item.Kind == ItemKind.Invoice && item.Ref.Length > 0
                    ? invoices.Of(debtor.Id, item.Ref, item.IssuedOn) : null,
                Account = item.Account.Account,
                Auxiliary = item.Account.Auxiliary,
                Ref = item.Ref,
                OrderRef = item.OrderRef,
                IssuedOn = item.IssuedOn,
                DueOn = item.DueOn,
                DueOrigin = item.DueOrigin,
                Kind = item.Kind,
                OriginalCents = item.Original.Cents,
                OpenCents = item.Open.Cents,
                ContinuedFrom = item.ContinuedFrom?.Value,
            };
        }
    }

    private static IEnumerable<OpenItemRow> Credits(AccountPosition position, DebtorRow debtor)
    {
        foreach (var credit in position.Credits)
        {
            yield return new OpenItemRow
            {
                CreditorId = debtor.CreditorId,
                ItemKey = credit.Key.Value,
                DebtorId = debtor.Id,
                Account = credit.Account.Account,
                Auxiliary = credit.Account.Auxiliary,
                Ref = credit.Ref,
                Label = credit.Label,
                IssuedOn = credit.On,
                DueOn = credit.On,
                IsCredit = true,
                OriginalCents = credit.Original.Cents,
                OpenCents = credit.Open.Cents,
            };
        }
    }

    /// <summary>Equal in all but the next look, which is the run's.</summary>
    public static bool AreSame(OpenItemRow a, OpenItemRow b) =>
        (a.DebtorId, a.InvoiceId, a.Ref, a.Label, a.IssuedOn) == (b.DebtorId, b.InvoiceId, b.Ref, b.Label, b.IssuedOn)
        && (a.DueOn, a.DueOrigin, a.Kind, a.IsCredit) == (b.DueOn, b.DueOrigin, b.Kind, b.IsCredit)
        && (a.OriginalCents, a.OpenCents, a.ContinuedFrom) == (b.OriginalCents, b.OpenCents, b.ContinuedFrom)
        && a.OrderRef == b.OrderRef;

    /// <summary>The same credit on the same debit for the same sum is the same matching.</summary>
    public static Guid MatchingId(AppliedCredit credit)
    {
        var words = $"{credit.Debit}\n{credit.Credit}\n{credit.Amount}" + (credit.IsByPerson ? "\nperson" : "");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
    }

    public static IEnumerable<MatchingLineRow> MatchingLines(Guid creditor, Guid matching, AppliedCredit credit)
    {
        yield return new MatchingLineRow
        {
            CreditorId = creditor, MatchingId = matching, ItemKey = credit.Debit.Value,
            DebitCents = credit.Amount.Cents,
        };
        yield return new MatchingLineRow
        {
            CreditorId = creditor, MatchingId = matching, ItemKey = credit.Credit.Value,
            CreditCents = credit.Amount.Cents,
        };
    }
}

/// <summary>The invoices of a creditor by debtor, number and date; one stays although its items are paid.</summary>
internal sealed class InvoiceBook(AcquitDb db, Guid creditor, Guid? debtor, DateTimeOffset now)
{
    private readonly List<InvoiceRow> _new = [];
    private readonly Dictionary<(Guid, string, DateOnly), Guid> _ids = db.Invoices.AsNoTracking()
        .Where(row => row.CreditorId == creditor && (debtor == null || row.DebtorId == debtor))
        .Select(row => new { row.Id, row.DebtorId, row.Number, row.IssuedOn })
        .ToDictionary(row => (row.DebtorId, row.Number, row.IssuedOn), row => row.Id);

    public Guid Of(Guid debtor, string number, DateOnly issuedOn)
    {
        if (_ids.TryGetValue((debtor, number, issuedOn), out var known))
        {
            return known;
        }

        var id = Guid.CreateVersion7(now);
        _ids.Add((debtor, number, issuedOn), id);
        _new.Add(new InvoiceRow
        {
            CreditorId = creditor, Id = id, DebtorId = debtor, Number = number, IssuedOn = issuedOn,
        });
        return id;
    }

    public void Save() => BulkRows.Insert(db, _new);
}

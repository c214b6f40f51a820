using System.Globalization;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>A debtor as lists show it.</summary>
public sealed record DebtorLine(
    Guid Creditor, int CreditorNumber, string CreditorName, int Dossier, string Key, string Name, LegalStatus Status,
    Phase Phase, Money Balance, DateOnly? OldestDueOn)
{
    public DateOnly? PromisedUntil { get; init; }

    public DateOnly? HeldUntil { get; init; }

    public bool IsDisputed { get; init; }

    public bool HasUnreadReply { get; init; }

    public bool IsNotACustomer { get; init; }
}

/// <summary>A page of debtors, the largest balances first, and how many there are.</summary>
public sealed record DebtorPage(IReadOnlyList<DebtorLine> Lines, int Count);

/// <summary>
/// Debtors by a part of their name (case and accents do not matter), their code, an invoice number, a SIREN or a sum.
/// </summary>
public sealed class DebtorList(AcquitDb db)
{
    public const int LinesOfAPage = 50;

    /// <param name="scope">the creditors that may be seen</param>
    /// <param name="text">empty: everybody who owes or is owed something</param>
    /// <param name="page">1 = first</param>
    public DebtorPage Read(IReadOnlyList<Guid> scope, string text, int page)
    {
        var query = Wanted(scope, text);
        var lines = InOrder(query)
            .Skip((page - 1) * LinesOfAPage).Take(LinesOfAPage).AsEnumerable().Select(LineOf).ToList();
        return new DebtorPage(lines, query.Count());
    }

    /// <summary>All of them in the same order, read while they are used.</summary>
    public IEnumerable<DebtorLine> All(IReadOnlyList<Guid> scope, string text) =>
        InOrder(Wanted(scope, text)).AsEnumerable().Select(LineOf);

    /// <summary>Whoever promised something, by the day promised.</summary>
    public IReadOnlyList<DebtorLine> Promises(IReadOnlyList<Guid> scope) =>
        [.. Rows(scope).Where(row => row.Dossier.PromisedUntil != null && row.Dossier.BalanceCents > 0)
            .OrderBy(row => row.Dossier.PromisedUntil).ThenByDescending(row => row.Dossier.BalanceCents)
            .AsEnumerable().Select(LineOf)];

    private IQueryable<Found> Wanted(IReadOnlyList<Guid> scope, string text) =>
        text.Length == 0 ? Rows(scope).Where(row => row.Dossier.BalanceCents != 0) : Named(Rows(scope), text);

    private static IQueryable<Found> InOrder(IQueryable<Found> query) =>
        query.OrderByDescending(row => row.Dossier.BalanceCents).ThenBy(row => row.Dossier.Number);

    private IQueryable<Found> Rows(IReadOnlyList<Guid> scope) =>
        from dossier in db.Dossiers.AsNoTracking()
        join debtor in db.Debtors.AsNoTracking()
            on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
        join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
        where scope.Contains(dossier.CreditorId)
        select new Found { Dossier = dossier, Debtor = debtor, Creditor = creditor };

    private IQueryable<Found> Named(IQueryable<Found> query, string text)
    {
        var folded = DebtorBook.Folded(text);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var cents = CentsOf(text);
        return query.Where(row =>
            row.Debtor.FoldedName.Contains(folded)
            || row.Debtor.Key == text
            || (digits.Length == 9 && row.Debtor.Siren == digits)
            || (cents != null && row.Dossier.BalanceCents == cents)
            || db.OpenItems.Any(item => item.CreditorId == row.Debtor.CreditorId && item.DebtorId == row.Debtor.Id
                && (item.Ref == text || (cents != null && item.OpenCents == cents))));
    }

    private static long? CentsOf(string text) =>
        decimal.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.').TrimEnd('€'),
            NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) && euros < 1_000_000_000
            ? decimal.ToInt64(euros * 100) : null;

    private static DebtorLine LineOf(Found row) => new(
        row.Creditor.Id, row.Creditor.Number, row.Creditor.Name, row.Dossier.Number, row.Debtor.Key, row.Debtor.Name,
        row.Debtor.Status, row.Dossier.Phase, Money.FromCents(row.Dossier.BalanceCents), row.Dossier.OldestDueOn)
    {
        PromisedUntil = row.Dossier.PromisedUntil,
        HeldUntil = row.Dossier.HeldUntil,
        IsDisputed = row.Dossier.IsDisputed,
        HasUnreadReply = row.Dossier.HasUnreadReply,
        IsNotACustomer = row.Debtor.IsNotACustomer,
    };

    private sealed class Found
    {
        public required DossierRow Dossier { get; init; }

        public required DebtorRow Debtor { get; init; }

        public required CreditorRow Creditor { get; init; }
    }
}

using System.Globalization;
using System.Linq.Expressions;
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

    public DebtorPage Read(DebtorQuestion question)
    {
        var query = Wanted(question);
        var lines = InOrder(query, question)
            .Skip((question.Page - 1) * LinesOfAPage).Take(LinesOfAPage).AsEnumerable().Select(LineOf).ToList();
        return new DebtorPage(lines, query.Count());
    }

    /// <summary>All of them in the same order, read while they are used.</summary>
    public IEnumerable<DebtorLine> All(DebtorQuestion question) =>
        InOrder(Wanted(question), question).AsEnumerable().Select(LineOf);

    /// <summary>Whoever promised something, by the day promised.</summary>
    public IReadOnlyList<DebtorLine> Promises(IReadOnlyList<Guid> scope) =>
        [.. Rows(scope).Where(row => row.Dossier.PromisedUntil != null && row.Dossier.BalanceCents > 0)
            .OrderBy(row => row.Dossier.PromisedUntil).ThenByDescending(row => row.Dossier.BalanceCents)
            .AsEnumerable().Select(LineOf)];

    private IQueryable<Found> Wanted(DebtorQuestion question)
    {
        var query = Rows(question.Scope);
        query = question.Text.Length > 0 ? Named(query, question)
            : question.State is null && question.Phase is null ? query.Where(row => row.Dossier.BalanceCents != 0)
            : query;
        query = question.Phase is { } phase ? query.Where(row => row.Dossier.Phase == phase) : query;
        return question.State is { } state ? In(query, state, question.Today) : query;
    }

    private static IQueryable<Found> In(IQueryable<Found> query, DebtorState state, DateOnly today) => state switch
    {
        DebtorState.Overdue => query.Where(row => row.Dossier.OldestDueOn < today && row.Dossier.BalanceCents > 0),
        DebtorState.Promised => query.Where(row =>
            row.Dossier.PromisedUntil != null && row.Dossier.BalanceCents > 0),
        DebtorState.Disputed => query.Where(row => row.Dossier.IsDisputed),
        DebtorState.OnHold => query.Where(row => row.Dossier.HeldUntil >= today),
        DebtorState.ReplyToRead => query.Where(row => row.Dossier.HasUnreadReply),
        DebtorState.InCredit => query.Where(row => row.Dossier.BalanceCents < 0),
    };

    private static IQueryable<Found> InOrder(IQueryable<Found> query, DebtorQuestion question) =>
        ((question.Sort, question.IsReversed) switch
        {
            (DebtorSort.Name, false) => query.OrderBy(row => row.Debtor.FoldedName),
            (DebtorSort.Name, true) => query.OrderByDescending(row => row.Debtor.FoldedName),
            (DebtorSort.Oldest, false) => query.OrderBy(row => row.Dossier.OldestDueOn == null)
                .ThenBy(row => row.Dossier.OldestDueOn),
            (DebtorSort.Oldest, true) => query.OrderBy(row => row.Dossier.OldestDueOn == null)
                .ThenByDescending(row => row.Dossier.OldestDueOn),
            (DebtorSort.Phase, false) => Phased(query, isFurthestFirst: true),
            (DebtorSort.Phase, true) => Phased(query, isFurthestFirst: false),
            (DebtorSort.Balance, false) => query.OrderByDescending(row => row.Dossier.BalanceCents),
            (DebtorSort.Balance, true) => query.OrderBy(row => row.Dossier.BalanceCents),
        }).ThenBy(row => row.Dossier.Number);

    /// <summary>Phases are kept by name: their order is said here, closed last.</summary>
    private static IOrderedQueryable<Found> Phased(IQueryable<Found> query, bool isFurthestFirst)
    {
        Expression<Func<Found, int>> rank = row =>
            row.Dossier.Phase == Phase.Enforcement ? 4 : row.Dossier.Phase == Phase.Court ? 3
            : row.Dossier.Phase == Phase.HandedOver ? 2 : row.Dossier.Phase == Phase.FormalNotice ? 1
            : row.Dossier.Phase == Phase.Amicable ? 0 : -1;
        return isFurthestFirst ? query.OrderByDescending(rank) : query.OrderBy(rank);
    }

    private IQueryable<Found> Rows(IReadOnlyList<Guid> scope) =>
        from dossier in db.Dossiers.AsNoTracking()
        join debtor in db.Debtors.AsNoTracking()
            on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
        join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
        where scope.Contains(dossier.CreditorId)
        select new Found { Dossier = dossier, Debtor = debtor, Creditor = creditor };

    /// <summary>Owners of an invoice are found once, not looked for debtor by debtor.</summary>
    private IQueryable<Found> Named(IQueryable<Found> query, DebtorQuestion question)
    {
        var text = question.Text;
        var folded = DebtorBook.Folded(text);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var cents = CentsOf(text);
        var owners = db.OpenItems.Where(item => question.Scope.Contains(item.CreditorId)
            && (item.Ref == text || (cents != null && item.OpenCents == cents))).Select(item => item.DebtorId);
        return query.Where(row =>
            row.Debtor.FoldedName.Contains(folded)
            || row.Debtor.Key == text
            || (digits.Length == 9 && row.Debtor.Siren == digits)
            || (cents != null && row.Dossier.BalanceCents == cents)
            || owners.Contains(row.Debtor.Id));
    }

    /// <summary>A name as it is searched: lower case without accents.</summary>
    public static string Folded(string text) => DebtorBook.Folded(text);

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

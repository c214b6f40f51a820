using System.Globalization;
using Acquit.Formats;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>One debtor of one creditor, with the number of his dossier.</summary>
/// <param name="Number">of the dossier, short, within the creditor</param>
/// <param name="Key">auxiliary code, else account</param>
public sealed record NamedDebtor(
    Guid Creditor, string CreditorName, Guid Dossier, int Number, Guid Debtor, string Key, string Name);

/// <summary>
/// Who is meant by DEBTOR: an auxiliary code, <c>account/auxiliary</c>, an account, or the number of a dossier
/// (<c>12</c> or <c>#12</c>). More than one is for the person to settle, never guessed.
/// </summary>
public static class DebtorSearch
{
    private const int MostNear = 10;

    /// <summary>Everybody the text may mean exactly, by creditor and number; one: found.</summary>
    /// <param name="creditor">name or number of the creditor; null: all</param>
    public static IReadOnlyList<NamedDebtor> Find(AcquitDb db, string text, string? creditor)
    {
        text = ComposedText.Of(text);
        var isNumberOnly = text.StartsWith('#');
        var number = int.TryParse(isNumberOnly ? text[1..] : text, NumberStyles.None, CultureInfo.InvariantCulture,
            out var read)
            ? read : -1;
        var (account, auxiliary) = text.Split('/', 2) is [var left, var right] ? (left, right) : (text, "");
        return Those(
            All(db, creditor).Where(row => row.Number == number
                || (!isNumberOnly && (row.Key == text || db.DebtorAccounts.Any(owned =>
                    owned.CreditorId == row.Creditor && owned.DebtorId == row.Debtor
                    && owned.Account == account && owned.Auxiliary == auxiliary)))));
    }

    /// <summary>A dossier by its name on screens, « 2-12 »: number of the creditor, number of the dossier.</summary>
    public static NamedDebtor? Of(AcquitDb db, string name) =>
        name.Split('-') is [var left, var right] && Number(left) is { } creditor && Number(right) is { } dossier
            ? Those(All(db, null).Where(row => row.CreditorNumber == creditor && row.Number == dossier))
                .SingleOrDefault()
            : null;

    /// <summary>Whom the text may be the beginning or a part of: to be shown when nobody bears it.</summary>
    public static IReadOnlyList<NamedDebtor> Near(AcquitDb db, string text, string? creditor) =>
        Near(All(db, creditor), text);

    /// <summary>The same among some creditors: those of another never take the place of theirs.</summary>
    public static IReadOnlyList<NamedDebtor> Near(AcquitDb db, string text, IReadOnlyCollection<Guid> creditors) =>
        Near(All(db, null).Where(row => creditors.Contains(row.Creditor)), text);

    private static IReadOnlyList<NamedDebtor> Near(IQueryable<Found> among, string text)
    {
        text = ComposedText.Of(text);
        return text.Length < 2 ? [] : Those(among.AsEnumerable()
            .Where(row => row.Key.Contains(text, StringComparison.OrdinalIgnoreCase)
                || row.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Take(MostNear));
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;

    /// <summary>Whose account bears the invoice, open or paid.</summary>
    public static IReadOnlyList<NamedDebtor> WithInvoice(AcquitDb db, string reference, string? creditor)
    {
        reference = ComposedText.Of(reference);
        return Those(All(db, creditor).Where(row =>
            db.OpenItems.Any(item =>
                item.CreditorId == row.Creditor && item.DebtorId == row.Debtor && item.Ref == reference)
            || db.LedgerLines.Any(line =>
                line.CreditorId == row.Creditor && line.PieceRef == reference && line.AmountCents > 0
                && line.GoneBatch == null && db.DebtorAccounts.Any(owned =>
                    owned.CreditorId == row.Creditor && owned.DebtorId == row.Debtor
                    && owned.Account == line.Account && owned.Auxiliary == line.Auxiliary))));
    }

    private static IReadOnlyList<NamedDebtor> Those(IEnumerable<Found> query) =>
    [
        .. query
            .OrderBy(row => row.CreditorNumber).ThenBy(row => row.Number)
            .Select(row => new NamedDebtor(
                row.Creditor, row.CreditorName, row.Dossier, row.Number, row.Debtor, row.Key, row.Name)),
    ];

    private static IQueryable<Found> All(AcquitDb db, string? creditor)
    {
        var number = int.TryParse(creditor, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        return
            from dossier in db.Dossiers.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join owner in db.Creditors.AsNoTracking() on dossier.CreditorId equals owner.Id
            where creditor == null || owner.Number == number || owner.Name == creditor
            select new Found
            {
                Creditor = owner.Id,
                CreditorNumber = owner.Number,
                CreditorName = owner.Name,
                Dossier = dossier.Id,
                Number = dossier.Number,
                Debtor = debtor.Id,
                Key = debtor.Key,
                Name = debtor.Name,
            };
    }

    private sealed class Found
    {
        public required Guid Creditor { get; init; }

        public required int CreditorNumber { get; init; }

        public required string CreditorName { get; init; }

        public required Guid Dossier { get; init; }

        public required int Number { get; init; }

        public required Guid Debtor { get; init; }

        public required string Key { get; init; }

        public required string Name { get; init; }
    }
}

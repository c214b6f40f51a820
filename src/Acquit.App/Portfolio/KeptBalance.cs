using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Store;

namespace Acquit.App.Portfolio;

/// <summary>The aged balance from the lines of a database: what it says is what the latest files say.</summary>
public static class KeptBalance
{
    /// <param name="terms">null: the creditor's; debtors with terms of their own keep them</param>
    public static FileBalance Of(AcquitDb db, CreditorBook book, DateOnly asOf, PaymentTerms? terms)
    {
        var lines = LedgerLines.Counting(db, book.Id);
        var usual = terms ?? PaymentTerms.Parse(book.Creditor.Terms);
        var due = DebtorBook.Open(db, book.Id, DateTimeOffset.UnixEpoch).DueDates(usual);
        return new FileBalance
        {
            Balance = AgedBalance.On(lines, asOf, due, KeptMatches.Of(db, book.Id)),
            Problems = [],
            Terms = usual,
            RowsRead = lines.Count,
            LastEntryOn = book.LedgerCoversUntil,
            HasDueDates = lines.Any(line => line.DueOn is not null),
        };
    }
}

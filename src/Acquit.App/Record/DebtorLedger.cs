using System.Globalization;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>One line of a customer's account.</summary>
/// <param name="Balance">of all lines up to and with this one</param>
/// <param name="Open">what is left of the line, positive for debits and credits alike; zero: closed by
/// lettering</param>
/// <param name="DueOn">null for a credit</param>
public sealed record DebtorLedgerLine(LedgerLine Line, DateOnly? DueOn, Money Balance, Money Open);

/// <summary>
/// The customer's account as the ledger shows it, all his accounts together, up to a day, with what is open that day.
/// Σ open debits − Σ open credits = balance.
/// </summary>
public sealed record DebtorLedger(
    DateOnly AsOf, IReadOnlyList<DebtorLedgerLine> Lines, IReadOnlyList<AccountPosition> Positions)
{
    public Money Debit => Money.Sum(Lines.Where(line => line.Line.Amount.IsPositive).Select(line => line.Line.Amount));

    public Money Credit => -Money.Sum(Lines.Where(line => line.Line.Amount.IsNegative)
        .Select(line => line.Line.Amount));

    public Money Balance => Debit - Credit;

    /// <param name="creditorTerms">payment terms when the debtor has none of his own</param>
    public static DebtorLedger Read(AcquitDb db, NamedDebtor debtor, string creditorTerms, DateOnly asOf)
    {
        var own = db.Debtors.AsNoTracking().Where(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Debtor)
            .Select(row => row.Terms).Single();
        var due = new DueDates(PaymentTerms.Parse(creditorTerms))
        {
            DebtorTerms = own is { Length: > 0 }
                ? new Dictionary<DebtorKey, PaymentTerms> { [new DebtorKey(debtor.Key)] = PaymentTerms.Parse(own) }
                : [],
        };
        var rows = Rows(db, debtor);
        var positions = Matching.OpenOn(
            [.. rows.Select(InItsSeries)], asOf, due, KeptMatches.Of(db, debtor.Creditor, debtor.Dossier));
        var open = positions.SelectMany(position => position.Items.Select(item => (item.Key, item.Open)))
            .Concat(positions.SelectMany(position => position.Credits.Select(credit => (credit.Key, credit.Open))))
            .ToDictionary();
        var dueOn = positions.SelectMany(position => position.Items).ToDictionary(item => item.Key, item => item.DueOn);
        var (lines, balance) = (new List<DebtorLedgerLine>(), Money.Zero);
        foreach (var line in rows.Select(LedgerLines.Line).Where(line => line.EntryDate <= asOf)
            .OrderBy(line => line.EntryDate))
        {
            balance += line.Amount;
            lines.Add(new DebtorLedgerLine(
                line,
                line.Amount.IsPositive ? dueOn.TryGetValue(line.Key, out var day) ? day : due.DueOn(line) : null,
                balance,
                open.GetValueOrDefault(line.Key)));
        }

        return new DebtorLedger(asOf, lines, positions);
    }

    /// <summary>What stands in the ledger now and counts, in order of arrival.</summary>
    private static List<LedgerLineRow> Rows(AcquitDb db, NamedDebtor debtor)
    {
        var lines =
            from line in db.LedgerLines.AsNoTracking()
            join owned in db.DebtorAccounts.AsNoTracking()
                on new { line.CreditorId, line.Account, line.Auxiliary }
                equals new { owned.CreditorId, owned.Account, owned.Auxiliary }
            where line.CreditorId == debtor.Creditor && owned.DebtorId == debtor.Debtor && line.GoneBatch == null
                && line.Role == LineRole.Counts
            orderby line.Id
            select line;
        return [.. lines];
    }

    /// <summary>
    /// Lettering codes begin anew with each fiscal year: « AA » of one year never meets « AA » of the next.
    /// </summary>
    private static LedgerLine InItsSeries(LedgerLineRow row)
    {
        var line = LedgerLines.Line(row);
        return line.Lettering.Length == 0 ? line : line with
        {
            Lettering = row.LetteringScope.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "/" + line.Lettering,
        };
    }
}

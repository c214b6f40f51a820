using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats.Tables;

namespace Acquit.Formats.Accounting;

/// <summary>One row of an open-items table.</summary>
internal sealed record OpenItemRow(TableRow Row, OpenItemColumns Columns)
{
    /// <summary>Account of a customer when the table gives only his code or his name.</summary>
    private const string Customers = "411";

    /// <summary>The row is a sum over rows: it has no date, and says so.</summary>
    private bool IsTotal
    {
        get
        {
            var first = ColumnNames.Folded(Row.Fields.FirstOrDefault(cell => cell.Length > 0) ?? "");
            return this[OpenItemColumn.Date].Length == 0
                && (first.StartsWith("total", StringComparison.Ordinal)
                    || first.StartsWith("totaux", StringComparison.Ordinal)
                    || first.StartsWith("soustotal", StringComparison.Ordinal));
        }
    }

    public string this[OpenItemColumn column] => Row[Columns.At(column)];

    /// <summary>The line, or why there is none and in which column (null: the whole row).</summary>
    public (LedgerLine? Line, ProblemCode Code, OpenItemColumn? Column) Read()
    {
        if (IsTotal)
        {
            return (null, ProblemCode.TotalRowLeftOut, null);
        }

        if (Row.Fields.Skip(Columns.Count).Any(cell => cell.Length > 0))
        {
            return (null, ProblemCode.RowColumnsWrong, null);
        }

        if (Key() is not { } account)
        {
            var key = Columns.Has(OpenItemColumn.Auxiliary) ? OpenItemColumn.Auxiliary
                : Columns.Has(OpenItemColumn.Account) ? OpenItemColumn.Account
                : OpenItemColumn.Name;
            return (null, ProblemCode.AccountMissing, key);
        }

        if (!LedgerText.TryDay(this[OpenItemColumn.Date], out var day) || day is not { } issued)
        {
            return (null, ProblemCode.EntryDateUnreadable, OpenItemColumn.Date);
        }

        var (amount, wrong) = Amount();
        return amount is { } open
            ? (Line(account, issued, open), default, null)
            : (null, ProblemCode.AmountUnreadable, wrong);
    }

    private LedgerLine Line(AccountKey account, DateOnly issued, Money amount) =>
        new()
        {
            Account = account,
            Name = this[OpenItemColumn.Name],
            PieceRef = this[OpenItemColumn.Ref],
            PieceDate = issued,
            EntryDate = issued,
            Amount = amount,
            Label = this[OpenItemColumn.Label],
            Lettering = this[OpenItemColumn.Lettering],
            DueOn = LedgerText.TryDay(this[OpenItemColumn.Due], out var due) ? due : null,
            OrderRef = this[OpenItemColumn.Order],
            SourceLine = Row.Line,
        };

    /// <summary>
    /// A general account begins with a digit; anything else in its column is the customer's code. A table with names
    /// alone is keyed by them.
    /// </summary>
    private AccountKey? Key()
    {
        var account = this[OpenItemColumn.Account];
        var auxiliary = this[OpenItemColumn.Auxiliary];
        if (account.Length > 0 && !char.IsAsciiDigit(account[0]))
        {
            (account, auxiliary) = ("", auxiliary.Length > 0 ? auxiliary : account);
        }

        if (!Columns.Has(OpenItemColumn.Account) && !Columns.Has(OpenItemColumn.Auxiliary))
        {
            auxiliary = this[OpenItemColumn.Name];
        }

        return account.Length + auxiliary.Length == 0
            ? null
            : new AccountKey(account.Length > 0 ? account : Customers, auxiliary);
    }

    /// <summary>
    /// What is left when the table says so, else debit less credit, else the whole less what was paid, else a balance.
    /// Negative is a credit.
    /// </summary>
    private (Money? Amount, OpenItemColumn Wrong) Amount() =>
        Says(OpenItemColumn.Remaining) ? Sum(OpenItemColumn.Remaining, null)
        : Says(OpenItemColumn.Debit) || Says(OpenItemColumn.Credit) ? Sum(OpenItemColumn.Debit, OpenItemColumn.Credit)
        : Says(OpenItemColumn.Total) ? Sum(OpenItemColumn.Total, OpenItemColumn.Paid)
        : Says(OpenItemColumn.Balance) ? Sum(OpenItemColumn.Balance, null)
        : (null, Columns.FirstAmount);

    private bool Says(OpenItemColumn column) => this[column].Length > 0;

    private (Money? Amount, OpenItemColumn Wrong) Sum(OpenItemColumn more, OpenItemColumn? less)
    {
        if (!TryAmount(this[more], out var sum))
        {
            return (null, more);
        }

        if (less is not { } minus)
        {
            return (sum, default);
        }

        return TryAmount(this[minus], out var taken) ? (sum - taken, default) : (null, minus);
    }

    /// <summary>As in a FEC, and "1 234,56 EUR", "(12,50)" and "€ 12,50".</summary>
    private static bool TryAmount(string text, out Money amount)
    {
        var plain = text.Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '\u00a0', '\u202f', '€');
        if (plain is not ['(', .., ')'])
        {
            return LedgerText.TryAmount(plain, out amount);
        }

        var isRead = LedgerText.TryAmount(plain.AsSpan(1, plain.Length - 2), out var within);
        amount = -within;
        return isRead;
    }
}

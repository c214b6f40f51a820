using Acquit.Core.Amounts;

namespace Acquit.Formats.Accounting;

/// <summary>One row of a FEC, cut at the header's columns and read as far as every row must be read.</summary>
internal sealed record FecRow(FecHeader Header, IReadOnlyList<string> Fields)
{
    public string Account => Field(FecColumn.CompteNum);

    public DateOnly EntryDate { get; private init; }

    /// <summary>Debit positive, credit negative.</summary>
    public Money Amount { get; private init; }

    /// <summary>Blanks that pad a field are taken off; "" when the file has no such column.</summary>
    public string Field(FecColumn column)
    {
        var at = Header.At(column);
        return at >= 0 && at < Fields.Count ? Fields[at].Trim() : "";
    }

    /// <summary>The row, or what makes it unreadable and in which column (1 = first).</summary>
    public static (FecRow? Row, ProblemCode Code, FecColumn Column) Read(FecHeader header, IReadOnlyList<string> fields)
    {
        var row = new FecRow(header, fields);
        if (!LedgerText.TryDay(row.Field(FecColumn.EcritureDate), out var entry) || entry is not { } entryDate)
        {
            return (null, ProblemCode.EntryDateUnreadable, FecColumn.EcritureDate);
        }

        if (row.Account.Length == 0)
        {
            return (null, ProblemCode.AccountMissing, FecColumn.CompteNum);
        }

        var (amount, code, column) = header.HasSide ? row.AmountAndSide() : row.DebitMinusCredit();
        return amount is { } read
            ? (row with { EntryDate = entryDate, Amount = read }, default, default)
            : (null, code, column);
    }

    /// <summary>The day in a column that may be empty; false when something unreadable stands there.</summary>
    public bool TryDay(FecColumn column, out DateOnly? day) => LedgerText.TryDay(Field(column), out day);

    private (Money? Amount, ProblemCode Code, FecColumn Column) DebitMinusCredit()
    {
        if (!LedgerText.TryAmount(Field(FecColumn.Debit), out var debit))
        {
            return (null, ProblemCode.AmountUnreadable, FecColumn.Debit);
        }

        return LedgerText.TryAmount(Field(FecColumn.Credit), out var credit)
            ? (debit - credit, default, default)
            : (null, ProblemCode.AmountUnreadable, FecColumn.Credit);
    }

    private (Money? Amount, ProblemCode Code, FecColumn Column) AmountAndSide()
    {
        if (!LedgerText.TryAmount(Field(FecColumn.Montant), out var amount))
        {
            return (null, ProblemCode.AmountUnreadable, FecColumn.Montant);
        }

        return FecHeader.Plain(Field(FecColumn.Sens)) switch
        {
            "d" or "debit" => (amount, default, default),
            "c" or "credit" => (-amount, default, default),
            "1" when Field(FecColumn.Sens) is "1" or "+1" => (amount, default, default),
            "1" when Field(FecColumn.Sens) is "-1" => (-amount, default, default),
            _ => (null, ProblemCode.SideUnreadable, FecColumn.Sens),
        };
    }
}

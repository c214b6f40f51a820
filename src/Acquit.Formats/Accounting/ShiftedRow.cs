namespace Acquit.Formats.Accounting;

/// <summary>
/// A row with more fields than the header: a separator stands inside a text, or one too many was written. It is put
/// right only when every reading that makes sense gives the same customer line.
/// </summary>
internal static class ShiftedRow
{
    private const int MostExtraFields = 5;

    private static readonly FecColumn[] _deciding =
    [
        FecColumn.CompAuxNum, FecColumn.PieceRef, FecColumn.PieceDate, FecColumn.EcritureLet, FecColumn.DateLet,
        FecColumn.EcheanceDate, FecColumn.JournalCode,
    ];

    private static readonly FecColumn[] _days =
    [
        FecColumn.PieceDate, FecColumn.DateLet, FecColumn.ValidDate, FecColumn.EcheanceDate,
    ];

    /// <summary>
    /// The one reading of the row; null when there is none, or several that differ. One separator too many leaves an
    /// empty field: readings that drop empty fields are asked first.
    /// </summary>
    public static FecRow? PutRight(FecHeader header, List<string> fields) =>
        fields.Count - header.Count is < 1 or > MostExtraFields
            ? null
            : Only(header, fields, dropsEmpty: true) ?? Only(header, fields, dropsEmpty: false);

    private static FecRow? Only(FecHeader header, List<string> fields, bool dropsEmpty)
    {
        var extra = fields.Count - header.Count;
        FecRow? only = null;
        for (var at = 0; at < header.Count; at++)
        {
            if (dropsEmpty && fields.GetRange(at, extra + 1).Count(string.IsNullOrWhiteSpace) < extra)
            {
                continue;
            }

            var joined = Joined(fields, at, extra, header.Separator);
            if (!MakesSense(header, joined) || FecRow.Read(header, joined).Row is not { } row)
            {
                continue;
            }

            if (only is not null && !SameLine(only, row))
            {
                return null;
            }

            only ??= row;
        }

        return only;
    }

    private static List<string> Joined(List<string> fields, int at, int extra, char separator)
    {
        var text = string.Join(separator, fields.GetRange(at, extra + 1)).Trim(separator);
        return [.. fields.Take(at), text, .. fields.Skip(at + extra + 1)];
    }

    /// <summary>Numbers, days and accounts stand where they belong, and no text is taken for one.</summary>
    private static bool MakesSense(FecHeader header, List<string> fields)
    {
        var row = new FecRow(header, fields);
        return row.Account.Length > 0
            && char.IsAsciiDigit(row.Account[0])
            && !fields[header.At(FecColumn.CompteNum)].Contains(header.Separator, StringComparison.Ordinal)
            && Array.TrueForAll(_days, day => row.TryDay(day, out _))
            && LedgerText.TryAmount(row.Field(FecColumn.MontantDevise), out _)
            && HasAmount(row)
            && row.Field(FecColumn.EcritureLet).Length <= 20;
    }

    private static bool HasAmount(FecRow row) =>
        row.Header.HasSide
            ? row.Field(FecColumn.Montant).Length > 0
            : row.Field(FecColumn.Debit).Length + row.Field(FecColumn.Credit).Length > 0;

    private static bool SameLine(FecRow a, FecRow b) =>
        a.EntryDate == b.EntryDate
        && a.Amount == b.Amount
        && a.Account == b.Account
        && Array.TrueForAll(_deciding, column => a.Field(column) == b.Field(column));
}

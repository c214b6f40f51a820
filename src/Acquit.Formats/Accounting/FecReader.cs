using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting;

/// <summary>
/// Reads the accounting file that every French package exports, in the shapes that exist: any separator, encoding, line
/// end and spelling of the header, 10 to 22 columns. A row that cannot be read is a problem and never stops the file.
/// This path is the definition; a faster one must give the same answer.
/// </summary>
public sealed class FecReader
{
    /// <summary>More rejected rows than this: the file is not what it says, nothing is taken from it.</summary>
    public const int MostRejectedRows = 100_000;

    private readonly string _file;
    private readonly FecHeader _header;
    private readonly CustomerAccounts _accounts;
    private readonly List<ImportProblem> _problems = [];
    private readonly List<LedgerLine> _lines = [];
    private readonly LineOrdinals _ordinals = new();
    private int _read;
    private int _rejected;
    private DateOnly? _first;
    private DateOnly? _last;
    private Money _balance;

    private FecReader(string file, FecHeader header, CustomerAccounts accounts)
    {
        _file = file;
        _header = header;
        _accounts = accounts;
    }

    /// <summary>Whether this is the first line of a FEC.</summary>
    public static bool Recognises(string firstLine) => FecHeader.Read(firstLine)?.IsFec == true;

    /// <summary>Reads to the end; the first line that is not blank is the header.</summary>
    public static LedgerReading Read(TextReader text, string file, CustomerAccounts accounts) =>
        Read(PhysicalLines.Of(text), file, accounts);

    /// <summary>The same from numbered lines, the header first; lines may be missing between them.</summary>
    internal static LedgerReading Read(
        IEnumerable<(int Number, string Text, bool TooLong)> lines, string file, CustomerAccounts accounts)
    {
        FecReader? reader = null;
        foreach (var (number, line, tooLong) in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (reader is not null)
            {
                reader.Row(number, line, tooLong);
                if (reader._rejected > MostRejectedRows)
                {
                    return Refused(ProblemCode.TooManyRowsRejected, file, number, "", $"≤ {MostRejectedRows}");
                }
            }
            else if (FecHeader.Read(line) is { IsFec: true } header)
            {
                reader = new FecReader(file, header, accounts);
                if (reader.WhatIsMissing(number) is { Count: > 0 } missing)
                {
                    return LedgerReading.Unreadable(missing);
                }
            }
            else
            {
                return Refused(ProblemCode.FileNotRecognised, file, number, line, "JournalCode, … CompteNum, …");
            }
        }

        return reader?.Result() ?? Refused(ProblemCode.FileEmpty, file, 0, "", "");
    }

    private static LedgerReading Refused(ProblemCode code, string file, int line, string found, string expected) =>
        LedgerReading.Unreadable(new ImportProblem(code, file, line, 0, found, expected));

    private List<ImportProblem> WhatIsMissing(int line) =>
        _header.Missing
            .Select(column => new ImportProblem(ProblemCode.ColumnMissing, _file, line, 0, "", column.ToString()))
            .ToList();

    private LedgerReading Result() => new()
    {
        Kind = LedgerFileKind.Fec,
        Lines = _lines,
        Problems = [.. _problems, .. LedgerWarnings.Of(_file, _lines, _balance)],
        RowsRead = _read,
        RowsRejected = _rejected,
        FirstEntryOn = _first,
        LastEntryOn = _last,
        HasDueDates = _lines.Exists(line => line.DueOn is not null),
    };

    private void Row(int number, string line, bool tooLong)
    {
        if (tooLong)
        {
            _read++;
            Reject(ProblemCode.RowTooLong, number, 0, line, $"≤ {PhysicalLines.Longest}");
            return;
        }

        var fields = RowFields.Split(line, _header.Separator);
        if (fields.Count != _header.Count
            && line.Contains('"', StringComparison.Ordinal)
            && line.Split(_header.Separator).Length == _header.Count)
        {
            fields = [.. line.Split(_header.Separator)];
        }

        if (fields.TrueForAll(string.IsNullOrWhiteSpace))
        {
            return;
        }

        _read++;
        while (fields.Count > _header.Count
            && string.IsNullOrWhiteSpace(fields[^1])
            && FecRow.Read(_header, fields).Row is not null)
        {
            fields.RemoveAt(fields.Count - 1);
        }

        Accept(number, fields, line);
    }

    private void Accept(int number, List<string> fields, string line)
    {
        if (fields.Count > _header.Count)
        {
            if (ShiftedRow.PutRight(_header, fields) is { } row)
            {
                Warn(ProblemCode.RowPutRight, number, 0, line, $"{_header.Count}");
                Keep(number, row);
            }
            else
            {
                Reject(ProblemCode.RowColumnsWrong, number, 0, line, $"{_header.Count}");
            }

            return;
        }

        if (fields.Count <= _header.LastNeeded)
        {
            Reject(ProblemCode.RowColumnsWrong, number, 0, line, $"{_header.Count}");
            return;
        }

        var (read, code, column) = FecRow.Read(_header, fields);
        if (read is null)
        {
            var found = fields[_header.At(column)];
            Reject(code, number, _header.At(column) + 1, found, Expected(code));
            return;
        }

        if (fields.Count < _header.Count)
        {
            Warn(ProblemCode.RowCompleted, number, 0, $"{fields.Count}", $"{_header.Count}");
        }

        Keep(number, read);
    }

    private void Keep(int number, FecRow row)
    {
        _balance += row.Amount;
        _first = _first is { } first && first <= row.EntryDate ? first : row.EntryDate;
        _last = _last is { } last && last >= row.EntryDate ? last : row.EntryDate;
        if (!_accounts.Include(row.Account))
        {
            return;
        }

        var auxiliary = row.Field(FecColumn.CompAuxNum);
        var customer = row.Field(FecColumn.CompAuxLib);
        var line = new LedgerLine
        {
            Account = new AccountKey(row.Account, auxiliary),
            Name = customer.Length > 0 ? customer : auxiliary.Length > 0 ? "" : row.Field(FecColumn.CompteLib),
            Journal = row.Field(FecColumn.JournalCode),
            PieceRef = row.Field(FecColumn.PieceRef),
            PieceDate = DayOrWarn(number, row, FecColumn.PieceDate),
            EntryDate = row.EntryDate,
            Amount = row.Amount,
            Label = row.Field(FecColumn.EcritureLib),
            Lettering = row.Field(FecColumn.EcritureLet),
            LetteredOn = DayOrWarn(number, row, FecColumn.DateLet),
            DueOn = DayOrWarn(number, row, FecColumn.EcheanceDate),
            IsOpening = OpeningEntry.Is(
                row.Field(FecColumn.JournalCode), row.Field(FecColumn.JournalLib), row.Field(FecColumn.EcritureLib)),
            SourceLine = number,
        };
        _lines.Add(_ordinals.Numbered(line));
    }

    private DateOnly? DayOrWarn(int number, FecRow row, FecColumn column)
    {
        if (!row.TryDay(column, out var day))
        {
            var expected = Expected(ProblemCode.DayIgnored);
            Warn(ProblemCode.DayIgnored, number, _header.At(column) + 1, row.Field(column), expected);
        }

        return day;
    }

    private static string Expected(ProblemCode code) => code switch
    {
        ProblemCode.EntryDateUnreadable or ProblemCode.DayIgnored => "20261231",
        ProblemCode.AmountUnreadable => "1234,56",
        ProblemCode.SideUnreadable => "D | C",
        ProblemCode.AccountMissing => "411000",
        _ => "",
    };

    private void Warn(ProblemCode code, int line, int column, string found, string expected) =>
        _problems.Add(new(code, _file, line, column, found, expected));

    private void Reject(ProblemCode code, int line, int column, string found, string expected)
    {
        _rejected++;
        Warn(code, line, column, found, expected);
    }
}

using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Formats.Tables;

namespace Acquit.Formats.Accounting;

/// <summary>
/// Reads a table of open items (CSV, XLSX, XLS), one row an item, as packages and people export it: columns in any
/// order, in French or English, titles above and totals below. A row that cannot be read is a problem and never stops
/// the file.
/// </summary>
public sealed class OpenItemsReader
{
    private const int FewestColumns = 3;

    private readonly TableFile _table;
    private readonly OpenItemColumns _columns;
    private readonly List<ImportProblem> _problems;
    private readonly List<LedgerLine> _lines = [];
    private readonly LineOrdinals _ordinals = new();
    private readonly CustomerAccounts _accounts;
    private int _rejected;
    private DateOnly? _first;
    private DateOnly? _last;

    private OpenItemsReader(TableFile table, ColumnMap? map, CustomerAccounts accounts, List<ImportProblem> problems)
    {
        _table = table;
        _columns = OpenItemColumns.Of(table.Header, map);
        _accounts = accounts;
        _problems = problems;
    }

    /// <summary>Whether this header has all the columns that an open item needs.</summary>
    public static bool Recognises(IReadOnlyList<string> header) => OpenItemColumns.Of(header, null).IsComplete;

    /// <summary>Reads the whole table.</summary>
    /// <param name="map">the creditor's own names of columns; null for the usual ones</param>
    public static LedgerReading Read(byte[] bytes, string file, CustomerAccounts accounts, ColumnMap? map = null)
    {
        var problems = new List<ImportProblem>();
        if (TableFile.Read(bytes, file, problems) is not { } whole)
        {
            return LedgerReading.Unreadable(problems);
        }

        var table = whole.HeaderAt(header => OpenItemColumns.Of(header, map).Known);
        var reader = new OpenItemsReader(table, map, accounts, problems);
        if (reader.WhatIsMissing(map) is { Count: > 0 } missing)
        {
            return LedgerReading.Unreadable([.. problems, .. missing]) with
            {
                IsAboutItems = reader._columns.IsAboutItems,
            };
        }

        foreach (var row in table.Rows)
        {
            reader.Read(row);
        }

        return reader.Result();
    }

    private List<ImportProblem> WhatIsMissing(ColumnMap? map)
    {
        var header = string.Join(" | ", _table.Header);
        if (map is null && _columns.Known < FewestColumns && !_columns.IsComplete)
        {
            return [Problem(ProblemCode.FileNotRecognised, header, "FEC | Client ; Facture ; Date ; Montant TTC…")];
        }

        var unknown = map?.Headers.Where(named => !_columns.Has(named.Key)).ToList() ?? [];
        if (unknown.Count > 0)
        {
            return unknown.ConvertAll(named => Problem(
                ProblemCode.MappedColumnMissing, header, $"{ColumnMap.Key(named.Key)} = {named.Value}"));
        }

        var missing = new List<string>();
        if (!_columns.HasKey)
        {
            missing.Add("Compte | Code client | Nom");
        }

        if (!_columns.Has(OpenItemColumn.Date))
        {
            missing.Add("Date facture");
        }

        if (!_columns.HasAmount)
        {
            missing.Add("Reste dû | Montant TTC | Débit, Crédit");
        }

        return missing.ConvertAll(expected => Problem(ProblemCode.ColumnMissing, header, expected));
    }

    private ImportProblem Problem(ProblemCode code, string found, string expected) =>
        new(code, _table.Name, _table.HeaderLine, 0, found, expected);

    private void Read(TableRow row)
    {
        var item = new OpenItemRow(row, _columns);
        var (line, code, column) = item.Read();
        if (line is null)
        {
            _rejected++;
            Add(code, row, column);
            return;
        }

        _first = _first is { } first && first <= line.EntryDate ? first : line.EntryDate;
        _last = _last is { } last && last >= line.EntryDate ? last : line.EntryDate;
        if (!LedgerText.TryDay(item[OpenItemColumn.Due], out _))
        {
            Add(ProblemCode.DayIgnored, row, OpenItemColumn.Due);
        }

        if (_accounts.Include(line.Account.Account))
        {
            _lines.Add(_ordinals.Numbered(line));
        }
    }

    private void Add(ProblemCode code, TableRow row, OpenItemColumn? column)
    {
        var at = column is { } named ? _columns.At(named) : -1;
        var found = at >= 0 ? row[at] : string.Join(" | ", row.Fields.Where(field => field.Length > 0));
        _problems.Add(new(code, _table.Name, row.Line, at + 1, found, Expected(code)));
    }

    private string Expected(ProblemCode code) => code switch
    {
        ProblemCode.EntryDateUnreadable or ProblemCode.DayIgnored => "31/12/2026",
        ProblemCode.AmountUnreadable => "1 234,56",
        ProblemCode.RowColumnsWrong => $"{_columns.Count}",
        _ => "",
    };

    private LedgerReading Result() =>
        new()
        {
            Kind = LedgerFileKind.OpenItems,
            Lines = _lines,
            Problems = [.. _problems, .. LedgerWarnings.Of(_table.Name, _lines, Money.Zero)],
            RowsRead = _table.Rows.Count + _table.RowsRejected,
            RowsRejected = _rejected + _table.RowsRejected,
            FirstEntryOn = _first,
            LastEntryOn = _last,
            HasDueDates = _lines.Exists(line => line.DueOn is not null),
        };
}

using Acquit.App.Decide;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats.Accounting;
using Acquit.Formats.Tables;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Import;

/// <summary>What one waiting file is, and what it would change.</summary>
/// <param name="Place">its place among the files that came; null: the invoices as PDF</param>
public sealed record FilePreview(int? Place, ImportOutcome Outcome)
{
    public long Bytes { get; init; }

    /// <summary>First to last entry date; null unless it is a ledger or a table of open items.</summary>
    public DateRange? Period { get; init; }

    /// <summary>« utf-8 »; empty for a workbook.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>Null unless it is a table, whose columns may be named by hand.</summary>
    public TableColumns? Columns { get; init; }
}

/// <summary>Rehearses and confirms what waits, in the order the files came; invoices as PDF last.</summary>
public sealed class WaitingDesk(AcquitDb db, CreditorBook book, ImportAct act)
{
    private const int BytesOfWorkbookMark = 2;

    /// <summary>What each file would change by itself; nothing is written.</summary>
    public IReadOnlyList<FilePreview> Rehearse(WaitingImport waiting) =>
    [
        .. waiting.Paths.Select((path, at) => Rehearse(waiting, at, path)),
        .. Folder(waiting, isDryRun: true).Select(outcome => new FilePreview(null, outcome)),
    ];

    /// <summary>Each file all or nothing; one that cannot be read changes nothing.</summary>
    public IReadOnlyList<ImportOutcome> Confirm(WaitingImport waiting)
    {
        var outcomes = waiting.Paths.Select((path, at) => Import(Read(waiting, at, path), isDryRun: false)).ToList();
        return [.. outcomes, .. Folder(waiting, isDryRun: false)];
    }

    private FilePreview Rehearse(WaitingImport waiting, int at, string path)
    {
        var file = Read(waiting, at, path);
        var bytes = new FileInfo(path).Length;
        var isTable = bytes is > 0 and <= TableFile.LargestFile && file.Ledger?.Kind != BatchKind.Ledger;
        return new FilePreview(at, Import(file, isDryRun: true))
        {
            Bytes = bytes,
            Period = file.Ledger?.Period,
            Encoding = EncodingOf(path),
            Columns = isTable ? TableColumns.Of(File.ReadAllBytes(path), file.Name, Map(waiting, at)?.Columns) : null,
        };
    }

    private Intake Read(WaitingImport waiting, int at, string path) =>
        Intake.Read(path, new CustomerAccounts(book.Creditor.CustomerPrefixes), Map(waiting, at));

    /// <summary>Given by hand, else what the creditor's latest table was read with.</summary>
    private UsedMap? Map(WaitingImport waiting, int at) => waiting.Map(at) ?? UsedMap.Kept(db, book.Id);

    private ImportOutcome Import(Intake file, bool isDryRun)
    {
        var outcome = ImportDesk.Import(db, act, file, isDryRun);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private List<ImportOutcome> Folder(WaitingImport waiting, bool isDryRun)
    {
        if (waiting.Invoices is not { } folder)
        {
            return [];
        }

        var outcome = ImportDesk.ImportFolder(db, act, folder, isDryRun);
        db.ChangeTracker.Clear();
        return [outcome];
    }

    /// <summary>Workbooks begin with PK or D0CF and have no encoding of their own.</summary>
    private static string EncodingOf(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[BytesOfWorkbookMark];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && (start.AsSpan().SequenceEqual("PK"u8) || start.AsSpan().SequenceEqual((byte[])[0xD0, 0xCF])))
        {
            return "";
        }

        file.Position = 0;
        return FileEncoding.Detect(file).Encoding.WebName;
    }
}

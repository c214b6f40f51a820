using System.Text;
using Acquit.Formats.Tables;

namespace Acquit.Formats.Accounting;

/// <summary>Tells from its content what sort of ledger a file is; name and extension do not count.</summary>
public static class LedgerFileKinds
{
    /// <summary>So many bytes from the start of a file are enough.</summary>
    public const int BytesNeeded = 1 << 16;

    /// <summary>
    /// A FEC by its column names, in any encoding; everything else is read as a table of open items, which then says
    /// what it misses. An extract under the names of a FEC, without its journal, is a table of open items.
    /// </summary>
    /// <param name="start">the first bytes of the file, all of it when it is short</param>
    public static LedgerFileKind Of(byte[] start)
    {
        if (TableSheet.Recognises(start))
        {
            return LedgerFileKind.OpenItems;
        }

        using var reader = new StreamReader(
            new MemoryStream(start, writable: false), Encoding.Latin1, detectEncodingFromByteOrderMarks: true);
        var first = PhysicalLines.Of(reader)
            .Select(line => line.Text)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
        if (FecHeader.Read(first) is not { IsFec: true } header)
        {
            return LedgerFileKind.OpenItems;
        }

        var isJournal = header.Has(FecColumn.JournalCode) || header.Has(FecColumn.EcritureNum);
        return !isJournal && OpenItemsReader.Recognises(RowFields.Split(first, header.Separator))
            ? LedgerFileKind.OpenItems
            : LedgerFileKind.Fec;
    }
}

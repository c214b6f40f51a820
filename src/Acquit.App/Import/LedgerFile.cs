using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;
using Acquit.Formats.Tables;

namespace Acquit.App.Import;

/// <summary>A ledger as a user hands it over: any name, any extension, recognised from its content.</summary>
public static class LedgerFile
{
    /// <summary>Bytes; a larger file is refused.</summary>
    public const long Largest = 4_000_000_000;

    /// <summary>The customer lines of a file, with everything that was wrong with it.</summary>
    /// <param name="map">the creditor's names of columns for a table of open items; a FEC needs none</param>
    public static LedgerReading Read(string path, CustomerAccounts accounts, ColumnMap? map = null)
    {
        try
        {
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            return file.Length switch
            {
                0 => LedgerReading.Unreadable(new ImportProblem(ProblemCode.FileEmpty, path, 0, 0, "", "")),
                > Largest => LedgerReading.Unreadable(TooLarge(path, file.Length, Largest)),
                _ when KindOf(file) == LedgerFileKind.OpenItems => OpenItems(file, path, accounts, map),
                _ => WithoutMap(Read(file, path, accounts), path, map),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return LedgerReading.Unreadable(new ImportProblem(ProblemCode.FileMissing, path, 0, 0, e.Message, ""));
        }
    }

    /// <summary>
    /// The same for a look at one day: of a large plain file only the customer lines that can be open on it; what is
    /// open is the same as from all lines.
    /// </summary>
    /// <param name="map">as for the whole file</param>
    public static LedgerReading ReadOpen(
        string path, CustomerAccounts accounts, DateOnly asOf, ColumnMap? map = null) =>
        (map is not null ? null
            : SievedLedger.Read(path, accounts, asOf, PaymentTerms.Parse("0d"))?.Reading(alsoOpen: true))
            ?? Read(path, accounts, map);

    private static LedgerFileKind KindOf(FileStream file)
    {
        var start = new byte[Math.Min(file.Length, LedgerFileKinds.BytesNeeded)];
        file.ReadExactly(start);
        file.Position = 0;
        return LedgerFileKinds.Of(start);
    }

    /// <summary>A map that was given for nothing is said, not swallowed.</summary>
    private static LedgerReading WithoutMap(LedgerReading reading, string path, ColumnMap? map) => map is null ? reading
        : reading with { Problems = [.. reading.Problems, new(ProblemCode.MapNotUsed, path, 0, 0, "", "")] };

    private static LedgerReading OpenItems(FileStream file, string path, CustomerAccounts accounts, ColumnMap? map)
    {
        if (file.Length > TableFile.LargestFile)
        {
            return LedgerReading.Unreadable(TooLarge(path, file.Length, TableFile.LargestFile));
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return OpenItemsReader.Read(bytes, path, accounts, map);
    }

    private static LedgerReading Read(FileStream file, string path, CustomerAccounts accounts)
    {
        var encoding = FileEncoding.Detect(file);
        file.Position = 0;
        using var text = new StreamReader(file, encoding.Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var reading = FecReader.Read(text, path, accounts);
        return encoding.UnreadableBytes == 0
            ? reading
            : reading with { Problems = [Doubtful(path, encoding), .. reading.Problems] };
    }

    private static ImportProblem Doubtful(string path, FileEncoding encoding) =>
        new(
            ProblemCode.EncodingDoubtful, path, 0, 0,
            encoding.UnreadableBytes.ToString(CultureInfo.InvariantCulture), encoding.Encoding.WebName);

    private static ImportProblem TooLarge(string path, long length, long largest) =>
        new(ProblemCode.FileTooLarge, path, 0, 0, length.ToString(CultureInfo.InvariantCulture), $"≤ {largest}");
}

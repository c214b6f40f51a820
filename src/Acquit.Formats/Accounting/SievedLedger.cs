using System.Globalization;
using System.Text;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats.Accounting.Sieve;

namespace Acquit.Formats.Accounting;

/// <summary>
/// A large FEC through the sieve: accounts that are added up already, and what the definition must still see of the
/// others. Null from <see cref="Read"/> when the file is not of the plain shape; the reader then does all of it, more
/// slowly.
/// </summary>
public sealed class SievedLedger
{
    /// <summary>Below it a file is read whole at once: nothing is gained.</summary>
    public const long WorthSieving = 4_000_000;

    private readonly string _path;
    private readonly SieveLayout _layout;

    private SievedLedger(string path, SieveLayout layout, LedgerSieve sieve)
    {
        (_path, _layout, Sieve) = (path, layout, sieve);
    }

    public LedgerSieve Sieve { get; }

    /// <summary>Null when the file is smaller than <see cref="WorthSieving"/> or not of the plain shape.</summary>
    public static SievedLedger? Read(string path, CustomerAccounts customers, DateOnly asOf, PaymentTerms terms) =>
        File.Exists(path) && Length(path) >= WorthSieving ? ReadAny(path, customers, asOf, terms) : null;

    /// <summary>The same for a file of any size.</summary>
    public static SievedLedger? ReadAny(string path, CustomerAccounts customers, DateOnly asOf, PaymentTerms terms)
    {
        if (PlainHeader(path) is not { } header || Layout(header, customers) is not { } layout)
        {
            return null;
        }

        var sieve = LedgerSieve.Pass(path, layout, asOf, terms);
        return sieve is null ? null : new SievedLedger(path, layout, sieve);
    }

    /// <summary>
    /// What the whole reading would say of the file, with only the lines that the definition must see: those of
    /// accounts read whole and the opening lines, and with <paramref name="alsoOpen"/> every line that may be open.
    /// </summary>
    public LedgerReading Reading(bool alsoOpen)
    {
        var lines = Lines(Places(alsoOpen));
        return new LedgerReading
        {
            Kind = LedgerFileKind.Fec,
            Lines = lines,
            Problems = [.. Warnings(lines)],
            RowsRead = Sieve.Rows,
            FirstEntryOn = Sieve.Entries?.First,
            LastEntryOn = Sieve.Entries?.Last,
        };
    }

    /// <summary>Of the file itself when the path is a link to it.</summary>
    private static long Length(string path)
    {
        var file = new FileInfo(path);
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length;
    }

    /// <summary>Each once, in file order.</summary>
    private List<LinePlace> Places(bool alsoOpen)
    {
        var places = Sieve.LinesToRead(alsoOpen).ToList();
        if (!alsoOpen)
        {
            places.AddRange(Sieve.Openings);
        }

        if (Sieve.Undated is { Count: > 0 } undated)
        {
            places.Add(undated.First);
        }

        places.Sort((a, b) => a.Number.CompareTo(b.Number));
        return places.Where((place, at) => at == 0 || place.Number != places[at - 1].Number).ToList();
    }

    /// <summary>
    /// On two threads: half of the lines each, then half of the accounts each to tell equal lines apart in file order.
    /// </summary>
    private List<LedgerLine> Lines(List<LinePlace> places)
    {
        using var file = File.OpenHandle(_path, options: FileOptions.RandomAccess);
        var read = new LedgerLine[places.Count];
        var middle = read.Length / 2;
        var stride = read.Length == 0 ? 0 : (places[^1].Offset - places[0].Offset) / read.Length;
        Parallel.Invoke(() => Fill(0, middle), () => Fill(middle, read.Length));
        Parallel.Invoke(() => Number(0), () => Number(1));
        return [.. read];

        void Fill(int from, int to)
        {
            var reader = new SievedLineReader(file, _layout, Sieve.Accounts, stride);
            for (var at = from; at < to; at++)
            {
                read[at] = reader.Read(places[at]);
            }
        }

        void Number(int half)
        {
            var ordinals = new LineOrdinals();
            for (var at = 0; at < read.Length; at++)
            {
                if ((places[at].Account & 1) == half)
                {
                    read[at] = ordinals.Numbered(read[at]);
                }
            }
        }
    }

    /// <summary>The warnings about the ledger as a whole, in the order of the reader's.</summary>
    private IEnumerable<ImportProblem> Warnings(List<LedgerLine> lines)
    {
        if (!Sieve.Imbalance.IsZero)
        {
            yield return new(ProblemCode.LedgerUnbalanced, _path, 0, 0, Sieve.Imbalance.ToString(), "0.00");
        }

        if (Sieve.Accounts.Count == 0)
        {
            yield return new(ProblemCode.NoCustomerLine, _path, 0, 0, "", "");
        }

        foreach (var unbalanced in LedgerWarnings.Of(_path, lines, Sieve.Imbalance)
            .Where(problem => problem.Code == ProblemCode.LetteringUnbalanced))
        {
            yield return unbalanced;
        }

        if (Sieve.Undated is { Count: > 0 } undated
            && lines.Find(line => line.SourceLine == undated.First.Number) is { } first)
        {
            var count = undated.Count.ToString(CultureInfo.InvariantCulture);
            yield return new(
                ProblemCode.LetteringDateMissing, _path, first.SourceLine, 0,
                $"{count} × ({first.Account} {first.Lettering}…)", "");
        }
    }

    /// <summary>
    /// The header line of a UTF-8 file of some size, where it ends and its number; null when it is not plain.
    /// </summary>
    private static (string Text, long End, int Number)? PlainHeader(string path)
    {
        using var file = File.OpenHandle(path);
        var buffer = new byte[1 << 14];
        var read = RandomAccess.Read(file, buffer, 0);
        var start = buffer.AsSpan(0, read).StartsWith("\uFEFF"u8) ? 3 : 0;
        var end = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
        if (end < 0)
        {
            return null;
        }

        var line = buffer.AsSpan(start, end).TrimEnd((byte)'\r');
        var isPlain = Ascii.IsValid(line) && !line.Contains((byte)'"');
        return isPlain ? (Encoding.ASCII.GetString(line), start + end + 1, 1) : null;
    }

    /// <summary>
    /// Null when a column that the sieve reads is missing, or the file gives due dates or sides of its own.
    /// </summary>
    private static SieveLayout? Layout((string Text, long End, int Number) line, CustomerAccounts customers)
    {
        FecColumn[] needed =
        [
            FecColumn.JournalCode, FecColumn.JournalLib, FecColumn.EcritureDate, FecColumn.CompteNum,
            FecColumn.CompteLib, FecColumn.CompAuxNum, FecColumn.CompAuxLib, FecColumn.PieceDate, FecColumn.EcritureLib,
            FecColumn.Debit, FecColumn.Credit, FecColumn.EcritureLet, FecColumn.DateLet,
        ];
        if (FecHeader.Read(line.Text) is not { IsFec: true } header
            || header.Count > SieveLayout.MostColumns
            || header.HasSide
            || header.Has(FecColumn.EcheanceDate)
            || !Array.TrueForAll(needed, header.Has))
        {
            return null;
        }

        return new SieveLayout
        {
            Separator = (byte)header.Separator,
            Columns = header.Count,
            BodyOffset = line.End,
            FirstLine = line.Number + 1,
            Journal = header.At(FecColumn.JournalCode),
            JournalName = header.At(FecColumn.JournalLib),
            Label = header.At(FecColumn.EcritureLib),
            EntryDate = header.At(FecColumn.EcritureDate),
            Account = header.At(FecColumn.CompteNum),
            AccountName = header.At(FecColumn.CompteLib),
            Auxiliary = header.At(FecColumn.CompAuxNum),
            AuxiliaryName = header.At(FecColumn.CompAuxLib),
            PieceRef = header.At(FecColumn.PieceRef),
            PieceDate = header.At(FecColumn.PieceDate),
            Debit = header.At(FecColumn.Debit),
            Credit = header.At(FecColumn.Credit),
            Lettering = header.At(FecColumn.EcritureLet),
            LetteredOn = header.At(FecColumn.DateLet),
            Customers = customers,
        };
    }
}

using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>
/// What the sieve must know of a FEC to read it: where its columns are. Only the plain shape is sieved: one separator,
/// days as <c>yyyymmdd</c>, amounts with a comma, a point or whole; anything else goes to the reader.
/// </summary>
public sealed record SieveLayout
{
    public const int MostColumns = 31;

    public required byte Separator { get; init; }

    /// <summary>Columns of the header, at most <see cref="MostColumns"/>.</summary>
    public required int Columns { get; init; }

    /// <summary>First byte after the header line.</summary>
    public required long BodyOffset { get; init; }

    /// <summary>Number of the first line after the header, 1 = first of the file.</summary>
    public required int FirstLine { get; init; }

    public required int Journal { get; init; }

    public required int JournalName { get; init; }

    public required int Label { get; init; }

    public required int EntryDate { get; init; }

    public required int Account { get; init; }

    public required int AccountName { get; init; }

    public required int Auxiliary { get; init; }

    public required int AuxiliaryName { get; init; }

    /// <summary>−1 when the file has none.</summary>
    public required int PieceRef { get; init; }

    public required int PieceDate { get; init; }

    public required int Debit { get; init; }

    public required int Credit { get; init; }

    public required int Lettering { get; init; }

    public required int LetteredOn { get; init; }

    public required CustomerAccounts Customers { get; init; }
}

using System.Globalization;
using System.Text;

namespace Acquit.Formats.Accounting;

/// <summary>The columns of a FEC that Acquit reads (LPF, art. A. 47 A-1), and the due date that some packages
/// add.</summary>
internal enum FecColumn
{
    JournalCode,
    JournalLib,
    EcritureNum,
    EcritureDate,
    CompteNum,
    CompteLib,
    CompAuxNum,
    CompAuxLib,
    PieceRef,
    PieceDate,
    EcritureLib,
    Debit,
    Credit,
    Montant,
    Sens,
    EcritureLet,
    DateLet,
    ValidDate,
    MontantDevise,
    Idevise,
    EcheanceDate,
}

/// <summary>Which column stands where, and what separates them.</summary>
internal sealed record FecHeader(char Separator, IReadOnlyList<FecColumn?> Columns)
{
    private static readonly Dictionary<string, FecColumn> _names = Names();
    private readonly int[] _at = Positions(Columns);

    public int Count => Columns.Count;

    /// <summary>Amounts stand in one column with their side beside it.</summary>
    public bool HasSide => Has(FecColumn.Montant) && Has(FecColumn.Sens) && !Has(FecColumn.Debit);

    /// <summary>Columns without which a row says nothing.</summary>
    public IEnumerable<FecColumn> Missing
    {
        get
        {
            FecColumn[] needed = HasSide
                ? [FecColumn.EcritureDate, FecColumn.CompteNum]
                : [FecColumn.EcritureDate, FecColumn.CompteNum, FecColumn.Debit, FecColumn.Credit];
            return needed.Where(column => !Has(column));
        }
    }

    /// <summary>A FEC at all: at least four of its names stand in the line, the account among them.</summary>
    public bool IsFec => Has(FecColumn.CompteNum) && Columns.Count(column => column is not null) >= 4;

    /// <summary>Last column that a row cannot do without, 0 = first.</summary>
    public int LastNeeded => HasSide
        ? Math.Max(Math.Max(_at[(int)FecColumn.Montant], _at[(int)FecColumn.Sens]), FirstPart)
        : Math.Max(Math.Max(_at[(int)FecColumn.Debit], _at[(int)FecColumn.Credit]), FirstPart);

    private int FirstPart => Math.Max(_at[(int)FecColumn.EcritureDate], _at[(int)FecColumn.CompteNum]);

    /// <summary>Reads the first line; null when no separator gives two known names.</summary>
    public static FecHeader? Read(string line)
    {
        FecHeader? best = null;
        foreach (var separator in "\t|;,")
        {
            var fields = RowFields.Split(line, separator);
            var header = new FecHeader(separator, fields.ConvertAll(Known));
            if (header.KnownCount >= 2 && header.KnownCount > (best?.KnownCount ?? 0))
            {
                best = header;
            }
        }

        return best is { Columns: [.., null] } && line.EndsWith(best.Separator)
            ? best with { Columns = [.. best.Columns.SkipLast(1)] }
            : best;
    }

    public bool Has(FecColumn column) => _at[(int)column] >= 0;

    /// <summary>0 = first; −1 when the file has no such column.</summary>
    public int At(FecColumn column) => _at[(int)column];

    /// <summary>Letters and digits only, without accents, in lower case.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    private int KnownCount => Columns.Count(column => column is not null);

    private static FecColumn? Known(string name) => _names.TryGetValue(Plain(name), out var column) ? column : null;

    private static int[] Positions(IReadOnlyList<FecColumn?> columns)
    {
        var at = new int[Enum.GetValues<FecColumn>().Length];
        Array.Fill(at, -1);
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            if (columns[i] is { } column)
            {
                at[(int)column] = i;
            }
        }

        return at;
    }

    private static Dictionary<string, FecColumn> Names()
    {
        var names = Enum.GetValues<FecColumn>()
            .ToDictionary(column => Plain(column.ToString()), StringComparer.Ordinal);
        names["ecrturelet"] = FecColumn.EcritureLet;
        names["lettrage"] = FecColumn.EcritureLet;
        names["iddevise"] = FecColumn.Idevise;
        names["journallibelle"] = FecColumn.JournalLib;
        names["dateecheance"] = FecColumn.EcheanceDate;
        names["echeance"] = FecColumn.EcheanceDate;
        names["dateech"] = FecColumn.EcheanceDate;
        return names;
    }
}

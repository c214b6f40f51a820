using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>
/// What makes a customer line the same line next week: account, auxiliary, piece ref, piece date, entry date, signed
/// cents, and an ordinal among equal lines. Never the entry number, the label or the lettering.
/// </summary>
/// <remarks>The canonical text is <c>account|auxiliary|ref|pieceDate|entryDate|cents|ordinal</c>; a bar inside a
/// field is doubled.</remarks>
public readonly record struct ItemKey(string Value) : IComparable<ItemKey>
{
    public static ItemKey Of(LedgerLine line) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"{Escape(line.Account.Account)}|{Escape(line.Account.Auxiliary)}|{Escape(line.PieceRef)}"
            + $"|{line.PieceDate:yyyy-MM-dd}|{line.EntryDate:yyyy-MM-dd}|{line.Amount.Cents}|{line.Ordinal}"));

    public static bool operator <(ItemKey a, ItemKey b) => a.CompareTo(b) < 0;

    public static bool operator >(ItemKey a, ItemKey b) => a.CompareTo(b) > 0;

    public static bool operator <=(ItemKey a, ItemKey b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ItemKey a, ItemKey b) => a.CompareTo(b) >= 0;

    /// <summary>The account that the line stands on.</summary>
    public AccountKey Account => new(Field(0), Field(1));

    /// <summary>Invoice or piece number; empty when the ledger has none.</summary>
    public string PieceRef => Field(2);

    /// <summary>Day of the piece, else of the entry; null when the text is not canonical.</summary>
    public DateOnly? IssuedOn => Day(Field(3)) ?? Day(Field(4));

    public int CompareTo(ItemKey other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private string Field(int at) => Value.Replace("||", "\0", StringComparison.Ordinal)
        .Split('|').ElementAtOrDefault(at)?.Replace('\0', '|') ?? "";

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Escape(string text) => text.Replace("|", "||", StringComparison.Ordinal);
}

/// <summary>Lettering of what was left of a line in a later fiscal year.</summary>
public readonly record struct LaterLettering(string Code, DateOnly? On);

/// <summary>One line of a customer account, as the ledger shows it.</summary>
public sealed record LedgerLine
{
    public required AccountKey Account { get; init; }

    /// <summary>The customer's name: label of the auxiliary, else of the account.</summary>
    public string Name { get; init; } = "";

    public string Journal { get; init; } = "";

    /// <summary>Invoice or piece number; empty when the ledger has none.</summary>
    public string PieceRef { get; init; } = "";

    public DateOnly? PieceDate { get; init; }

    public required DateOnly EntryDate { get; init; }

    /// <summary>Debit positive, credit negative; a negative debit is a credit.</summary>
    public required Money Amount { get; init; }

    public string Label { get; init; } = "";

    /// <summary>Lettering code, unique within account + auxiliary only; empty when not lettered.</summary>
    public string Lettering { get; init; } = "";

    /// <summary>Day of lettering; null although lettered is common.</summary>
    public DateOnly? LetteredOn { get; init; }

    /// <summary>Lettering by the opening lines that carry this line on from year to year, oldest first.</summary>
    public IReadOnlyList<LaterLettering> Later { get; init; } = [];

    /// <summary>Due date when the file itself gives one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Number of the customer's order; empty when the file gives none (a FEC never does).</summary>
    public string OrderRef { get; init; } = "";

    /// <summary>0, 1, 2… among lines that are equal in everything else that identifies them, in file order.</summary>
    public int Ordinal { get; init; }

    /// <summary>Of an opening journal or entry (« à nouveau »): it carries over what was open last year.</summary>
    public bool IsOpening { get; init; }

    /// <summary>Line number in the file, 1 = first line; 0 when it comes from a database.</summary>
    public int SourceLine { get; init; }

    /// <summary>Date of the invoice: the piece date, else the entry date.</summary>
    public DateOnly IssuedOn => PieceDate ?? EntryDate;

    public ItemKey Key => ItemKey.Of(this);
}

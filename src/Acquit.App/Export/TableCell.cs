using Acquit.Core.Amounts;

namespace Acquit.App.Export;

/// <summary>What a cell of an exported table holds.</summary>
public enum CellKind
{
    /// <summary>Words; never taken for a formula by the program that opens the file.</summary>
    Text,

    /// <summary>Euros with two decimals, summed by a spreadsheet.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A calendar day, sorted by a spreadsheet.</summary>
    Day,
}

/// <summary>One cell: words, a number or a day as such, so that nobody retypes what was a figure.</summary>
public readonly record struct TableCell
{
    private TableCell(CellKind kind, string text, decimal number, DateOnly day) =>
        (Kind, Text, Number, Day) = (kind, text, number, day);

    /// <summary>Nothing.</summary>
    public static TableCell Empty => Of("");

    public CellKind Kind { get; }

    /// <summary>Empty unless words.</summary>
    public string Text => field ?? "";

    /// <summary>Euros or a count; zero otherwise.</summary>
    public decimal Number { get; }

    /// <summary>The first day of all unless a day.</summary>
    public DateOnly Day { get; }

    public static TableCell Of(string text) => new(CellKind.Text, text, 0, default);

    public static TableCell Of(Money amount) => new(CellKind.Amount, "", amount.Euros, default);

    public static TableCell Of(int count) => new(CellKind.Count, "", count, default);

    /// <param name="day">null: an empty cell</param>
    public static TableCell Of(DateOnly? day) =>
        day is { } known ? new(CellKind.Day, "", 0, known) : Empty;
}

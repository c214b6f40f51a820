using System.Globalization;
using Acquit.Core.Dossiers;
using Acquit.Formats;
using Acquit.Formats.Tables;

namespace Acquit.App.Record;

/// <summary>One letter that left before Acquit or outside it, as a row of a table tells.</summary>
public sealed record LetterRow(int Line, string Debtor, LetterRecorded Letter, IReadOnlyList<string> Items);

/// <summary>What a table of letters says: the rows that could be read, and a problem for each that could not.</summary>
public sealed record LettersReading(IReadOnlyList<LetterRow> Rows, IReadOnlyList<ImportProblem> Problems, int RowsRead);

/// <summary>
/// Letters already sent, one a row: debtor; step; date; channel; reference; items. Channel (letter), reference and
/// items (separated by commas) may be missing. A row that cannot be read whole is left out with a problem.
/// </summary>
public static class LettersFile
{
    /// <param name="by">who notes them</param>
    public static LettersReading Read(byte[] bytes, string name, string by)
    {
        var problems = new List<ImportProblem>();
        if (TableFile.Read(bytes, name, problems) is not { } table)
        {
            return new LettersReading([], problems, 0);
        }

        var columns = new LetterColumns(table.Header);
        if (columns.Debtor < 0 || columns.Step < 0 || columns.Date < 0)
        {
            var header = string.Join(" | ", table.Header);
            problems.Add(new(ProblemCode.ColumnMissing, name, 1, 0, header, "debtor | step | date"));
            return new LettersReading([], problems, table.Rows.Count);
        }

        var rows = table.Rows.Select(row => Row(row, columns, (name, by), problems)).OfType<LetterRow>().ToList();
        return new LettersReading(rows, problems, table.Rows.Count);
    }

    private static LetterRow? Row(
        TableRow row, LetterColumns columns, (string Name, string By) file, List<ImportProblem> problems)
    {
        var before = problems.Count;
        foreach (var (column, expected) in new[] { (columns.Debtor, "debtor"), (columns.Step, "step") })
        {
            if (row[column].Length == 0)
            {
                problems.Add(new(ProblemCode.ValueUnreadable, file.Name, row.Line, column + 1, "", expected));
            }
        }

        if (Day(row[columns.Date]) is not { } day)
        {
            problems.Add(new(
                ProblemCode.LetterDayUnreadable, file.Name, row.Line, columns.Date + 1, row[columns.Date],
                "2026-11-23 | 23/11/2026"));
            return null;
        }

        if (ChannelOf(row[columns.Channel]) is not { } channel)
        {
            problems.Add(new(
                ProblemCode.LetterChannelUnknown, file.Name, row.Line, columns.Channel + 1, row[columns.Channel],
                string.Join(" | ", Enum.GetValues<Channel>().Select(one => one.Key()))));
            return null;
        }

        var letter = new LetterRecorded(row[columns.Step], channel)
        {
            EffectiveOn = day, By = file.By, Reference = row[columns.Reference],
        };
        var items = row[columns.Items].Split(',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return problems.Count > before ? null : new LetterRow(row.Line, row[columns.Debtor], letter, items);
    }

    private static DateOnly? Day(string text)
    {
        string[] shapes = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyyMMdd"];
        return DateOnly.TryParseExact(text, shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1950 and <= 2200 ? day : null;
    }

    /// <summary>The keys of policies, and the words that people write in a table.</summary>
    private static Channel? ChannelOf(string text) => ColumnNames.Folded(text) switch
    {
        "" or "letter" or "courrier" or "lettre" or "lettresimple" or "courriersimple" => Channel.Letter,
        "registeredletter" or "recommande" or "lrar" or "lettrerecommandee" => Channel.RegisteredLetter,
        "electronicregistered" or "recommandeelectronique" or "lre" => Channel.ElectronicRegistered,
        "email" or "courriel" or "mail" => Channel.Email,
        "sms" => Channel.Sms,
        "call" or "appel" or "telephone" => Channel.Call,
        "bailiff" or "commissairedejustice" or "huissier" => Channel.Bailiff,
        _ => null,
    };

    private sealed class LetterColumns(IReadOnlyList<string> header)
    {
        public int Debtor { get; } = ColumnNames.Find(
            header, "debtor", "debiteur", "auxiliaire", "client", "code", "codeclient", "compauxnum", "compte",
                "dossier");

        public int Step { get; } = ColumnNames.Find(header, "step", "etape", "relance", "niveau");

        public int Date { get; } = ColumnNames.Find(header, "date", "on", "jour", "dateenvoi", "envoyele");

        public int Channel { get; } = ColumnNames.Find(header, "channel", "canal", "mode", "envoi");

        public int Reference { get; } = ColumnNames.Find(header, "reference", "ref", "numero");

        public int Items { get; } = ColumnNames.Find(header, "items", "invoices", "factures", "pieces");
    }
}

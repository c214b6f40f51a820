using System.Globalization;
using System.Text;

namespace Acquit.Scenarios;

/// <summary>One day of a scenario.</summary>
internal sealed record ScenarioRow(DateOnly On, string Happens, string Answer, string Owed);

/// <summary>A scenario file: prose, settings (the lines that start with « - »), one table.</summary>
internal sealed record ScenarioRunnerTable(string Prose, IReadOnlyList<string> Settings,
    IReadOnlyList<ScenarioRow> Rows)
{
    private const string Header = "| date | ce qui arrive | ce qu’Acquit répond | ce qui est dû |";
    private const string Rule = "|---|---|---|---|";
    private const string LineBreak = "<br>";

    public static ScenarioRunnerTable Read(string text)
    {
        var prose = new StringBuilder();
        var settings = new List<string>();
        var rows = new List<ScenarioRow>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith('|'))
            {
                if (line != Rule && !line.StartsWith("| date", StringComparison.Ordinal))
                {
                    rows.Add(Row(line));
                }

                continue;
            }

            if (rows.Count > 0)
            {
                continue;
            }

            prose.Append(line).Append('\n');
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                settings.Add(line[2..].Trim());
            }
        }

        return new ScenarioRunnerTable(prose.ToString().TrimEnd('\n'), settings, rows);
    }

    public string Text()
    {
        var text = new StringBuilder(Prose).Append("\n\n").Append(Header).Append('\n').Append(Rule).Append('\n');
        foreach (var row in Rows)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {row.On:dd'/'MM'/'yyyy} | {row.Happens} | {row.Answer} | {row.Owed} |\n");
        }

        return text.ToString();
    }

    public static string Lines(IEnumerable<string> lines) => string.Join(LineBreak, lines);

    private static ScenarioRow Row(string line)
    {
        var cells = line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToList();
        return new ScenarioRow(
            DateOnly.ParseExact(cells[0], "dd/MM/yyyy", CultureInfo.InvariantCulture),
            cells.Count > 1 ? cells[1] : "",
            cells.Count > 2 ? cells[2] : "",
            cells.Count > 3 ? cells[3] : "");
    }
}

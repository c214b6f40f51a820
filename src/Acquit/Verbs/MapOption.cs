using System.CommandLine;
using Acquit.App.Import;
using Acquit.Formats;
using Acquit.Formats.Accounting;

namespace Acquit.Verbs;

/// <summary><c>--map FILE</c> of every verb that reads a table of open items.</summary>
internal static class MapOption
{
    public static Option<string> Create(VerbConsole console) => new("--map")
    {
        HelpName = console.Say("FICHIER", "FILE"),
        Description = console.Say(
            "Fichier YAML qui dit quelles colonnes du tableau tiennent quoi : ref: \"N° pce\"…",
            "YAML file that says which column of the table holds what: ref: \"N° pce\"…"),
    };

    /// <summary>Null when none is asked for, or, with problems, when it cannot be read.</summary>
    public static ColumnMap? Read(string? path, List<ImportProblem> problems) =>
        path is null ? null : ColumnMapFile.Read(path, problems);
}

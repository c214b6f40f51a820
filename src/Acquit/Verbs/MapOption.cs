using System.CommandLine;
using Acquit.App.Import;
using Acquit.Formats;
using Acquit.Formats.Accounting;

namespace Acquit.Verbs;

/// <summary><c>--map FILE</c> of every verb that reads a table of open items.</summary>
internal static class MapOption
{
    public static Option<string> Create() => new("--map")
    {
        Description = "Correspondance des colonnes (YAML) : ref: \"N° pce\"… pour un tableau de pièces ouvertes.",
    };

    /// <summary>Null when none is asked for, or, with problems, when it cannot be read.</summary>
    public static ColumnMap? Read(string? path, List<ImportProblem> problems) =>
        path is null ? null : ColumnMapFile.Read(path, problems);
}

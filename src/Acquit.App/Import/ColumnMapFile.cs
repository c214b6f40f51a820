using System.Globalization;
using Acquit.Formats;
using Acquit.Formats.Accounting;
using Acquit.Formats.Yaml;

namespace Acquit.App.Import;

/// <summary>A file that says which columns of a creditor's table hold what.</summary>
public static class ColumnMapFile
{
    /// <summary>Null, with a problem, when it cannot be read.</summary>
    public static ColumnMap? Read(string path, List<ImportProblem> problems)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= YamlMap.LargestFile)
            {
                return ColumnMap.Read(File.ReadAllText(path), path, problems);
            }

            var size = length.ToString(CultureInfo.InvariantCulture);
            problems.Add(new(ProblemCode.FileTooLarge, path, 0, 0, size, $"≤ {YamlMap.LargestFile}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(ProblemCode.FileMissing, path, 0, 0, e.Message, ""));
        }

        return null;
    }
}

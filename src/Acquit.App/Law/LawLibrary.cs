using Acquit.Core.Law;
using Acquit.Formats;
using Acquit.Formats.Law;
using Acquit.Formats.Yaml;

namespace Acquit.App.Law;

/// <summary>Opens the law book of the data folder.</summary>
public static class LawLibrary
{
    /// <summary>
    /// One value of the book, its own file read and nothing else; null when the book is silent that day, or, with
    /// problems, when the file cannot be read.
    /// </summary>
    public static T? Value<T>(DataFolder data, LawKey<T> key, DateOnly day, List<ImportProblem> problems)
        where T : struct
    {
        var path = Path.Combine(data.Law, key.Text + ".yaml");
        if (!File.Exists(path) || new FileInfo(path).Length > YamlMap.LargestFile)
        {
            problems.Add(new(ProblemCode.LawFileMissing, path, 0, 0, "", key.Text));
            return null;
        }

        var series = LawReader.Series(new LawFile(key.Text + ".yaml", File.ReadAllText(path)), problems);
        return problems.Count == 0 && series?.Values.On(day) is { } version ? key.Read(version.Value) : null;
    }

    /// <summary>All <c>*.yaml</c> under the law folder, read once; a folder that is not there is a problem.</summary>
    public static LawReading Open(DataFolder data)
    {
        if (!Directory.Exists(data.Law))
        {
            return new LawReading(null, [new(ProblemCode.FileMissing, data.Law, 0, 0, "", "ACQUIT_DATA")]);
        }

        var paths = Directory.GetFiles(data.Law, "*.yaml", SearchOption.AllDirectories);
        if (paths.FirstOrDefault(path => new FileInfo(path).Length > YamlMap.LargestFile) is { } large)
        {
            return new LawReading(null, [new(ProblemCode.FileTooLarge, large, 0, 0, "", $"≤ {YamlMap.LargestFile}")]);
        }

        return LawReader.Read([
            .. paths.Select(path => new LawFile(
                Path.GetRelativePath(data.Law, path).Replace('\\', '/'),
                File.ReadAllText(path)
            )),
        ]);
    }
}

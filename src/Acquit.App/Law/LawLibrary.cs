using Acquit.Formats;
using Acquit.Formats.Law;
using Acquit.Formats.Yaml;

namespace Acquit.App.Law;

/// <summary>Opens the law book of the data folder.</summary>
public static class LawLibrary
{
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

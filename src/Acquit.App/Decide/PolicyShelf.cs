using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Formats.Policies;

namespace Acquit.App.Decide;

/// <summary>The policies at hand: those of the data folder by name, any other by its file.</summary>
public sealed class PolicyShelf(DataFolder data)
{
    /// <summary>Names of the policies in the data folder, in order.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(data.Policies)
            ? [.. Directory.EnumerateFiles(data.Policies, "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>
    /// A policy by name or by file; null, with the problems, when there is none that can be followed.
    /// </summary>
    public DunningPolicy? Find(string nameOrFile, List<ImportProblem> problems) =>
        PolicyFile.Load(PathOf(nameOrFile), LetterCatalogue.With(data.Letters), problems);

    /// <summary>
    /// The same as this creditor follows it: its own text, when it has one under that name, and its own letters.
    /// </summary>
    public DunningPolicy? Find(Creditor creditor, string nameOrFile, List<ImportProblem> problems)
    {
        HashSet<string> letters = [.. LetterCatalogue.With(data.Letters), .. creditor.LetterTexts.Keys];
        return creditor.PolicyText is { } own && creditor.Policy == nameOrFile
            ? PolicyFile.Read(own, nameOrFile + ".yaml", letters, problems)
            : PolicyFile.Load(PathOf(nameOrFile), letters, problems);
    }

    /// <summary>The file of a shipped policy when the name is one, else the text taken as a path.</summary>
    public string PathOf(string nameOrFile)
    {
        var isPath = nameOrFile.Contains('/', StringComparison.Ordinal)
            || nameOrFile.Contains('\\', StringComparison.Ordinal)
            || nameOrFile.EndsWith(".yaml", StringComparison.Ordinal);
        return isPath ? nameOrFile : Path.Combine(data.Policies, nameOrFile + ".yaml");
    }
}

using Acquit.Core.Law;
using Acquit.Formats.Law;

namespace Acquit.Core.Tests.Law;

/// <summary>The law book as it ships.</summary>
internal static class ShippedLaw
{
    private static readonly Lazy<LawReading> _reading = new(() => LawReader.Read(Files()));

    public static LawReading Reading => _reading.Value;

    public static LawBook Book =>
        Reading.Book
        ?? throw new InvalidOperationException(
            string.Join('\n', Reading.Problems.Select(problem => problem.Text(Language.English)))
        );

    public static IReadOnlyList<LawFile> Files()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "data", "law");
        return
        [
            .. Directory
                .GetFiles(root, "*.yaml", SearchOption.AllDirectories)
                .Select(path => new LawFile(
                    Path.GetRelativePath(root, path).Replace('\\', '/'),
                    File.ReadAllText(path)
                )),
        ];
    }
}

using Acquit.Core.Dunning;

namespace Acquit.Core.Tests.Dunning;

public class GlossaryTests
{
    [Fact]
    public void Every_reason_code_stands_in_the_glossary_once()
    {
        var glossary = File.ReadAllLines(Path.Combine(Root(), "docs", "GLOSSARY.md"));
        foreach (var code in Enum.GetValues<ReasonCode>())
        {
            var key = new Reason(code, "", "", "").Key;
            glossary.Count(line => line.StartsWith($"| `{key}` |", StringComparison.Ordinal)).ShouldBe(1, key);
        }
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Acquit.slnx")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("Acquit.slnx");
        }

        return at.FullName;
    }
}

using Acquit.Core.Law;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>
/// Reads where a value stands and how sure we are: <c>reference</c> and <c>confidence</c> are mandatory.
/// </summary>
internal static class CitationReader
{
    public static Citation Read(YamlMap map, List<ImportProblem> problems)
    {
        var reference = Mandatory.Text(map, "reference", problems);
        var confidence = Mandatory.Read(
            map,
            "confidence",
            problems,
            one => one.OneOf<Confidence>("confidence", Confidences.Parse, "verified, secondary, unverified")
        );
        return new Citation(reference, map.Text("source") ?? "", confidence ?? Confidence.Unverified);
    }
}

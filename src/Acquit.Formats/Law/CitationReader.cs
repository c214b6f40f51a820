using Acquit.Core.Law;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>
/// Reads where a value stands and how sure we are: <c>reference</c> and <c>confidence</c> are mandatory.
/// </summary>
internal static class CitationReader
{
    public static Citation Read(YamlMap map)
    {
        var reference = map.RequiredText("reference");
        if (map.Has("reference") && string.IsNullOrWhiteSpace(reference))
        {
            map.Refuse("reference", ProblemCode.KeyMissing, "reference");
        }

        if (!map.Has("confidence"))
        {
            map.Missing("confidence");
        }

        var confidence = map.OneOf<Confidence>("confidence", Confidences.Parse, "verified, secondary, unverified");
        return new Citation(reference, map.Text("source") ?? "", confidence ?? Confidence.Unverified);
    }
}

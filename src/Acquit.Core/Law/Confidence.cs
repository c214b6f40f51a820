namespace Acquit.Core.Law;

/// <summary>
/// How far a legal value was checked. Screens show the last two as "à confirmer"; papers never print it.
/// </summary>
public enum Confidence
{
    /// <summary>Read in the code, on an official site, or in an arrêté cited by number or date.</summary>
    Verified,

    /// <summary>Read in a source that quotes the text, or derived from such a value: used as it is.</summary>
    Secondary,

    /// <summary>General knowledge, or sources that disagree: a person confirms at approval.</summary>
    Unverified,
}

/// <summary>
/// Where a rule or a value stands: « C. com., art. L. 441-10, II », the source read, and how sure we are.
/// </summary>
public sealed record Citation(string Reference, string Source, Confidence Confidence)
{
    /// <summary>An article of a code read in the consolidated text.</summary>
    public static Citation Article(string reference) => new(reference, "", Confidence.Verified);

    public override string ToString() => Reference;
}

/// <summary>Keys of confidence.</summary>
public static class Confidences
{
    public static string Key(this Confidence confidence) =>
        confidence switch
        {
            Confidence.Verified => "verified",
            Confidence.Secondary => "secondary",
            Confidence.Unverified => "unverified",
        };

    /// <summary>Reads a key; null when there is no such confidence.</summary>
    public static Confidence? Parse(string key)
    {
        foreach (var confidence in Enum.GetValues<Confidence>())
        {
            if (confidence.Key() == key)
            {
                return confidence;
            }
        }

        return null;
    }

    /// <summary>The less sure of two: what rests on both.</summary>
    public static Confidence Weaker(Confidence a, Confidence b) => a > b ? a : b;
}

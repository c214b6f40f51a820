using Acquit.Core;

namespace Acquit.Formats;

/// <summary>
/// Something outside data got wrong: where, what stood there, what was expected. Nothing is lost without one.
/// </summary>
/// <param name="File">Name as the user gave it.</param>
/// <param name="Line">1 = first line; 0 when it is about the whole file.</param>
/// <param name="Column">1 = first column of the table, or first character in YAML; 0 when it is about the whole
/// line.</param>
public sealed record ImportProblem(ProblemCode Code, string File, int Line, int Column, string Found, string Expected)
{
    private const int LongestFound = 120;

    /// <summary>The key of JSON and docs/ERRORS.md: <c>amountUnreadable</c>.</summary>
    public string Key => Code.Key();

    /// <summary>What stood there, shortened to what a line of a table can hold.</summary>
    public string Found { get; init; } = Found.Length <= LongestFound ? Found : Found[..LongestFound] + "…";

    /// <summary>One sentence: place, fact, what to do.</summary>
    public string Text(Language language)
    {
        var place = language switch
        {
            Language.French => Line > 0 ? $"{File}, ligne {Line}" + (Column > 0 ? $", colonne {Column}" : "") : File,
            Language.English => Line > 0 ? $"{File}, line {Line}" + (Column > 0 ? $", column {Column}" : "") : File,
        };
        var detail = language switch
        {
            Language.French => (Found.Length > 0 ? $" Trouvé : « {Found} »." : "")
                + (Expected.Length > 0 ? $" Attendu : {Expected}." : ""),
            Language.English => (Found.Length > 0 ? $" Found: \"{Found}\"." : "")
                + (Expected.Length > 0 ? $" Expected: {Expected}." : ""),
        };
        var colon = language == Language.French ? " :" : ":";
        return $"{place}{colon} {Code.Sentence(language)}{detail}";
    }
}

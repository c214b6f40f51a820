namespace Acquit.Letters;

/// <summary>
/// The words of a letter as a person edits them: what is computed stands as a field in braces, « {somme demandée} »,
/// « {tableau des factures} », and is computed anew each time the letter is made.
/// </summary>
/// <param name="Subject">of the letter; of the e-mail when it leaves by e-mail</param>
/// <param name="Text">
/// paragraphs with an empty line between them; <c>**bold**</c>, « - » before the lines of a list, « &gt; » before small
/// print, « ## » before a heading; nothing else means anything
/// </param>
public sealed record LetterEdit(string Subject, string Text)
{
    /// <summary>Characters of a text.</summary>
    public const int LongestText = 8_000;

    /// <summary>Characters of a subject.</summary>
    public const int LongestSubject = 140;
}

using Acquit.Letters;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf;

namespace Acquit.App.Compose;

/// <summary>Why a composed letter cannot become pages.</summary>
public enum RenderRefusal
{
    /// <summary>A name or a text has a character that no font at hand shows.</summary>
    CharacterUnprintable,

    /// <summary>A paper to merge is not a letter of ours: torn, signed since, or from elsewhere.</summary>
    EnclosureForeign,
}

/// <summary>Asks before the renderer is called, so that it never meets what it cannot set.</summary>
public static class WhyNotRender
{
    /// <summary>All refusals as French sentences; empty when the letter can be rendered.</summary>
    public static IReadOnlyList<string> Ask(ComposedLetter letter) =>
        [
            .. Refusals(letter.Document)
                .Concat(letter.Statement is { } statement ? Refusals(statement) : [])
                .Distinct()
                .Select(refusal => Sentence(refusal.Refusal, refusal.What)),
        ];

    private static IEnumerable<(RenderRefusal Refusal, string What)> Refusals(LetterDocument letter)
    {
        var unprintable =
            from line in LetterText.Of(letter).Split('\n')
            let character = LetterFonts.FirstUnprintable(line)
            where character is not null
            group line.Trim() by character;
        foreach (var lines in unprintable)
        {
            yield return (RenderRefusal.CharacterUnprintable, $"« {lines.Key} » dans « {lines.First()} »");
        }

        foreach (var enclosure in letter.Enclosures)
        {
            if (enclosure.Pdf is { } pdf && OwnPdf.PagesOf(pdf) is null)
            {
                yield return (RenderRefusal.EnclosureForeign, $"« {enclosure.Title} »");
            }
        }
    }

    private static string Sentence(RenderRefusal refusal, string what) =>
        refusal switch
        {
            RenderRefusal.CharacterUnprintable => $"Caractère impossible à imprimer : {what}.",
            RenderRefusal.EnclosureForeign =>
                $"La pièce {what} n’est pas une de nos lettres : elle ne peut être jointe.",
        };
}

using System.Text;

namespace Acquit.Letters.Fonts;

/// <summary>
/// Regular and bold of Liberation Sans, cut for the characters of a letter. <see cref="French"/> is cut once and
/// shared by all letters; a letter with other characters gets its own cut, and a character the font cannot draw is
/// an error with a name.
/// </summary>
public sealed class LetterFonts
{
    private static readonly Lazy<TrueTypeFont> RegularFile = new(() => Read("LiberationSans-Regular.ttf"));
    private static readonly Lazy<TrueTypeFont> BoldFile = new(() => Read("LiberationSans-Bold.ttf"));
    private static readonly Lazy<LetterFonts> Shared = new(() => new LetterFonts(FrenchCharacters()));

    private LetterFonts(IReadOnlyCollection<char> characters)
    {
        Regular = new FontSubset(RegularFile.Value, "LiberationSans", characters);
        Bold = new FontSubset(BoldFile.Value, "LiberationSans-Bold", characters);
    }

    /// <summary>Latin-1, the letters of Latin-9, dashes, quotes, thin spaces, arithmetic signs.</summary>
    public static LetterFonts French => Shared.Value;

    public FontSubset Regular { get; }

    public FontSubset Bold { get; }

    public FontSubset Of(bool isBold) => isBold ? Bold : Regular;

    /// <summary>Fonts that draw every character of these texts: the shared cut when it suffices.</summary>
    /// <exception cref="UnprintableCharacterException">The font has no outline for a character.</exception>
    public static LetterFonts For(IEnumerable<string> texts)
    {
        var others = new SortedSet<char>();
        foreach (var text in texts)
        {
            foreach (var character in text)
            {
                if (character != '\n' && French.Regular.NumberOf(character) == 0)
                {
                    Refuse(character, text);
                    others.Add(character);
                }
            }
        }

        return others.Count == 0 ? French : new LetterFonts([.. French.Regular.Numbers.Keys, .. others]);
    }

    /// <summary>The first character of a text that no letter can show, or null.</summary>
    public static char? FirstUnprintable(string text)
    {
        foreach (var character in text.Normalize(NormalizationForm.FormC))
        {
            if (!CanDraw(character))
            {
                return character;
            }
        }

        return null;
    }

    private static bool CanDraw(char character) =>
        RegularFile.Value.Glyphs.ContainsKey(character) && BoldFile.Value.Glyphs.ContainsKey(character);

    private static void Refuse(char character, string text)
    {
        if (!CanDraw(character))
        {
            throw new UnprintableCharacterException(character, text);
        }
    }

    private static List<char> FrenchCharacters()
    {
        var characters = new List<char>();
        for (var code = 0x20; code <= 0xFF; code++)
        {
            if (code is < 0x7F or > 0x9F && code != 0xAD)
            {
                characters.Add((char)code);
            }
        }

        characters.AddRange("ŒœŠšŽžŸ€–—‘’‚“”„†•…‰‹›−×\u2009\u202F→≤≥✓☐");
        return characters;
    }

    private static TrueTypeFont Read(string name)
    {
        using var stream =
            typeof(LetterFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the font {name} is missing from the program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }
}

/// <summary>A letter holds a character that the font cannot draw: it is refused, never printed with a gap.</summary>
public sealed class UnprintableCharacterException(char character, string text)
    : Exception($"no glyph for U+{(int)character:X4} in « {text} »")
{
    public char Character { get; } = character;

    public string Text { get; } = text;
}

using System.Text;

namespace Acquit.Letters;

/// <summary>A letter as plain text: what the golden tests compare and what a reader without images sees.</summary>
public static class LetterText
{
    public static string Of(LetterDocument letter)
    {
        var text = new StringBuilder();
        Lines(text, letter.Sender);
        Lines(text, letter.Watermark.Length > 0 ? [$"[{letter.Watermark}]"] : []);
        Lines(text, letter.Addressee.Select(line => $"    {line}"));
        Lines(text, letter.Recipient?.Lines.Select(line => $"    {line}") ?? []);
        Lines(text, letter.PostalMention.Length > 0 ? [letter.PostalMention] : []);
        Lines(text, letter.References.Select(reference => $"{reference.Label}\u00A0: {reference.Value}"));
        Lines(text, letter.Dateline.Length > 0 ? [letter.Dateline] : []);
        Lines(text, [$"Objet\u00A0: {letter.Subject}"]);
        foreach (var block in letter.Blocks)
        {
            Lines(text, block.Words);
        }

        Lines(text, letter.Enclosures.Select(enclosure => $"P.\u00A0J. {enclosure.Number}. {enclosure.Title}"));
        Lines(text, letter.Footer.Length > 0 ? [letter.Footer] : []);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
            any = true;
        }

        if (any)
        {
            text.Append('\n');
        }
    }
}

using System.Text;

namespace Acquit.Letters;

/// <summary>A letter as plain text: what the golden tests compare and what a reader without images sees.</summary>
public static class LetterText
{
    public static string Of(LetterDocument letter)
    {
        var text = new StringBuilder();
        Lines(text, letter.Sender);
        Lines(text, letter.Recipient?.Lines.Select(line => $"    {line}") ?? []);
        Lines(text, letter.PostalMention.Length > 0 ? [letter.PostalMention] : []);
        Lines(text, letter.References.Select(reference => $"{reference.Label}\u00A0: {reference.Value}"));
        Lines(text, letter.Dateline.Length > 0 ? [letter.Dateline] : []);
        Lines(text, [$"Objet\u00A0: {letter.Subject}"]);
        foreach (var block in letter.Blocks)
        {
            Lines(text, Of(block));
        }

        Lines(text, letter.Enclosures.Select(enclosure => $"P.\u00A0J. {enclosure.Number}. {enclosure.Title}"));
        Lines(text, letter.Footer.Length > 0 ? [letter.Footer] : []);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Of(LetterBlock block) => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.IsBold ? $"**{run.Text}**" : run.Text))],
        Heading heading => [$"## {heading.Text}"],
        Bullets bullets => bullets.Lines,
        Table table => Rows(table),
        PaymentBlock payment => payment.Lines.Select(line => $"{line.Label}\u00A0: {line.Value}")
            .Concat(payment.QrPayload.Length > 0 ? [$"[QR {payment.QrAmount}]"] : []),
        Signature signature => signature.Lines,
        _ => throw new InvalidOperationException($"a letter block without words: {block.GetType().Name}"),
    };

    private static IEnumerable<string> Rows(Table table)
    {
        yield return string.Join(" | ", table.Columns.Select(column => column.Title));
        foreach (var row in table.Rows.Concat(table.Totals))
        {
            yield return string.Join(" | ", row);
        }
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

namespace Acquit.Letters.Pdf.Layout;

/// <summary>Every text of a letter that is printed, to be read or rewritten.</summary>
internal static class LetterWords
{
    public static List<string> Of(LetterDocument letter)
    {
        var texts = new List<string>();
        Map(letter, text =>
        {
            texts.Add(text);
            return text;
        });
        return texts;
    }

    public static LetterDocument Map(LetterDocument letter, Func<string, string> map) =>
        letter with
        {
            Ref = map(letter.Ref),
            Sender = [.. letter.Sender.Select(map)],
            Addressee = [.. letter.Addressee.Select(map)],
            Watermark = map(letter.Watermark),
            Recipient = letter.Recipient is { } address ? new([.. address.Lines.Select(map)]) : null,
            PostalMention = map(letter.PostalMention),
            References = [.. letter.References.Select(item => (map(item.Label), map(item.Value)))],
            Dateline = map(letter.Dateline),
            Subject = map(letter.Subject),
            Blocks = [.. letter.Blocks.Select(block => Map(block, map))],
            Footer = map(letter.Footer),
            Enclosures = [.. letter.Enclosures.Select(item => item with { Title = map(item.Title) })],
        };

    private static LetterBlock Map(LetterBlock block, Func<string, string> map) =>
        block switch
        {
            Paragraph paragraph => paragraph with
            {
                Runs = [.. paragraph.Runs.Select(run => run with { Text = map(run.Text) })],
            },
            Heading heading => new Heading(map(heading.Text)),
            Bullets bullets => new Bullets([.. bullets.Lines.Select(map)]),
            Table table => new Table(
                [.. table.Columns.Select(column => column with { Title = map(column.Title) })], Rows(table.Rows, map))
            {
                Totals = Rows(table.Totals, map),
            },
            PaymentBlock payment => payment with
            {
                Lines = [.. payment.Lines.Select(line => (map(line.Label), map(line.Value)))],
            },
            Signature signature => new Signature([.. signature.Lines.Select(map)]),
            var other => other,
        };

    private static List<IReadOnlyList<string>> Rows(
        IReadOnlyList<IReadOnlyList<string>> rows, Func<string, string> map) =>
        [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(map)])];
}

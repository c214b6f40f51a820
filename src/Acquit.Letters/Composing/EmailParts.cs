using System.Net;
using System.Text;

namespace Acquit.Letters.Composing;

/// <summary>
/// The body of a letter as e-mail, plain and HTML: no window, no picture, nothing loaded from elsewhere.
/// </summary>
internal static class EmailParts
{
    public static LetterEmail Of(LetterDocument letter, string subject)
    {
        var bare = letter with { Sender = [], Recipient = null, References = [], Dateline = "", PostalMention = "" };
        var text = LetterText.Of(bare);
        var body =
            text[(text.IndexOf('\n', StringComparison.Ordinal) + 2)..].Replace("**", "", StringComparison.Ordinal);
        var plain = string.Join('\n', body.Split('\n').Where(line => !IsCode(line)));
        return new LetterEmail(subject, plain, Html(bare, subject));
    }

    private static bool IsCode(string line) => line.StartsWith("[QR ", StringComparison.Ordinal);

    private static string Html(LetterDocument letter, string subject)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>").Append(Encoded(subject))
            .Append("</title></head>\n"
            + "<body style=\"font-family:Arial,sans-serif;font-size:15px;line-height:1.4;color:#111\">\n");
        foreach (var block in letter.Blocks)
        {
            html.Append(block.Html).Append('\n');
        }

        html.Append("<p style=\"font-size:12px;color:#444\">")
            .Append(Encoded(letter.Footer))
            .Append("</p>\n</body></html>\n");
        return html.ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>A table of an e-mail, styled on its cells: mail readers know no style sheets.</summary>
internal static class EmailTable
{
    public static string Of(Table table)
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-size:14px\"><thead><tr>");
        Cells(html, "th", table, [.. table.Columns.Select(column => column.Title)]);
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows.Concat(table.Totals))
        {
            html.Append("<tr>");
            Cells(html, "td", table, row);
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static void Cells(StringBuilder html, string tag, Table table, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var side = table.Columns[i].IsRight ? "right" : "left";
            html.Append('<').Append(tag)
                .Append(" style=\"padding:3px 10px 3px 0;text-align:").Append(side).Append("\">")
                .Append(WebUtility.HtmlEncode(cells[i])).Append("</").Append(tag).Append('>');
        }
    }
}

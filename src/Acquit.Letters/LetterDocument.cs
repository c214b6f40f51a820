using System.Net;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;

namespace Acquit.Letters;

/// <summary>
/// A letter as words and blocks, ready to be set on A4: every text is final French typography, nothing is computed any
/// more.
/// The golden tests read <see cref="LetterText"/>, the renderer makes the pages.
/// </summary>
public sealed record LetterDocument
{
    /// <summary>Kind of <c>data/letters</c>: "reminder-1".</summary>
    public required string Kind { get; init; }

    /// <summary>Printed reference « D-2026-0412/03 ».</summary>
    public required string Ref { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Name of the sender, bold at the top left, then its lines.</summary>
    public required IReadOnlyList<string> Sender { get; init; }

    /// <summary>PNG or JPEG above the sender's name; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Logo { get; init; }

    /// <summary>Whom a paper without window is addressed to, at the right above its title: a court.</summary>
    public IReadOnlyList<string> Addressee { get; init; } = [];

    /// <summary>Printed large and pale across each page, « PROJET »; empty on a paper that may be signed.</summary>
    public string Watermark { get; init; } = "";

    /// <summary>
    /// What shows in the window; null on a paper that is no letter (statement of claim, call script).
    /// </summary>
    public PostalAddress? Recipient { get; init; }

    /// <summary>
    /// « Lettre recommandée avec avis de réception » and the like, above the references; empty when none.
    /// </summary>
    public string PostalMention { get; init; } = "";

    /// <summary>Left block: « Nos références » → « D-2026-0412 – D-2026-0412/03 ».</summary>
    public IReadOnlyList<(string Label, string Value)> References { get; init; } = [];

    /// <summary>« Nantes, le 24 novembre 2026 »; empty on a paper that is no letter.</summary>
    public string Dateline { get; init; } = "";

    public required string Subject { get; init; }

    public required IReadOnlyList<LetterBlock> Blocks { get; init; }

    /// <summary>Legal mentions at the foot of each page.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Most pages it may have, without its enclosures; over it the document is refused (TooLong).</summary>
    public int MostPages { get; init; } = 1;

    /// <summary>« Pièces jointes : 1. … », in the order in which they follow.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];
}

/// <summary>Something enclosed: our own PDF merged behind, or a file laid beside under its number.</summary>
/// <param name="Title">« Lettre du 5 octobre 2026, réf. D-2026-0412/01 (1 p.) ».</param>
/// <param name="Pdf">The very bytes that were sent, merged behind and stamped « P. J. 1 »; null for a file
/// beside.</param>
public sealed record Enclosure(int Number, string Title, ReadOnlyMemory<byte>? Pdf)
{
    /// <summary>Name of the numbered file beside: « 02-Facture-F-014.pdf »; empty when merged.</summary>
    public string FileBeside { get; init; } = "";
}

/// <summary>A part of a letter, from top to bottom. The hierarchy is closed.</summary>
public abstract record LetterBlock
{
    private protected LetterBlock()
    {
    }

    /// <summary>The block as lines of plain text, bold words between double stars.</summary>
    public abstract IEnumerable<string> Words { get; }

    /// <summary>The block as the HTML part of an e-mail: no picture, nothing loaded from elsewhere.</summary>
    internal abstract string Html { get; }

    private protected static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private protected static string Lined(IEnumerable<string> lines) =>
        $"<p>{string.Join("<br>", lines.Select(Encoded))}</p>";
}

/// <summary>Words in one weight.</summary>
public readonly record struct TextRun(string Text, bool IsBold);

/// <summary>A paragraph; small ones are notes in 8 pt.</summary>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs) : LetterBlock
{
    public bool IsSmall { get; init; }

    /// <summary>Kept on one page with the block that follows.</summary>
    public bool KeepWithNext { get; init; }

    public override IEnumerable<string> Words =>
        [string.Concat(Runs.Select(run => run.IsBold ? $"**{run.Text}**" : run.Text))];

    internal override string Html =>
        $"<p{(IsSmall ? " style=\"font-size:12px\"" : "")}>"
        + string.Concat(Runs.Select(run => run.IsBold ? $"<strong>{Encoded(run.Text)}</strong>" : Encoded(run.Text)))
        + "</p>";
}

/// <summary>A bold line above paragraphs.</summary>
public sealed record Heading(string Text) : LetterBlock
{
    public override IEnumerable<string> Words => [$"## {Text}"];

    internal override string Html => $"<p><strong>{Encoded(Text)}</strong></p>";
}

/// <summary>Lines that begin with a dash or a number, as given.</summary>
public sealed record Bullets(IReadOnlyList<string> Lines) : LetterBlock
{
    public override IEnumerable<string> Words => Lines;

    internal override string Html => Lined(Lines);
}

/// <summary>A table: header repeated on each page, last row of the body kept with the totals.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : LetterBlock
{
    /// <summary>Rows below the rule; the last one bold.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Totals { get; init; } = [];

    public override IEnumerable<string> Words =>
        [string.Join(" | ", Columns.Select(column => column.Title)), .. Rows.Select(row => string.Join(" | ", row)),
            .. Totals.Select(InWords)];

    internal override string Html => EmailTable.Of(this);

    /// <summary>The empty cells of a total leave no gap.</summary>
    private static string InWords(IReadOnlyList<string> row) => string.Join(" | ", row.Where(cell => cell.Length > 0));
}

/// <summary>A column of a table; amounts stand right.</summary>
/// <param name="Share">Part of the width, in any unit: the columns of a table share it in proportion.</param>
public sealed record TableColumn(string Title, double Share, bool IsRight);

/// <summary>How to pay: lines of label and value, and the SEPA code beside them.</summary>
public sealed record PaymentBlock(IReadOnlyList<(string Label, string Value)> Lines) : LetterBlock
{
    /// <summary>EPC069-12 payload; empty when no code is drawn.</summary>
    public string QrPayload { get; init; } = "";

    /// <summary>The sum in the code, equal to what the letter asks.</summary>
    public Money QrAmount { get; init; }

    public override IEnumerable<string> Words =>
        [
            .. Lines.Select(line => $"{line.Label}\u00A0: {line.Value}"),
            .. QrPayload.Length > 0 ? [$"[QR {QrAmount}]"] : (string[])[],
        ];

    internal override string Html => Lined(Lines.Select(line => $"{line.Label}\u00A0: {line.Value}"));
}

/// <summary>Closing formula kept with the signature, which stands at x = 110 mm; never alone on a page.</summary>
public sealed record Signature(IReadOnlyList<string> Lines) : LetterBlock
{
    public override IEnumerable<string> Words => Lines;

    internal override string Html => Lined(Lines);
}

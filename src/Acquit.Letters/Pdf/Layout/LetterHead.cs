using System.Globalization;
using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>
/// The head of the first page: letterhead, date, address in the window, references, subject. A paper without recipient
/// starts with its subject.
/// </summary>
internal sealed class LetterHead(LetterDocument letter, LetterFonts fonts)
{
    private const double SmallSize = 8.5;
    private const double SubjectSize = 12;
    private const double AddresseeSize = 10;
    private static readonly double LeftWidth = A4.WindowZone.Left - A4.Left - A4.Mm(3);
    private static readonly double LogoHeight = A4.Mm(14);

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private readonly Sheet _sheet = new();

    public Sheet Sheet => _sheet;

    /// <summary>Sets the head; returns the top of the text under it.</summary>
    public double Set()
    {
        if (letter.Recipient is null)
        {
            return SetPaperHead();
        }

        var y = Sender();
        Put(A4.AddressLeft, A4.HeadTop + 9, letter.Dateline, TypeStyle.Plain(9));
        Address(letter.Recipient.Lines);
        y = References(Math.Max(A4.ReferencesTop, y + A4.Mm(3)));
        foreach (var fold in A4.Folds)
        {
            _sheet.Rule(A4.Mm(5), fold, A4.Mm(4), 0.4, 0.5);
        }

        return Subject(Math.Max(A4.SubjectTop, y + A4.Mm(4)), "Objet");
    }

    private double SetPaperHead()
    {
        var top = A4.HeadTop;
        var sender = letter.Sender.Count > 0 ? letter.Sender[0] : "";
        Put(A4.Left, top + SmallSize, sender, TypeStyle.Strong(SmallSize));
        var right = string.Join(" · ", new[] { letter.Dateline, letter.Ref }.Where(text => text.Length > 0));
        var width = fonts.Regular.WidthOf(right, SmallSize);
        Put(A4.Right - width, top + SmallSize, right, TypeStyle.Label(SmallSize));
        var y = Subject(Addressee(top + A4.Mm(9)), "");
        return letter.References.Count > 0 ? References(y) + A4.Mm(4) : y;
    }

    /// <summary>At the right, the first line strong; returns the top of the title under it.</summary>
    private double Addressee(double top)
    {
        var y = letter.Addressee.Count > 0 ? top + A4.Mm(6) : top;
        for (var i = 0; i < letter.Addressee.Count; i++)
        {
            var runs = new[] { new TextRun(letter.Addressee[i], i == 0) };
            foreach (var line in LineBreaker.Break(fonts, runs, AddresseeSize, A4.Right - A4.AddressLeft))
            {
                var words = string.Concat(line.Select(part => part.Text));
                var style = new TypeStyle(AddresseeSize, i == 0, 0);
                Put(A4.AddressLeft, y + LetterFlow.Baseline(AddresseeSize, 13), words, style);
                y += 13;
            }
        }

        return letter.Addressee.Count > 0 ? y + A4.Mm(9) : y;
    }

    private double Sender()
    {
        var y = A4.HeadTop;
        if (letter.Logo is { } file && Picture.TryRead(file) is { } logo)
        {
            var height = Math.Min(LogoHeight, LeftWidth * logo.Height / logo.Width);
            _sheet.Pictures.Add(new PlacedPicture(A4.Left, y, height * logo.Width / logo.Height, height, logo));
            y += height + A4.Mm(2);
        }

        for (var i = 0; i < letter.Sender.Count; i++)
        {
            var style = i == 0 ? TypeStyle.Strong(13) : new TypeStyle(SmallSize, false, 0.2);
            y = Lines(A4.Left, y, letter.Sender[i], style) + (i == 0 ? 2 : 0);
        }

        return y;
    }

    private void Address(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var widest = lines.Max(line => fonts.Regular.WidthOf(line, 10));
        var size = Math.Clamp(10 * A4.AddressWidth / Math.Max(widest, 1), 9, 10);
        size = Math.Min(size, 10 * A4.WidestAddress / Math.Max(widest, 1));
        var height = Math.Min(13.2, A4.AddressHeight / lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = A4.AddressTop + (i * height) + LetterFlow.Baseline(size, height);
            Put(A4.AddressLeft, baseline, lines[i], TypeStyle.Plain(size));
        }
    }

    private double References(double top)
    {
        var y = top;
        if (letter.PostalMention.Length > 0)
        {
            y = Lines(A4.Left, y, letter.PostalMention, TypeStyle.Strong(9)) + 3;
        }

        if (letter.References.Count == 0)
        {
            return y;
        }

        var labels = letter.References.Max(item => fonts.Regular.WidthOf(item.Label, SmallSize)) + A4.Mm(3);
        foreach (var (label, value) in letter.References)
        {
            Put(A4.Left, y + LetterFlow.Baseline(SmallSize, 12.4), label, TypeStyle.Label(SmallSize));
            var width = letter.Recipient is null ? A4.TextWidth - labels : LeftWidth - labels;
            foreach (var line in LineBreaker.Break(fonts, [new TextRun(value, false)], SmallSize, width))
            {
                var words = string.Concat(line.Select(part => part.Text));
                Put(A4.Left + labels, y + LetterFlow.Baseline(SmallSize, 12.4), words, TypeStyle.Plain(SmallSize));
                y += 12.4;
            }
        }

        return y;
    }

    private double Subject(double top, string label)
    {
        var labelWidth = label.Length > 0 ? fonts.Regular.WidthOf(label, 10.5) + A4.Mm(4) : 0;
        var height = SubjectSize * 1.25;
        var y = top;
        Put(A4.Left, y + LetterFlow.Baseline(SubjectSize, height), label, TypeStyle.Label(10.5));
        var runs = new[] { new TextRun(Capital(letter.Subject), true) };
        foreach (var line in LineBreaker.Break(fonts, runs, SubjectSize, A4.TextWidth - labelWidth))
        {
            var words = string.Concat(line.Select(part => part.Text));
            Put(A4.Left + labelWidth, y + LetterFlow.Baseline(SubjectSize, height), words,
                TypeStyle.Strong(SubjectSize));
            y += height;
        }

        _sheet.Rule(A4.Left, y + A4.Mm(1.2), A4.TextWidth, 0.9);
        return y + A4.Mm(5);
    }

    /// <summary>The subject stands behind its label without colon, so it begins with a capital.</summary>
    private static string Capital(string subject) =>
        subject.Length > 0 ? char.ToUpper(subject[0], French) + subject[1..] : subject;

    private double Lines(double x, double top, string text, TypeStyle style)
    {
        var y = top;
        foreach (var line in LineBreaker.Break(fonts, [new TextRun(text, style.IsBold)], style.Size, LeftWidth))
        {
            var height = style.Size * 1.32;
            var words = string.Concat(line.Select(part => part.Text));
            Put(x, y + LetterFlow.Baseline(style.Size, height), words, style);
            y += height;
        }

        return y;
    }

    private void Put(double x, double baseline, string text, TypeStyle style)
    {
        if (text.Length > 0)
        {
            var width = fonts.Of(style.IsBold).WidthOf(text, style.Size);
            _sheet.Texts.Add(new PlacedText(x, baseline, width, text, style));
        }
    }
}

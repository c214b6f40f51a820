using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>A table as strips: small grey header, hairlines, totals, the last total bold between two rules.</summary>
internal sealed class TableStrips(Table table, LetterFonts fonts)
{
    private static readonly double Gap = A4.Mm(2);
    private static readonly double WideGap = A4.Mm(4);
    private static readonly double RowPad = A4.Mm(0.95);
    private static readonly double TotalPad = A4.Mm(0.6);

    private readonly double[] _left = new double[table.Columns.Count];
    private readonly double[] _width = new double[table.Columns.Count];

    public IEnumerable<Strip> All()
    {
        ShareWidth();
        var header = Row([.. table.Columns.Select(column => column.Title)], TypeStyle.Label(LetterScale.TableHeadSize));
        header.Sheet.Rule(A4.Left, header.Height, A4.TextWidth, 0.8);
        header.Before = 2;
        header.KeepWithNext = true;
        yield return header;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = Row(table.Rows[i], TypeStyle.Plain(LetterScale.TableSize), header);
            row.Sheet.Rule(A4.Left, row.Height, A4.TextWidth, 0.4, TypeStyle.HairlineGrey);
            row.KeepWithNext = i == table.Rows.Count - 1 && table.Totals.Count > 0;
            row.After = i < table.Rows.Count - 1 ? 0 : table.Totals.Count > 0 ? 2 : 7;
            yield return row;
        }

        for (var i = 0; i < table.Totals.Count; i++)
        {
            yield return Total(i);
        }
    }

    private Strip Total(int index)
    {
        var isLast = index == table.Totals.Count - 1;
        var cells = table.Totals[index];
        var style = isLast ? TypeStyle.Plain(LetterScale.TableSize + 1).Bold : TypeStyle.Plain(LetterScale.TableSize);
        var pad = isLast ? A4.Mm(1.2) : TotalPad;
        var label = cells.Count > 0 ? cells[0] : "";
        var amounts = cells.Skip(1).Reverse().TakeWhile(cell => cell.Length > 0).Reverse().ToList();
        var from = table.Columns.Count - Math.Max(1, amounts.Count);
        var labelWidth = (from < _left.Length ? _left[from] : A4.Right) - A4.Left - Gap;
        var lines = LineBreaker.Break(fonts, [new TextRun(label, style.IsBold)], style.Size, labelWidth);
        var lineHeight = style.Size * 1.3;
        var strip = new Strip
        {
            Height = (lines.Count * lineHeight) + (2 * pad),
            KeepWithNext = !isLast,
            Before = index == 0 ? 1.5 : 0,
            After = isLast ? 7 : 0,
        };
        SetLines(strip, lines, style, new CellPlace(A4.Left, pad, labelWidth, false));
        for (var i = 0; i < amounts.Count; i++)
        {
            var place = new CellPlace(_left[from + i], pad, _width[from + i], table.Columns[from + i].IsRight);
            SetLines(strip, [[Whole(amounts[i], style)]], style, place);
        }

        if (isLast)
        {
            strip.Sheet.Rule(A4.Left, 0, A4.TextWidth, 0.8);
            strip.Sheet.Rule(A4.Left, strip.Height, A4.TextWidth, 0.8);
        }

        return strip;
    }

    private LinePart Whole(string text, TypeStyle style) =>
        new(0, fonts.Of(style.IsBold).WidthOf(text, style.Size), text, style.IsBold);

    private Strip Row(IReadOnlyList<string> cells, TypeStyle style, Strip? header = null)
    {
        var lines = new List<List<List<LinePart>>>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var text = i < cells.Count ? cells[i] : "";
            lines.Add(LineBreaker.Break(fonts, [new TextRun(text, style.IsBold)], style.Size, _width[i]));
        }

        var most = lines.Count > 0 ? lines.Max(cell => cell.Count) : 1;
        var strip = new Strip { Height = (most * style.Size * 1.3) + (2 * RowPad), Repeated = header };
        for (var i = 0; i < lines.Count; i++)
        {
            SetLines(strip, lines[i], style, new CellPlace(_left[i], RowPad, _width[i], table.Columns[i].IsRight));
        }

        return strip;
    }

    private readonly record struct CellPlace(double Left, double Top, double Width, bool IsRight);

    private static void SetLines(Strip strip, List<List<LinePart>> lines, TypeStyle style, CellPlace place)
    {
        var lineHeight = style.Size * 1.3;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = place.IsRight ? place.Width - lines[i].Sum(part => part.Width) : 0;
            var baseline = place.Top + (i * lineHeight) + LetterFlow.Baseline(style.Size, lineHeight);
            foreach (var part in lines[i])
            {
                strip.Sheet.Texts.Add(
                    new PlacedText(place.Left + indent + part.X, baseline, part.Width, part.Text, style));
            }
        }
    }

    /// <summary>Shares of the width, but none narrower than its widest unbreakable word when the sheet allows it.</summary>
    private void ShareWidth()
    {
        var count = table.Columns.Count;
        var gaps = new double[count];
        for (var i = 1; i < count; i++)
        {
            gaps[i] = table.Columns[i - 1].IsRight && !table.Columns[i].IsRight ? WideGap : Gap;
        }

        var room = A4.TextWidth - gaps.Sum();
        var least = table.Columns.Select((_, i) => LeastWidth(i)).ToArray();
        var isFixed = new bool[count];
        for (var again = true; again; )
        {
            var shares = table.Columns.Where((_, i) => !isFixed[i]).Sum(column => column.Share);
            var rest = room - least.Where((_, i) => isFixed[i]).Sum();
            again = false;
            for (var i = 0; i < count; i++)
            {
                _width[i] = isFixed[i] ? least[i] : Math.Max(1, rest * table.Columns[i].Share / shares);
                if (!isFixed[i] && _width[i] < least[i])
                {
                    isFixed[i] = again = true;
                }
            }

            again &= isFixed.Contains(false);
        }

        var squeeze = Math.Min(1, room / _width.Sum());
        var x = A4.Left;
        for (var i = 0; i < count; i++)
        {
            x += gaps[i];
            _left[i] = x;
            _width[i] *= squeeze;
            x += _width[i];
        }
    }

    private double LeastWidth(int column)
    {
        var widest = LineBreaker.WidestWord(
            fonts.Regular, table.Columns[column].Title, LetterScale.TableHeadSize);
        foreach (var row in table.Rows)
        {
            if (column < row.Count)
            {
                var width = LineBreaker.WidestWord(fonts.Regular, row[column], LetterScale.TableSize);
                widest = Math.Max(widest, width);
            }
        }

        if (column == table.Columns.Count - 1 && table.Totals.Count > 0)
        {
            widest = Math.Max(
                widest, table.Totals.Max(row => row.Count > 1 ? fonts.Bold.WidthOf(row[^1], LetterScale.TableSize + 1) : 0));
        }

        return widest + 0.1;
    }
}

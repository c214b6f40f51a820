using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>A table as strips: small grey header, hairlines, totals, the last total bold between two rules.</summary>
internal sealed class TableStrips(Table table, LetterFonts fonts)
{
    /// <summary>From the usual size down: a table with many columns is set smaller before its words are cut.</summary>
    private static readonly double[] Sizes = [LetterScale.TableSize, 9, 8.5, 8, 7.5];
    private static readonly double Gap = A4.Mm(2);
    private static readonly double WideGap = A4.Mm(4);
    private static readonly double RowPad = A4.Mm(0.95);
    private static readonly double TotalPad = A4.Mm(0.6);

    private readonly double[] _left = new double[table.Columns.Count];
    private readonly double[] _width = new double[table.Columns.Count];
    private readonly double[] _gap = new double[table.Columns.Count];
    private double _size = LetterScale.TableSize;

    private double HeadSize => Math.Min(LetterScale.TableHeadSize, _size);

    private double TotalSize => _size + (_size < LetterScale.TableSize ? 0 : 1);

    public IEnumerable<Strip> All()
    {
        ShareWidth();
        var header = Row([.. table.Columns.Select(column => column.Title)], TypeStyle.Label(HeadSize));
        header.Sheet.Rule(A4.Left, header.Height, A4.TextWidth, 0.8);
        header.Before = 2;
        header.KeepWithNext = true;
        yield return header;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = Row(table.Rows[i], TypeStyle.Plain(_size), header);
            var isLast = i == table.Rows.Count - 1;
            if (!isLast || table.Totals.Count != 1)
            {
                row.Sheet.Rule(A4.Left, row.Height, A4.TextWidth, 0.4, TypeStyle.HairlineGrey);
            }

            row.KeepWithNext = isLast && table.Totals.Count > 0;
            row.After = isLast && table.Totals.Count == 0 ? 7 : 0;
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
        var cells = Checked(table.Totals[index]);
        var style = isLast ? TypeStyle.Strong(TotalSize) : TypeStyle.Plain(_size);
        var pad = isLast ? A4.Mm(1.2) : TotalPad;
        var label = cells.Count > 0 ? cells[0] : "";
        var amounts = Amounts(cells).ToList();
        var labelWidth = (amounts.Count > 0 ? _left[amounts[0].Column] : A4.Right) - A4.Left - Gap;
        var lines = LineBreaker.Break(fonts, [new TextRun(label, style.IsBold)], style.Size, labelWidth);
        var lineHeight = style.Size * 1.3;
        var strip = new Strip
        {
            Height = (lines.Count * lineHeight) + (2 * pad),
            KeepWithNext = !isLast,
            Before = index == 0 && !isLast ? 2 : 0,
            After = isLast ? 7 : 0,
        };
        SetLines(strip, lines, style, new CellPlace(A4.Left, pad, labelWidth, false));
        foreach (var (column, amount) in amounts)
        {
            var place = new CellPlace(_left[column], pad, _width[column], table.Columns[column].IsRight);
            SetLines(strip, [[Whole(amount, style)]], style, place);
        }

        if (isLast)
        {
            strip.Sheet.Rule(A4.Left, 0, A4.TextWidth, 0.8);
            strip.Sheet.Rule(A4.Left, strip.Height, A4.TextWidth, 0.8);
        }

        return strip;
    }

    /// <summary>The cells behind the label: of a short row, those of the last columns.</summary>
    private IEnumerable<(int Column, string Amount)> Amounts(IReadOnlyList<string> cells) =>
        Enumerable.Range(1, Math.Max(0, cells.Count - 1))
            .Where(i => cells[i].Length > 0)
            .Select(i => (table.Columns.Count - cells.Count + i, cells[i]));

    private IReadOnlyList<string> Checked(IReadOnlyList<string> cells) =>
        cells.Count <= table.Columns.Count
            ? cells
            : throw new ArgumentException($"{cells.Count} cells in {table.Columns.Count} columns", nameof(cells));

    private LinePart Whole(string text, TypeStyle style) =>
        new(0, fonts.Of(style.IsBold).WidthOf(text, style.Size), text, style.IsBold);

    private Strip Row(IReadOnlyList<string> cells, TypeStyle style, Strip? header = null)
    {
        var lines = new List<List<List<LinePart>>>();
        Checked(cells);
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

    /// <summary>
    /// Shares of the width, but none narrower than its widest unbreakable word when the sheet allows it.
    /// </summary>
    private void ShareWidth()
    {
        for (var i = 1; i < _gap.Length; i++)
        {
            _gap[i] = table.Columns[i - 1].IsRight && !table.Columns[i].IsRight ? WideGap : Gap;
        }

        var room = A4.TextWidth - _gap.Sum();
        var least = new double[_width.Length];
        foreach (var size in Sizes)
        {
            _size = size;
            least = [.. table.Columns.Select((_, i) => LeastWidth(i))];
            if (least.Sum() <= room)
            {
                break;
            }
        }

        Share(least, room);
        var x = A4.Left;
        for (var i = 0; i < _width.Length; i++)
        {
            x += _gap[i];
            _left[i] = x;
            x += _width[i];
        }
    }

    private void Share(double[] least, double room)
    {
        if (least.Sum() > room)
        {
            least.Select(width => width * room / least.Sum()).ToArray().CopyTo(_width, 0);
            return;
        }

        var isFixed = new bool[least.Length];
        for (var again = true; again; )
        {
            var shares = table.Columns.Where((_, i) => !isFixed[i]).Sum(column => column.Share);
            var rest = room - least.Where((_, i) => isFixed[i]).Sum();
            again = false;
            for (var i = 0; i < least.Length; i++)
            {
                _width[i] = isFixed[i] ? least[i] : rest * table.Columns[i].Share / shares;
                if (!isFixed[i] && _width[i] < least[i])
                {
                    isFixed[i] = again = true;
                }
            }
        }
    }

    private double LeastWidth(int column)
    {
        var widest = LineBreaker.WidestWord(
            fonts.Regular, table.Columns[column].Title, HeadSize);
        foreach (var row in table.Rows)
        {
            if (column < row.Count)
            {
                var width = LineBreaker.WidestWord(fonts.Regular, row[column], _size);
                widest = Math.Max(widest, width);
            }
        }

        foreach (var amount in table.Totals.SelectMany(Amounts).Where(amount => amount.Column == column))
        {
            widest = Math.Max(widest, fonts.Bold.WidthOf(amount.Amount, TotalSize));
        }

        return widest + 0.1;
    }
}

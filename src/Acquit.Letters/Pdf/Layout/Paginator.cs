namespace Acquit.Letters.Pdf.Layout;

/// <summary>Stacks strips on pages: what must stay together moves together to the next page.</summary>
internal sealed class Paginator(double top, double bottom)
{
    private readonly List<Sheet> _pages = [new()];
    private double _y = top;
    private double _room;
    private bool _isFresh = true;

    public static List<Sheet> Stack(IReadOnlyList<Strip> strips, double top, double bottom)
    {
        var paginator = new Paginator(top, bottom);
        for (var first = 0; first < strips.Count; )
        {
            var last = first;
            while (last < strips.Count - 1 && strips[last].KeepWithNext)
            {
                last++;
            }

            paginator.PlaceChain(strips, first, last);
            first = last + 1;
        }

        return paginator._pages;
    }

    private void PlaceChain(IReadOnlyList<Strip> strips, int first, int last)
    {
        if (!_isFresh && (strips[first].StartsPage || !Fits(strips, first, last)))
        {
            Turn();
        }

        for (var i = first; i <= last; i++)
        {
            if (!_isFresh && !Fits(strips, i, i))
            {
                Turn();
            }

            Place(strips[i]);
        }
    }

    private bool Fits(IReadOnlyList<Strip> strips, int first, int last)
    {
        var y = _y;
        var room = _room;
        for (var i = first; i <= last; i++)
        {
            y += (_isFresh && i == first ? 0 : Math.Max(room, strips[i].Before)) + strips[i].Height;
            room = strips[i].After;
        }

        return y <= bottom + 0.01;
    }

    private void Place(Strip strip)
    {
        if (_isFresh && _pages.Count > 1 && strip.Repeated is { } header)
        {
            Lay(header);
        }

        Lay(strip);
    }

    private void Lay(Strip strip)
    {
        if (strip.Height > bottom - A4.ContinuedTop)
        {
            throw new InvalidOperationException("a part of the letter that cannot be cut is taller than a page");
        }

        var y = _y + (_isFresh ? 0 : Math.Max(_room, strip.Before));
        y = strip.IsFoot ? Math.Max(y, bottom - strip.Height) : y;
        _pages[^1].Lay(strip.Sheet, y);
        _y = y + strip.Height;
        _room = strip.After;
        _isFresh = false;
    }

    private void Turn()
    {
        _pages.Add(new Sheet());
        _y = A4.ContinuedTop;
        _room = 0;
        _isFresh = true;
    }
}

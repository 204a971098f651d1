namespace Chancery.Sources.Pdf;

/// <summary>
/// The lines of a page in the order in which they are read, and the notes at the foot of the page or of its columns. Two columns are
/// read one after the other between lines that cross both.
/// </summary>
internal sealed class PdfColumns
{
    /// <summary>A gutter is at least this wide, in points.</summary>
    private const double NarrowestGutter = 8;

    private readonly double _body;
    private readonly List<(int From, int Count)> _columns = [];

    private PdfColumns(double body) => _body = body;

    /// <summary>The lines of the text.</summary>
    public List<PdfLine> Text { get; } = [];

    /// <summary>The lines of the notes.</summary>
    public List<PdfLine> Foot { get; } = [];

    /// <summary>Orders the lines of a page.</summary>
    /// <param name="letters">The page's letters.</param>
    /// <param name="lines">Its lines over the full width, without running heads.</param>
    /// <param name="body">The size of the text.</param>
    public static PdfColumns Of(IReadOnlyList<PdfGlyph> letters, List<PdfLine> lines, double body)
    {
        var columns = new PdfColumns(body);
        // Notes may be set over the full width under columns of text, and say nothing of these.
        var text = lines.FindAll(l => l.Size >= body * 0.95);
        if (text.Count >= 10 && Gutter(text) is { } gutter) columns.AddColumns(letters, lines, gutter);
        else
        {
            Measure(lines);
            columns.Add(lines);
        }
        columns.TakeFeet();
        return columns;
    }

    private void AddColumns(IReadOnlyList<PdfGlyph> letters, List<PdfLine> lines, double gutter)
    {
        var crossing = lines.Where(l => l.Covers(gutter)).ToList();
        // What was taken out of the page as a running head is no part of any column.
        double highest = lines[0].Baseline + lines[0].Size, lowest = lines[^1].Baseline - lines[^1].Size * 0.3;
        var within = letters.Where(l => l.Baseline < highest && l.Baseline > lowest).OrderByDescending(l => l.Baseline).ToList();
        List<PdfLine> left = [], right = [];
        var from = 0;
        foreach (var bound in crossing.Append(null))
        {
            var to = from;
            if (bound is null) to = within.Count;
            else while (to < within.Count && within[to].Baseline > bound.Baseline + bound.Size * 0.75) to++;
            var band = within[from..to];
            var first = PdfLine.Of(band.Where(l => l.Left < gutter));
            var second = PdfLine.Of(band.Where(l => l.Left >= gutter));
            left.AddRange(first);
            right.AddRange(second);
            Add(first);
            Add(second);
            if (bound is null) break;
            Add([bound]);
            while (to < within.Count && within[to].Baseline > bound.Baseline - bound.Size * 0.25) to++;
            from = to;
        }
        Measure(left);
        Measure(right);
        Measure(crossing);
    }

    /// <summary>Tells lines of one column where it begins and ends.</summary>
    private static void Measure(List<PdfLine> lines)
    {
        if (lines.Count == 0) return;
        var measure = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        foreach (var line in lines) line.Measure = measure;
    }

    private void Add(List<PdfLine> lines)
    {
        _columns.Add((Text.Count, lines.Count));
        Text.AddRange(lines);
    }

    /// <summary>
    /// Takes out the notes: the smaller lines at the end of the page, and those at the end of a column. Columns come before what is set under
    /// them over the full width.
    /// </summary>
    private void TakeFeet()
    {
        var end = FootOf(0, Text.Count);
        var under = Text[end..];
        Text.RemoveRange(end, Text.Count - end);
        for (var c = _columns.Count - 1; c >= 0; c--)
        {
            var (from, count) = _columns[c];
            if (from + count >= end || count < 3) continue;
            var start = FootOf(from, from + count);
            Foot.InsertRange(0, Text[start..(from + count)]);
            Text.RemoveRange(start, from + count - start);
        }
        Foot.AddRange(under);
    }

    /// <summary>Where the notes begin at the end of some lines: smaller ones, the first of which begins with a number or sign, or goes on from the page before.</summary>
    private int FootOf(int from, int to)
    {
        var start = to;
        while (start > from && Text[start - 1].Size < _body * 0.95) start--;
        // Small lines that are no notes may stand above them: a table, a quotation.
        for (var i = start; i < to; i++)
            if (PdfPage.NoteStart().IsMatch(Text[i].Text)) return Text[i].Runs[0].Superior && i > start && Text[start].Baseline < Text[i].Baseline + 40 ? start : i;
        return to;
    }

    /// <summary>The middle of a strip near the middle of the text that next to no line crosses; null when there is none.</summary>
    private static double? Gutter(List<PdfLine> lines)
    {
        double left = lines.Min(l => l.Left), right = lines.Max(l => l.Right), width = right - left;
        if (width < 200) return null;
        var (best, middle, since) = (0.0, 0.0, double.NaN);
        var bothSides = lines.Count / 3;
        for (var x = left + width * 0.35; x <= left + width * 0.65; x++)
        {
            var crossed = 0;
            foreach (var line in lines)
                if (line.Covers(x)) crossed++;
            var open = crossed <= lines.Count / 5;
            if (open && double.IsNaN(since)) since = x;
            if (open && x + 1 <= left + width * 0.65) continue;
            if (!double.IsNaN(since) && x - since > best) (best, middle) = (x - since, (x + since) / 2);
            since = double.NaN;
        }
        return best >= NarrowestGutter && lines.Count(l => l.Left < middle) > bothSides && lines.Count(l => l.Right > middle) > bothSides ? middle : null;
    }
}

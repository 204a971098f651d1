using UglyToad.PdfPig.Content;

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

    private PdfColumns(double body) => _body = body;

    /// <summary>The lines of the text.</summary>
    public List<PdfLine> Text { get; } = [];

    /// <summary>The lines of the notes.</summary>
    public List<PdfLine> Foot { get; } = [];

    /// <summary>Orders the lines of a page.</summary>
    /// <param name="letters">The page's letters.</param>
    /// <param name="lines">Its lines over the full width, without running heads.</param>
    /// <param name="body">The size of the text.</param>
    public static PdfColumns Of(IReadOnlyList<Letter> letters, List<PdfLine> lines, double body)
    {
        var columns = new PdfColumns(body);
        if (lines.Count >= 10 && Gutter(lines) is { } gutter) columns.AddColumns(letters, lines, gutter);
        else columns.Add(lines);
        return columns;
    }

    private void AddColumns(IReadOnlyList<Letter> letters, List<PdfLine> lines, double gutter)
    {
        var crossing = lines.Where(l => l.Covers(gutter)).ToList();
        // What was taken out of the page as a running head is no part of any column.
        double highest = lines[0].Baseline + lines[0].Size, lowest = lines[^1].Baseline - lines[^1].Size * 0.3;
        var within = letters.Where(l => l.StartBaseLine.Y < highest && l.StartBaseLine.Y > lowest).OrderByDescending(l => l.StartBaseLine.Y).ToList();
        var from = 0;
        foreach (var bound in crossing.Append(null))
        {
            var to = from;
            if (bound is null) to = within.Count;
            else while (to < within.Count && within[to].StartBaseLine.Y > bound.Baseline + bound.Size * 0.75) to++;
            var band = within[from..to];
            Add(PdfLine.Of(band.Where(l => l.StartBaseLine.X < gutter)));
            Add(PdfLine.Of(band.Where(l => l.StartBaseLine.X >= gutter)));
            if (bound is null) break;
            Add([bound]);
            while (to < within.Count && within[to].StartBaseLine.Y > bound.Baseline - bound.Size * 0.25) to++;
            from = to;
        }
        // Notes may be set over the full width under the columns.
        TakeFoot(Text, 0);
    }

    private void Add(List<PdfLine> lines)
    {
        var from = Text.Count;
        Text.AddRange(lines);
        if (lines.Count > 1) TakeFoot(Text, from);
    }

    /// <summary>Notes are the smaller lines at the end, one of which begins with a number or sign.</summary>
    private void TakeFoot(List<PdfLine> lines, int from)
    {
        var start = lines.Count;
        while (start > from && lines[start - 1].Size < _body * 0.95) start--;
        if (start == lines.Count) return;
        // Small lines that are no notes stand above them: a table, a quotation.
        while (start < lines.Count && Foot.Count == 0 && !PdfPage.NoteStart().IsMatch(lines[start].Text) && !lines.Skip(start).Any(l => l.Runs[0].Superior && l.Baseline >= lines[start].Baseline)) start++;
        if (start == lines.Count) return;
        Foot.AddRange(lines[start..]);
        lines.RemoveRange(start, lines.Count - start);
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

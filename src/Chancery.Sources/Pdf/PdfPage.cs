using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace Chancery.Sources.Pdf;

/// <summary>A page as it is read: its lines in reading order, without running heads, and its notes.</summary>
internal sealed partial class PdfPage
{
    private PdfPage(List<PdfLine> lines) => Lines = lines;

    /// <summary>The lines in reading order.</summary>
    public List<PdfLine> Lines { get; }

    /// <summary>The lines of the notes at its foot.</summary>
    public List<PdfLine> Foot { get; } = [];

    /// <summary>The page number as printed; null when none is.</summary>
    public string? Number { get; private set; }

    /// <summary>Reads all pages: columns, running heads and page numbers, feet.</summary>
    public static List<PdfPage> Of(IEnumerable<Page> pages)
    {
        var read = pages.Select(p => new PdfPage(InOrder(p.Letters))).ToList();
        TakeOutRunningHeads(read);
        var body = BodySize(read);
        foreach (var page in read) page.TakeOutFoot(body);
        return read;
    }

    /// <summary>The size of most letters of all pages.</summary>
    public static double BodySize(IEnumerable<PdfPage> pages) =>
        pages.SelectMany(p => p.Lines).GroupBy(l => Math.Round(l.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Text.Length)).FirstOrDefault()?.Key ?? 10;

    /// <summary>The lines of a page; two columns one after the other where a gutter that next to no line crosses divides them.</summary>
    private static List<PdfLine> InOrder(IReadOnlyList<Letter> letters)
    {
        if (letters.Count == 0) return [];
        var all = PdfLine.Of(letters);
        if (all.Count < 10 || Gutter(letters, all) is not { } gutter) return all;
        var crossing = all.Where(l => l.Left < gutter - 6 && l.Right > gutter + 6 && !HasGap(letters, l, gutter)).ToList();
        if (crossing.Count > all.Count / 5) return all;
        var ordered = new List<PdfLine>();
        var top = double.MaxValue;
        foreach (var bound in crossing.Append(null))
        {
            var bottom = bound?.Baseline ?? double.MinValue;
            var band = letters.Where(l => l.StartBaseLine.Y < top - 0.1 && l.StartBaseLine.Y > bottom + (bound?.Size ?? 0) * 0.6).ToList();
            ordered.AddRange(PdfLine.Of([.. band.Where(l => l.StartBaseLine.X < gutter)]));
            ordered.AddRange(PdfLine.Of([.. band.Where(l => l.StartBaseLine.X >= gutter)]));
            if (bound is null) break;
            ordered.Add(bound);
            top = bottom;
        }
        return ordered;
    }

    /// <summary>The middle of an empty strip near the middle of the text, at least 8 points wide, with text on both sides; null when there is none.</summary>
    private static double? Gutter(IReadOnlyList<Letter> letters, List<PdfLine> lines)
    {
        double left = lines.Min(l => l.Left), right = lines.Max(l => l.Right), width = right - left;
        if (width < 200) return null;
        var best = (Width: 0.0, Middle: 0.0);
        for (var x = left + width * 0.35; x < left + width * 0.65; x += 1)
        {
            if (Crossed(x) > lines.Count / 5) continue;
            var end = x;
            while (end < left + width * 0.65 && Crossed(end) <= lines.Count / 5) end += 1;
            if (end - x > best.Width) best = (end - x, (x + end) / 2);
            x = end;
        }
        return best.Width >= 8 ? best.Middle : null;

        int Crossed(double x) => lines.Count(l => l.Left < x && l.Right > x && letters.Any(c => Math.Abs(c.StartBaseLine.Y - l.Baseline) < l.Size * 0.3 && c.StartBaseLine.X <= x && c.EndBaseLine.X >= x));
    }

    private static bool HasGap(IReadOnlyList<Letter> letters, PdfLine line, double gutter) =>
        !letters.Any(c => Math.Abs(c.StartBaseLine.Y - line.Baseline) < line.Size * 0.3 && c.StartBaseLine.X <= gutter + 3 && c.EndBaseLine.X >= gutter - 3);

    private static void TakeOutRunningHeads(List<PdfPage> pages)
    {
        var heads = pages.Where(p => p.Lines.Count > 0).SelectMany(p => new[] { p.Lines[0], p.Lines[^1] }).GroupBy(l => Wordless(l.Text), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Count() >= Math.Max(2, pages.Count / 5)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var first in new[] { true, false })
            {
                if (page.Lines.Count == 0) break;
                var line = first ? page.Lines[0] : page.Lines[^1];
                var alone = LoneNumber().Match(line.Text);
                var repeated = heads.Contains(Wordless(line.Text));
                if (!alone.Success && !repeated) continue;
                page.Number ??= alone.Success ? alone.Groups[1].Value : NumberAtEnd().Match(line.Text) is { Success: true } m ? m.Groups[1].Value + m.Groups[2].Value : null;
                page.Lines.Remove(line);
            }
        }
    }

    /// <summary>Notes are the smaller lines at the foot, the first of which begins with a number or sign.</summary>
    private void TakeOutFoot(double body)
    {
        var start = Lines.Count;
        while (start > 0 && Lines[start - 1].Size < body * 0.95) start--;
        if (start == Lines.Count || start == 0 && Lines.Count > 3 && !NoteStart().IsMatch(Lines[0].Text)) return;
        Foot.AddRange(Lines[start..]);
        Lines.RemoveRange(start, Lines.Count - start);
    }

    private static string Wordless(string text) => Digits().Replace(text, "").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\d+|\b[ivxlc]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\[\-–— ]*(\d{1,4}|[ivxlcIVXLC]{1,7})[\]\-–— ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"^(\d{1,4})\s|\s(\d{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtEnd();

    /// <summary>The form in which a note begins: its number or sign, then its words.</summary>
    [GeneratedRegex(@"^(\d{1,3}|\*{1,3}|†|‡)\.?\s*(?=\S)", RegexOptions.CultureInvariant)]
    public static partial Regex NoteStart();
}

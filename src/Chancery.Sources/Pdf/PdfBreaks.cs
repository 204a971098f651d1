using System.Text.RegularExpressions;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Pdf;

/// <summary>
/// Says where paragraphs begin. A line that ends although the next word had room in it ends a paragraph; otherwise indents and white
/// space between lines decide.
/// </summary>
internal sealed partial class PdfBreaks
{
    private readonly double _indent;
    private readonly Dictionary<int, double> _pitches;

    public PdfBreaks(IReadOnlyList<PdfPage> pages, double body)
    {
        var pairs = pages.SelectMany(p => p.Lines.Zip(p.Lines.Skip(1))).Where(p => SameColumn(p.First, p.Second)).ToList();
        _pitches = pairs.Where(p => Math.Abs(p.First.Size - p.Second.Size) < 0.6).GroupBy(p => Key(p.First.Size))
            .ToDictionary(g => g.Key, g => g.Select(p => p.First.Baseline - p.Second.Baseline).Order().ElementAt(g.Count() / 4));
        // Behind lines that end early paragraphs begin: how far their first lines usually stand in is the indent.
        _indent = pairs.Where(p => Math.Abs(p.Second.Size - body) < 0.6 && EndsEarly(p.First, p.Second) && !EndsEarly(p.Second, p.Second)).Select(p => Math.Round(p.Second.Left - p.Second.Measure.Left))
            .GroupBy(i => i).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? 0;
    }

    /// <summary>Whether a new paragraph begins with a line.</summary>
    /// <param name="last">The line before it.</param>
    /// <param name="line">The line.</param>
    /// <param name="first">The first line of the paragraph that <paramref name="last"/> belongs to.</param>
    public bool Between(PdfLine last, PdfLine line, PdfLine first)
    {
        if (Math.Abs(line.Size - last.Size) > 0.6 || line.Bold != last.Bold) return true;
        if (line.Bold && HeadingLine.IsDocumentHeading(line.Text)) return true;
        if (PdfLists.BulletOf(line.Text) > 0 || Numbered().IsMatch(line.Text) && SentenceEnd().IsMatch(last.Text)) return true;
        // The lines of a heading are divided by sense.
        var heading = line.Bold && IsSymmetric(last) && IsSymmetric(line) && !EnclosureLines.IsLabel(last.Text);
        if (!heading && EndsEarly(last, line)) return true;
        if (SameColumn(last, line) && last.Baseline - line.Baseline > _pitches.GetValueOrDefault(Key(line.Size), line.Size * 1.25) * 1.35) return true;
        var stands = line.Left - line.Measure.Left;
        if (stands < line.Size * 0.8) return false;
        if (heading || IsCentred(last) && IsCentred(line)) return false;
        // The further lines of an entry stand in as far as one another, or further than its first line.
        var began = first.Left - first.Measure.Left;
        var before = last.Left - last.Measure.Left;
        if (!ReferenceEquals(last, first) && Math.Abs(before - stands) < 2 && before > began + 2) return false;
        if (ReferenceEquals(last, first) && stands > began + 2 && (began > 2 || Math.Abs(stands - _indent) > 2)) return false;
        return true;
    }

    /// <summary>Whether a line ends although the first word of the next had room in it.</summary>
    private static bool EndsEarly(PdfLine last, PdfLine next)
    {
        var (left, right) = last.Measure;
        if (last.Text is [.., '-' or '\u00AD']) return false;
        // A line set to the right or in the middle has its room at both sides; a usual indent is none.
        var before = last.Left - left;
        var room = right - last.Right + (before > last.Size * 4 ? before : 0);
        return room > next.FirstWord + last.Size * 0.3;
    }

    private static bool IsCentred(PdfLine line) => line.Left - line.Measure.Left > line.Size && IsSymmetric(line);

    private static bool IsSymmetric(PdfLine line) => Math.Abs(line.Left - line.Measure.Left - (line.Measure.Right - line.Right)) < line.Size * 0.8;

    private static bool SameColumn(PdfLine first, PdfLine second) => second.Baseline < first.Baseline && Math.Abs(first.Measure.Left - second.Measure.Left) < 1;

    private static int Key(double size) => (int)Math.Round(size * 2);

    [GeneratedRegex(@"^\(?\d{1,3}[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>The end of a sentence, with a marker or a sign that leads back to one behind it.</summary>
    [GeneratedRegex(@"[.?!:;]['""”’)\]]*\s*(?:\d{1,3}|[*†‡↩↑])?$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}

namespace Chancery.Sources.PageText;

/// <summary>How a source sets its lines: one line a paragraph, or wrapped; how many blank lines between paragraphs.</summary>
/// <param name="Wrapped">Whether paragraphs run over several lines of limited length.</param>
/// <param name="Gap">The usual number of blank lines between blocks.</param>
internal readonly record struct LineLayout(bool Wrapped, int Gap)
{
    private const int LongestWrapped = 120;
    private const int ShortestFull = 40;

    /// <summary>Judges a source by all its lines.</summary>
    public static LineLayout Of(SourceLine[] lines)
    {
        var gaps = new int[8];
        var blank = 0;
        var (followed, full, longest, text) = (0, 0, 0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank) { blank++; continue; }
            text++;
            longest = Math.Max(longest, lines[i].Length);
            if (text > 1 && blank > 0) gaps[Math.Min(blank, gaps.Length - 1)]++;
            blank = 0;
            if (lines[i].Indent > 0 || i + 1 >= lines.Length || lines[i + 1].IsBlank) continue;
            followed++;
            if (lines[i].Length >= ShortestFull) full++;
        }
        var gap = 1;
        for (var g = 2; g < gaps.Length; g++)
            if (gaps[g] > gaps[gap]) gap = g;
        // Wrapped lines are followed by another at once, and are nearly as long as the measure allows.
        var wrapped = longest <= LongestWrapped && followed * 3 >= text && full * 4 >= followed * 3 && followed >= 3;
        return new LineLayout(wrapped, gap);
    }
}

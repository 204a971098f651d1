using System.Globalization;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Ebook;

/// <summary>Finds where documents begin: at a numbered heading set apart by blank lines on both sides, with a number above the last.</summary>
internal static class EbookSplitter
{
    private const int BlankBefore = 3;
    private const int BlankBehind = 2;
    private const int LargestStep = 20;

    public static List<Range> Split(string text, SourceLine[] lines)
    {
        var starts = new List<int>();
        var blank = BlankBefore;
        var number = 0;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank) { blank++; continue; }
            if (last < 0 || blank >= BlankBefore && Number(text, lines, i) is var next && next > number && (number == 0 || next - number <= LargestStep))
            {
                starts.Add(i);
                number = Math.Max(number, Number(text, lines, i));
            }
            last = i;
            blank = 0;
        }
        var ranges = new List<Range>(starts.Count);
        for (var d = 0; d < starts.Count; d++) ranges.Add(starts[d]..(d + 1 < starts.Count ? starts[d + 1] : last + 1));
        return ranges;
    }

    /// <summary>The number of a heading; 0 for any other line.</summary>
    private static int Number(string text, SourceLine[] lines, int i)
    {
        var line = lines[i].In(text);
        if (!HeadingLine.TryNumber(line, out var printed, out _)) return 0;
        var blank = 0;
        for (var j = i + 1; j < lines.Length && lines[j].IsBlank; j++) blank++;
        if (blank < BlankBehind && !line.EndsWith(EbookNotes.SourceMarker, StringComparison.Ordinal)) return 0;
        return int.TryParse(printed.AsSpan().TrimEnd("abcdefgh"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}

namespace Chancery.Sources.PageText;

/// <summary>Finds where documents begin in a file that holds several.</summary>
internal static class DocumentSplitter
{
    /// <summary>The ranges of lines, one a document, blank lines at both ends left out.</summary>
    public static List<Range> Split(string text, SourceLine[] lines)
    {
        var starts = new List<int>();
        var blank = 0;
        var last = -1;
        var number = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank) { blank++; continue; }
            if (last < 0 || Begins(text, lines, i, last, blank, number))
            {
                starts.Add(i);
                number = HeadingNumber(text, lines, i);
            }
            last = i;
            blank = 0;
        }
        var ranges = new List<Range>(starts.Count);
        for (var d = 0; d < starts.Count; d++)
        {
            var end = d + 1 < starts.Count ? starts[d + 1] : last + 1;
            while (lines[end - 1].IsBlank) end--;
            ranges.Add(starts[d]..end);
        }
        return ranges;
    }

    private static bool Begins(string text, SourceLine[] lines, int i, int last, int blank, int number)
    {
        if (blank >= 2) return true;
        if (blank == 0 || lines[i].Indent > 0) return false;
        if (!NoteLine.TryRead(lines[last], text, out _, out _) || lines[last].Indent == 0) return false;
        return HeadingNumber(text, lines, i) > number;
    }

    /// <summary>The number of a heading in this line, or in the line behind a page mark; 0 when there is none.</summary>
    private static int HeadingNumber(string text, SourceLine[] lines, int i)
    {
        if (PageMarks.IsMark(lines[i].In(text), out _))
            for (i++; i < lines.Length && lines[i].IsBlank;) i++;
        if (i >= lines.Length) return 0;
        return HeadingLine.TryNumber(lines[i].In(text), out var printed, out _) && int.TryParse(printed.TrimEnd('a', 'b', 'c'), out var number) ? number : 0;
    }
}

using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Finds where documents begin in a file that holds several.</summary>
internal sealed class DocumentSplitter(string text, SourceLine[] lines, LineLayout layout)
{
    private readonly List<int> _assumed = [];

    /// <summary>First lines of documents that no gap parts from the one before; their number and form alone say that they begin one.</summary>
    public IReadOnlyList<int> Assumed => _assumed;

    private int _last = -1;
    private int _number;
    private bool _inNotes;

    /// <summary>The ranges of lines, one a document, blank lines at both ends left out.</summary>
    public List<Range> Split()
    {
        var starts = new List<int>();
        var blank = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank) { blank++; continue; }
            if (_last < 0 || Begins(i, blank))
            {
                starts.Add(i);
                if (starts.Count > 1 && !_inNotes && blank <= Math.Max(layout.Gap, 1)) _assumed.Add(i);
                if (HeadingNumber(i) is var number and > 0) _number = number;
                _inNotes = false;
            }
            else _inNotes = lines[i].Indent > 0 && NoteLine.TryRead(lines[i], text, out _, out _) || _inNotes && blank == 0;
            _last = i;
            blank = 0;
        }
        var ranges = new List<Range>(starts.Count);
        for (var d = 0; d < starts.Count; d++)
        {
            var end = d + 1 < starts.Count ? starts[d + 1] : _last + 1;
            while (lines[end - 1].IsBlank) end--;
            ranges.Add(starts[d]..end);
        }
        return ranges;
    }

    private bool Begins(int i, int blank)
    {
        if (lines[i].Indent > 0) return false;
        var number = HeadingNumber(i);
        if (_inNotes && number > _number) return true;
        if (blank > Math.Max(layout.Gap, 1)) return _inNotes || number > _number || OpensWithoutNumber(i);
        return number == _number + 1 && _number > 0 && blank > 0 && IsFullHeading(i);
    }

    /// <summary>The number of a heading in this line, or in the line behind a page mark; 0 when there is none.</summary>
    private int HeadingNumber(int i)
    {
        i = BehindPageMark(i);
        return i < lines.Length && HeadingLine.TryNumber(lines[i].In(text), out var printed, out _) && int.TryParse(printed.AsSpan().TrimEnd("abcdefgh"), out var number) ? number : 0;
    }

    /// <summary>A file line, or an editorial note without a number.</summary>
    private bool OpensWithoutNumber(int i)
    {
        i = BehindPageMark(i);
        if (i >= lines.Length) return false;
        var line = lines[i].In(text).ToString();
        return line.StartsWith("Editorial Note", StringComparison.OrdinalIgnoreCase) || OpeningLines.IsFileLine(line) || DocumentKinds.Of(line) != "other" && line.Length < 300 && Dated(i);
    }

    /// <summary>A heading whose words name a kind of document, with its date line behind it.</summary>
    private bool IsFullHeading(int i)
    {
        i = BehindPageMark(i);
        var line = lines[i].In(text).ToString();
        return line.Length < 300 && DocumentKinds.Of(line) is var kind && (kind == "editorial-note" || kind != "other" && Dated(i));
    }

    private bool Dated(int heading)
    {
        var next = NextText(heading + 1);
        return next < lines.Length && lines[next].Length < 200 && DateLines.FollowsHeading(lines[next].In(text).ToString());
    }

    private int BehindPageMark(int i) => PageMarks.IsMark(lines[i].In(text), out _) ? NextText(i + 1) : i;

    private int NextText(int i)
    {
        while (i < lines.Length && lines[i].IsBlank) i++;
        return i;
    }
}

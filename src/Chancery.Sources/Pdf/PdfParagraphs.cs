using System.Globalization;
using Chancery.Documents;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Pdf;

/// <summary>Joins lines to paragraphs over line, column and page ends, and superior figures to the notes at the foot.</summary>
internal sealed class PdfParagraphs
{
    private readonly IReadOnlyList<PdfPage> _pages;
    private readonly string _name;
    private readonly double _body;
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Block> _headings = [];
    private readonly List<PageNote> _notes = [];
    private InlineBuilder _inline = new();
    private PdfLine? _last;
    private PdfLine? _first;
    private int _page;

    public PdfParagraphs(IReadOnlyList<PdfPage> pages, string name)
    {
        _pages = pages;
        _name = name;
        _body = PdfPage.BodySize(pages.Select(p => p.Lines));
        foreach (var line in pages.SelectMany(p => p.Lines.Concat(p.Foot)))
            foreach (var word in line.Text.Split([' ', '.', ',', ';', ':', '(', ')', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries))
                if (word != line.Text[^Math.Min(word.Length, line.Text.Length)..] || !word.EndsWith('-')) _words.Add(word);
    }

    public List<Block> Blocks { get; } = [];

    public IReadOnlyList<PageNote> Notes => _notes;

    public List<Finding> Findings { get; } = [];

    public bool IsHeading(Block block) => _headings.Contains(block);

    public void Read()
    {
        var body = _body;
        foreach (var page in _pages)
        {
            _page++;
            var notes = NotesOf(page, body);
            var left = page.Lines.Count == 0 ? 0 : page.Lines.Where(l => l.Size >= body * 0.9).Select(l => l.Left).DefaultIfEmpty(page.Lines[0].Left).Order().ElementAt(0);
            var begin = true;
            foreach (var line in page.Lines)
            {
                if (_last is not null && Breaks(line, begin, left, page)) Flush();
                if (begin && page.Number is { } number)
                {
                    if (_inline.IsEmpty) Blocks.Add(new Block { Role = BlockRole.PageBreak, Offset = _page, Inline = new InlineText { Marks = [new InlineMark(0, -1, number)] } });
                    else _inline.AddPage(number);
                }
                begin = false;
                Add(line, notes);
            }
            foreach (var note in notes.Where(n => !n.Placed))
            {
                note.Placed = true;
                _inline.AddNote(_notes.IndexOf(note));
                Findings.Add(new Finding("CH-T101", Severity.Warning, $"No marker was found for note {note.ListMark} of page {page.Number ?? _page.ToString(CultureInfo.InvariantCulture)} of the PDF; the note was put at the end of the page.", new SourcePosition(_name, 0, 0), Words: note.Inline.Text));
            }
        }
        Flush();
    }

    /// <summary>Whether a new paragraph begins with this line.</summary>
    private bool Breaks(PdfLine line, bool newPage, double left, PdfPage page)
    {
        var last = _last!;
        if (Math.Abs(line.Size - last.Size) > 0.6 || line.Bold != last.Bold) return true;
        if (HeadingLine.IsDocumentHeading(line.Text) && line.Bold) return true;
        var right = page.Lines.Max(l => l.Right);
        var newColumn = line.Baseline > last.Baseline;
        var margin = newColumn || newPage ? page.Lines.Where(l => Math.Abs(l.Left - line.Left) < 60).Select(l => l.Left).DefaultIfEmpty(left).Min() : Math.Min(last.Left, line.Left);
        var indented = line.Left > margin + line.Size * 0.8;
        if (newPage || newColumn) return indented || EndsSentence(last.Text) && last.Right < right - line.Size * 6 && last != _first;
        if (last.Baseline - line.Baseline > Pitch(page, line.Size) * 1.35) return true;
        if (last == _first && last.Left > line.Left + line.Size * 4) return true;
        if (indented && last == _first && _first is not null) return line.Left > last.Left + line.Size * 0.8 && EndsSentence(last.Text);
        return indented || EndsSentence(last.Text) && last.Right < right - (right - left) * 0.25;
    }

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' or ':' or '”' or '"' or ')' || text.Length > 0 && char.IsAsciiDigit(text[^1]);

    /// <summary>The usual distance between base lines of a size on the page.</summary>
    private static double Pitch(PdfPage page, double size)
    {
        var steps = page.Lines.Zip(page.Lines.Skip(1)).Where(p => Math.Abs(p.First.Size - size) < 0.6 && p.First.Baseline > p.Second.Baseline).Select(p => p.First.Baseline - p.Second.Baseline).Order().ToList();
        return steps.Count == 0 ? size * 1.25 : steps[steps.Count / 4];
    }

    private void Add(PdfLine line, List<PageNote> notes)
    {
        _first ??= line;
        var pending = _last is null || _inline.IsEmpty ? null : _last;
        if (pending is not null && !Rejoin(line)) _inline.Append(" ");
        foreach (var run in line.Runs)
        {
            var mark = run.Text.Trim();
            var note = run.Superior ? notes.Find(n => !n.Placed && n.ListMark == mark) : null;
            if (note is null)
            {
                _inline.Append(run.Text);
                if (run.Superior && mark.All(char.IsAsciiDigit))
                    Findings.Add(new Finding("CH-T103", Severity.Warning, $"The superior figure {mark} has no note at the foot of its page; it was left in the text.", new SourcePosition(_name, 0, 0), Words: line.Text));
                continue;
            }
            note.Placed = true;
            _inline.AddNote(_notes.IndexOf(note));
        }
        _last = line;
    }

    /// <summary>A word broken at the line's end is rejoined when the text has the whole word elsewhere; otherwise the hyphen stays, and both are said.</summary>
    private bool Rejoin(PdfLine next)
    {
        var last = _last!.Text;
        if (!last.EndsWith('-') || last.Length < 3 || !char.IsLetter(last[^2]) || next.Text.Length == 0 || !char.IsLower(next.Text[0])) return false;
        var start = last.LastIndexOf(' ') + 1;
        var end = next.Text.AsSpan().IndexOfAny(" .,;:)”\"");
        var whole = last[start..^1].TrimStart('(', '“', '"') + (end < 0 ? next.Text : next.Text[..end]);
        if (_words.Contains(whole))
        {
            _inline.RemoveHyphen();
            Findings.Add(new Finding("CH-T106", Severity.Advice, $"{last[start..]}/{next.Text.Split(' ')[0]} was rejoined to {whole}, which stands elsewhere in the text.", new SourcePosition(_name, 0, 0), Words: whole));
        }
        else
        {
            Findings.Add(new Finding("CH-T106", Severity.Advice, $"{last[start..]}{next.Text.Split(' ')[0]} is broken by a line end; whether the hyphen belongs to the word is not known, and it was kept.", new SourcePosition(_name, 0, 0), Words: last[start..] + next.Text.Split(' ')[0]));
        }
        return true;
    }

    private List<PageNote> NotesOf(PdfPage page, double body)
    {
        var notes = new List<PageNote>();
        foreach (var line in page.Foot)
        {
            var m = PdfPage.NoteStart().Match(line.Text);
            if (m.Success && (line.Runs[0].Superior || Follows(m.Groups[1].Value)))
            {
                var note = new PageNote { ListMark = m.Groups[1].Value, Marker = m.Groups[1].Value, Offset = _page, Inline = new InlineText { Text = line.Text[m.Length..] } };
                _notes.Add(note);
                notes.Add(note);
            }
            else if (_notes.Count > 0) Join(_notes[^1].Inline, line.Text);
            else page.Lines.Add(line);
        }
        foreach (var note in _notes) note.IsSource = note.Inline.Text.StartsWith("Source:", StringComparison.Ordinal);
        return notes;
    }

    /// <summary>Whether a number carries on the numbering of the notes; a sign always begins a note.</summary>
    private bool Follows(string mark) =>
        !int.TryParse(mark, CultureInfo.InvariantCulture, out var n) || _notes.Count == 0 || n <= 1 || int.TryParse(_notes[^1].ListMark, CultureInfo.InvariantCulture, out var last) && n == last + 1;

    private void Join(InlineText note, string text)
    {
        if (note.Text.EndsWith('-') && text.Length > 0 && char.IsLower(text[0]))
        {
            var broken = note.Text[(note.Text.LastIndexOf(' ') + 1)..^1] + text.Split(' ', '.', ',', ';')[0];
            note.Text = (_words.Contains(broken) ? note.Text[..^1] : note.Text) + text;
        }
        else note.Text += " " + text;
    }

    private void Flush()
    {
        if (!_inline.IsEmpty)
        {
            var inline = _inline.Take();
            var block = new Block { Role = BlockRole.Paragraph, Offset = _page, Inline = inline };
            if (_first is { } first && HeadingLine.IsDocumentHeading(inline.Text) && (first.Bold || first.Size > _body + 0.6 || inline.Text.Length < 120)) _headings.Add(block);
            Blocks.Add(block);
        }
        _inline = new InlineBuilder();
        _last = _first = null;
    }
}

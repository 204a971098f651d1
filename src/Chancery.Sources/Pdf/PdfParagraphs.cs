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
    private readonly PdfBreaks _breaks;
    private readonly PdfWords _words;
    private readonly PdfFootnotes _notes;
    private readonly HashSet<Block> _headings = [];
    private readonly List<Finding> _findings = [];
    private readonly List<PdfMark> _unmatched = [];
    private InlineBuilder _inline = new();
    private PdfLine? _last;
    private PdfLine? _first;
    private readonly PdfLists _lists = new();
    private int _lines;
    private int _page;

    public PdfParagraphs(IReadOnlyList<PdfPage> pages, string name)
    {
        _pages = pages;
        _name = name;
        _body = PdfPage.BodySize(pages.Select(p => p.Lines));
        _breaks = new PdfBreaks(pages, _body);
        _words = new PdfWords(pages.SelectMany(p => p.Lines.Concat(p.Foot)), name);
        _notes = new PdfFootnotes(_words);
    }

    /// <summary>The blocks in order; the offset of each is the number of its page.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>The notes, in the order of the pages.</summary>
    public List<PageNote> Notes => _notes.All;

    public IEnumerable<Finding> Findings => _findings.Concat(_words.Findings);

    public bool IsHeading(Block block) => _headings.Contains(block);

    public void Read()
    {
        foreach (var page in _pages)
        {
            _page++;
            var notes = _notes.Read(page, _page);
            var begin = true;
            foreach (var line in page.Lines)
            {
                if (_last is not null && _breaks.Between(_last, line, _first!)) Flush();
                if (begin && page.Number is { } number)
                {
                    if (_inline.IsEmpty) Blocks.Add(new Block { Role = BlockRole.PageBreak, Offset = _page, Inline = new InlineText { Marks = [new InlineMark(0, -1, number)] } });
                    else _inline.AddPage(number);
                }
                begin = false;
                Add(line, notes);
            }
            KeepUnplaced(notes, page);
        }
        Flush();
        PdfEndnotes.Join(Blocks, _unmatched, Notes);
        foreach (var mark in _unmatched.Where(m => !m.Matched))
            _findings.Add(new Finding("CH-T103", Severity.Warning, $"The superior figure {mark.Mark} has no note at the foot of its page; it was left in the text.", new SourcePosition(_name, mark.Page, 1), Words: mark.Line));
    }

    /// <summary>A note whose marker was not found stands at the end of its page.</summary>
    private void KeepUnplaced(List<(PageNote Note, int Index)> notes, PdfPage page)
    {
        foreach (var (note, index) in notes)
        {
            if (note.Placed) continue;
            note.Placed = true;
            _inline.AddNote(index);
            _findings.Add(new Finding("CH-T101", Severity.Warning, $"No marker was found for note {note.ListMark} of page {page.Number ?? _page.ToString(CultureInfo.InvariantCulture)} of the PDF; the note was put at the end of the page.", new SourcePosition(_name, _page, 1), Words: note.Inline.Text));
        }
    }

    private void Add(PdfLine line, List<(PageNote Note, int Index)> notes)
    {
        _first ??= line;
        _lines++;
        if (_last is not null && !_inline.IsEmpty)
        {
            if (!PdfWords.IsDivided(_last.Text, line.Text)) _inline.Append(" ");
            else if (_words.TakesOutHyphen(_last.Text, line.Text, _page)) _inline.RemoveHyphen();
        }
        foreach (var run in line.Runs)
        {
            var mark = run.Text.Trim();
            var at = run.Superior ? notes.FindIndex(n => !n.Note.Placed && n.Note.ListMark == mark) : -1;
            if (at >= 0)
            {
                notes[at].Note.Placed = true;
                _inline.AddNote(notes[at].Index);
                if (run.Text.EndsWith(' ')) _inline.Append(" ");
                continue;
            }
            if (run.Superior && mark.Length is > 0 and < 4 && mark.All(c => char.IsAsciiDigit(c) || c is '*' or '†' or '‡')) _unmatched.Add(new PdfMark(_inline, _inline.Length, mark, _page, line.Text));
            _inline.Append(run.Text);
        }
        _last = line;
    }

    /// <summary>Whether a paragraph is a document's heading: numbered and set apart by its type, or of the form of one.</summary>
    private bool IsHeading(PdfLine first, string text)
    {
        if (HeadingLine.IsDocumentHeading(text) && text.Length < 120) return true;
        return (first.Bold || first.Size > _body + 0.6) && text.Length < 300 && HeadingLine.TryNumber(text, out _, out _) && !HeadingLine.EndsSentence(text);
    }

    private void Flush()
    {
        if (!_inline.IsEmpty)
        {
            var inline = _inline.Take();
            var bullet = PdfLists.BulletOf(inline.Text);
            if (bullet > 0) inline.Cut(bullet);
            var entry = bullet > 0 || inline.Text.Length > 0 && _lists.IsEntry(inline.Text, _lines);
            var block = new Block { Role = entry ? BlockRole.Item : BlockRole.Paragraph, Bullet = entry, Offset = _page, Inline = inline };
            foreach (var mark in _unmatched.Where(m => ReferenceEquals(m.Builder, _inline))) mark.Block = block;
            if (_first is { } first && IsHeading(first, block.Text)) _headings.Add(block);
            Blocks.Add(block);
        }
        _inline = new InlineBuilder();
        _last = _first = null;
        _lines = 0;
    }
}

/// <summary>A superior figure that no note at the foot of its page explains.</summary>
internal sealed class PdfMark(InlineBuilder builder, int offset, string mark, int page, string line)
{
    /// <summary>What collects the words of its paragraph.</summary>
    public InlineBuilder Builder => builder;

    /// <summary>Offset within its paragraph.</summary>
    public int Offset => offset;

    public string Mark => mark;

    public int Page => page;

    public string Line => line;

    /// <summary>Its paragraph, once that is complete.</summary>
    public Block? Block { get; set; }

    /// <summary>Whether a note at the end of its document explains it.</summary>
    public bool Matched { get; set; }

    /// <summary>Index of that note.</summary>
    public int Note { get; set; }
}

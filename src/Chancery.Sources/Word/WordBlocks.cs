using System.Globalization;
using Chancery.Sources.PageText;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Sources.Word;

/// <summary>Walks the body of a Word file and collects blocks, real footnotes and endnotes.</summary>
internal sealed class WordBlocks
{
    private readonly MainDocumentPart _main;
    private readonly TrackedChanges _changes;
    private readonly WordNumbering _numbering;
    private readonly Dictionary<string, int> _noteOfReference = new(StringComparer.Ordinal);
    private readonly HashSet<Block> _headings = [];
    private InlineBuilder _inline = new();
    private int _paragraphs;

    public WordBlocks(MainDocumentPart main, TrackedChanges changes)
    {
        _main = main;
        _changes = changes;
        _numbering = new WordNumbering(main);
    }

    /// <summary>The blocks in order.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Footnotes and endnotes in the order of their markers.</summary>
    public List<PageNote> Notes { get; } = [];

    /// <summary>How many tracked changes the text holds.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>Whether a block is a heading: by its style, or because it has the form of a document's heading.</summary>
    public bool IsHeading(Block block) => _headings.Contains(block);

    public void Read()
    {
        if (_main.Document?.Body is { } body) Walk(body);
        Flush(null);
        if (_headings.Count == 0 && Blocks.Find(b => b.Role != BlockRole.PageBreak) is { } first) _headings.Add(first);
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is Paragraph paragraph) Read(paragraph);
            else if (child is Table table) Read(table);
            else if (child is SdtBlock or SdtContentBlock or CustomXmlBlock) Walk(child);
            else if (child is InsertedRun or DeletedRun or MoveToRun or MoveFromRun) Walk(child);
        }
    }

    private void Read(Paragraph paragraph)
    {
        _paragraphs++;
        var number = _numbering.Before(paragraph);
        if (number is not null and not "•") _inline.Append(number + " ");
        Inline(paragraph, _inline);
        var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
        var joined = _changes == TrackedChanges.Accept ? mark?.GetFirstChild<Deleted>() is not null : mark?.GetFirstChild<Inserted>() is not null;
        if (!joined) Flush(paragraph, number == "•");
    }

    private void Flush(Paragraph? paragraph, bool bullet = false)
    {
        if (_inline.IsEmpty) return;
        var words = _inline.HasWords;
        var inline = _inline.Take();
        _inline = new InlineBuilder();
        if (!words)
        {
            foreach (var mark in inline.Marks)
            {
                if (mark.Page is not null) Blocks.Add(new Block { Role = BlockRole.PageBreak, Offset = _paragraphs, Inline = new InlineText { Marks = [mark] } });
                else if (Blocks.Count > 0) Blocks[^1].Inline.Marks.Add(mark with { Offset = Blocks[^1].Text.Length });
            }
            return;
        }
        if (inline.Text.Length == 0) return;
        var block = new Block { Role = bullet ? BlockRole.Item : BlockRole.Paragraph, Bullet = bullet, Offset = _paragraphs, Inline = inline };
        if (paragraph is not null && (HasHeadingStyle(paragraph) || HeadingLine.IsDocumentHeading(inline.Text))) _headings.Add(block);
        Blocks.Add(block);
    }

    private void Read(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            Flush(null);
            foreach (var cell in row.Elements<TableCell>())
            {
                if (_inline.HasWords) _inline.AddSeparator();
                foreach (var paragraph in cell.Descendants<Paragraph>())
                {
                    _inline.Append(" ");
                    Inline(paragraph, _inline);
                }
            }
            _paragraphs++;
            Flush(null);
        }
    }

    private void Inline(OpenXmlElement parent, InlineBuilder inline)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case InsertedRun or MoveToRun:
                    ChangeCount++;
                    if (_changes == TrackedChanges.Accept) Inline(child, inline);
                    break;
                case DeletedRun or MoveFromRun:
                    ChangeCount++;
                    if (_changes == TrackedChanges.Refuse) Inline(child, inline);
                    break;
                case Text text: inline.Append(text.Text); break;
                case DeletedText deleted: inline.Append(deleted.Text); break;
                case TabChar or Break or CarriageReturn: inline.Append(" "); break;
                case NoBreakHyphen: inline.Append("-"); break;
                case FootnoteReference footnote: AddNote(inline, "f", footnote.Id?.Value, parent); break;
                case EndnoteReference endnote: AddNote(inline, "e", endnote.Id?.Value, parent); break;
                case Run or Hyperlink or SdtRun or SdtContentRun or SimpleField or CustomXmlRun: Inline(child, inline); break;
            }
        }
    }

    private void AddNote(InlineBuilder inline, string kind, long? id, OpenXmlElement run)
    {
        if (id is not { } number || ReferenceEquals(inline, _noteText)) return;
        var key = kind + number.ToString(CultureInfo.InvariantCulture);
        if (_noteOfReference.ContainsKey(key) || NoteBody(kind, number) is not { } body) return;
        var index = Notes.Count;
        _noteOfReference[key] = index;
        var printed = (index + 1).ToString(CultureInfo.InvariantCulture);
        var custom = run.Elements<FootnoteReference>().Any(r => r.CustomMarkFollows?.Value == true) ? run.Elements<Text>().FirstOrDefault() : null;
        if (custom is not null)
        {
            printed = custom.Text.Trim();
            custom.Text = "";
        }
        Notes.Add(new PageNote { ListMark = printed, Marker = printed, Offset = _paragraphs, Inline = TextOf(body, printed) });
        Notes[index].IsSource = Notes[index].Inline.Text.StartsWith("Source:", StringComparison.Ordinal);
        Notes[index].Placed = true;
        inline.AddNote(index);
    }

    private InlineBuilder? _noteText;

    private InlineText TextOf(OpenXmlElement body, string printed)
    {
        var text = _noteText = new InlineBuilder();
        foreach (var paragraph in body.Descendants<Paragraph>())
        {
            Inline(paragraph, text);
            text.Append(" ");
        }
        _noteText = null;
        var inline = text.Take();
        var own = inline.Text.StartsWith(printed + " ", StringComparison.Ordinal) && !char.IsLetterOrDigit(printed[^1]) ? printed.Length + 1 : 0;
        return new InlineText { Text = inline.Text[own..], Marks = inline.Marks.ConvertAll(m => m with { Offset = Math.Max(0, m.Offset - own) }) };
    }

    private OpenXmlElement? NoteBody(string kind, long id) => kind == "f"
        ? _main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(n => n.Id?.Value == id)
        : _main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.Value == id);

    private bool HasHeadingStyle(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } level && level < 9) return true;
        if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is not { } id) return false;
        var style = _main.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == id);
        return (style?.StyleName?.Val?.Value ?? id) is var name && (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase))
            || style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value is < 9;
    }
}

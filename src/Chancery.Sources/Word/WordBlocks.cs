using Chancery.Sources.PageText;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Sources.Word;

/// <summary>Walks the body of a Word file and collects its blocks.</summary>
internal sealed class WordBlocks
{
    private readonly MainDocumentPart _main;
    private readonly TrackedChanges _changes;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordNotes _notes;
    private readonly Dictionary<Block, int> _levels = [];
    private readonly List<OpenXmlElement> _boxes = [];
    private InlineBuilder _inline = new();
    private InlineBuilder? _noteText;

    public WordBlocks(MainDocumentPart main, TrackedChanges changes)
    {
        _main = main;
        _changes = changes;
        _styles = new WordStyles(main);
        _numbering = new WordNumbering(main, _styles);
        _notes = new WordNotes(main);
    }

    /// <summary>The blocks in order.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Footnotes and endnotes in the order of their markers.</summary>
    public List<PageNote> Notes => _notes.All;

    /// <summary>How many paragraphs were read; the offset of a block is the number of its paragraph.</summary>
    public int Paragraphs { get; private set; }

    /// <summary>How many tracked changes the text holds.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>How many stretches of hidden text were left out.</summary>
    public int HiddenCount { get; private set; }

    /// <summary>How many text boxes were read, each behind the paragraph it is anchored to.</summary>
    public int BoxCount { get; private set; }

    /// <summary>The level of a heading by its style, from 2; 1 for a block that has the form of a document's heading; 0 for text.</summary>
    public int LevelOf(Block block) => _levels.GetValueOrDefault(block);

    public void Read()
    {
        if (_main.Document?.Body is { } body) Walk(body);
        Flush(null);
        if (_levels.Count == 0 && Blocks.Find(b => b.Role != BlockRole.PageBreak) is { } first) _levels[first] = 1;
    }

    private bool Accepted => _changes == TrackedChanges.Accept;

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is Paragraph paragraph) Read(paragraph);
            else if (child is Table table) Read(table);
            else if (child is SdtBlock or SdtContentBlock or CustomXmlBlock or AlternateContent or AlternateContentChoice) Walk(child);
            else if (child is InsertedRun or DeletedRun or MoveToRun or MoveFromRun) Walk(child);
        }
    }

    private void Read(Paragraph paragraph)
    {
        Paragraphs++;
        var number = _numbering.Before(paragraph);
        if (number is not null and not "•") _inline.Append(number + " ");
        Inline(paragraph, _inline);
        var properties = paragraph.ParagraphProperties;
        var mark = properties?.ParagraphMarkRunProperties;
        var joined = Accepted ? mark?.GetFirstChild<Deleted>() is not null : mark?.GetFirstChild<Inserted>() is not null;
        if (!joined) Flush(paragraph, number == "•");
        if (properties?.SectionProperties is not null) _notes.EndSection();
        ReadBoxes();
    }

    /// <summary>Text boxes stand behind the paragraph that they are anchored to.</summary>
    private void ReadBoxes()
    {
        while (_boxes.Count > 0)
        {
            var boxes = _boxes.ToArray();
            _boxes.Clear();
            foreach (var box in boxes) Walk(box);
            Flush(null);
        }
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
                if (mark.Page is not null) Blocks.Add(new Block { Role = BlockRole.PageBreak, Offset = Paragraphs, Inline = new InlineText { Marks = [mark] } });
                else if (Blocks.Count > 0) Blocks[^1].Inline.Marks.Add(mark with { Offset = Blocks[^1].Text.Length });
            }
            return;
        }
        if (inline.Text.Length == 0) return;
        var block = new Block { Role = bullet ? BlockRole.Item : BlockRole.Paragraph, Bullet = bullet, Offset = Paragraphs, Inline = inline };
        if (paragraph is not null && _styles.LevelOf(paragraph) is var level and > 0) _levels[block] = level + 1;
        else if (paragraph is not null && HeadingLine.IsDocumentHeading(inline.Text)) _levels[block] = 1;
        Blocks.Add(block);
    }

    private void Read(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            if (row.TableRowProperties is { } properties && (properties.GetFirstChild<Deleted>() is not null || properties.GetFirstChild<Inserted>() is not null))
            {
                ChangeCount++;
                if (Accepted != (properties.GetFirstChild<Inserted>() is not null)) continue;
            }
            Flush(null);
            foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row))
            {
                if (_inline.HasWords) _inline.AddSeparator();
                foreach (var paragraph in cell.Descendants<Paragraph>().Where(p => !p.Ancestors<TextBoxContent>().Any()))
                {
                    _inline.Append(" ");
                    if (_numbering.Before(paragraph) is { } number) _inline.Append(number + " ");
                    Inline(paragraph, _inline);
                }
            }
            Paragraphs++;
            Flush(null);
            ReadBoxes();
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
                    if (Accepted) Inline(child, inline);
                    break;
                case DeletedRun or MoveFromRun:
                    ChangeCount++;
                    if (!Accepted) Inline(child, inline);
                    break;
                case Run { RunProperties.Vanish: { } hidden } when hidden.Val is null || hidden.Val.Value: HiddenCount++; break;
                case Text text: inline.Append(text.Text); break;
                case DeletedText deleted: inline.Append(deleted.Text); break;
                case TabChar or PositionalTab or Break or CarriageReturn: inline.Append(" "); break;
                case NoBreakHyphen: inline.Append("-"); break;
                case SymbolChar symbol: inline.Append(Symbol(symbol)); break;
                case FootnoteEndnoteReferenceType reference when !ReferenceEquals(inline, _noteText):
                    if (_notes.Take(reference, parent, Paragraphs, TextOf) is { } note) inline.AddNote(note);
                    break;
                case Drawing or Picture or EmbeddedObject:
                    foreach (var box in child.Descendants<TextBoxContent>())
                    {
                        BoxCount++;
                        _boxes.Add(box);
                    }
                    break;
                case AlternateContent alternatives: Inline((OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives, inline); break;
                case Run or Hyperlink or SdtRun or SdtContentRun or SimpleField or CustomXmlRun or AlternateContentFallback: Inline(child, inline); break;
            }
        }
    }

    /// <summary>A character of a symbol font; those of fonts that follow no standard are shown as unknown.</summary>
    private static string Symbol(SymbolChar symbol) =>
        int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code) && code is >= 0x20 and < 0xD800 ? ((char)code).ToString() : "\uFFFD";

    private InlineText TextOf(OpenXmlElement body, string mark)
    {
        var outer = _noteText;
        var text = _noteText = new InlineBuilder();
        foreach (var paragraph in body.Descendants<Paragraph>())
        {
            Inline(paragraph, text);
            text.Append(" ");
        }
        _noteText = outer;
        var inline = text.Take();
        var own = inline.Text.StartsWith(mark + " ", StringComparison.Ordinal) && !char.IsLetterOrDigit(mark[^1]) ? mark.Length + 1 : 0;
        return new InlineText { Text = inline.Text[own..], Marks = inline.Marks.ConvertAll(m => m with { Offset = Math.Max(0, m.Offset - own) }) };
    }
}

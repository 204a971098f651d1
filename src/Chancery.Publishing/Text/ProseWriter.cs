using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Publishing.Text;

/// <summary>How a form of text marks what it can mark.</summary>
internal abstract class ProseNotation
{
    public abstract string Text(string text);

    public abstract string Heading(string text, int level);

    public abstract string Italic(string text);

    public abstract string Strong(string text);

    public abstract string Marker(string label);

    public abstract string Note(string label, string text);

    public abstract string PageMark(string page);

    public abstract string Item(string text, int depth);

    public abstract string Quote(string text);

    public abstract string Row(IReadOnlyList<string> cells, bool first);

    public abstract string Break { get; }
}

/// <summary>Writes one document as text: blocks apart by an empty line, notes at the end.</summary>
internal sealed class ProseWriter(ProseNotation notation, TeiElement div)
{
    private readonly List<string> _blocks = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    public string Write()
    {
        if (div.Element(TeiNames.Head) is { } head) Add(notation.Heading(Inline(head), 1));
        Blocks(div, 0, skipHead: true);
        // A note can hold notes: the list grows while it is written.
        _blocks.AddRange(_notes);
        return string.Join("\n\n", _blocks) + "\n";
    }

    private void Add(string block)
    {
        if (block.Trim('\n', ' ') is { Length: > 0 }) _blocks.Add(block.TrimEnd());
    }

    private void Blocks(TeiElement container, int depth, bool skipHead = false)
    {
        var loose = new StringBuilder();
        void Flush()
        {
            Add(Folded(loose.ToString()));
            loose.Clear();
        }
        foreach (var node in container.Nodes)
        {
            if (node is not TeiElement e || !IsBlock(e)) { loose.Append(Inline(node)); continue; }
            Flush();
            if (e.Name == TeiNames.Head && skipHead && e.Parent == div && e == div.Element(TeiNames.Head)) continue;
            Block(e, depth);
        }
        Flush();
    }

    private static bool IsBlock(TeiElement e) => e.Name is TeiNames.Paragraph or TeiNames.List or TeiNames.Table or TeiNames.Quote or TeiNames.Opener or TeiNames.Closer
        or TeiNames.Postscript or TeiNames.Attachment or TeiNames.Div or TeiNames.Figure or TeiNames.Head
        || e.Name is TeiNames.Dateline or TeiNames.Salute or TeiNames.Signed && e.Parent?.Name != TeiNames.Paragraph
        || e.Name == TeiNames.Note && new Note(e).IsInline;

    private void Block(TeiElement e, int depth)
    {
        switch (e.Name)
        {
            case TeiNames.Head: Add(notation.Heading(Inline(e), 2)); break;
            case TeiNames.List: List(e, depth); break;
            case TeiNames.Table: Table(e); break;
            case TeiNames.Quote: Add(notation.Quote(Of(e))); break;
            case TeiNames.Div when e.IsDocument: break;
            case TeiNames.Paragraph or TeiNames.Dateline or TeiNames.Salute or TeiNames.Signed when !e.Elements().Any(IsBlock): Add(Folded(Inline(e))); break;
            default: Blocks(e, depth); break;
        }
    }

    /// <summary>What an element's blocks become, as one text.</summary>
    private string Of(TeiElement e)
    {
        var from = _blocks.Count;
        Blocks(e, 0);
        var text = string.Join("\n\n", _blocks[from..]);
        _blocks.RemoveRange(from, _blocks.Count - from);
        return text;
    }

    private void List(TeiElement list, int depth)
    {
        var lines = new List<string>();
        var label = "";
        foreach (var node in list.Nodes)
        {
            switch (node)
            {
                case TeiElement { Name: TeiNames.Head } head: lines.Add(Folded(Inline(head))); break;
                case TeiElement { Name: TeiNames.Label } l: label = Folded(Inline(l)) + " "; break;
                case TeiElement { Name: TeiNames.Item } item:
                    lines.Add(notation.Item(label + Of(item).Replace("\n\n", "\n", StringComparison.Ordinal), depth));
                    label = "";
                    break;
                case TeiElement other: lines.Add(Folded(Inline(other))); break;
            }
        }
        Add(string.Join("\n", lines.Where(l => l.Length > 0)));
    }

    private void Table(TeiElement table)
    {
        var rows = new List<string>();
        foreach (var row in table.Elements(TeiNames.Row))
            rows.Add(notation.Row([.. row.Elements().Select(c => Folded(Inline(c)))], rows.Count == 0));
        Add(string.Join("\n", rows));
    }

    private string Inline(TeiNode node)
    {
        if (node is TeiText t) return notation.Text(Collapse(t.Value));
        if (node is not TeiElement e) return "";
        switch (e.Name)
        {
            case TeiNames.Note when !new Note(e).IsInline: return Marker(e);
            case TeiNames.PageBreak: return e[TeiNames.N] is { Length: > 0 } page ? notation.PageMark(page) + " " : "";
            case TeiNames.LineBreak: return notation.Break;
            case TeiNames.Hi:
                return e[TeiNames.Rend] switch
                {
                    "italic" => notation.Italic(Inlines(e)),
                    "strong" or "bold" => notation.Strong(Inlines(e)),
                    _ => Inlines(e),
                };
            case TeiNames.Gap: return notation.Text("[…]");
            default: return Inlines(e);
        }
    }

    private string Inlines(TeiElement e)
    {
        var text = new StringBuilder();
        foreach (var node in e.Nodes)
        {
            if (node is TeiElement { Name: TeiNames.Note }) while (text.Length > 0 && text[^1] == ' ') text.Length--;
            text.Append(Inline(node));
        }
        return text.ToString();
    }

    private string Marker(TeiElement e)
    {
        var note = new Note(e);
        var label = note.Marker is { Length: > 0 } printed && _labels.Add(printed) ? printed : note.Id ?? $"n{_notes.Count}";
        _labels.Add(label);
        var at = _notes.Count;
        _notes.Add("");
        _notes[at] = notation.Note(label, Of(e));
        return notation.Marker(label);
    }

    private static string Collapse(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is not (' ' or '\n' or '\r' or '\t')) folded.Append(c);
            else if (folded.Length == 0 || folded[^1] != ' ') folded.Append(' ');
        return folded.ToString();
    }

    /// <summary>One line a line: white space between words folded, line breaks of the notation kept.</summary>
    private static string Folded(string text) => string.Join('\n', text.Split('\n').Select(l => Collapse(l).Trim()));
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Chancery.Documents.Tei;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>Walks a page's content and collects the blocks of its documents.</summary>
internal sealed partial class HtmlBlocks(HtmlNotes notes, HtmlLinks links)
{
    private static readonly HashSet<string> Blocks = ["p", "div", "h0", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "td", "th", "caption", "blockquote", "section", "article", "main", "header", "hr", "figure", "figcaption", "address", "center"];
    private static readonly HashSet<string> Passed = ["head", "title", "script", "style", "nav", "footer", "aside", "form", "button", "noscript", "template", "svg", "iframe", "select", "input", "object", "img"];

    private readonly List<Block> _blocks = [];
    private readonly Dictionary<Block, int> _levels = [];
    private readonly HtmlInline _inline = new();
    private BlockRole? _given;
    private int _level;
    private bool _bullet;
    private bool _broken;
    private int _offset;

    /// <summary>The documents of a page or a book: each begins at a heading with a printed number higher than the last; a page whose only heading bears no number is one document.</summary>
    /// <param name="content">The element that holds the text.</param>
    /// <param name="before">What stands before the first document: the site's or the book's own words.</param>
    public List<PageDocument> Read(IElement content, out IReadOnlyList<Block> before)
    {
        Walk(content);
        Flush();
        if (notes.Notes.Count == 0) SlashNotes.Join(_blocks, notes);
        var own = IsDocumentsOwn(content);
        // Where no heading is marked as one, those that have the form of a document's are.
        Func<Block, int> levelOf = _levels.Count > 0 ? b => _levels.GetValueOrDefault(b) : b => HeadingLine.IsDocumentHeading(b.Text) ? 1 : 0;
        var documents = HeadedDocuments.Split(_blocks, levelOf, out before);
        if (own && documents.Count == 0 && before.Count > 0) documents.Add(new PageDocument { Offset = before[0].Offset });
        if (own && before.Count > 0)
        {
            // Volumes before 1955 set the file number above the heading.
            documents[0].Blocks.InsertRange(0, before);
            before = [];
        }
        documents.ForEach(d => d.TakeNotes(notes.Notes));
        return documents;
    }

    /// <summary>Whether an element holds a document and nothing of the site, as the series' own pages mark it.</summary>
    public static bool IsDocumentsOwn(IElement element) => element.ClassName is { } c && DocumentClass().IsMatch(c);

    private void Walk(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is IElement e) Visit(e);
        }
    }

    private void Append(string text)
    {
        if (_broken && !string.IsNullOrWhiteSpace(text)) _broken = false;
        _inline.Append(text);
    }

    private void Visit(IElement e)
    {
        var name = e.LocalName;
        if (Passed.Contains(name) || notes.IsNoteBody(e) || IsFurniture(e)) return;
        if (notes.IsMarker(e, out var note))
        {
            if (note >= 0) _inline.AddNote(note);
            return;
        }
        if (name == "br") Break();
        else if (PageOf(e) is { } page) _inline.AddPage(page);
        else if (name == "pre") Preformatted(e);
        else if (name == "tr" && !IsLayout(e)) Row(e);
        else if (Blocks.Contains(name)) Block(e, name);
        else if (name == "a" && links.TargetOf(e) is { } target)
        {
            var from = _inline.Length;
            Walk(e);
            _inline.AddSpan(from, TeiNames.Ref, (TeiNames.Target, target));
        }
        else Walk(e);
    }

    /// <summary>A line end; two of them, as older pages set them, end a paragraph.</summary>
    private void Break()
    {
        if (_broken) Flush();
        else _inline.Append(" ");
        _broken = true;
    }

    private void Block(IElement e, string name)
    {
        Flush();
        var outer = (_given, _level, _bullet);
        _bullet = name is "li" || _bullet && name is "p" or "div";
        if (name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1])) _level = name[1] - '0' + 2;
        else if (name == "p" && IsBoldHeading(e)) _level = 1;
        _given = RoleOf(e) ?? _given;
        _offset = e.SourceReference?.Position.Index ?? _offset;
        Walk(e);
        Flush();
        (_given, _level, _bullet) = outer;
        if (name is "p" or "div") _bullet = false;
    }

    /// <summary>Text that keeps its own lines: blank ones end paragraphs.</summary>
    private void Preformatted(IElement e)
    {
        foreach (var paragraph in BlankLine().Split(e.TextContent))
        {
            Flush();
            _inline.Append(paragraph);
        }
        Flush();
    }

    private void Row(IElement row)
    {
        Flush();
        _offset = row.SourceReference?.Position.Index ?? _offset;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            if (_inline.HasWords) _inline.AddSeparator();
            Cell(cell);
        }
        Flush();
    }

    private void Cell(IElement cell)
    {
        foreach (var inner in cell.ChildNodes)
        {
            if (inner is IText text) _inline.Append(text.Data);
            else if (inner is IElement block && Blocks.Contains(block.LocalName) && !notes.IsNoteBody(block))
            {
                _inline.Append(" ");
                Cell(block);
            }
            else if (inner is IElement { LocalName: "br" }) _inline.Append(" ");
            else if (inner is IElement element) Visit(element);
        }
    }

    private void Flush()
    {
        _broken = false;
        if (_inline.IsEmpty) return;
        if (!_inline.HasWords)
        {
            foreach (var mark in _inline.Take().Marks)
            {
                if (mark.Page is not null) _blocks.Add(new Block { Role = BlockRole.PageBreak, Offset = _offset, Inline = new InlineText { Marks = [mark] } });
                else if (_blocks.Count > 0) _blocks[^1].Inline.Marks.Add(mark with { Offset = _blocks[^1].Text.Length });
            }
            return;
        }
        var inline = _inline.Take();
        if (inline.Text.Length == 0) return;
        var block = new Block { Role = _bullet ? BlockRole.Item : BlockRole.Paragraph, Given = _given, Bullet = _bullet, Offset = _offset, Inline = inline };
        if (_level > 0) _levels[block] = _level;
        _blocks.Add(block);
        _bullet = false;
    }

    /// <summary>What the series' site says that a block is; null where it does not say.</summary>
    private static BlockRole? RoleOf(IElement e) => e.ClassName is { } c && RoleClass().Match(c) is { Success: true } m
        ? m.Groups[1].ValueSpan switch { "dateline" => BlockRole.DateLine, "signed" => BlockRole.Signature, _ => BlockRole.Salutation }
        : null;

    /// <summary>A paragraph all of whose words are bold and have the form of a document's heading: older pages have no other headings.</summary>
    private static bool IsBoldHeading(IElement e)
    {
        var text = e.TextContent.Trim();
        return HeadingLine.IsDocumentHeading(text) && e.QuerySelectorAll("b, strong").Sum(b => b.TextContent.Trim().Length) >= text.Length * 0.7;
    }

    /// <summary>Whether a row only arranges the page: a cell of it holds headings, tables or several paragraphs.</summary>
    private static bool IsLayout(IElement row) =>
        row.Children.Any(c => c.QuerySelector("h1, h2, h3, h4, h5, h6, table, pre") is not null || c.QuerySelectorAll("p").Length > 2);

    /// <summary>A page mark that the site gives as an element: by its id (<c>pg_283</c>) or by its number.</summary>
    private static string? PageOf(IElement e)
    {
        if (e.Id is { } id && PageId().Match(id) is { Success: true } m && e.TextContent.Trim().Length < 16) return m.Groups[1].Value;
        return e.ClassList.Contains("tei-pb") && e.GetAttribute("data-n") is { } n ? n : null;
    }

    private static bool IsFurniture(IElement e) =>
        e.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo" || e.GetAttribute("hidden") is not null
        || e.ClassName is { } c && Furniture().IsMatch(c);

    [GeneratedRegex(@"(?:^|#)(?:pg_|page_?)([0-9A-Za-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageId();

    [GeneratedRegex(@"(^|\s)(breadcrumb|navigation|sidebar|hsg-citation|hsg-nav|toc|page-nav|navigation-previous|navigation-next)(\s|$|-)", RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"(?:^|\s)tei-div\d*(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentClass();

    [GeneratedRegex(@"(?:^|\s)tei-(dateline|signed|salute)\d*(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex RoleClass();

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>Walks a page's content and collects the blocks of its document, from its heading on.</summary>
internal sealed partial class HtmlBlocks(HtmlNotes notes)
{
    private static readonly HashSet<string> Blocks = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "blockquote", "section", "article", "main", "header", "pre", "hr", "figure", "figcaption", "address", "center"];
    private static readonly HashSet<string> Passed = ["script", "style", "nav", "footer", "aside", "form", "button", "noscript", "template", "svg", "iframe", "select", "input", "object", "img"];

    private readonly List<Block> _blocks = [];
    private readonly HtmlInline _inline = new();
    private bool _bullet;
    private int _offset;

    /// <summary>The documents of a page or a book: each begins at a heading with a printed number higher than the last; a page whose only heading bears no number is one document.</summary>
    /// <param name="content">The element that holds the text.</param>
    /// <param name="before">What stands before the first document: the site's or the book's own words.</param>
    public List<PageDocument> Read(IElement content, out IReadOnlyList<Block> before)
    {
        Walk(content);
        Flush();
        var documents = HeadedDocuments.Split(_blocks, _headings.Contains, out before);
        documents.ForEach(d => d.TakeNotes(notes.Notes));
        return documents;
    }

    private readonly HashSet<Block> _headings = [];
    private bool _heading;

    private void Walk(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text) _inline.Append(text.Data);
            else if (child is IElement e) Visit(e);
        }
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
        if (name == "br") _inline.Append(" ");
        else if (PageOf(e) is { } page) _inline.AddPage(page);
        else if (name == "tr") Row(e);
        else if (Blocks.Contains(name)) Block(e, name);
        else Walk(e);
    }

    private void Block(IElement e, string name)
    {
        Flush();
        _bullet = name is "li";
        _heading = name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';
        _offset = e.SourceReference?.Position.Index ?? _offset;
        Walk(e);
        Flush();
        _heading = false;
    }

    private void Row(IElement row)
    {
        Flush();
        _offset = row.SourceReference?.Position.Index ?? _offset;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            if (_inline.HasWords) _inline.AddSeparator();
            foreach (var inner in cell.ChildNodes)
            {
                if (inner is IText text) _inline.Append(text.Data);
                else if (inner is IElement { LocalName: "p" or "div" or "ul" or "li" } block) { _inline.Append(" "); Walk(block); }
                else if (inner is IElement element) Visit(element);
            }
        }
        Flush();
    }

    private void Flush()
    {
        if (_inline.IsEmpty) return;
        if (!_inline.HasWords)
        {
            var alone = _inline.Take();
            foreach (var mark in alone.Marks)
            {
                if (mark.Page is not null) _blocks.Add(new Block { Role = BlockRole.PageBreak, Offset = _offset, Inline = new InlineText { Marks = [mark] } });
                else if (_blocks.Count > 0) _blocks[^1].Inline.Marks.Add(mark with { Offset = _blocks[^1].Text.Length });
            }
            return;
        }
        var inline = _inline.Take();
        if (inline.Text.Length == 0) return;
        var block = new Block { Role = _bullet ? BlockRole.Item : BlockRole.Paragraph, Bullet = _bullet, Offset = _offset, Inline = inline };
        if (_heading) _headings.Add(block);
        _blocks.Add(block);
        _bullet = false;
    }

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
}

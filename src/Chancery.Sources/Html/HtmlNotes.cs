using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Chancery.Documents;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>The notes of a page: anchors that lead to an element of the same page which is a note.</summary>
internal sealed partial class HtmlNotes
{
    private readonly Dictionary<IElement, int> _noteOfAnchor = [];
    private readonly Dictionary<IElement, int> _noteOfElement = [];
    private readonly List<PageNote> _notes = [];
    private readonly List<IElement> _anchors = [];
    private readonly HashSet<int> _placed = [];

    /// <summary>Finds anchors and notes. An element is a note when its class or container says so, or when it links back to its anchor.</summary>
    /// <param name="html">The page.</param>
    /// <param name="links">What its links lead to.</param>
    public static HtmlNotes Find(IDocument html, HtmlLinks links)
    {
        var found = new HtmlNotes();
        var elements = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in html.All)
            if (element.Id is { Length: > 0 } id) elements.TryAdd(id, element);
        foreach (var anchor in html.QuerySelectorAll("a[href]"))
        {
            if (Fragment(anchor) is not { } fragment || anchor.ClassList.Contains("fn-back")) continue;
            if (!elements.TryGetValue(fragment, out var target) || target.Contains(anchor)) continue;
            var note = NoteElement(target);
            if (note is null || note.Contains(anchor) || InsideNote(anchor)) continue;
            if (!IsNote(note, anchor)) continue;
            if (!found._noteOfElement.TryGetValue(note, out var index))
            {
                index = found._notes.Count;
                found._noteOfElement[note] = index;
                found._anchors.Add(anchor);
                found._notes.Add(new PageNote
                {
                    ListMark = note.GetAttribute("value") is { Length: > 0 } value ? XmlCharacters.Clean(value) : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Marker = anchor.TextContent.Trim(' ', '[', ']', '\n', '\t', '(', ')') is { Length: > 0 } printed ? XmlCharacters.Clean(printed) : null,
                    Inline = new InlineText(),
                    Offset = note.SourceReference?.Position.Index ?? 0,
                });
            }
            found._noteOfAnchor.TryAdd(anchor, index);
        }
        foreach (var (element, index) in found._noteOfElement)
        {
            var text = new HtmlInline();
            text.AppendNote(element, links, back => Returns(back, found._anchors[index]));
            var inline = text.Take();
            var note = found._notes[index].Inline;
            var number = text.LeftOut ? Stop().Match(inline.Text).Length
                : OwnNumber().Match(inline.Text) is { Success: true } m && (m.Groups[1].Value == found._notes[index].ListMark || m.Groups[1].Value == found._notes[index].Marker) ? m.Length : 0;
            note.Text = inline.Text[number..];
            note.Marks = inline.Marks.ConvertAll(mark => mark with { Offset = Math.Max(0, mark.Offset - number) });
            note.Spans = [.. inline.Spans.Where(s => s.Start >= number).Select(s => s with { Start = s.Start - number })];
            found._notes[index].IsSource = note.Text.StartsWith("Source:", StringComparison.Ordinal);
        }
        return found;
    }

    /// <summary>The index of the note that an element leads to (-1 when an earlier marker has it); false when it is no marker.</summary>
    public bool IsMarker(IElement element, out int note)
    {
        if (!_noteOfAnchor.TryGetValue(element, out note)) return false;
        if (!_placed.Add(note)) note = -1;
        return true;
    }

    /// <summary>Whether an element is the body of a note, which is not text of the page.</summary>
    public bool IsNoteBody(IElement element) => _noteOfElement.ContainsKey(element);

    /// <summary>Adds a note whose marker is already found; gives its index.</summary>
    public int Add(PageNote note)
    {
        _notes.Add(note);
        _placed.Add(_notes.Count - 1);
        return _notes.Count - 1;
    }

    /// <summary>All notes, in the order of their first anchors.</summary>
    public IReadOnlyList<PageNote> Notes => _notes;

    /// <summary>Notes whose anchor lay outside the text of every document are kept behind the last block, and said so.</summary>
    public IEnumerable<Finding> KeepUnplaced(PageDocument document, SourceText source)
    {
        for (var n = 0; n < _notes.Count; n++)
        {
            if (_placed.Contains(n)) continue;
            _notes[n].Placed = true;
            document.Notes.Add(_notes[n]);
            var last = document.Blocks.FindLast(b => b.Role != BlockRole.PageBreak);
            last?.Inline.Marks.Add(new InlineMark(last.Text.Length, document.Notes.Count - 1, null));
            yield return new Finding("CH-T101", Severity.Warning, $"No marker was found for note {_notes[n].ListMark}; the note was put at the end of the text.", source.PositionOf(_notes[n].Offset), Words: _notes[n].Inline.Text);
        }
    }

    /// <summary>The whole note around the target of a link: a list entry, or the paragraph or block that bears the id.</summary>
    private static IElement? NoteElement(IElement target) =>
        target.LocalName is "a" or "span" or "sup" ? target.Closest("li, p, dd, aside, div") : target;

    private static bool IsNote(IElement note, IElement anchor)
    {
        if (note.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "main" or "body" or "section" or "article") return false;
        if (anchor.GetAttribute("rel") == "footnote" || anchor.ClassList.Contains("note") || anchor.GetAttribute("role") == "doc-noteref" || anchor.GetAttribute("epub:type") == "noteref") return true;
        if (note.ClassName?.Contains("note", StringComparison.OrdinalIgnoreCase) == true || note.Closest(".footnotes, .notes, .endnotes, [role=doc-endnotes]") is not null) return true;
        return anchor.TextContent.Trim().Length <= 6 && note.QuerySelectorAll("a[href]").Any(back => Returns(back, anchor));
    }

    /// <summary>Whether a link leads back to a note's marker.</summary>
    private static bool Returns(IElement back, IElement anchor)
    {
        if (back.LocalName != "a" || back.GetAttribute("href") is null || Fragment(back) is not { } id) return false;
        for (IElement? e = anchor; e is not null && e.LocalName is "a" or "span" or "sup"; e = e.ParentElement)
            if (e.Id == id || e.GetAttribute("name") == id) return true;
        return false;
    }

    /// <summary>The id that a link leads to; null when it names none.</summary>
    private static string? Fragment(IElement link)
    {
        var href = link.GetAttribute("href")!;
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || hash + 1 == href.Length ? null : Uri.UnescapeDataString(href[(hash + 1)..]);
    }

    private static bool InsideNote(IElement anchor) => anchor.Closest(".footnotes, li.footnote") is not null;

    /// <summary>What stands between a number that was left out and the words.</summary>
    [GeneratedRegex(@"^[.)\]:]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    /// <summary>The number that a page prints before a note's words.</summary>
    [GeneratedRegex(@"^\[?(\d+|\*+|†+)\]?[.)]?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex OwnNumber();
}

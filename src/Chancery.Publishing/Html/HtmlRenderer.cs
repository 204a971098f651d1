using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents.Tei;
using Chancery.Facts.Reading;

namespace Chancery.Publishing.Html;

/// <summary>Renders a document, section or chapter of TEI as HTML.</summary>
public static class HtmlRenderer
{
    /// <summary>Renders a <c>div</c>. Documents below it (of a chapter) are left to pages of their own.</summary>
    /// <param name="div">The document, section or chapter.</param>
    /// <param name="link">Where a reference leads: takes a target as written (<c>#d117</c>, <c>frus1961-63v11#d183</c>, <c>http…</c>).</param>
    /// <param name="person">For the id of a person who is listed here, a way on; null where there is none.</param>
    /// <param name="tagged">Where a tagged person leads; where references lead unless given.</param>
    /// <param name="marks">Words to mark. Those that are not found where they should stand are marked nowhere.</param>
    /// <param name="highlights">Words to highlight.</param>
    public static DocumentHtml Render(TeiElement div, Func<string, Link> link, Func<string, WayOn?>? person = null, Func<string, Link>? tagged = null, IReadOnlyList<TextMark>? marks = null, IReadOnlyList<Highlight>? highlights = null) =>
        new DocumentWriter(div, link, person, tagged ?? link, marks ?? [], highlights ?? []).Write();
}

/// <summary>
/// Walks one <c>div</c>. Blocks are counted as the facts count them: <c>p3</c> is the anchor of what evidence calls paragraph 3, <c>a1p0</c>
/// that of the first block of the first enclosure.
/// </summary>
internal sealed partial class DocumentWriter(TeiElement div, Func<string, Link> link, Func<string, WayOn?>? person, Func<string, Link> tagged, IReadOnlyList<TextMark> marks, IReadOnlyList<Highlight> highlights)
{
    private readonly Dictionary<TeiElement, string> _anchors = [];
    private readonly Dictionary<TeiElement, string> _partAnchors = [];
    private readonly List<NoteHtml> _notes = [];
    private readonly List<UnresolvedReference> _unresolved = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private HtmlWriter _html = new();
    private NoteHtml? _source;
    private int _untitledNotes;
    private bool _inPart;
    private bool _inHeading;
    private string _underHeading = "";

    public DocumentHtml Write()
    {
        Count();
        var head = div.Element(TeiNames.Head);
        _inHeading = true;
        var heading = Aside(() => { if (head is not null) Inlines(head); });
        _inHeading = false;
        var body = _underHeading + Aside(() => Blocks(div, head));
        var number = PrintedNumber().Match(heading);
        if (number.Success) heading = heading[number.Length..];
        return new DocumentHtml
        {
            Heading = heading.Trim(),
            PrintedNumber = number.Success ? number.Groups[1].Value : null,
            Source = _source,
            Body = body,
            Notes = _notes,
            Unresolved = [.. _unresolved.Distinct()],
            Highlighted = _highlighted,
            Places = _places is null ? new Dictionary<string, string>() : PlacesOf(marks),
        };
    }

    /// <summary>What an action writes, as a fragment of its own.</summary>
    private string Aside(Action write)
    {
        var outer = _html;
        _html = new HtmlWriter();
        write();
        var fragment = _html.ToString();
        _html = outer;
        return fragment;
    }

    /// <summary>An id that the page does not bear yet; null when it does or when there is none. Ids that begin with <c>page-</c> are those of the page around the document.</summary>
    private string? Claim(string? id) =>
        id is { Length: > 0 } && !id.AsSpan().ContainsAny(" \t\r\n") && !id.StartsWith("page-", StringComparison.Ordinal) && _ids.Add(id) ? id : null;

    /// <summary>The anchor of the block that an element holds, once; null when it holds none.</summary>
    private string? Anchor(TeiElement e) => _anchors.Remove(e, out var anchor) ? Claim(anchor) : null;

    private void Count()
    {
        var outline = DocumentOutline.Read(new Documents.Document(div));
        foreach (var block in outline.Blocks)
            _anchors.TryAdd(block.Element, string.Create(CultureInfo.InvariantCulture, $"{(block.Part < 0 ? "" : $"a{block.Part + 1}")}p{block.Index}"));
        for (var i = 0; i < outline.Parts.Count; i++) _partAnchors.TryAdd(outline.Parts[i], string.Create(CultureInfo.InvariantCulture, $"a{i + 1}"));
        if (marks.Count == 0) return;
        foreach (var (element, anchor) in _anchors) _anchorOf[element] = anchor;
        _places = new MarkedPlaces(div, outline, marks, IsLink);
    }

    [GeneratedRegex(@"^\s*(\[?\d+[a-z]?\]?\.)\s*")]
    private static partial Regex PrintedNumber();
}

using System.Text.RegularExpressions;
using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

/// <summary>Renders a document, section or chapter of TEI as HTML.</summary>
public static class HtmlRenderer
{
    /// <summary>Renders a <c>div</c>. Documents below it (of a chapter) are left to pages of their own.</summary>
    /// <param name="div">The document, section or chapter.</param>
    /// <param name="link">Where a reference leads: takes a target as written (<c>#d117</c>, <c>frus1961-63v11#d183</c>, <c>http…</c>).</param>
    public static DocumentHtml Render(TeiElement div, Func<string, Link> link) => new DocumentWriter(div, link).Write();
}

/// <summary>
/// Walks one <c>div</c>. Blocks of the document's own body get the anchors <c>p0</c>, <c>p1</c> …; those of its enclosures <c>a1p0</c> …
/// </summary>
internal sealed partial class DocumentWriter(TeiElement div, Func<string, Link> link)
{
    private readonly List<NoteHtml> _notes = [];
    private readonly List<UnresolvedReference> _unresolved = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private HtmlWriter _html = new();
    private NoteHtml? _source;
    private string _part = "";
    private int _paragraph;
    private int _parts;
    private int _untitledNotes;
    private bool _inPart;
    private bool _outsideText;

    public DocumentHtml Write()
    {
        var head = div.Element(TeiNames.Head);
        var heading = Aside(() => { if (head is not null) Inlines(head); });
        var body = Aside(() => Blocks(div, head));
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

    /// <summary>An id that the page does not bear yet; null when it does or when there is none.</summary>
    private string? Claim(string? id) => id is { Length: > 0 } && !id.AsSpan().ContainsAny(" \t\r\n") && _ids.Add(id) ? id : null;

    private string? NextParagraph() => Claim($"{_part}p{_paragraph++}");

    [GeneratedRegex(@"^\s*(\[?\d+[a-z]?\]?\.)\s*")]
    private static partial Regex PrintedNumber();
}

using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents.Tei;

namespace Chancery.Documents;

/// <summary>A thin typed view over one <c>div type="document"</c>.</summary>
public sealed partial class Document
{
    private readonly Lazy<IReadOnlyList<Note>> _notes;
    private string? _heading;

    /// <summary>Makes a view over a document's element.</summary>
    /// <param name="element">The div.</param>
    /// <param name="volume">The id of the volume it belongs to; null for a loose document that names none.</param>
    /// <param name="fallbackId">The id to go by when the element bears none.</param>
    public Document(TeiElement element, string? volume = null, string? fallbackId = null)
    {
        Element = element;
        Volume = volume;
        Id = element.Id ?? fallbackId;
        _notes = new Lazy<IReadOnlyList<Note>>(() => [.. element.Descendants(TeiNames.Note).Select(n => new Note(n))]);
    }

    /// <summary>The div.</summary>
    public TeiElement Element { get; }

    /// <summary>The id of the volume it belongs to; null for a loose document that names none.</summary>
    public string? Volume { get; }

    /// <summary>The <c>xml:id</c>, e.g. <c>d130</c>; where the source gives none, the one its volume counts for it; otherwise null.</summary>
    public string? Id { get; }

    /// <summary>The printed or editorial number of <c>@n</c> without brackets, e.g. <c>130</c>; null when it has none.</summary>
    public string? Number => Element[TeiNames.N]?.Trim('[', ']', ' ') is { Length: > 0 } n ? n : null;

    /// <summary>The first head; null when there is none.</summary>
    public TeiElement? Head => Element.Element(TeiNames.Head) ?? Element.Descendants(TeiNames.Head).FirstOrDefault(h => !h.Ancestors().TakeWhile(a => a != Element).Any(a => a.Name is TeiNames.List or TeiNames.Attachment or TeiNames.Table));

    /// <summary>The heading without its number and notes, white space folded; for TEI from elsewhere without a head, the title of its header; empty when there is none.</summary>
    public string Heading => _heading ??= Head is { } head ? PrintedNumber().Replace(WithinBrackets().Replace(Fold(head.Content(IsNote)), ""), "") : Element.IsDocument ? "" : HeaderTitle();

    /// <summary>All notes in document order, the source note among them, those of enclosures too.</summary>
    public IReadOnlyList<Note> Notes => _notes.Value;

    /// <summary>The source note: the first of that type, or the first note of the heading; null when there is none.</summary>
    public Note? SourceNote => Notes.FirstOrDefault(n => n.IsSource) ?? (Head is { } head ? Notes.FirstOrDefault(n => n.Element.Parent == head && n.Text.StartsWith("Source:", StringComparison.Ordinal)) : null);

    /// <summary>The enclosures encoded as such, outermost first.</summary>
    public IEnumerable<TeiElement> Attachments => Element.Descendants(TeiNames.Attachment);

    /// <summary>The page breaks inside the document.</summary>
    public IEnumerable<TeiElement> PageBreaks => Element.Descendants(TeiNames.PageBreak);

    /// <summary>White space folded to single spaces and cut at both ends.</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    private static bool IsFolded(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || before == ' ')) return false;
            before = c;
        }
        return text.Length == 0 || before != ' ';
    }

    /// <summary>Whether an element is a note.</summary>
    public static bool IsNote(TeiElement element) => element.Name == TeiNames.Note;

    private string HeaderTitle()
    {
        var own = Element.Name == TeiNames.Text ? Element.Parent : Element.File.Root;
        return own?.Element(TeiNames.Header)?.Descendants(TeiNames.Title).FirstOrDefault() is { } title ? Fold(title.Content(IsNote)) : "";
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Volume}/{Id} {Number}. {Heading}";

    /// <summary>White space that only indents the source: nobody prints <c>( Caffery )</c>.</summary>
    [GeneratedRegex(@"(?<=[(\[]) | (?=[)\],;])")]
    private static partial Regex WithinBrackets();

    [GeneratedRegex(@"^\[?\d+[a-z]?\]?\.\s*")]
    private static partial Regex PrintedNumber();
}

/// <summary>A view over one <c>note</c>.</summary>
/// <param name="Element">The note.</param>
public sealed record Note(TeiElement Element)
{
    /// <summary>The marker as printed (<c>@n</c>): <c>1</c>, <c>*</c>; null when there is none.</summary>
    public string? Marker => Element[TeiNames.N];

    /// <summary>The <c>xml:id</c>, or null.</summary>
    public string? Id => Element.Id;

    /// <summary>Whether it says where the paper lies.</summary>
    public bool IsSource => Element[TeiNames.Type] == TeiNames.TypeSource || Element[TeiNames.N] == "0" && Text.StartsWith("Source:", StringComparison.Ordinal);

    /// <summary>Whether it is printed in the text rather than at a marker.</summary>
    public bool IsInline => Element[TeiNames.Rend] == TeiNames.RendInline || Element[TeiNames.Type] == TeiNames.TypeSummary;

    /// <summary>The words, white space folded.</summary>
    public string Text => Document.Fold(Element.Content());
}

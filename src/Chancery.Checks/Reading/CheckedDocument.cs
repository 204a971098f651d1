using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Reading;

/// <summary>A document with what one walk over it collected, for all rules to look at.</summary>
public sealed class CheckedDocument
{
    private readonly List<TextRun> _runs = [];
    private readonly List<TeiElement> _elements = [];
    private readonly List<CheckedNote> _notes = [];
    private readonly ILookup<string, TeiElement> _named;
    private readonly Lazy<CheckedSourceNote?> _sourceNote;
    private bool? _isEditorial;

    internal CheckedDocument(Document document, CheckedVolume volume)
    {
        (Document, Volume) = (document, volume);
        var open = new TextRun(document.Element, null);
        Walk(document.Element, ref open, null);
        Keep(open);
        _sourceNote = new Lazy<CheckedSourceNote?>(() => CheckedSourceNote.Of(this), false);
        _named = _elements.ToLookup(e => e.Name, StringComparer.Ordinal);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The volume, or other source, that holds it.</summary>
    public CheckedVolume Volume { get; }

    /// <summary>The id by which it is reached.</summary>
    public string? Id => Document.Id;

    /// <summary>The document's div.</summary>
    public TeiElement Element => Document.Element;

    /// <summary>The blocks of words in order; notes follow the block that holds their markers.</summary>
    public IReadOnlyList<TextRun> Runs => _runs;

    /// <summary>The notes in order of their markers.</summary>
    public IReadOnlyList<CheckedNote> Notes => _notes;

    /// <summary>All elements below the div in order.</summary>
    public IReadOnlyList<TeiElement> Elements => _elements;

    /// <summary>The source note; null when there is none.</summary>
    public CheckedNote? SourceNote => _notes.Find(n => n.IsSource);

    /// <summary>The sentences of the source note; null where there is none that begins with <c>Source:</c>.</summary>
    public CheckedSourceNote? SourceSentences => _sourceNote.Value;

    /// <summary>Whether it says where the paper lies: in a source note, a line of the opener, or a paragraph <c>[Source: …]</c>.</summary>
    public bool HasSource =>
        SourceNote is not null
        || Named("seg").Any(s => s[TeiNames.Type] == TeiNames.TypeSource || s[TeiNames.Rend] == TeiNames.RendInline)
        || _runs.Exists(r => r.Note is null && r.Text.AsSpan().TrimStart().StartsWith("[Source:"));

    /// <summary>Whether the editors wrote it: its kind says so, or its heading is <i>Editorial Note</i>.</summary>
    public bool IsEditorial => _isEditorial ??=
        Element[TeiNames.Subtype] == TeiNames.EditorialNote || Document.Heading.Contains("Editorial Note", StringComparison.OrdinalIgnoreCase) || Document.Heading.StartsWith("Editor", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it has words of its own: an entry of a calendar has a heading and a summary only.</summary>
    public bool HasText => _runs.Exists(r => r.Note is null && r.Element.Name is TeiNames.Paragraph or TeiNames.Item or TeiNames.Cell or TeiNames.Row && r.Note is null);

    /// <summary>The elements of a name, in order.</summary>
    public IEnumerable<TeiElement> Named(string name) => _named[name];

    private void Walk(TeiElement element, ref TextRun run, TeiElement? note)
    {
        foreach (var node in element.Nodes)
        {
            if (node is TeiText text) run.Append(text);
            else if (node is TeiElement child) Visit(child, ref run, note);
        }
    }

    private void Visit(TeiElement element, ref TextRun run, TeiElement? note)
    {
        _elements.Add(element);
        if (element.Name == TeiNames.Note)
        {
            var words = new TextRun(element, element);
            var at = _notes.Count;
            _notes.Add(null!);
            Walk(element, ref words, element);
            Keep(words);
            _notes[at] = new CheckedNote(element, note, run, run.Length);
            return;
        }
        if (element.Name is TeiNames.PageBreak or TeiNames.LineBreak)
        {
            run.Space();
            return;
        }
        if (!IsBlock(element.Name))
        {
            var start = run.Length;
            Walk(element, ref run, note);
            run.Spans.Add((start, run.Length, element));
            return;
        }
        Keep(run);
        run = new TextRun(element, note);
        Walk(element, ref run, note);
        Keep(run);
        run = new TextRun(element.Parent ?? element, note);
    }

    private void Keep(TextRun run)
    {
        if (run.Length > 0 && !run.IsKept && !string.IsNullOrWhiteSpace(run.Text)) _runs.Add(run);
        run.IsKept = true;
    }

    private static bool IsBlock(string name) => name is TeiNames.Paragraph or TeiNames.Head or TeiNames.Item or TeiNames.Cell or TeiNames.Row or TeiNames.Table or TeiNames.List or TeiNames.Dateline
        or TeiNames.Opener or TeiNames.Closer or TeiNames.Signed or TeiNames.Salute or TeiNames.Postscript or TeiNames.Quote or TeiNames.Attachment or TeiNames.Div or TeiNames.Label or TeiNames.Byline or "ab" or "l" or "lg";
}

/// <summary>A note with the place of its marker.</summary>
/// <param name="Element">The note.</param>
/// <param name="Outer">The note that holds it; null as a rule.</param>
/// <param name="Run">The words in which its marker stands.</param>
/// <param name="Offset">The marker's place in them.</param>
public sealed record CheckedNote(TeiElement Element, TeiElement? Outer, TextRun Run, int Offset)
{
    private readonly Note _note = new(Element);
    private string? _text;

    /// <summary>The marker as encoded; null when there is none.</summary>
    public string? Marker => _note.Marker;

    /// <summary>Whether it says where the paper lies.</summary>
    public bool IsSource { get; } = Element[TeiNames.Type] == TeiNames.TypeSource || Element.Parent?.Name == TeiNames.Head && Document.Fold(Element.Content()).StartsWith("Source:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is printed in the text rather than at a marker.</summary>
    public bool IsInline => _note.IsInline;

    /// <summary>Whether it only points to a note printed elsewhere.</summary>
    public bool IsPointer => Element[TeiNames.Target] is not null && Element.Nodes.Count == 0;

    /// <summary>Whether its target is a note of the volume: the marker stands a second time.</summary>
    public bool Repeats(CheckedVolume volume) => Element[TeiNames.Target] is { } target && (IsPointer || volume.WithId(target.TrimStart('#')) is not null);

    /// <summary>The words, white space folded.</summary>
    public string Text => _text ??= Document.Fold(Element.Content());
}

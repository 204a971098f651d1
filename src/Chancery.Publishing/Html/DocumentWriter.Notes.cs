using System.Globalization;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

internal sealed partial class DocumentWriter
{
    /// <summary>Whether a note hangs on a marker, rather than being printed in its place or serving as source note.</summary>
    private static bool IsFootnote(TeiElement note) => !new Note(note).IsInline;

    private void Note(TeiElement e)
    {
        var note = new Note(e);
        if (e[TeiNames.Type] == TeiNames.TypeSummary) { UnderHeading(() => Summary(e)); return; }
        var label = note.Marker ?? "";
        if (_source is null && !_inPart && IsSourceOf(note))
        {
            var id = Claim(e.Id) ?? Claim("source") ?? "source";
            var marker = note.IsInline ? null : Claim(id + "-m");
            _source = new NoteHtml(id, label, 0, "", marker);
            _source = _source with { Html = NoteBody(e) };
            if (marker is not null && label.Length > 0) Mark(id, marker, label, 0);
            return;
        }
        if (note.IsInline) { UnderHeading(() => Wrapped(e, "div", "fileline", Claim(e.Id))); return; }
        var ordinal = _notes.Count + 1;
        var noteId = Claim(e.Id) ?? Claim($"fn{++_untitledNotes}") ?? Claim($"fn{_untitledNotes}-{ordinal}") ?? $"fn-{ordinal}";
        var markerId = Claim(noteId + "-m") ?? noteId + "-m";
        _notes.Add(new NoteHtml(noteId, label, ordinal, "", markerId));
        Mark(noteId, markerId, label.Length > 0 ? label : "*", ordinal);
        _notes[ordinal - 1] = _notes[ordinal - 1] with { Html = NoteBody(e) };
    }

    /// <summary>A section holds the source notes of others, such as those of its illustrations: only one at its own heading is its source note.</summary>
    private bool IsSourceOf(Note note)
    {
        var atHeading = note.Element.Parent is { Name: TeiNames.Head } head && head.Parent == div;
        return note.IsSource && (atHeading || div.IsDocument || div[TeiNames.Type] is null) || atHeading && note.Text.StartsWith("Source:", StringComparison.Ordinal);
    }

    /// <summary>Writes a block; one that the source has inside the heading stands below it.</summary>
    private void UnderHeading(Action block)
    {
        if (_inHeading) _underHeading += Aside(block);
        else block();
    }

    private void Mark(string id, string markerId, string label, int ordinal)
    {
        var marker = new HtmlWriter();
        marker.Open("a", ("class", string.Create(CultureInfo.InvariantCulture, $"mark m{ordinal}")), ("id", markerId), ("href", "#" + id), ("role", "doc-noteref"), ("aria-label", "Note " + label));
        marker.Open("sup").Text(label).Close("sup").Close("a");
        _html.Marker(marker.ToString());
    }

    private string NoteBody(TeiElement e)
    {
        return Aside(() => { if (HoldsBlocks(e)) Blocks(e); else Inlines(e); }).Trim();
    }

    /// <summary>The editors' summary that newer volumes print above the text.</summary>
    private void Summary(TeiElement e)
    {
        var body = NoteBody(e);
        _html.Open("div", ("class", "summary"), ("id", Claim(e.Id)));
        _html.Open("p").Fragment(body).Close("p").Close("div").Line();
    }
}

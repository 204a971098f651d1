using Chancery.Documents;

namespace Chancery.Sources.PageText;

/// <summary>Joins the notes of the list with their markers in the text.</summary>
internal static class NoteMarkers
{
    public static void Place(PageDocument document, SourceText source, List<Finding> findings)
    {
        var blocks = document.Blocks;
        var notes = document.Notes;
        foreach (var note in notes) note.IsSource = note.Inline.Text.StartsWith("Source:", StringComparison.Ordinal);
        if (notes.TrueForAll(n => n.Placed)) return;
        var first = notes[0].Placed ? 1 : 0;
        var markers = MarkerAlignment.Align(blocks.ConvertAll(b => new MarkedBlock(b.Text, b.Role)), [.. notes.Skip(first).Select(n => n.Inline.Text)]);
        for (var m = 0; m < markers.Count;)
        {
            var end = m;
            while (end < markers.Count && markers[end].Block == markers[m].Block) end++;
            var inline = blocks[markers[m].Block].Inline;
            var own = new List<Marker>(end - m);
            for (; m < end; m++)
            {
                var marker = markers[m] with { Note = markers[m].Note + first };
                own.Add(marker);
                notes[marker.Note].Marker = inline.Text.Substring(marker.Offset, marker.Length);
                notes[marker.Note].Placed = true;
            }
            MarkerRemoval.Remove(inline, own);
        }
        for (var n = 0; n < notes.Count; n++)
            if (!notes[n].Placed) KeepAtEnd(blocks, n, notes[n], source, findings);
    }

    /// <summary>A note without a marker stays behind the last block, so that nothing is lost.</summary>
    private static void KeepAtEnd(List<Block> blocks, int n, PageNote note, SourceText source, List<Finding> findings)
    {
        var last = blocks.FindLast(b => b.Role != BlockRole.PageBreak);
        last?.Inline.Marks.Add(new InlineMark(last.Text.Length, n, null));
        findings.Add(new Finding("CH-T101", Severity.Warning, $"No marker was found for note {note.ListMark}; the note was put at the end of the text.", source.PositionOf(note.Offset), Words: note.Inline.Text.Length > 60 ? note.Inline.Text[..60] : note.Inline.Text));
    }
}

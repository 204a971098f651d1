using Chancery.Documents;
using Chancery.Sources.PageText.Markers;

namespace Chancery.Sources.PageText;

/// <summary>Joins the notes of the list with their markers in the text.</summary>
internal static class NoteMarkers
{
    private const int WordsShown = 60;

    /// <param name="document">The document; its blocks are classified.</param>
    /// <param name="glued">Whether markers stand in the text as digits, so that digits without a note are worth a finding.</param>
    /// <param name="source">The source.</param>
    /// <param name="findings">Takes what is doubtful.</param>
    public static void Place(PageDocument document, bool glued, SourceText source, List<Finding> findings)
    {
        var blocks = document.Blocks;
        var notes = document.Notes;
        foreach (var note in notes) note.IsSource = note.Inline.Text.StartsWith("Source:", StringComparison.Ordinal);
        if (notes.TrueForAll(n => n.Placed) && (notes.Count > 0 || !glued))
        {
            // The form of the source has joined them; that the first at a numbered heading is the source note holds for every form.
            if (notes.Count > 0 && document.Number is not null && !notes.Exists(n => n.IsSource) && SourceNote(blocks) is var known and >= 0) notes[known].IsSource = true;
            return;
        }
        var first = notes is [{ Placed: true }, ..] ? 1 : 0;
        var listed = notes.Skip(first).ToList();
        var placement = MarkerAlignment.Align(
            blocks.ConvertAll(b => new MarkedBlock(b.Text, b.Role)),
            listed.ConvertAll(n => n.Inline.Text),
            document.ListsMarkers ? listed.ConvertAll(n => n.ListMark) : null);
        var markers = placement.Markers;
        foreach (var marker in markers.Concat(placement.Leftover))
            if (marker.Reason is { } reason) findings.Add(new Finding(marker.Note < 0 ? "CH-T103" : "CH-T102", Severity.Warning, reason, source.PositionOf(blocks[marker.Block].Offset), Words: Around(blocks[marker.Block].Text, marker)));
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
        MoveFromEmptied(blocks);
        if (document.Number is not null && SourceNote(blocks) is var at and >= 0) notes[at].IsSource = true;
        for (var n = 0; n < notes.Count; n++)
            if (!notes[n].Placed) KeepWithoutMarker(blocks, n, notes[n], source, findings);
    }

    /// <summary>A marker that was a line of its own hangs on the block before it.</summary>
    private static void MoveFromEmptied(List<Block> blocks)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            if (blocks[i].Role == BlockRole.PageBreak || blocks[i].Text.AsSpan().Trim().Length > 0 || blocks[i].Inline.Marks.TrueForAll(m => m.Page is not null)) continue;
            var before = i - 1;
            while (before > 0 && blocks[before].Role == BlockRole.PageBreak) before--;
            if (blocks[before].Role == BlockRole.PageBreak) continue;
            blocks[before].Inline.Marks.AddRange(blocks[i].Inline.Marks.ConvertAll(m => m with { Offset = blocks[before].Text.Length }));
            blocks.RemoveAt(i--);
        }
    }

    /// <summary>The first note at a numbered heading says where the paper lies, also where its first word is misprinted or a summary stands before.</summary>
    private static int SourceNote(List<Block> blocks)
    {
        if (blocks.Find(b => b.Role == BlockRole.Heading) is not { } heading) return -1;
        foreach (var mark in heading.Inline.Marks)
            if (mark.Note >= 0) return mark.Note;
        return -1;
    }

    /// <summary>A note without a marker stays behind the last block, the source note behind the heading, so that nothing is lost.</summary>
    private static void KeepWithoutMarker(List<Block> blocks, int n, PageNote note, SourceText source, List<Finding> findings)
    {
        var heading = note.IsSource ? blocks.Find(b => b.Role == BlockRole.Heading) : null;
        var block = heading ?? blocks.FindLast(b => b.Role != BlockRole.PageBreak);
        if (block is null) blocks.Add(block = new Block { Role = BlockRole.Paragraph, Inline = new InlineText(), Offset = note.Offset });
        block.Inline.Marks.Add(new InlineMark(block.Text.Length, n, null));
        var place = heading is null ? "at the end of the text" : "behind the heading";
        findings.Add(new Finding("CH-T101", Severity.Warning, $"No marker was found for note {note.ListMark}; the note was put {place}.", source.PositionOf(note.Offset), Words: note.Inline.Text.Length > WordsShown ? note.Inline.Text[..WordsShown] : note.Inline.Text));
    }

    private static string Around(string text, Marker marker)
    {
        var from = Math.Max(0, marker.Offset - WordsShown / 2);
        return text[from..Math.Min(text.Length, marker.Offset + marker.Length + WordsShown / 2)];
    }
}

using Chancery.Sources.PageText;

namespace Chancery.Sources.Ebook;

/// <summary>Reads the lines of one ebook document into blocks and notes.</summary>
internal static class EbookBlocks
{
    /// <summary>So many blank lines end a list, whose entries are single lines between single blank lines.</summary>
    private const int BlankBehindList = 3;

    public static PageDocument Read(string text, SourceLine[] lines, Range range)
    {
        var (from, to) = (range.Start.Value, range.End.Value);
        var document = new PageDocument { Offset = lines[from].Start };
        var notes = EbookNotes.Start(text, lines, from, to);
        var blank = 0;
        var inList = false;
        for (var i = from; i < notes; i++)
        {
            if (lines[i].IsBlank) { blank++; continue; }
            if (blank >= BlankBehindList) inList = false;
            var block = BlockReader.BlockOf(text, lines[i], inList);
            document.Add(block);
            if (!inList && ListLines.TypeOf(block.Text) is not null) inList = true;
            blank = 0;
        }
        EbookNotes.Add(document, text, lines, Math.Min(notes + 1, to), to);
        MarkSource(document);
        return document;
    }

    /// <summary>The word <c>Source</c> at the heading's end is the marker of the first note.</summary>
    private static void MarkSource(PageDocument document)
    {
        if (document.Blocks.Count == 0 || document.Notes.Count == 0 || document.Notes[0].ListMark != "*") return;
        var heading = document.Blocks[0].Inline;
        if (!heading.Text.EndsWith(EbookNotes.SourceMarker, StringComparison.Ordinal)) return;
        heading.Text = heading.Text[..^EbookNotes.SourceMarker.Length];
        heading.Marks.Add(new InlineMark(heading.Text.Length, 0, null));
        document.Notes[0].Marker = EbookNotes.SourceMarker;
        document.Notes[0].Placed = true;
    }
}

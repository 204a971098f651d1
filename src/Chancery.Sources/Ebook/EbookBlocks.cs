using Chancery.Sources.PageText;

namespace Chancery.Sources.Ebook;

/// <summary>Reads the lines of one ebook document into blocks and notes.</summary>
internal static class EbookBlocks
{
    /// <summary>So many blank lines end a list, whose entries are single lines between single blank lines.</summary>
    private const int BlankBehindList = 3;

    /// <summary>So many end a list within a list.</summary>
    private const int BlankBehindInnerList = 5;

    private const int LongestEntry = 250;

    public static PageDocument Read(string text, SourceLine[] lines, Range range)
    {
        var (from, to) = (range.Start.Value, range.End.Value);
        var document = new PageDocument { Offset = lines[from].Start };
        var notes = EbookNotes.Start(text, lines, from, to);
        string? list = null;
        for (var i = from; i < notes;)
        {
            var end = EndOfRun(lines, i, notes, out var next);
            var inner = next - end >= BlankBehindInnerList;
            // Behind an inner list the outer one goes on where the next run is an inner list too.
            if (list is not null && !(list == "participants" && inner && Entries(text, lines, i, end) && EbookSides.TrySplit(lines[i].In(text), out _))) list = null;
            for (var line = i; line < end; line++)
            {
                if (lines[line].IsBlank) continue;
                if (list == "participants" && inner && EbookSides.TrySplit(lines[line].In(text), out var length)) AddSide(document, text, lines[line], length);
                else if (list is not null) document.Add(BlockReader.BlockOf(text, lines[line], entry: true));
                else foreach (var piece in EbookLists.Split(text, lines, line, notes)) document.Add(BlockReader.BlockOf(text, piece));
                list ??= ListLines.TypeOf(document.Blocks[^1].Text);
            }
            if (!inner) list = null;
            i = next;
        }
        EbookNotes.Add(document, text, lines, Math.Min(notes + 1, to), to);
        MarkSource(document);
        return document;
    }

    /// <summary>The end of the lines that belong together, and where the next begin.</summary>
    private static int EndOfRun(SourceLine[] lines, int from, int to, out int next)
    {
        var end = from;
        for (next = from; next < to && next - end <= BlankBehindList; next++)
            if (!lines[next].IsBlank) end = next + 1;
            else if (next + 1 - end >= BlankBehindList) break;
        while (next < to && lines[next].IsBlank) next++;
        return end;
    }

    private static bool Entries(string text, SourceLine[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (lines[i].Length > LongestEntry) return false;
        return from < to;
    }

    /// <summary>The name of a side and the first of its participants, printed in one line, become an entry each.</summary>
    private static void AddSide(PageDocument document, string text, SourceLine line, int length)
    {
        document.Add(BlockReader.BlockOf(text, line with { Length = length }, entry: true));
        var first = line.Start + length;
        while (char.IsWhiteSpace(text[first])) first++;
        document.Add(BlockReader.BlockOf(text, line with { Start = first, Length = line.End - first }, entry: true));
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

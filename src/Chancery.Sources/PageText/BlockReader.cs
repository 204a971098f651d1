using System.Globalization;
using System.Text;
using Chancery.Documents;

namespace Chancery.Sources.PageText;

/// <summary>Reads the lines of documents into blocks and notes.</summary>
internal sealed class BlockReader(SourceText source, SourceLine[] lines, LineLayout layout, List<Finding> findings)
{
    private readonly string _text = source.Text;
    private readonly WordDivision _division = new(source, findings);

    public PageDocument Read(Range range)
    {
        var (from, to) = (range.Start.Value, range.End.Value);
        var document = new PageDocument { Offset = lines[from].Start };
        var lists = NoteLists.Find(_text, lines, from, to);
        var at = from;
        foreach (var list in lists)
        {
            ReadBlocks(document, at, list.From);
            ReadNotes(document, list);
            Report(lists, list);
            at = list.To;
        }
        ReadBlocks(document, at, to);
        return document;
    }

    private void Report(List<NoteListRange> lists, NoteListRange list)
    {
        if (!list.AtEnd && list != lists[^1] && lists[^1].AtEnd && list.To == lists[lists.IndexOf(list) + 1].From)
            findings.Add(new Finding("CH-T104", Severity.Warning, "The notes begin to count anew; both lists were read as notes of this document, one behind the other.", source.PositionOf(lines[list.To].Start)));
        else if (!list.AtEnd)
            findings.Add(new Finding("CH-T105", Severity.Warning, "A list of notes stands in the middle of the text; its notes were put at their markers.", source.PositionOf(lines[list.From].Start)));
    }

    private void ReadBlocks(PageDocument document, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (lines[i].IsBlank) { i++; continue; }
            var end = i + 1;
            if (layout.Wrapped && !PageMarks.IsMark(lines[i].In(_text), out _))
                while (end < to && Continues(end)) end++;
            document.Add(BlockOf(i, end));
            i = end;
        }
    }

    private void ReadNotes(PageDocument document, NoteListRange list)
    {
        for (var i = list.From; i < list.To;)
        {
            if (lines[i].IsBlank) { i++; continue; }
            NoteLine.TryRead(lines[i], _text, out var number, out var length);
            var words = new StringBuilder(Fold(lines[i].In(_text)[length..]));
            var start = lines[i].Start + length;
            for (i++; i < list.To && (lines[i].IsBlank || !NoteLine.TryRead(lines[i], _text, out var next, out _) || next != number + 1); i++)
                if (!lines[i].IsBlank) _division.Append(words, Fold(lines[i].In(_text)), lines[i].Start);
            document.Notes.Add(new PageNote { ListMark = number.ToString(CultureInfo.InvariantCulture), Inline = PageMarks.TakeOut(words.ToString()), Offset = start });
        }
    }

    /// <summary>Whether a wrapped paragraph goes on in this line.</summary>
    private bool Continues(int i) => !lines[i].IsBlank && !IsBullet(_text, lines[i]) && !PageMarks.IsMark(lines[i].In(_text), out _);

    private Block BlockOf(int from, int to)
    {
        if (to == from + 1) return BlockOf(_text, lines[from]);
        var words = new StringBuilder();
        var bullet = IsBullet(_text, lines[from]);
        for (var i = from; i < to; i++)
        {
            var line = lines[i].In(_text);
            _division.Append(words, Fold(i == from && bullet ? line[1..].TrimStart() : line), lines[i].Start);
        }
        return new Block { Role = bullet ? BlockRole.Item : BlockRole.Paragraph, Offset = lines[from].Start, Bullet = bullet, Inline = PageMarks.TakeOut(words.ToString()) };
    }

    /// <summary>The block of a line.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="line">The line.</param>
    /// <param name="entry">Whether the line is an entry of a list though it has no bullet.</param>
    public static Block BlockOf(string text, SourceLine line, bool entry = false)
    {
        var span = line.In(text);
        if (PageMarks.IsMark(span, out var page))
            return new Block { Role = BlockRole.PageBreak, Offset = line.Start, Inline = new InlineText { Marks = [new InlineMark(0, -1, page)] } };
        var bullet = IsBullet(text, line);
        var skip = bullet ? 1 : 0;
        while (skip > 0 && skip < span.Length && char.IsWhiteSpace(span[skip])) skip++;
        return new Block
        {
            Role = bullet || entry ? BlockRole.Item : BlockRole.Paragraph,
            Offset = line.Start + skip,
            Bullet = bullet || entry,
            Inline = PageMarks.TakeOut(Fold(span[skip..])),
        };
    }

    /// <summary>An indented bullet opens an entry; one at the margin is a sign of the text.</summary>
    private static bool IsBullet(string text, SourceLine line) => line.Indent > 0 && line.Length > 1 && text[line.Start] is '•' or '·';

    /// <summary>White space folded to single spaces.</summary>
    public static string Fold(ReadOnlySpan<char> span)
    {
        var plain = true;
        for (var i = 0; i < span.Length && plain; i++)
            if (char.IsWhiteSpace(span[i]) && (span[i] != ' ' || i + 1 < span.Length && char.IsWhiteSpace(span[i + 1]))) plain = false;
        if (plain) return span.ToString();
        var folded = new StringBuilder(span.Length);
        foreach (var c in span)
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}

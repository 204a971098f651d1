using System.Text;

namespace Chancery.Sources.PageText;

/// <summary>Reads the lines of one document into blocks and notes.</summary>
internal static class BlockReader
{
    public static PageDocument Read(string text, SourceLine[] lines, Range range)
    {
        var (from, to) = (range.Start.Value, range.End.Value);
        var document = new PageDocument { Offset = lines[from].Start };
        var body = NoteListStart(text, lines, from, to);
        for (var i = from; i < body; i++)
        {
            if (lines[i].IsBlank) continue;
            document.Blocks.Add(BlockOf(text, lines[i]));
        }
        for (var i = body; i < to; i++)
        {
            if (lines[i].IsBlank) continue;
            NoteLine.TryRead(lines[i], text, out var number, out var length);
            document.Notes.Add(new PageNote
            {
                ListMark = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Inline = PageMarks.TakeOut(Fold(lines[i].In(text)[length..])),
                Offset = lines[i].Start + length,
            });
        }
        return document;
    }

    public static Block BlockOf(string text, SourceLine line, bool entry = false)
    {
        var span = line.In(text);
        if (PageMarks.IsMark(span, out var page))
            return new Block { Role = BlockRole.PageBreak, Offset = line.Start, Inline = new InlineText { Marks = [new InlineMark(0, -1, page)] } };
        var bullet = line.Indent > 0 && span[0] is '•' or '·' && span.Length > 1;
        var skip = 0;
        if (bullet)
        {
            skip = 1;
            while (skip < span.Length && char.IsWhiteSpace(span[skip])) skip++;
        }
        return new Block
        {
            Role = bullet || entry ? BlockRole.Item : BlockRole.Paragraph,
            Offset = line.Start + skip,
            Bullet = bullet || entry,
            Inline = PageMarks.TakeOut(Fold(span[skip..])),
        };
    }

    /// <summary>The line at which the list of notes at the document's end begins; <paramref name="to"/> when there is none.</summary>
    private static int NoteListStart(string text, SourceLine[] lines, int from, int to)
    {
        var start = to;
        var next = -1;
        for (var i = to - 1; i > from; i--)
        {
            if (lines[i].IsBlank || lines[i].Indent == 0 || !NoteLine.TryRead(lines[i], text, out var number, out _)) break;
            if (next >= 0 && number != next - 1) break;
            next = number;
            start = i;
            if (number <= 1) break;
        }
        return start;
    }

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

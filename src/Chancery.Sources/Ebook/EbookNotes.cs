using Chancery.Sources.PageText;

namespace Chancery.Sources.Ebook;

/// <summary>Reads the notes behind the three asterisks.</summary>
internal static class EbookNotes
{
    /// <summary>What opens the source note.</summary>
    public const string SourceOpening = "* Source:";

    /// <summary>What marks the source note, glued to the heading.</summary>
    public const string SourceMarker = "Source";

    private const string Separator = "* * *";

    /// <summary>The line of asterisks behind which notes stand; <paramref name="to"/> when there is none.</summary>
    public static int Start(string text, SourceLine[] lines, int from, int to)
    {
        for (var i = to - 1; i > from; i--)
        {
            if (!lines[i].In(text).SequenceEqual(Separator)) continue;
            var next = i + 1;
            while (next < to && lines[next].IsBlank) next++;
            if (next < to && TryMark(lines[next].In(text), out _)) return i;
        }
        return to;
    }

    /// <summary>Adds the notes of a range of lines; what has no mark of its own continues the note before it.</summary>
    public static void Add(PageDocument document, string text, SourceLine[] lines, int from, int to)
    {
        document.ListsMarkers = true;
        for (var i = from; i < to;)
        {
            if (lines[i].IsBlank) { i++; continue; }
            var start = i;
            TryMark(lines[i].In(text), out var mark);
            var words = new System.Text.StringBuilder(BlockReader.Fold(lines[i].In(text)[(mark.Length == 0 ? 0 : mark.Length + 1)..]));
            for (i++; i < to && (lines[i].IsBlank || !TryMark(lines[i].In(text), out _)); i++)
                if (!lines[i].IsBlank) words.Append(' ').Append(BlockReader.Fold(lines[i].In(text)));
            document.Notes.Add(new PageNote { ListMark = mark, Inline = PageMarks.TakeOut(words.ToString()), Offset = lines[start].Start });
        }
    }

    private static bool TryMark(ReadOnlySpan<char> line, out string mark)
    {
        var i = 0;
        while (i < line.Length && i < 3 && char.IsAsciiDigit(line[i])) i++;
        if (i == 0)
            while (i < line.Length && i < 3 && line[i] is '*' or '†' or '‡' or '§') i++;
        var found = i > 0 && i + 1 < line.Length && line[i] == ' ' && line[i + 1] != '*';
        mark = found ? line[..i].ToString() : "";
        return found;
    }
}

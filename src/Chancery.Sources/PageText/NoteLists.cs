namespace Chancery.Sources.PageText;

/// <summary>A list of notes: a range of lines.</summary>
/// <param name="From">First line.</param>
/// <param name="To">Behind the last line.</param>
/// <param name="AtEnd">Whether the document ends with it.</param>
internal readonly record struct NoteListRange(int From, int To, bool AtEnd);

/// <summary>Finds the lists of notes among the lines of a document.</summary>
internal static class NoteLists
{
    /// <summary>
    /// The lists in order. Page text has one, at the end, its lines indented, without blank lines and numbered from 1; what was edited by hand may
    /// have several, one in the middle, or none indented.
    /// </summary>
    public static List<NoteListRange> Find(string text, SourceLine[] lines, int from, int to)
    {
        var lists = new List<NoteListRange>();
        for (var i = BehindFirstText(text, lines, from, to); i < to; i++)
        {
            if (lines[i].IsBlank || !NoteLine.TryRead(lines[i], text, out var number, out var length)) continue;
            var indented = lines[i].Indent > 0;
            if (!indented && (number > 1 || lines[i - 1].IsBlank)) continue;
            var (end, entries, tight) = Extent(text, lines, i, to, number, indented);
            var atEnd = OnlyBlank(lines, end, to);
            var source = lines[i].In(text)[length..].StartsWith("Source:", StringComparison.Ordinal);
            if (source || (indented ? tight && (atEnd || number <= 1 && entries > 1) && (number <= 1 || entries > 1 || !lines[i - 1].IsBlank) : tight && atEnd))
            {
                lists.Add(new NoteListRange(i, end, atEnd));
                i = end - 1;
            }
            else i = SkipRun(lines, i, end);
        }
        return lists;
    }

    /// <summary>Notes need a text that they belong to: page marks and blank lines are none.</summary>
    private static int BehindFirstText(string text, SourceLine[] lines, int from, int to)
    {
        while (from < to && (lines[from].IsBlank || PageMarks.IsMark(lines[from].In(text), out _))) from++;
        return from + 1;
    }

    /// <summary>Where a list that begins here ends, how many notes it has and whether no blank line stands between them.</summary>
    private static (int End, int Entries, bool Tight) Extent(string text, SourceLine[] lines, int start, int to, int number, bool indented)
    {
        var (end, entries, tight) = (start + 1, 1, true);
        for (var i = start + 1; i < to; i++)
        {
            if (lines[i].IsBlank) continue;
            var apart = lines[i - 1].IsBlank;
            if (lines[i].Indent > 0 == indented && NoteLine.TryRead(lines[i], text, out var next, out _) && next == number + 1)
            {
                number = next;
                entries++;
                tight &= !apart;
            }
            // A line without a number continues the note, unless a blank line parts it; a list that starts anew is another list.
            else if (apart || lines[i].Indent > 0 && NoteLine.TryRead(lines[i], text, out _, out _) || !indented || lines[i].Indent == 0 && HeadingLine.TryNumber(lines[i].In(text), out _, out _)) break;
            end = i + 1;
        }
        return (end, entries, tight);
    }

    private static bool OnlyBlank(SourceLine[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!lines[i].IsBlank) return false;
        return true;
    }

    /// <summary>A run that is no list is not looked at again from each of its lines: the work stays in proportion.</summary>
    private static int SkipRun(SourceLine[] lines, int start, int end)
    {
        var i = start;
        while (i + 1 < end && !lines[i + 1].IsBlank) i++;
        return i;
    }
}

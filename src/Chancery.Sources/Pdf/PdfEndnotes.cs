using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Pdf;

/// <summary>
/// Notes that stand together behind the text rather than at the feet of pages, as in printed web pages: paragraphs that begin with
/// the numbers of superior figures before them, counting on.
/// </summary>
internal static partial class PdfEndnotes
{
    /// <summary>Joins such notes with the figures; they are taken out of the blocks.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="marks">The superior figures that no foot explains, in order.</param>
    /// <param name="notes">Takes the notes.</param>
    public static void Join(List<Block> blocks, IReadOnlyList<PdfMark> marks, List<PageNote> notes)
    {
        if (marks.Count == 0) return;
        var order = new Dictionary<Block, int>();
        for (var i = 0; i < blocks.Count; i++) order[blocks[i]] = i;
        var taken = new HashSet<Block>();
        var from = 0;
        for (var at = 0; at < blocks.Count; at++)
        {
            // A list begins at a note that the first waiting figure asks for, and ends where the numbers do not go on.
            if (NumberOf(blocks[at]) is not { } first) continue;
            var waiting = marks.Where(m => !m.Matched && m.Block is { } b && order[b] >= from && order[b] < at).ToList();
            if (waiting.Count == 0 || waiting[0].Mark != first) continue;
            var list = List(blocks, at);
            if (list.Count < waiting.Count) continue;
            for (var i = 0; i < waiting.Count && i < list.Count; i++)
            {
                if (NumberOf(list[i]) != waiting[i].Mark) break;
                Take(list[i], waiting[i], notes, taken);
            }
            at += list.Count - 1;
            from = at + 1;
        }
        foreach (var group in marks.Where(m => m.Matched).GroupBy(m => m.Block!)) Place(group.Key.Inline, [.. group.OrderByDescending(m => m.Offset)]);
        blocks.RemoveAll(taken.Contains);
    }

    /// <summary>The notes of a list: each the paragraph that bears its number.</summary>
    private static List<Block> List(List<Block> blocks, int at)
    {
        var list = new List<Block>();
        string? expected = null;
        for (var i = at; i < blocks.Count; i++)
        {
            if (blocks[i].Role == BlockRole.PageBreak) continue;
            var number = NumberOf(blocks[i]);
            if (number is null || expected is not null && number != expected) break;
            list.Add(blocks[i]);
            expected = int.TryParse(number, CultureInfo.InvariantCulture, out var n) ? (n + 1).ToString(CultureInfo.InvariantCulture) : null;
        }
        return list;
    }

    private static void Take(Block note, PdfMark mark, List<PageNote> notes, HashSet<Block> taken)
    {
        // A printed page shows the sign that led back to the marker.
        var inline = note.Inline;
        inline.Text = inline.Text.TrimEnd(' ', '↩', '↑', '\uFE0E');
        var number = NoteNumber().Match(inline.Text).Length;
        mark.Matched = true;
        notes.Add(new PageNote
        {
            ListMark = mark.Mark,
            Marker = mark.Mark,
            Offset = note.Offset,
            Placed = true,
            IsSource = inline.Text.AsSpan(number).StartsWith("Source:", StringComparison.Ordinal),
            Inline = new InlineText { Text = inline.Text[number..], Marks = inline.Marks.ConvertAll(m => m with { Offset = Math.Max(0, m.Offset - number) }) },
        });
        mark.Note = notes.Count - 1;
        taken.Add(note);
    }

    /// <summary>Takes the figures out of a text and puts the notes in their places; from the last to the first.</summary>
    private static void Place(InlineText inline, IReadOnlyList<PdfMark> marks)
    {
        foreach (var mark in marks)
        {
            var length = mark.Mark.Length;
            if (mark.Offset + length > inline.Text.Length || string.CompareOrdinal(inline.Text, mark.Offset, mark.Mark, 0, length) != 0) continue;
            var before = mark.Offset > 0 && inline.Text[mark.Offset - 1] == ' ' && (mark.Offset + length == inline.Text.Length || inline.Text[mark.Offset + length] == ' ') ? 1 : 0;
            inline.Text = inline.Text.Remove(mark.Offset - before, length + before);
            inline.Marks = [.. inline.Marks.ConvertAll(m => m.Offset > mark.Offset ? m with { Offset = m.Offset - length - before } : m).Append(new InlineMark(mark.Offset - before, mark.Note, null)).OrderBy(m => m.Offset)];
        }
    }

    private static string? NumberOf(Block block) => block.Role != BlockRole.PageBreak && NoteNumber().Match(block.Text) is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex(@"^(\d{1,3}|\*{1,3}|†|‡)[.)]?\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex NoteNumber();
}

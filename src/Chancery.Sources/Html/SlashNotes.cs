using System.Text.RegularExpressions;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>
/// The notes of the series' oldest pages, which have no anchors: a marker is a number or sign between slashes (<c>/1/</c>), and its
/// note a paragraph that begins with the same, behind the paragraph of the marker. Numbers begin anew in every document.
/// </summary>
internal static partial class SlashNotes
{
    /// <summary>Takes such notes out of the blocks and puts them at their markers; blocks without any are left alone.</summary>
    public static void Join(List<Block> blocks, HtmlNotes notes)
    {
        if (!blocks.Exists(b => NoteStart().IsMatch(b.Text))) return;
        var waiting = new List<(Block Block, int Offset, int Length, string Mark)>();
        var found = new List<(Block Block, int Offset, int Length, int Note)>();
        var taken = new HashSet<Block>();
        foreach (var block in blocks)
        {
            if (NoteStart().Match(block.Text) is { Success: true } start && waiting.FindLastIndex(w => w.Mark == start.Groups[1].Value) is var at and >= 0)
            {
                var (holder, offset, length, mark) = waiting[at];
                waiting.RemoveAt(at);
                var inline = block.Inline;
                inline.Text = inline.Text[start.Length..];
                inline.Marks = inline.Marks.ConvertAll(m => m with { Offset = Math.Max(0, m.Offset - start.Length) });
                inline.Spans = inline.Spans.ConvertAll(s => s with { Start = s.Start - start.Length });
                var note = notes.Add(new PageNote { ListMark = mark, Marker = mark, Inline = inline, Offset = block.Offset, IsSource = inline.Text.StartsWith("Source:", StringComparison.Ordinal) });
                found.Add((holder, offset, length, note));
                taken.Add(block);
                continue;
            }
            foreach (Match marker in Marker().Matches(block.Text)) waiting.Add((block, marker.Index, marker.Length, marker.Groups[1].Value));
        }
        foreach (var holder in found.GroupBy(f => f.Block)) Place(holder.Key.Inline, [.. holder.OrderBy(f => f.Offset).Select(f => (f.Offset, f.Length, f.Note))]);
        blocks.RemoveAll(taken.Contains);
    }

    private static void Place(InlineText inline, List<(int Offset, int Length, int Note)> markers)
    {
        var text = new System.Text.StringBuilder();
        var (at, marks) = (0, new List<InlineMark>());
        foreach (var (offset, length, note) in markers)
        {
            text.Append(inline.Text, at, offset - at);
            marks.Add(new InlineMark(text.Length, note, null));
            at = offset + length;
        }
        text.Append(inline.Text, at, inline.Text.Length - at);
        int Moved(int offset) => offset - markers.Where(m => m.Offset < offset).Sum(m => Math.Min(m.Length, offset - m.Offset));
        inline.Marks = [.. inline.Marks.ConvertAll(m => m with { Offset = Moved(m.Offset) }).Concat(marks).OrderBy(m => m.Offset)];
        inline.Spans = inline.Spans.ConvertAll(s => s with { Start = Moved(s.Start), Length = Moved(s.Start + s.Length) - Moved(s.Start) });
        inline.Text = text.ToString();
    }

    [GeneratedRegex(@"^/(\d{1,3}|\*{1,3})/\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"(?<=\S)/(\d{1,3}|\*{1,3})/(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}

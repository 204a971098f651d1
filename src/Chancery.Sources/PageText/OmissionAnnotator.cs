using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Sets what the declassifiers left out in italics within its brackets, as the series prints it: <c>[1 line not declassified]</c>.</summary>
internal static class OmissionAnnotator
{
    private const string Ending = "declassified]";
    private const int Longest = 120;

    public static void Annotate(PageDocument document)
    {
        foreach (var block in document.Blocks)
            if (block.Role != BlockRole.DateLine) Annotate(block.Inline);
        foreach (var note in document.Notes) Annotate(note.Inline);
    }

    private static void Annotate(InlineText inline)
    {
        var text = inline.Text;
        for (var at = text.IndexOf(Ending, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Ending, at + Ending.Length, StringComparison.Ordinal))
        {
            var end = at + Ending.Length - 1;
            var open = text.LastIndexOf('[', at, Math.Min(at + 1, Longest));
            if (open < 0 || text.AsSpan(open, end - open).Contains(']')) continue;
            var place = 0;
            while (place < inline.Spans.Count && inline.Spans[place].Start < open) place++;
            var free = (place == 0 || inline.Spans[place - 1].Start + inline.Spans[place - 1].Length <= open) && (place == inline.Spans.Count || inline.Spans[place].Start >= end);
            if (free) inline.Spans.Insert(place, new InlineSpan(open + 1, end - open - 1, TeiNames.Hi, (TeiNames.Rend, "italic")));
        }
    }
}
